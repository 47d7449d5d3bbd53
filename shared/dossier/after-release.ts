/**
 * After release (SPEC.md, P29-P33): conditions with the steps that carry them and what became of them, what comes back with a
 * rhythm, what a report has to say of each condition, what did not go as the decision asks, and what was answered to it. Nothing here
 * weighs a person.
 */
import type { z } from 'zod';
import { addCalendarMonths, addDays, isCalendarDay } from '../calendar/day.ts';
import { listOf, read, single } from './read.ts';
import type { conditionLineUnits, ConditionChangeHow, rhythmUnits } from './units/after-release.ts';
import { partsOf } from './units/duration.ts';
import type { SectionView } from './view.ts';

export type ConditionState = 'in-force' | ConditionChangeHow;

/** As the last change that has begun says; a change that begins later counts from then (P29). */
export function conditionState(
  changes: readonly { readonly how: ConditionChangeHow; readonly from: string }[],
  today: string,
): ConditionState {
  const begun = changes.filter(({ from }) => from <= today).sort((a, b) => (a.from < b.from ? -1 : 1));
  return begun.at(-1)?.how ?? 'in-force';
}

export type Rhythm = z.infer<(typeof rhythmUnits)['rhythm']>;

/** Longest row of days that is looked through: a contact a day for ten years. */
const most = 3_700;

/** The first day of the rhythm nobody has written down what became of; undefined once it is over (P31). */
export function nextDue(rhythm: Rhythm, done: readonly string[]): string | undefined {
  const { first, until } = rhythm;
  if (!isCalendarDay(first)) return undefined;
  const days = new Set(done);
  for (let at = 0; at < most; at += 1) {
    const day = nth(rhythm, at);
    if (until !== undefined && day > until) return undefined;
    if (!days.has(day)) return day;
  }
  return undefined;
}

/** Counted from the first day each time, so that the 31st stays the 31st where a month has one. */
function nth({ first, every }: Rhythm, at: number): string {
  const { count, unit } = partsOf(every);
  if (!isCalendarDay(first)) return first;
  if (unit === 'months') return addCalendarMonths(first, count * at);
  return addDays(first, count * at * (unit === 'weeks' ? 7 : 1));
}

/** A special condition that a report has to say something of. */
export interface FollowedCondition {
  readonly id: string;
  readonly text: string;
}

/**
 * Special conditions a report of this day has to name, each with how far it is kept: those imposed that are not lifted, those of a
 * mandate before judgment, and those in the victim's interest for who reads them.
 */
export function followedConditions(
  { legal, victims }: { readonly legal: SectionView | undefined; readonly victims: SectionView | undefined },
  on: string,
): readonly FollowedCondition[] {
  const special = listOf(legal, 'condition').flatMap((entity): readonly FollowedCondition[] => {
    const condition = read('legal', 'condition', entity, 'condition');
    if (condition === undefined || condition.kind === 'general') return [];
    return conditionState(changesOf(legal, entity.id), on) === 'ended' ? [] : [{ id: entity.id, text: condition.text }];
  });
  const ofVictims = listOf(victims, 'victim-condition').flatMap((entity): readonly FollowedCondition[] => {
    const condition = read('victims', 'victim-condition', entity, 'condition');
    return condition === undefined ? [] : [{ id: entity.id, text: condition.text }];
  });
  return [...special, ...ofMandates(legal), ...ofVictims];
}

/** Of mandates before judgment that still run; bans are checked by the police. */
function ofMandates(legal: SectionView | undefined): readonly FollowedCondition[] {
  const running = new Set(
    listOf(legal, 'mandate').flatMap((entity) => (entity.units['ended'] === undefined ? [entity.id] : [])),
  );
  return listOf(legal, 'mandate-condition').flatMap((entity) => {
    const condition = read('legal', 'mandate-condition', entity, 'condition');
    if (condition === undefined || !running.has(condition.mandate)) return [];
    return condition.what === 'contact-ban' || condition.what === 'place-ban'
      ? []
      : [{ id: entity.id, text: condition.text }];
  });
}

const changesOf = (legal: SectionView | undefined, condition: string) =>
  listOf(legal, 'condition-change').flatMap((entity) => {
    const change = read('legal', 'condition-change', entity, 'change');
    return change?.condition === condition ? [change] : [];
  });

export type ConditionLine = z.infer<(typeof conditionLineUnits)['line']>;

/** What the report says of a condition; a line from before its period is that of an earlier report. */
export function lineOf(
  notes: SectionView | undefined,
  condition: string,
  from: string | undefined,
): ConditionLine | undefined {
  const line = read('notes', 'condition-line', single(notes, condition), 'line');
  return line === undefined || (from !== undefined && line.on < from) ? undefined : line;
}

/** Conditions the report says nothing of yet: it cannot go out while there is one. */
export const withoutLine = (
  conditions: readonly FollowedCondition[],
  notes: SectionView | undefined,
  from: string | undefined,
): readonly FollowedCondition[] => conditions.filter(({ id }) => lineOf(notes, id, from) === undefined);
