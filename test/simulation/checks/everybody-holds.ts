/**
 * After fair delivery: whoever is entitled holds everything that survives and can come to them, and people who hold the
 * same keys see the same.
 */
import { must } from '../../../shared/result.ts';
import type { Founding } from '../oracle/foundings.ts';
import { judge, type Judged, type Scene } from '../oracle/judge.ts';
import type { Told } from '../oracle/told.ts';
import { knew, standingOf } from '../oracle/view.ts';
import type { Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { differ } from './as-seen.ts';
import { Difference, listed } from './difference.ts';
import { godsView } from './step-check.ts';

export function everybodyHolds(world: World, section: string): void {
  const god = godsView(world, section);
  const seats = world.seats().filter((seat) => world.inspector(seat).sections.has(section));
  // Two epochs side by side are for the people to join.
  if (god.leaves.length !== 1) return;
  const newest = must(
    god.counting.find((each) => each.id === god.newest),
    'the newest epoch',
  );
  const all = survivingAt(world, section, seats);
  const complete = seats.filter((seat) => {
    const member = god.members.get(newest.id)?.some((each) => each.seat === seat.key);
    return member === true && reachable(world, seats, seat, god);
  });
  for (const seat of complete) {
    const scene = world.inspector(seat).scene(section);
    const here = new Map(scene.told.map((each) => [each.id, each]));
    const canCome = survivingAt(
      world,
      section,
      seats.filter((from) => isWay(from, seat)),
    );
    for (const each of canCome) {
      // Whoever sent it to me holds it, as far as I know.
      if (each.author === seat.key && world.byHand.has(each.id)) continue;
      const lacking = lackingOf(each, here.get(each.id), seat, newest, god, all);
      if (lacking)
        throw new Difference(
          'nothing is lost',
          `${called(seat)}, ${scene.place.kind}: ${lacking} never came`,
          listed(scene, judge(scene)),
        );
    }
  }
  allSeeTheSame(world, section, complete);
}

function survivingAt(world: World, section: string, seats: readonly Seat[]): readonly Told[] {
  const surviving = new Map<string, Told>();
  for (const seat of seats)
    for (const [id, told] of must(world.inspector(seat).sections.get(section), 'a section').told)
      surviving.set(id, told);
  return [...surviving.values()];
}

/**
 * Whether files go from one to the other, or they share a computer. Nobody sends to themselves, nor to the people of their
 * own computer: to a copy of it, what is written there comes only by way of somebody else who reads it.
 */
const isWay = (from: Seat, to: Seat): boolean =>
  from.computer === to.computer || !from.computer.seats.some((each) => each.person === to.person);

/** Somebody else who reads the newest epoch holds its key, so that what they have can come. */
const reachable = (world: World, seats: readonly Seat[], seat: Seat, god: Judged): boolean =>
  seats.length > 0 && [...world.inspector(seat).keys.values()].some((epochs) => epochs.has(god.newest ?? ''));

/** What a member of the newest epoch does not hold of a contribution that survives, in words; null when nothing. */
function lackingOf(
  told: Told,
  here: Told | undefined,
  seat: Seat,
  newest: Founding,
  god: Judged,
  all: readonly Told[],
): string | null {
  if (!told.signed) return null;
  const name = `contribution ${told.id.slice(0, 8)} (number ${told.seq})`;
  const positions = newest.restates.find((each) => each.id === told.id)?.shows ?? [];
  if (positions.some((at) => told.said[at] && !here?.said[at])) return `what the newest epoch restates of ${name}`;
  if (here !== undefined || told.epoch === null) return null;
  if (told.epoch === newest.id) return name;
  const readIt = god.members.get(told.epoch)?.some((each) => each.seat === seat.key) ?? false;
  const isLate = god.verdicts.get(told.id) === 'applied' && !knew(newest, told, all);
  return readIt && isLate ? `late ${name}` : null;
}

/** Seats that hold the keys of the same epochs see the same; on copies of one computer, where others read it too. */
function allSeeTheSame(world: World, section: string, seats: readonly Seat[]): void {
  const groups = new Map<string, { readonly seat: Seat; readonly scene: Scene }[]>();
  const isCarried = seats.some((from) => seats.some((to) => from.computer !== to.computer && isWay(from, to)));
  for (const seat of seats) {
    const scene = world.inspector(seat).scene(section);
    const keys = `${isCarried ? '' : seat.computer.name} ${[...scene.keys].sort().join(' ')}`;
    groups.set(keys, [...(groups.get(keys) ?? []), { seat, scene }]);
  }
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (first === undefined) continue;
    const expected = plain(first.scene);
    for (const { seat, scene } of others) {
      const found = differ(plain(scene), expected);
      if (found !== null)
        throw new Difference(
          'C1',
          `${called(seat)} and ${called(first.seat)} do not see the same ${scene.place.kind}: ${found}`,
        );
    }
  }
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
