/** What the plan holds beside goals and steps: what a step waits for, how long it takes, the hours of the week. */
import { z } from 'zod';
import { entityId, line } from './shapes.ts';

export const mostAfter = 20;
export const after = z.object({ steps: z.array(entityId).max(mostAfter) });

/** ISO 8601 period of whole days, weeks or months: `P6W`. */
export const period = z.string().regex(/^P[1-9]\d{0,2}[DWM]$/);
export const durationUnits = ['days', 'weeks', 'months'] as const;
export type DurationUnit = (typeof durationUnits)[number];
const letters = { days: 'D', weeks: 'W', months: 'M' } as const;

export const periodOf = (count: number, unit: DurationUnit): string => `P${count}${letters[unit]}`;

/** `P6W` -> 6 weeks. */
export function partsOf(length: string): { readonly count: number; readonly unit: DurationUnit } {
  const unit = durationUnits.find((each) => length.endsWith(letters[each])) ?? 'days';
  return { count: Number.parseInt(length.slice(1), 10), unit };
}

/**
 * How long a step takes. No figure comes from this application: `estimate` is the writer's own reckoning, `told` and
 * `usual` say in `from` by whom or from which experience.
 */
export const takes = z.object({
  length: period,
  source: z.enum(['estimate', 'told', 'usual']),
  from: line.optional(),
});
export type Takes = z.infer<typeof takes>;

export const weekday = z.enum(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']);
export type Weekday = z.infer<typeof weekday>;
export const weekdays: readonly Weekday[] = weekday.options;
/** `07:30`, of a day of 24 hours; `24:00` ends a day. */
export const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

export const weeklyUnits = {
  hours: z.object({ days: z.array(weekday).min(1).max(7), from: clockTime, until: clockTime }),
  what: z.object({ text: line }),
  where: z.object({ text: line }),
} as const;
