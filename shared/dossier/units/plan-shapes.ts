/** What the plan holds beside goals and steps: what a step waits for, how long it takes, the hours of the week. */
import { z } from 'zod';
import { duration } from './duration.ts';
import { choice, field, unit } from './field.ts';
import { entityId, line, oneLine } from './shapes.ts';

export const mostAfter = 20;
export const after = unit({ steps: z.array(entityId).max(mostAfter) }, { chosen: true, listed: true });

/**
 * How long a step takes. No figure comes from this application: `estimate` is the writer's own reckoning, `told` and
 * `usual` say in `from` by whom or from which experience.
 */
export const takes = unit(
  {
    length: duration,
    source: choice('takesSource', ['estimate', 'told', 'usual'], { start: 'estimate' }),
    from: line.optional(),
  },
  {
    listed: true,
    hides: ({ source }) => (source === 'estimate' ? ['from'] : []),
  },
);
export type Takes = z.infer<typeof takes>;

export const weekday = z.enum(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']);
export type Weekday = z.infer<typeof weekday>;
export const weekdays: readonly Weekday[] = weekday.options;
/** `07:30`, of a day of 24 hours; `24:00` ends a day. */
export const clockTime = field(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/), { kind: 'clock' });

export const weeklyUnits = {
  hours: unit(
    { days: field(z.array(weekday).min(1).max(7), { kind: 'weekdays' }), from: clockTime, until: clockTime },
    { complete: (value) => (value.from === value.until || value.from === '24:00' ? undefined : value) },
  ),
  what: oneLine,
  where: oneLine,
} as const;
