/**
 * Founding epochs: the first of a section, and the next one when its audience changes (SPEC.md, E1-E9).
 *
 * The next epoch restates what is current under the original signed heads, showing only those operations: authorship
 * survives, replaced and deleted text does not travel.
 */
import { concat, utf8 } from '../codec/bytes.ts';
import type { Bytes, Crypto } from '../crypto/crypto.ts';
import { coverageOf } from './coverage.ts';
import { keptApart } from './disclosing.ts';
import type { Epoch } from './epoch.ts';
import type { Place } from './held.ts';
import type { FoundingReason, FoundOp, Member, Origin } from './ops.ts';
import { toHex } from '../codec/hex.ts';
import { restatedIn, restatements, seenIn } from './restating.ts';
import type { SectionLog } from './section-log.ts';

const commitmentPrefix = utf8('passerelle-2026/epoch-key/1\n');

/** What a founding says of its epoch's key: nobody can pass another key for it. */
export const keyCommitment = (crypto: Crypto, key: Bytes): Bytes => crypto.hash(concat([commitmentPrefix, key]));

export interface Audience {
  readonly owners: readonly string[];
  readonly members: readonly Member[];
}

export interface NewEpoch {
  /** Where whoever founds it began the dossier, or one of its parents says who did. */
  readonly origin?: Origin | undefined;
  readonly salt: Bytes;
  readonly commitment: Bytes;
}

/** The operation that founds a section. */
export const firstFounding = (place: Omit<Place, 'section'>, epoch: NewEpoch, audience: Audience): FoundOp => ({
  op: 'found',
  salt: epoch.salt,
  realm: place.realm,
  dossier: place.dossier,
  kind: place.kind,
  owners: [...audience.owners],
  members: [...audience.members],
  parents: [],
  reason: 'created',
  restates: [],
  covered: [],
  commitment: epoch.commitment,
  ...(epoch.origin && { origin: epoch.origin }),
});

export interface NextEpoch extends Audience {
  readonly reason: FoundingReason;
  /** The epochs it follows; the newest, unless said. */
  readonly parents?: readonly Epoch[];
  /** Contributions (hex) someone looked at who lets the new readers have them. */
  readonly looked?: ReadonlySet<string>;
}

/** The operation that founds the next epoch of a section. Late work nobody looked at stays late (E11). */
export function nextFounding(log: SectionLog, epoch: NewEpoch, next: NextEpoch): FoundOp {
  const { owners, members, reason, looked = new Set() } = next;
  const newest = log.epoch();
  const parents = next.parents ?? (newest ? [newest] : []);
  if (parents.length === 0) throw new Error('a section without a founding has no next epoch');
  const { realm, dossier, kind } = log.place;
  const weighed = log.without(keptApart(log, parents, members, looked));
  const stands = restatements(weighed, parents);
  const seenOf = seenIn(log);
  const restates = restatedIn(weighed, parents, seenOf);
  // What stands and found no room is not known to this founding either: it stays late.
  const fits = new Set(restates.map(({ id }) => toHex(id)));
  const isLeft = new Set(stands.flatMap(({ id }) => (fits.has(toHex(id)) ? [] : [toHex(id)])));
  const applied = weighed
    .judged()
    .flatMap(([held, { is }]) => (is === 'applied' && !isLeft.has(held.id) ? [held] : []));
  const epochs = new Map(log.epochs().map((each) => [each.hex, each]));
  const writing = new Set(members.flatMap(({ seat, writes }) => (writes ? [toHex(seat)] : [])));
  return {
    ...firstFounding({ realm, dossier, kind }, { ...epoch, origin: originIn(log) }, { owners, members }),
    parents: parents.map((parent) => parent.id),
    reason,
    restates: [...restates],
    covered: coverageOf({
      applied,
      held: weighed.held(),
      parents,
      restates,
      knowledge: log.knowledge(),
      ancestry: log.ancestry(),
      epochs,
      writesOn: (seat) => writing.has(seat),
      seenOf,
    }),
  };
}

/** Who began the dossier is said by every epoch of a section, as the first one said it. */
const originIn = (log: SectionLog): Origin | undefined =>
  log.epochs().find(({ founding }) => founding.origin !== undefined)?.founding.origin;
