/** Updates of the directory go on by themselves, with files to people of the realm, until each is known to have come. */
import { toHex } from '../../../shared/codec/hex.ts';
import type { Purpose } from '../../../shared/disclosure/purposes.ts';
import type { SeatCard } from '../../../shared/trust/seat-card.ts';
import type { Realm } from '../api.ts';
import { outgoingList } from '../exchange-records.ts';
import type { Passing } from '../law/passing-on.ts';
import type { Session } from '../session.ts';
import { heldUpdates } from './held.ts';

/** Beside law packs and a list of people. */
const mostBytes = 1_000_000;
const mostUpdates = 2;

/** The oldest that are missing there first: the next file brings the next ones. */
export function updatesFor(session: Session, realm: Realm, purpose: Purpose, to: SeatCard): Passing {
  if (purpose === 'receipt' || purpose === 'withdrawal' || purpose === 'law-pack')
    return { published: [], numbers: [] };
  const seat = toHex(to.signKey);
  const there = new Set(
    outgoingList(session).flatMap((item) =>
      item.seat === seat && item.realm === realm && item.receivedAt !== undefined ? (item.updates ?? []) : [],
    ),
  );
  const numbers: number[] = [];
  const published: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (const { update, bytes } of heldUpdates(session, realm)) {
    if (there.has(update.number) || published.length === mostUpdates || size + bytes.length > mostBytes) continue;
    size += bytes.length;
    numbers.push(update.number);
    published.push(bytes);
  }
  return { published, numbers };
}
