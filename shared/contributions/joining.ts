/**
 * Joining epochs that were founded side by side (SPEC.md, E12-E14): who reads on is a function of these epochs, so two people
 * who join at once agree.
 */
import { toHex } from '../codec/hex.ts';
import type { Bytes } from '../crypto/crypto.ts';
import { must } from '../result.ts';
import { roleIn, type Epoch } from './epoch.ts';
import type { Audience } from './founding.ts';
import { mayFound } from './may-found.ts';
import { mostParents, type Member } from './ops.ts';
import type { SectionLog } from './section-log.ts';

export interface Join extends Audience {
  readonly parents: readonly Epoch[];
  /** Members of the joined epoch who were let in on one side only. */
  readonly newcomers: readonly Member[];
}

/**
 * What a seat can join: the newest epochs it owns and whose keys are held. Null where there is nothing to join, or what it would
 * found waited, and there were as much to join as before.
 * @param readsIn whether the seat reads on in an epoch, as far as time goes: a join behind one that is over would end all for it
 */
export function joinOf(log: SectionLog, signKey: Bytes, readsIn: (leaf: Epoch) => boolean = () => true): Join | null {
  const seat = toHex(signKey);
  const all = log.leaves().filter((leaf) => log.holdsKey(leaf) && roleIn(leaf, seat) === 'owner' && readsIn(leaf));
  if (all.length < 2 || isOneAudience(all)) return null;
  // The rest is joined with what comes of these.
  const parents = all.slice(0, mostParents);
  const { owners, members } = joinedAudience(log, parents);
  if (!mayFound(log, signKey, { parents, owners, members })) return null;
  const newcomers = members.filter((each) => !parents.every((leaf) => leaf.members.has(toHex(each.seat))));
  return { parents, owners, members, newcomers };
}

/** The newest epochs that make one audience with one of them, and that this seat owns: the next founding follows them all. */
export function together(log: SectionLog, signKey: Bytes, from: Epoch): readonly Epoch[] {
  const seat = toHex(signKey);
  return ofOneAudience(log, from).filter((leaf) => leaf.hex === from.hex || roleIn(leaf, seat) === 'owner');
}

/** One of the newest epochs, and those beside it that make one audience with it and whose key is held (E13). */
export function ofOneAudience(log: SectionLog, from: Epoch): readonly Epoch[] {
  const found = [from];
  for (const leaf of log.leaves())
    if (found.length < mostParents && leaf.hex !== from.hex && log.holdsKey(leaf) && isOneAudience([...found, leaf]))
      found.push(leaf);
  return found;
}

/** The same owners and members: everyone takes all of them in, and nothing is gained by another founding. */
function isOneAudience([first, ...others]: readonly Epoch[]): boolean {
  const words = first && audienceText(first);
  return others.every((leaf) => audienceText(leaf) === words);
}

function audienceText({ founding, members }: Epoch): string {
  const all = [...members.values()].map(
    ({ person, seat, service, writes, until }) =>
      `${toHex(seat)} ${toHex(person)} ${service} ${writes} ${until ?? 'always'}`,
  );
  return JSON.stringify([[...founding.owners].sort(), all.sort()]);
}

/** Who reads: those of before whom neither side took out, and those either let in. */
export function joinedAudience(log: SectionLog, leaves: readonly Epoch[]): Audience {
  const begins = base(log, leaves);
  const sides = leaves.map((leaf) => new Side(log, leaf, leaves));
  const seats = new Set(leaves.flatMap((leaf) => [...leaf.members.keys()]));
  const members = [...seats]
    .sort()
    .filter((seat) => !sides.some((side) => side.tookOut(seat)))
    .map((seat) => memberIn(seat, leaves, begins));
  const writing = new Set(members.filter((each) => each.writes).map((each) => each.service));
  const services = new Set(leaves.flatMap((leaf) => leaf.founding.owners));
  const owners = [...services].sort().filter((service) => {
    return writing.has(service) && !sides.some((side) => side.tookOver(service));
  });
  return { owners, members };
}

const base = (log: SectionLog, leaves: readonly Epoch[]): readonly Epoch[] => {
  const last = new Set(log.ancestry().lastBefore(leaves));
  return log
    .epochs()
    .filter((epoch) => last.has(epoch.hex))
    .sort((a, b) => (a.hex < b.hex ? -1 : 1));
};

/** One of the epochs that are joined, with those on its way since they parted. */
class Side {
  readonly #log: SectionLog;
  readonly #leaf: Epoch;
  readonly #way: readonly Epoch[];

  constructor(log: SectionLog, leaf: Epoch, leaves: readonly Epoch[]) {
    const ancestry = log.ancestry();
    const begins = base(log, leaves);
    const isOnWay = ({ hex }: Epoch): boolean =>
      begins.some((each) => each.hex === hex) ||
      (ancestry.before(leaf.hex).has(hex) && !leaves.every((other) => ancestry.leadsTo(hex, other.hex)));
    this.#log = log;
    this.#leaf = leaf;
    this.#way = log.epochs().filter(isOnWay);
  }

  /** They were a reader when its founder looked, and are none any more. */
  tookOut(seat: string): boolean {
    return !this.#leaf.members.has(seat) && this.#way.some((epoch) => this.#knewMember(epoch, seat));
  }

  /** Named by the founding, or let in as far as this side knew. */
  #knewMember(epoch: Epoch, seat: string): boolean {
    if (!epoch.members.has(seat)) return false;
    if (epoch.founding.members.some((each) => toHex(each.seat) === seat)) return true;
    const knew = this.#log.knownTo(this.#leaf);
    return [...this.#log.held().values()].some(
      (held) =>
        held.epoch === epoch.hex &&
        held.contribution.ops.some((each) => each?.op.op === 'admit' && toHex(each.op.member.seat) === seat) &&
        knew.knows(held),
    );
  }

  /** The service owned the section, and does not any more. */
  tookOver(service: string): boolean {
    return (
      !this.#leaf.founding.owners.includes(service) &&
      this.#way.some((epoch) => epoch.founding.owners.includes(service))
    );
  }
}

/** A member as the sides have them: a change on one side stands; of two changes the one that gives less. */
function memberIn(seat: string, leaves: readonly Epoch[], before: readonly Epoch[]): Member {
  const all = leaves.flatMap((leaf) => leaf.members.get(seat) ?? []);
  const was = before.flatMap((epoch) => epoch.members.get(seat) ?? [])[0];
  const first = must(all[0], 'a member of one side at least');
  const end = ({ until }: Member): number => until ?? Number.POSITIVE_INFINITY;
  const [service] = changed(
    all.map((each) => each.service),
    was?.service,
  ).sort();
  const writes = changed(
    all.map((each) => each.writes),
    was?.writes,
  );
  const until = Math.min(...changed(all.map(end), was && end(was)));
  return {
    person: first.person,
    seat: first.seat,
    service: service ?? first.service,
    writes: writes.every(Boolean),
    ...(Number.isFinite(until) && { until }),
  };
}

/** The values that differ from what was there before, or all of them where none does. */
function changed<T>(values: readonly T[], before: T | undefined): T[] {
  const differing = values.filter((value) => value !== before);
  return differing.length > 0 ? differing : [...values];
}
