/** What of a section waits for a person, in short: enough to count without opening it. */
import { toHex } from '../../../../shared/codec/hex.ts';
import { adoptionsIn } from '../../../../shared/contributions/adopting.ts';
import { disclosures, notYetReading, type Disclosure } from '../../../../shared/contributions/disclosing.ts';
import { Giving } from '../../../../shared/contributions/giving.ts';
import type { Held } from '../../../../shared/contributions/held.ts';
import { joinOf, ofOneAudience, together } from '../../../../shared/contributions/joining.ts';
import { mayFound } from '../../../../shared/contributions/may-found.ts';
import { notGivenIn } from '../../../../shared/contributions/not-given.ts';
import type { Shown } from '../../../../shared/contributions/ops.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { leftOutIn } from '../../../../shared/contributions/left-out.ts';
import { unspokenIn, type Unspoken } from '../../../../shared/contributions/unspoken.ts';
import type { Disputed, Epoch } from '../../../../shared/contributions/epoch.ts';
import { openUntil } from './open-until.ts';

/** Kept in the overview fragment of each section. Ids and seats are hex. */
export interface Waits {
  readonly join: boolean;
  /** Work somebody would newly read, and who. */
  readonly look: readonly { readonly id: string; readonly to: readonly string[] }[];
  /** Late work of people who write no longer. */
  readonly adopt: readonly string[];
  /** Epochs that somebody founded who had been taken out (E14). */
  readonly founded: readonly string[];
  /** Work that a founding left out though nothing replaced it (E10). */
  readonly leftOut: readonly string[];
  /** Contributions since the newest epoch began; none where it is not mine to begin the next. */
  readonly since: number;
  /** Who reads it. */
  readonly readers: readonly string[];
  /** Until when it is open to me (milliseconds since 1970). */
  readonly until: number | null;
}

/** For someone who owns the section; others are asked nothing. */
export function waitsOf(log: SectionLog, signKey: Bytes): Waits {
  const newest = log.epoch();
  const until = openUntil(log, signKey) ?? null;
  const nothing = { join: false, look: [], adopt: [], founded: [], leftOut: [], since: 0, readers: [], until };
  if (newest === null || log.roleOf(signKey) !== 'owner') return nothing;
  return {
    join: (joinOf(log, signKey)?.newcomers.length ?? 0) > 0,
    look: toLookAt(log, signKey).map(({ held, to }) => ({ id: held.id, to: to.map(({ seat }) => toHex(seat)) })),
    adopt: toAdopt(log).map(({ held }) => held.id),
    founded: toDecide(log).map(({ epoch }) => epoch.hex),
    leftOut: leftOutIn(log).map(({ held }) => held.id),
    since: mayShorten(log, signKey, newest) ? sinceOf(log, newest) : 0,
    readers: [...newest.members.keys()],
    until,
  };
}

/** The next epoch begins from the same audience; one that would wait shortens nothing. */
const mayShorten = (log: SectionLog, signKey: Bytes, newest: Epoch): boolean =>
  mayFound(log, signKey, {
    parents: together(log, signKey, newest),
    owners: newest.founding.owners,
    members: [...newest.members.values()],
  });

function sinceOf(log: SectionLog, newest: Epoch): number {
  let since = 0;
  for (const { epoch } of log.held().values()) if (epoch === newest.hex) since += 1;
  return since;
}

/**
 * Work that somebody would newly read, as far as this seat can let it be read (E11): what is late for the newest epoch, or for one
 * beside it with the same audience (E13), and what counts here on the word of somebody who could not.
 */
export function toLookAt(log: SectionLog, signKey: Bytes): readonly Disclosure[] {
  const notGiven = notGivenIn(log, signKey);
  const newlyFor = notGiven.length > 0 ? notYetReading(log) : () => [];
  return [
    ...mineToGive(log, signKey, lateWork(log)),
    ...notGiven.map((each) => ({ ...each, to: newlyFor(each.held, each.shows) })),
  ];
}

