/** A sentence as the judgment writes it, what is deducted from it, and days it did not run. */
import { z } from 'zod';
import { isoDate, line } from './shapes.ts';

/** ISO 8601 period of years, months, weeks and days: `P40M10D`. */
export const sentenceLength = z.string().regex(/^P(?=\d)(?:\d{1,3}Y)?(?:\d{1,4}M)?(?:\d{1,3}W)?(?:\d{1,5}D)?$/);

export const sentenceUnits = {
  sentence: z.object({
    imposed: z.enum(['time', 'life']),
    length: sentenceLength.optional(),
    /** The part that is not executable. */
    suspended: sentenceLength.optional(),
  }),
  /** What the judgment or the registry states beside it: never deduced. */
  particulars: z.object({
    antecedent: z.enum(['none', 'correctional', 'criminal']).optional(),
    safety: sentenceLength.optional(),
    placement: sentenceLength.optional(),
  }),
} as const;

/** By its days, or by its length. */
export const deduction = z.object({
  what: z.enum(['remand', 'other']),
  from: isoDate.optional(),
  until: isoDate.optional(),
  length: sentenceLength.optional(),
  note: line,
});

/** `counts`: the registry's word on whether these days were served. */
export const interruption = z.object({
  from: isoDate,
  until: isoDate,
  counts: z.enum(['served', 'not-served', 'unknown']),
});

/** Detained again after a revocation, with what was left to serve then, as the registry states it. */
export const revocation = z.object({ detainedSince: isoDate, remaining: sentenceLength });

/** Why a date was entered by hand beside the registry's or the computed one. */
export const dateReason = z.object({ text: line });

/** What a second person says of a date entered by hand; `of`: the day they read. */
export const secondReading = z.object({
  answer: z.enum(['confirms', 'disagrees']),
  text: line.optional(),
  of: isoDate,
});

export interface LengthParts {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Weeks are seven days. */
export function lengthParts(text: string): LengthParts {
  const part = (letter: string): number => Number(new RegExp(`(\\d+)${letter}`).exec(text)?.[1] ?? 0);
  return { years: part('Y'), months: part('M'), days: part('D') + part('W') * 7 };
}

/** Undefined where all of it is nothing. */
export function lengthText({ years, months, days }: LengthParts): string | undefined {
  const parts = [
    [years, 'Y'],
    [months, 'M'],
    [days, 'D'],
  ] as const;
  const text = parts.flatMap(([count, letter]) => (count > 0 ? [`${count}${letter}`] : [])).join('');
  return text === '' ? undefined : `P${text}`;
}
