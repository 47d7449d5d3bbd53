/** What keepers published goes on by itself: with files to people of the realm, until each is known to have come (SPEC.md, LP4, DU3). */
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { Purpose } from '../../../../shared/disclosure/purposes.ts';
import type { Numbered } from '../../../../shared/trust/published/contents.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import type { Realm } from '../../api/places.ts';
import { heldUpdates } from './updates.ts';
import { outgoingList, type Outgoing } from '../exchanged/records.ts';
import { heldPacks } from './law-packs.ts';
import type { Session } from '../../core/session/session.ts';
import type { Held } from './held.ts';

export interface Passing {
  readonly published: readonly Bytes[];
  /** Their numbers, to be kept with the file that carries them. */
  readonly numbers: number[];
}
const nothing: Passing = { published: [], numbers: [] };

const mostUpdates = 2;
const mostUpdateBytes = 1_000_000;
const mostTogether = 8;
/** As much as fits beside a list of people. */
const mostBytes = 3_000_000;

export function publishedFor(
  session: Session,
  realm: Realm,
  purpose: Purpose,
  to: SeatCard,
): { readonly packs: Passing; readonly updates: Passing } {
  // A receipt is sent without anybody asking, and has none of its own: nobody would learn that it came.
  if (purpose === 'receipt' || purpose === 'withdrawal' || purpose === 'correction')
    return { packs: nothing, updates: nothing };
  const there = received(session, realm, to);
  const always = purpose === 'law-pack';
  // The oldest that are missing there first: the next file brings the next ones.
  const updates = always
    ? nothing
    : passing(heldUpdates(session, realm), there('updates'), { most: mostUpdates, bytes: mostUpdateBytes });
  const room = {
    most: mostTogether - updates.published.length,
    bytes: mostBytes - updates.published.reduce((sum, { length }) => sum + length, 0),
  };
  const newestFirst = [...heldPacks(session, realm)].reverse();
  return { packs: passing(newestFirst, always ? new Set() : there('published'), room), updates };
}

/** Numbers carried by files that are known to have come to this seat. */
function received(session: Session, realm: Realm, to: SeatCard) {
  const seat = toHex(to.signKey);
  const came = outgoingList(session).filter(
    (item) => item.seat === seat && item.realm === realm && item.receivedAt !== undefined,
  );
  return (carried: 'published' | 'updates'): ReadonlySet<number> =>
    new Set(came.flatMap((item: Outgoing) => item[carried] ?? []));
}

function passing(
  held: readonly Held<Numbered>[],
  there: ReadonlySet<number>,
  room: { readonly most: number; readonly bytes: number },
): Passing {
  const numbers: number[] = [];
  const published: Bytes[] = [];
  let size = 0;
  for (const { content, bytes } of held) {
    if (there.has(content.number) || published.length === room.most || size + bytes.length > room.bytes) continue;
    size += bytes.length;
    numbers.push(content.number);
    published.push(bytes);
  }
  return { published, numbers };
}
