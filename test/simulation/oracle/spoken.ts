/** The oracle: whether somebody speaks for what a person wrote who was taken out (SPEC.md, E8). */
import type { Founding, Person } from './foundings.ts';
import { before, roleOf } from './knowing.ts';
import type { Told } from './told.ts';

export interface Foundings {
  readonly counting: readonly Founding[];
  readonly members: ReadonlyMap<string, readonly Person[]>;
}

/** An adoption that counts: by whom, where, and what it shows, as `<contribution>#<position>`. */
export interface Adoption {
  readonly by: string;
  readonly epoch: string | null;
  readonly shows: ReadonlySet<string>;
}

/** They wrote in a founding just before, and do not in this one. */
export function takesOut({ counting, members }: Foundings, removal: Founding, seat: string): boolean {
  const writes = (each: Founding): boolean => roleOf(each, members.get(each.id) ?? [], seat) !== null;
  return !writes(removal) && counting.some((each) => removal.parents.includes(each.id) && writes(each));
}

/** Whether the founder held an operation of what they name. */
function heldAt(founding: Founding, id: string, position: number): boolean {
  const named = [...founding.restates, ...founding.covered.flatMap(({ tips }) => tips)].filter(
    (each) => each.id === id,
  );
  return named.some(({ seen }) => seen === undefined || seen.includes(position));
}

/** The founding that took them out says that its founder held it, or an earlier one does by somebody it did not take out. */
export function isSpokenFor(all: Foundings, removal: Founding, id: string, position: number): boolean {
  const others = before(removal, all.counting).filter(({ author }) => !takesOut(all, removal, author));
  return [removal, ...others].some((each) => heldAt(each, id, position));
}

/** E8: it takes out the author, or lets them write no more and takes out somebody who had held this before. */
export function asks(all: Foundings, removal: Founding, author: string, id: string, position: number): boolean {
  if (takesOut(all, removal, author)) return true;
  if (roleOf(removal, all.members.get(removal.id) ?? [], author) !== null) return false;
  return before(removal, all.counting).some(
    (each) => heldAt(each, id, position) && takesOut(all, removal, each.author),
  );
}

export const owns = ({ counting, members }: Foundings, epoch: string | null, seat: string): boolean =>
  counting.some((each) => each.id === epoch && roleOf(each, members.get(each.id) ?? [], seat) === 'owner');

/** E8: for an operation somebody is to speak for, where nobody showed it since. */
export function isUnspoken(all: Foundings, adoptions: readonly Adoption[], told: Told, position: number): boolean {
  const { counting } = all;
  if (told.epoch === null) return false;
  const isHere = counting.some(({ id }) => id === told.epoch);
  return counting.some((removal) => {
    if (!asks(all, removal, told.author, told.id, position)) return false;
    const earlier = before(removal, counting).map(({ id }) => id);
    if (isHere && !earlier.includes(told.epoch ?? '')) return false;
    if (isSpokenFor(all, removal, told.id, position)) return false;
    const isFoundedSince = counting.some(
      (each) =>
        each !== removal &&
        !earlier.includes(each.id) &&
        each.restates.some(({ id, shows }) => id === told.id && shows.includes(position)) &&
        heldAt(each, told.id, position),
    );
    const isAdopted = adoptions.some(
      ({ by, epoch, shows }) =>
        shows.has(`${told.id}#${position}`) &&
        owns(all, epoch, by) &&
        !(earlier.includes(epoch ?? '') && takesOut(all, removal, by)),
    );
    return !isFoundedSince && !isAdopted;
  });
}
