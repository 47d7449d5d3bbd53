/** A length of time as judgments state it: years, months, weeks and days. */
import { z } from 'zod';
import { field } from './field.ts';

/** ISO 8601 period of years, months, weeks and days: `P40M10D`. */
export const sentenceLength = field(z.string().regex(/^P(?=\d)(?:\d{1,3}Y)?(?:\d{1,4}M)?(?:\d{1,3}W)?(?:\d{1,5}D)?$/), {
  kind: 'length',
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
