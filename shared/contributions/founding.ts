/**
 * Founding epochs: the first of a section, and the next one when its audience changes (SPEC.md, E1-E9).
 *
 * The next epoch restates what is current under the original signed heads, showing only those operations: authorship
 * survives, replaced and deleted text does not travel.
 */
import { concat, utf8 } from '../codec/bytes.ts';
import { toHex } from '../codec/hex.ts';
import type { Bytes, Crypto } from '../crypto/crypto.ts';
import { Coverage, coverageOf } from './coverage.ts';
import { currentPuts, restoresInForce, retiresInForce, unitsOf } from './entity.ts';
import type { Epoch } from './epochs.ts';
import { redact } from './format.ts';
import type { Held, Place } from './held.ts';
import type { FoundingReason, FoundOp, Member, Shown } from './ops.ts';
import type { SectionLog } from './section-log.ts';

const commitmentPrefix = utf8('passerelle/epoch-key/1\n');

/** What a founding says of its epoch's key: nobody can pass another key for it. */
export const keyCommitment = (crypto: Crypto, key: Bytes): Bytes => crypto.hash(concat([commitmentPrefix, key]));

export interface Audience {
  readonly owners: readonly string[];
  readonly members: readonly Member[];
}

export interface NewEpoch {
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
});

/** The operation that founds the next epoch of a section for a new audience. */
export function nextFounding(
  log: SectionLog,
  epoch: NewEpoch,
  audience: Audience & { readonly reason: FoundingReason },
): FoundOp {
  const parent = log.epoch();
  if (parent === null) throw new Error('a section without a founding has no next epoch');
  const { realm, dossier, kind } = log.place;
  const applied = log.judged().flatMap(([held, standing]) => (standing.is === 'applied' ? [held] : []));
  return {
    ...firstFounding({ realm, dossier, kind }, epoch, audience),
    parents: [parent.id],
    reason: audience.reason,
    restates: restatements(log),
    covered: coverageOf(applied, [parent]),
  };
}

/** Which operations of which contributions are current: every side of a difference, every tombstone, every note. */
function restatements(log: SectionLog): Shown[] {
  const current = currentIds(log);
  const restates: Shown[] = [];
  for (const [{ contribution }, standing] of log.judged()) {
    if (standing.is !== 'applied') continue;
    const shows = contribution.ops.flatMap((each, at) => (each !== null && current.has(toHex(each.id)) ? [at] : []));
    if (shows.length > 0) restates.push({ id: contribution.id, shows });
  }
  // What a newer version wrote cannot be weighed here, so all of it goes along (C8).
  for (const { id, ops } of log.newer()) restates.push({ id, shows: Array.from({ length: ops }, (_, at) => at) });
  return restates.sort(byId);
}

const byId = (a: { readonly id: Bytes }, b: { readonly id: Bytes }): number => (toHex(a.id) < toHex(b.id) ? -1 : 1);

function currentIds(log: SectionLog): ReadonlySet<string> {
  const folded = log.fold();
  const ids = new Set(folded.unread);
  for (const { ops } of folded.entities.values()) {
    for (const entry of [...retiresInForce(ops), ...restoresInForce(ops)]) ids.add(entry.id);
    for (const unit of unitsOf(ops)) for (const entry of currentPuts(ops, unit)) ids.add(entry.id);
  }
  for (const note of folded.notes) ids.add(note.op);
  return ids;
}

export interface Travelling {
  readonly id: Bytes;
  readonly bytes: Bytes;
}

/**
 * What a reader of the newest epoch may hold: its founding, what it restates (redacted to the operations shown), what
 * was written since, and late work of epochs they were a reader of. `knows` leaves out what the reader is known, by
 * receipt, to hold. Someone who was a reader before also gets the foundings in between, to see why this epoch counts.
 */
