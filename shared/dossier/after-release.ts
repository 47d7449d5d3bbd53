/**
 * After release (SPEC.md, P29-P33): conditions with the steps that carry them and what became of them, what comes back with a
 * rhythm, what did not go as the decision asks, and what was answered to it. Nothing here weighs a person.
 */
import type { z } from 'zod';
import { addCalendarMonths, addDays, isCalendarDay } from '../calendar/day.ts';
import type { ConditionChangeHow, rhythmUnits } from './units/after-release.ts';
import { partsOf } from './units/duration.ts';

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
