/**
 * After fair delivery: whoever is entitled holds everything that survives and can come to them, and people who hold the
 * same keys see the same.
 */
import { must } from '../../../shared/result.ts';
import { foundingsAmong, type Founding } from '../oracle/foundings.ts';
import { judge, type Judged, type Scene } from '../oracle/judge.ts';
import type { Told } from '../oracle/told.ts';
import { canLetRead, showingsOf } from '../oracle/giving.ts';
import { knew, readBy, standingOf, upTo } from '../oracle/view.ts';
import type { Seat } from '../world/computer.ts';
import { areApart, called, type World } from '../world/world.ts';
import { differ } from './as-seen.ts';
import { Difference, listed } from './difference.ts';
import { survivingAt, survivorsView } from './all-told.ts';

export function everybodyHolds(world: World, section: string): void {
  const seats = world.seats().filter((seat) => world.inspector(seat).sections.has(section));
  const all = survivingAt(world, section, seats);
  // An adoption that was lost with a computer ends nobody's waiting (E8).
  const god = survivorsView(world, section, all);
  const leaves = god.counting.filter((each) => god.leaves.includes(each.id));
  const holdsKey = (seat: Seat, leaf: Founding): boolean =>
    world.inspector(seat).keys.get(section)?.has(leaf.id) ?? false;
  const reads = (seat: Seat, leaf: Founding): boolean => isOpenTo(world, god, leaf.id, seat);
  for (const leaf of leaves)
    for (const seat of seats)
      if (reads(seat, leaf) && holdsKey(seat, leaf))
        holdsAllOf(world, { section, seats, all, god, leaf, read: leaves.filter((each) => reads(seat, each)) }, seat);
  // Whoever holds the key of an epoch they do not read holds an older state of it.
  const current = seats.filter((seat) => {
    const held = leaves.filter((leaf) => holdsKey(seat, leaf));
    return held.length > 0 && held.every((leaf) => reads(seat, leaf));
  });
  allSeeTheSame(world, section, current);
}

/** Nothing is sent to someone whose time is over (U2). */
function isOpenTo(world: World, { members }: Judged, epoch: string, seat: Seat): boolean {
  const latest = Math.max(world.clock.latest, world.clock.now);
  return members.get(epoch)?.some(({ seat: key, until }) => key === seat.key && (until ?? Infinity) > latest) ?? false;
}

/** One of the newest epochs, as one who knows everything sees it. */
interface Newest {
  readonly section: string;
  readonly seats: readonly Seat[];
  readonly all: readonly Told[];
  readonly god: Judged;
  readonly leaf: Founding;
  /** All of the newest epochs that this seat reads. */
  readonly read: readonly Founding[];
}

function holdsAllOf(world: World, { section, seats, all, god, leaf, read: leaves }: Newest, seat: Seat): void {
  const scene = world.inspector(seat).scene(section);
  const judged = judge(scene);
  const here = new Map(scene.told.map((each) => [each.id, each]));
  const read = readBy(god, seat.key).filter((epoch) => judged.counting.some((each) => each.id === epoch));
  const before = upTo(god, leaf.id).filter((epoch) => read.includes(epoch));
  const ways = seats.filter((from) => isWay(world, from, seat) && isNamedBy(world, section, from, seat));
  const canCome = survivingAt(world, section, ways);
  const counts = canCome.filter((each) => ways.some((from) => countsAt(world, section, from, seat, each)));
  // One that waits at everybody who holds it goes to nobody, and shows nothing.
  const showings = showingsOf(god, { ...scene, told: counts });
  const inLeaf = showings.filter(({ epoch }) => epoch === leaf.id);
  for (const each of canCome) {
    // Whoever sent it to me holds it, as far as I know: also what nobody known wrote.
    if (world.byHand.get(each.id) === seat.key) continue;
    const senders = ways.filter((from) => countsAt(world, section, from, seat, each));
    if (senders.length === 0) continue;
    const shows = inLeaf
      .filter(({ id }) => id === each.id)
      .flatMap((one) => one.shows.filter((at) => canLetRead(god, showings, one, each, at)));
    const isLate =
      before.includes(each.epoch ?? '') && // What one of them knew, it shows or has left out (E10).
      god.verdicts.get(each.id) === 'applied' &&
      !leaves.some((one) => knew(one, each, god.counting)) &&
      senders.some((from) => tells(world, section, from, leaf, each) && handsOn(world, section, from, seat, each));
    const lacking = lackingOf(each, here.get(each.id), leaf, shows, isLate);
    if (lacking !== null)
      throw new Difference('nothing is lost', `${called(seat)}, ${scene.place.kind}: ${lacking} never came`, [
        ...listed({ ...scene, told: all }, god),
        `holds ${[...here.keys()].map((id) => id.slice(0, 8)).join(' ')}`,
      ]);
  }
}

