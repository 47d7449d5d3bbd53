/**
 * The oracle: foundings by people who were taken out beside them (SPEC.md, E14). Round after round asks of every founding who
 * speaks against it, until nothing changes.
 */
import { adoptedIn, admittedIn, type Founding, type Person } from './foundings.ts';
import { before, knew, roleOf } from './knowing.ts';
import { asks, isSpokenFor } from './spoken.ts';
import type { Said, Told } from './told.ts';

type Members = ReadonlyMap<string, readonly Person[]>;

/** Ids of those that wait. */
export function disputedAmong(
  all: readonly Founding[],
  members: Members,
  sound: readonly Told[],
  keys: ReadonlySet<string>,
): ReadonlySet<string> {
  const role = (epoch: Founding, seat: string) => roleOf(epoch, members.get(epoch.id) ?? [], seat);
  const parentsOf = (each: Founding): readonly Founding[] => all.filter((other) => each.parents.includes(other.id));
  const follows = (later: Founding, earlier: Founding): boolean => before(later, all).includes(earlier);

  /** Admissions of a seat in an epoch. */
  const lettingIn = (epoch: Founding, seat: string): readonly Told[] =>
    epoch.named.some((each) => each.seat === seat)
      ? []
      : sound.filter(
          (each) =>
            each.epoch === epoch.id && each.said.some((said) => said !== null && admittedIn(said)?.seat === seat),
        );
  const heardOf = (removal: Founding, epoch: Founding, seat: string): boolean => {
    const admissions = lettingIn(epoch, seat);
    return admissions.length === 0 || admissions.some((each) => knew(removal, each, all));
  };
  const court = { counting: all, members };
  /** The removal names the seat, or its founder held an admission as far as those tell whom it does not take out. */
  const heldOf = (removal: Founding, epoch: Founding, seat: string): boolean =>
    removal.named.some((each) => each.seat === seat) ||
    lettingIn(epoch, seat).length === 0 ||
    lettingIn(epoch, seat).some(
      (each) =>
        knew(removal, each, all) &&
        each.said.some(
          (said, at) => said !== null && admittedIn(said)?.seat === seat && isSpokenFor(court, removal, each.id, at),
        ),
    );
  const takesOut = (removal: Founding, seat: string): boolean =>
    parentsOf(removal).some(
      (parent) => role(parent, seat) === 'owner' && role(removal, seat) !== 'owner' && heardOf(removal, parent, seat),
    );
  /** Somebody, or those on whose word they read without the other having heard. */
  const stands = (removal: Founding, epoch: Founding, seat: string): readonly string[] => {
    const seats = [seat];
    for (const each of seats) {
      if (heldOf(removal, epoch, each)) continue;
      const people = members.get(epoch.id) ?? [];
      const person = people.find((one) => one.seat === each)?.person;
      const others = people.filter((one) => one.person === person && role(removal, one.seat) !== 'owner');
      const more = [...lettingIn(epoch, each).map(({ author }) => author), ...others.map((one) => one.seat)];
      seats.push(...more.filter((one) => !seats.includes(one)));
    }
    return seats;
  };
  const against = new Map(
    all.map((each) => [
      each.id,
      all.filter(
        (removal) =>
          keys.has(removal.id) &&
          removal !== each &&
          !follows(removal, each) &&
          !follows(each, removal) &&
          (takesOut(removal, each.author) ||
            parentsOf(each).some((parent) =>
              stands(removal, parent, each.author).some((seat) => takesOut(removal, seat)),
            )),
      ),
    ]),
  );
  if ([...against.values()].every((removals) => removals.length === 0)) return new Set();

  let freed = new Set<string>();
  for (let round = 0; ; round += 1) {
    const open = (each: Founding): readonly Founding[] =>
      (against.get(each.id) ?? []).filter((removal) => !freed.has(`${removal.id} ${each.id}`));
    const fates = fatesOf(all, open, parentsOf);
    const isLate = (told: Told, at: number, epoch: Founding): boolean =>
      all.some(
        (later) =>
          fates.get(later) === 'counts' &&
          follows(later, epoch) &&
          role(later, told.author) === null &&
          (!knew(later, told, all) ||
            (asks(court, later, told.author, told.id, at) && !isSpokenFor(court, later, told.id, at))),
      );
    const isAdopted = (each: Founding, removal: Founding): boolean =>
      sound.some((told) => {
        const epoch = all.find((one) => one.id === told.epoch);
        if (epoch === undefined || fates.get(epoch) !== 'counts' || role(epoch, told.author) !== 'owner') return false;
        const may =
          epoch === removal ||
          follows(epoch, removal) ||
          (fates.get(removal) !== 'counts' && role(removal, told.author) === 'owner');
        const isShown = (said: Said | null): boolean =>
          said !== null && adoptedIn(said).some(({ id, shows }) => id === each.id && shows.includes(0));
        return may && told.said.some((said, at) => isShown(said) && !isLate(told, at, epoch));
      });
    const isBehindBoth = (each: Founding, removal: Founding): boolean =>
      all.some(
        (later) =>
          follows(later, each) &&
          follows(later, removal) &&
          (against.get(later.id) ?? []).every((other) => fates.get(other) === 'waits'),
      );
    const now = new Set(
      all.flatMap((each) =>
        (against.get(each.id) ?? [])
          .filter((removal) => isAdopted(each, removal) || isBehindBoth(each, removal))
          .map((removal) => `${removal.id} ${each.id}`),
      ),
    );
    const settled = now.size === freed.size && [...now].every((each) => freed.has(each));
    if (settled) return new Set(all.filter((each) => fates.get(each) !== 'counts').map(({ id }) => id));
    if (round > all.length) {
      const without = fatesOf(all, (each) => against.get(each.id) ?? [], parentsOf);
      return new Set(all.filter((each) => without.get(each) !== 'counts').map(({ id }) => id));
    }
    freed = now;
  }
}

type Fate = 'counts' | 'waits';

function fatesOf(
  all: readonly Founding[],
  open: (each: Founding) => readonly Founding[],
  parentsOf: (each: Founding) => readonly Founding[],
): ReadonlyMap<Founding, Fate> {
  const fates = new Map<Founding, Fate>();
  for (let grew = true; grew;) {
    grew = false;
    for (const each of all) {
      if (fates.has(each)) continue;
      const said = open(each).map((other) => fates.get(other));
      const earlier = parentsOf(each).map((other) => fates.get(other));
      if (said.includes('counts') || earlier.includes('waits')) fates.set(each, 'waits');
      else if (said.every((one) => one === 'waits') && earlier.every((one) => one === 'counts'))
        fates.set(each, 'counts');
      else continue;
      grew = true;
    }
  }
  return fates;
}
