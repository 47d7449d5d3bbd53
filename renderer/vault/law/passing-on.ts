/** Packs go on by themselves: with files to people of the realm, until each is known to have come (SPEC.md, LP4). */
import { toHex } from '../../../shared/codec/hex.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import type { Purpose } from '../../../shared/disclosure/purposes.ts';
import type { SeatCard } from '../../../shared/trust/seat-card.ts';
import type { Realm } from '../api.ts';
import { outgoingList } from '../exchange-records.ts';
import type { Session } from '../session.ts';
import { heldPacks } from './held.ts';

export interface Passing {
  readonly published: readonly Bytes[];
  /** Their numbers, to be kept with the file that carries them. */
  readonly numbers: number[];
}

/** As many as fit beside a list of people. */
const most = 3_000_000;

/** @param others what goes along already */
export function packsFor(
  session: Session,
  realm: Realm,
  purpose: Purpose,
  to: SeatCard,
  others: readonly Bytes[] = [],
): Passing {
  // A receipt is sent without anybody asking, and has none of its own: nobody would learn that it came.
  if (purpose === 'receipt' || purpose === 'withdrawal') return { published: [], numbers: [] };
  const seat = toHex(to.signKey);
  const there = new Set(
    outgoingList(session).flatMap((item) =>
      item.seat === seat && item.realm === realm && item.receivedAt !== undefined ? (item.published ?? []) : [],
    ),
  );
  const always = purpose === 'law-pack';
  const numbers: number[] = [];
  const published: Bytes[] = [];
  let size = others.reduce((sum, { length }) => sum + length, 0);
  for (const { pack, bytes } of [...heldPacks(session, realm)].reverse()) {
    size += bytes.length;
    if ((!always && there.has(pack.number)) || published.length + others.length === 8 || size > most) continue;
    numbers.push(pack.number);
    published.push(bytes);
  }
  return { published, numbers };
}