/**
 * Whether files go from one to the other, or they share a computer. Nobody sends to themselves, nor to the people of their
 * own computer: to a copy of it, what is written there comes only by way of somebody else who reads it.
 */
function isWay(world: World, from: Seat, to: Seat): boolean {
  if (from.computer === to.computer) return true;
  const isHousemate = (here: Seat, there: Seat): boolean =>
    here.computer.seats.some(({ person }) => person === there.person);
  // Who was taken off one of them goes on at the other, among those they knew there.
  if (isHousemate(from, to) || isHousemate(to, from)) return false;
  return !areApart(world, from, to);
}

/**
 * Whether someone holds a contribution, and it does not wait for an adoption there: because of its author (E8), or because its
 * epoch waits, where whoever founded it was taken out in one of which this person holds the key (E14). Then nothing follows
 * from it, and it goes to nobody before an owner has adopted it; what came so is kept under a key of its holder alone (vault,
 * R10). What a colleague of the same computer wrote lies in its journal all the same. What waited there for anything when it came
 * is kept so too, and stays so once it counts: whoever was taken back by the officers is sent it by nobody else (vault, M5).
 */
function countsAt(world: World, section: string, from: Seat, to: Seat, told: Told): boolean {
  const inspector = world.inspector(from);
  const { scene, judged } = inspector.judged(section);
  if (!scene.told.some((each) => each.id === told.id)) return false;
  const isOneComputer = from.computer === to.computer;
  if (isOneComputer && told.author === from.key) return true;
  if (isOneComputer && inspector.keepsApart(section, told)) return false;
  return judged.verdicts.get(told.id) !== 'waiting: adoption';
}

/** Whether someone holds a contribution, and can tell from the foundings they hold that one did not know it (E7). */
function tells(world: World, section: string, from: Seat, leaf: Founding, each: Told): boolean {
  const { told } = must(world.inspector(from).sections.get(section), 'a section');
  return told.has(each.id) && !knew(leaf, each, foundingsAmong([...told.values()]));
}

/**
 * Whether late work goes from one to the other. It is sent to those who were members of its epoch as far as its sender knows
 * (E3), in one of the newest epochs they read, as far as its sender can follow that one back to it: someone who met it in a later
 * one, or lacks a founding in between, cannot tell. To people of their own computer nobody sends: they read in its journal
 * what lies there under a key they hold, and late work lies under its own epoch's key where whoever took it in holds that; what a
 * newest epoch shows to whoever took it in lies under that one's key, and is not late there (vault, R10).
 */