export function travelling(log: SectionLog, reader: Bytes, knows: (idHex: string) => boolean): readonly Travelling[] {
  const newest = log.epoch();
  if (newest === null) return [];
  const road = new Road(log, newest, toHex(reader), knows);
  const work = log.judged().flatMap(([held, standing]) => {
    const setAside =
      standing.is === 'quarantined' && standing.reason !== 'not-allowed' && standing.reason !== 'not-a-writer';
    const bytes = setAside ? null : road.bytesOf(held, standing.is === 'applied');
    return bytes === null ? [] : [{ id: held.contribution.id, bytes }];
  });
  const newer = log.newer().flatMap(({ id, epoch, bytes }) => {
    const belongs = (epoch !== null && toHex(epoch) === newest.hex) || road.restates(toHex(id));
    return belongs && !knows(toHex(id)) ? [{ id, bytes }] : [];
  });
  return [...work, ...newer].sort(byId);
}

/** The way one reader has come through the epochs of a section. */
class Road {
  readonly #newest: Epoch;
  readonly #coverage: Coverage;
  readonly #knows: (idHex: string) => boolean;
  readonly #shows: ReadonlyMap<string, readonly number[]>;
  /** Epochs before the newest that they were a reader of. */
  readonly #read: ReadonlyMap<string, Epoch>;
  /** Foundings from the first epoch they read on. */
  readonly #foundings: ReadonlySet<string>;

  constructor(log: SectionLog, newest: Epoch, readerHex: string, knows: (idHex: string) => boolean) {
    this.#newest = newest;
    this.#coverage = new Coverage(newest.founding, log.held());
    this.#knows = knows;
    this.#shows = showsOf(newest);
    const before = ancestors(log.epochs(), newest);
    this.#read = new Map(before.filter((epoch) => epoch.members.has(readerHex)).map((epoch) => [epoch.hex, epoch]));
    this.#foundings = new Set([newest.hex, ...withFollowers([...this.#read.keys()], before)]);
  }

  restates(id: string): boolean {
    return this.#shows.has(id);
  }

  /** The bytes of a contribution as this reader gets them, or null when they do not. */
  bytesOf(held: Held, applied: boolean): Bytes | null {
    const { contribution, id, epoch } = held;
    const known = this.#knows(id);
    const shows = this.#shows.get(id);
    if (shows !== undefined) return known && this.#alreadyShown(held, shows) ? null : redact(contribution, shows);
    if (known) return null;
    if (epoch === null) return this.#foundings.has(id) ? contribution.bytes : null;
    if (epoch === this.#newest.hex) return contribution.bytes;
    const late = applied && this.#read.has(epoch) && !this.#coverage.knows(held);
    return late ? contribution.bytes : null;
  }

  /** An earlier copy they are known to hold shows all that this epoch shows. */
  #alreadyShown({ id, epoch }: Held, shows: readonly number[]): boolean {
    const seen = new Set<number>();
    for (const each of [this.#newest, ...this.#read.values()]) {
      if (!this.#knows(each.hex)) continue;
      if (each.hex === epoch) return true;
      for (const position of showsOf(each).get(id) ?? []) seen.add(position);
    }
    return shows.every((position) => seen.has(position));
  }
}

const showsOf = ({ founding }: Epoch): ReadonlyMap<string, readonly number[]> =>
  new Map(founding.restates.map((each) => [toHex(each.id), each.shows]));

function ancestors(epochs: readonly Epoch[], of: Epoch): readonly Epoch[] {
  const byHex = new Map(epochs.map((epoch) => [epoch.hex, epoch]));
  const found = new Map<string, Epoch>();
  const open = [...of.parents];
  for (let hex = open.pop(); hex !== undefined; hex = open.pop()) {
    const epoch = byHex.get(hex);
    if (epoch === undefined || found.has(hex)) continue;
    found.set(hex, epoch);
    open.push(...epoch.parents);
  }
  return [...found.values()];
}

function withFollowers(from: readonly string[], among: readonly Epoch[]): ReadonlySet<string> {
  const found = new Set(from);
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const epoch of among) if (epoch.parents.some((parent) => found.has(parent))) found.add(epoch.hex);
  }
  return found;
}
