/**
 * After release (SPEC.md, P29-P33): conditions with the steps that carry them and what became of them, what comes back with a
 * rhythm, what did not go as the decision asks, and what was answered to it. Nothing here weighs a person.
 */
import { z } from 'zod';
import { addCalendarMonths, addDays, isCalendarDay } from '../calendar/day.ts';
import { partsOf, period } from './plan-shapes.ts';
import { entityId, isoDate, line, text } from './shapes.ts';

/** What a later decision made of a condition. */
export const conditionChangeHow = z.enum(['adapted', 'suspended', 'ended']);
export const conditionChangeUnits = {
  change: z.object({ condition: entityId, how: conditionChangeHow, from: isoDate, by: line, text: text.optional() }),
};

/** Steps of the plan by which a condition is kept; their proofs are its proofs. */
export const carriedBySteps = z.object({ steps: z.array(entityId).max(50) });

export const rhythmWhat = z.enum(['contact', 'report']);
export const rhythmUnits = {
  /** As the decision or the service says it; no figure comes from this application. */
  rhythm: z.object({ what: rhythmWhat, with: line, first: isoDate, every: period, until: isoDate.optional() }),
};
export const rhythmDoneHow = z.enum(['held', 'missed', 'moved']);
export const rhythmDoneUnits = {
  done: z.object({ rhythm: entityId, due: isoDate, on: isoDate, how: rhythmDoneHow, note: line.optional() }),
};

export const breachUnits = {
  breach: z.object({ condition: entityId.optional(), on: isoDate, text }),
  /** What the person says of it. */
  words: z.object({ text }),
};
/**
 * What can follow: a talk, a report to who decided with a copy to the prosecutor, and what they decide of it. They are no ladder:
 * which one fits is for people to say.
 */
export const breachAnswerHow = z.enum([
  'talked',
  'reported',
  'no-change',
  'adapted',
  'suspended',
  'partly-revoked',
  'revoked',
  'arrested',
]);
export const breachAnswerUnits = {
  answer: z.object({ breach: entityId, how: breachAnswerHow, on: isoDate, by: line, note: line.optional() }),
};

/** The time of trial that goes with a release, as the decision or the registry says it. */
export const proofPeriod = z.object({
  from: isoDate,
  until: isoDate.optional(),
  source: z.enum(['registry', 'by-hand']),
});

export type ConditionState = 'in-force' | z.infer<typeof conditionChangeHow>;

/** As the last change that has begun says; a change that begins later counts from then (P29). */
export function conditionState(
  changes: readonly { readonly how: z.infer<typeof conditionChangeHow>; readonly from: string }[],
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