function handsOn(world: World, section: string, from: Seat, to: Seat, { id, epoch }: Told): boolean {
  const holds = (seat: Seat, which = epoch ?? ''): boolean =>
    world.inspector(seat).keys.get(section)?.has(which) ?? false;
  const judged = judge(world.inspector(from).scene(section));
  if (from.computer === to.computer) {
    const showing = judged.counting.filter((each) => judged.leaves.includes(each.id) && holds(from, each.id));
    const isLateHere = !showing.some((leaf) => leaf.restates.some((each) => each.id === id) && !holds(to, leaf.id));
    return holds(from) && holds(to) && isLateHere;
  }
  const wasMember = judged.members.get(epoch ?? '')?.some((each) => each.seat === to.key) ?? false;
  const leadsBack = judged.leaves.some(
    (leaf) => isOpenTo(world, judged, leaf, to) && upTo(judged, leaf).includes(epoch ?? ''),
  );
  return wasMember && leadsBack;
}

/** Nobody sends to someone whom their own newest epochs do not name, or no longer: two who took each other out are apart. */
function isNamedBy(world: World, section: string, from: Seat, to: Seat): boolean {
  const judged = judge(world.inspector(from).scene(section));
  return judged.leaves.some((leaf) => isOpenTo(world, judged, leaf, to));
}

/** What a member of a newest epoch does not hold of a contribution that survives, in words; null when nothing. */
function lackingOf(
  told: Told,
  here: Told | undefined,
  leaf: Founding,
  shows: readonly number[],
  isLate: boolean,
): string | null {
  if (!told.signed) return null;
  const name = `contribution ${told.id.slice(0, 8)} (number ${told.seq})`;
  if (shows.some((at) => told.said[at] && !here?.said[at])) return `what the newest epoch shows of ${name}`;
  if (here !== undefined || told.epoch === null) return null;
  if (told.epoch === leaf.id) return name;
  return isLate ? `late ${name}` : null;
}

/**
 * Seats that hold the keys of the same epochs see the same. Copies of one computer are compared by way of a third: what was
 * written late on one, in an epoch nobody else read, comes to the other by nobody.
 */
function allSeeTheSame(world: World, section: string, seats: readonly Seat[]): void {
  const groups = new Map<string, { readonly seat: Seat; readonly scene: Scene }[]>();
  for (const seat of seats) {
    const { scene } = world.inspector(seat).judged(section);
    // An older application shows less of the same.
    const keys = `${[...scene.keys].sort().join(' ')} ${scene.isOlder}`;
    groups.set(keys, [...(groups.get(keys) ?? []), { seat, scene }]);
  }
  for (const group of groups.values())
    for (const [at, { seat, scene }] of group.entries())
      for (const other of group.slice(0, at)) {
        const isAsked = isWay(world, other.seat, seat) && !isLateForOne(world, section, seat, other.seat);
        const found = isAsked ? differ(plain(scene), plain(other.scene)) : null;
        if (found !== null)
          throw new Difference(
            'C1',
            `${called(seat)} and ${called(other.seat)} do not see the same ${scene.place.kind}: ${found}`,
          );
      }
}

/**
 * Whether one holds late work that does not go to the other: somebody who was given all keys was no member when it was written, and
 * where they took over from whom on two copies, nobody else's computer brings it either.
 */
function isLateForOne(world: World, section: string, one: Seat, other: Seat): boolean {
  const told = [one, other].map((seat) => world.inspector(seat).sections.get(section)?.told ?? new Map<string, Told>());
  const lacks = (from: number): boolean =>
    [...(told[from]?.values() ?? [])].some(
      (each) =>
        each.epoch !== null &&
        told[1 - from]?.has(each.id) !== true &&
        !handsOn(world, section, from === 0 ? one : other, from === 0 ? other : one, each),
    );
  return lacks(0) || lacks(1);
}

/** What stands, without what only those show who were there before it was taken out. */
function plain(scene: Scene) {
  const { epoch, entities, notes } = standingOf(scene, judge(scene));
  const standing = Object.entries(entities).map(([name, { state, takenOut, units }]): unknown => [
    name,
    state === 'taken-out' ? { state, takenOut } : { state, takenOut, units },
  ]);
  return { epoch, notes, standing };
}
