/** A section as one sees it who knows everything that was ever said in it, or all that somebody still holds. */
import { must } from '../../../shared/result.ts';
import { foundingIn } from '../oracle/foundings.ts';
import { judge, type Judged, type Scene } from '../oracle/judge.ts';
import type { Told } from '../oracle/told.ts';
import type { Seat } from '../world/computer.ts';
import type { World } from '../world/world.ts';

/** As all that was ever said tells. */
export function isMember(world: World, section: string, epoch: string, seat: string): boolean {
  return (
    godsView(world, section)
      .members.get(epoch)
      ?.some((each) => each.seat === seat) ?? false
  );
}

/**
 * Named by a founding that never counts to who knows all: a newcomer was let in by somebody who lied about what came before, and
 * went on from there. Who reads what stands on it is theirs to say.
 */
export function isNamedBeside(world: World, section: string, epoch: string, seat: string): boolean {
  if (godsView(world, section).counting.some(({ id }) => id === epoch)) return false;
  const told = world.everything.get(section)?.get(epoch);
  const founding = told && foundingIn(told);
  return founding?.named.some((each) => each.seat === seat) ?? false;
}

export const godsView = (world: World, section: string): Judged => everythingOf(world, section)[1];

/** The same by one who knows every founding there was, and of all else only what somebody still holds. */
export function survivorsView(world: World, section: string, surviving: readonly Told[]): Judged {
  const ids = new Set(surviving.map((each) => each.id));
  return everythingOf(world, section, ({ id, epoch }) => epoch === null || ids.has(id))[1];
}

/** All that was ever said in a section, judged by one who knows everybody and holds the keys dossiers began with. */
export function everythingOf(
  world: World,
  section: string,
  counts: (told: Told) => boolean = () => true,
): readonly [Scene, Judged] {
  const told = [...(world.everything.get(section)?.values() ?? [])].filter(counts);
  const root = must(
    told.map(foundingIn).find((each) => each !== null && world.roots.has(each.id)),
    'the founding a dossier began with',
  );
  const { realm, dossier, kind } = root;
  const names = world.seats().map((seat) => [seat.key, seat.name] as const);
  const authors = new Map([...told.map((each) => [each.author, each.author.slice(0, 8)] as const), ...names]);
  const scene = { place: { section, dossier, realm, kind }, told, keys: world.roots, authors, isOlder: false };
  return [scene, judge(scene)];
}

/** Everything these people hold of a section. */
export function survivingAt(world: World, section: string, seats: readonly Seat[]): readonly Told[] {
  const surviving = new Map<string, Told>();
  for (const seat of seats)
    for (const [id, told] of must(world.inspector(seat).sections.get(section), 'a section').told)
      surviving.set(id, told);
  return [...surviving.values()];
}

/** The newest epochs of a section, to one who knows everything that anybody holds. */
export function newestOfAll(world: World, section: string): readonly string[] {
  const seats = world.seats().filter((seat) => world.inspector(seat).sections.has(section));
  return survivorsView(world, section, survivingAt(world, section, seats)).leaves;
}