/** Whoever holds the keys of before, without having read then, would be asked the same again after each answer. */
function mineToGive(log: SectionLog, signKey: Bytes, late: readonly Disclosure[]): readonly Disclosure[] {
  if (late.length === 0) return late;
  const giving = new Giving(log, adoptionsIn(log));
  const mine = giving.of(toHex(signKey), new Map(late.map(({ held, shows }) => [held.id, shows])));
  return late.flatMap((each) => {
    const shows = mine.get(each.held.id) ?? [];
    return shows.length > 0 ? [{ ...each, shows }] : [];
  });
}

function lateWork(log: SectionLog): readonly Disclosure[] {
  const newest = log.epoch();
  if (newest === null) return [];
  const leaves = ofOneAudience(log, newest);
  if (leaves.every(({ parents }) => parents.length === 0)) return [];
  const before = new Set(leaves.flatMap(({ hex }) => [...log.ancestry().before(hex)]));
  const coverages = leaves.map((leaf) => log.knownTo(leaf));
  const isLate = (held: Held): boolean =>
    before.has(held.epoch ?? '') && !coverages.some((coverage) => coverage.knows(held));
  // Most sections have none; then nothing has to be weighed.
  if (![...log.held().values()].some(isLate)) return [];
  return disclosures(log, leaves, [...newest.members.values()]).filter(({ held }) => isLate(held));
}

/**
 * Late work of people who write no longer, and what nobody speaks for of it (E8). Not what they adopted in it, where that would give
 * somebody more than the newest epoch shows: of what they adopted a person is asked by itself.
 */
export function toAdopt(log: SectionLog): readonly Unspoken[] {
  if (log.epochs().length < 2) return [];
  // What was written behind an epoch that waits is decided with it.
  const disputed = log.disputed();
  // What was written in an epoch nothing follows is late for none.
  const leaves = new Set(log.leaves().map(({ hex }) => hex));
  const late = [...log.held().values()].filter((held) => {
    if (held.epoch === null || leaves.has(held.epoch) || disputed.has(held.epoch)) return false;
    const standing = log.standing(held.contribution);
    return standing.is === 'waiting' && standing.reason === 'adoption';
  });
  if (late.length === 0) return unspokenIn(log);
  const isShown = shownInNewest(log);
  const whole = late.flatMap((held) => {
    const shows = held.contribution.ops.flatMap((each, at) => {
      const givesMore = each?.op.op === 'adopt' && !each.op.adopts.every(isShown);
      return each === null || givesMore ? [] : [at];
    });
    return shows.length > 0 ? [{ held, shows }] : [];
  });
  return [...whole, ...unspokenIn(log)];
}

/** Whether every reader of the newest epoch has all of it: restated by its founding, adopted or written in it. */
function shownInNewest(log: SectionLog): (shown: Shown) => boolean {
  const newest = log.epoch();
  const shown = new Map<string, Set<number>>();
  const adopted = adoptionsIn(log).flatMap(({ held, adopts }) => (held.epoch === newest?.hex ? adopts : []));
  for (const { id, shows } of [...(newest?.founding.restates ?? []), ...adopted]) {
    const positions = shown.get(toHex(id)) ?? new Set<number>();
    for (const position of shows) positions.add(position);
    shown.set(toHex(id), positions);
  }
  return ({ id, shows }) => {
    const hex = toHex(id);
    if (newest !== null && log.held().get(hex)?.epoch === newest.hex) return true;
    return shows.every((position) => shown.get(hex)?.has(position) === true);
  };
}

/** Epochs that wait since their founder had been taken out; those that only follow one of them come with it. */
export const toDecide = (log: SectionLog): readonly Disputed[] =>
  [...log.disputed().values()].filter(({ by }) => by.length > 0).sort((a, b) => (a.epoch.hex < b.epoch.hex ? -1 : 1));

/** What was written in epochs that wait: it comes with them. */
export function writtenBehind(log: SectionLog): readonly Held[] {
  const disputed = log.disputed();
  return [...log.held().values()].filter(({ epoch }) => epoch !== null && disputed.has(epoch));
}
