/** How long something takes, in whole days, weeks or months. */
import { z } from 'zod';
import { field } from './field.ts';

/** ISO 8601 period of whole days, weeks or months: `P6W`. */
export const duration = field(z.string().regex(/^P[1-9]\d{0,2}[DWM]$/), { kind: 'duration', start: 'PW' });
export const durationUnits = ['days', 'weeks', 'months'] as const;
export type DurationUnit = (typeof durationUnits)[number];
const letters = { days: 'D', weeks: 'W', months: 'M' } as const;

/** Without a count it is begun, and fits no schema. */
export const durationOf = (count: number | undefined, unit: DurationUnit): string => `P${count ?? ''}${letters[unit]}`;

/** `P6W` -> 6 weeks; NaN where no count is there yet. */
export function partsOf(length: string): { readonly count: number; readonly unit: DurationUnit } {
  const unit = durationUnits.find((each) => length.endsWith(letters[each])) ?? 'days';
  return { count: Number.parseInt(length.slice(1), 10), unit };
}
