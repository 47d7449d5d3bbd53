/** On what a period of keeping rests: the article, who decided it, from what it runs, and how long at most (vault SPEC.md, Y10). */
import { z } from 'zod';
import type { heldAs } from './units/legal.ts';

/** From what a period runs. `closing`: the day a service closed the dossier; any other day is written at closing. */
export const retentionEvents = ['closing', 'final-release', 'last-participation', 'last-discussion'] as const;
export type RetentionEvent = (typeof retentionEvents)[number];

/** 100 years. */
export const longestMonths = 1200;
const months = z.number().int().min(1).max(longestMonths);
const words = z.string().trim().min(1).max(200);

/** By the capacity in which the person is held; without an entry the period itself counts. */
const byCapacity = z.strictObject({
  convicted: months.exactOptional(),
  remand: months.exactOptional(),
  interned: months.exactOptional(),
});
export type MonthsByCapacity = z.infer<typeof byCapacity>;

export const retentionBasis = z.strictObject({
  /** Law, decree or ordinance, with the article. Without it the maximum that the law wants is not written. */
  article: words.exactOptional(),
  decidedBy: words.exactOptional(),
  from: z.enum(retentionEvents),
  /** No part stays beyond it, whatever anybody decides. */
  longest: months.exactOptional(),
  byCapacity: byCapacity.exactOptional(),
});
export type RetentionBasis = z.infer<typeof retentionBasis>;

/** What of a period is counted for somebody held in this capacity; without one the shortest, so that nothing is asked too late. */
export function monthsFor(
  { months: all, basis }: { readonly months: number; readonly basis?: RetentionBasis | undefined },
  capacity: (typeof heldAs)[number] | undefined,
): number {
  const by = basis?.byCapacity ?? {};
  if (capacity !== undefined) return by[capacity] ?? all;
  return Math.min(all, ...Object.values(by));
}
