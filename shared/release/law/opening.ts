/** From a rule to a date, step by step. */
import type { LawCode } from './format/codes.ts';
import {
  deducted,
  daysOf,
  eachConvention,
  earlier,
  later,
  partOf,
  plus,
  putOff,
  same,
  sooner,
  conventions,
  type Convention,
  type Dates,
} from './count.ts';
import { isStretch, type LawFacts, type Length } from './facts.ts';
import type { Step } from './outcome.ts';
import type { Total } from './regime.ts';

/** The way so far: where it stands by each convention, and how it got there. */
export interface Way {
  readonly at: Dates;
  readonly steps: readonly Step[];
}

type WithoutDates<S> = S extends Step ? Omit<S, 'gives'> : never;

const go = (way: Way, step: WithoutDates<Step>, to: (day: string, by: Convention) => string): Way => {
  const at = eachConvention((by) => to(way.at[by], by));
  return { at, steps: [...way.steps, { ...step, gives: at }] };
};

const moved = (before: Dates, after: Dates): boolean => conventions.some((by) => before[by] !== after[by]);

/** The start, with every deduction taken off it: first months, then days. */
export function beginning(facts: LawFacts, since: string): Way {
  const start: Way = { at: same(since), steps: [{ what: 'start', gives: same(since) }] };
  return (facts.deductions ?? []).reduce(
    (way, deduction) => go(way, { what: 'deduct', deduction }, (day) => deducted(day, deduction.length)),
    start,
  );
}

/** Days not served put off what lies after them; never before the detention itself. */
export function settled(way: Way, facts: LawFacts, since: string): Way {
  const interruptions = (facts.interruptions ?? []).filter(({ counts }) => counts === 'not-served');
  const put = go(way, { what: 'not-served', interruptions }, (day) => putOff(day, interruptions));
  const kept = moved(way.at, put.at) ? put : way;
  return clamped(kept, since);
}

export function clamped(way: Way, since: string): Way {
  const bound = go(way, { what: 'not-before-detention' }, (day) => later(day, since));
  return moved(way.at, bound.at) ? bound : way;
}

export const fractionServed = (
  start: Way,
  total: Length,
  fraction: { readonly numerator: number; readonly denominator: number },
): Way =>
  go(
    start,
    { what: 'fraction', fraction: { numerator: fraction.numerator, denominator: fraction.denominator }, total },
    (day, by) => plus(day, partOf(total, fraction, day, by)),
  );

export const served = (start: Way, length: Length): Way =>
  go(start, { what: 'serve', length }, (day) => plus(day, length));

/** Never more than so many years from the start. */
export function capped(way: Way, start: Way, years: number): Way {
  const cap = eachConvention((by) => plus(start.at[by], { months: years * 12, days: 0 }));
  return go(way, { what: 'cap', years }, (day, by) => sooner(day, cap[by]));
}

export function afterSafety(way: Way, start: Way, length: Length): Way {
  const end = eachConvention((by) => plus(start.at[by], length));
  return go(way, { what: 'period-of-safety', length }, (day, by) => later(day, end[by]));
}

export const before = (way: Way, of: 'conditional-release' | 'sentence-end', months: number): Way =>
  go({ ...way, steps: [] }, { what: 'before', of, months }, (day, by) => earlier(day, months, by));

export const likewise = (way: Way, of: 'conditional-release'): Way =>
  go({ ...way, steps: [] }, { what: 'as', of }, (day) => day);

export const lastDay = (way: Way): Way => go(way, { what: 'last-day' }, (day) => earlierByDay(day));
export const nextDay = (way: Way): Way => go(way, { what: 'next-day' }, (day) => plus(day, { months: 0, days: 1 }));
const earlierByDay = (day: string): string => plus(day, { months: 0, days: -1 });

/** Whether a period of safety is one the law knows. `total` is that of its own sentence. */
export function safetyProblem(
  length: Length,
  total: Total,
  start: string,
  most: { readonly numerator: number; readonly denominator: number; readonly lifeYears: number },
): LawCode | undefined {
  const limit =
    total === 'life'
      ? plus(start, { months: most.lifeYears * 12, days: 0 })
      : plus(start, partOf(total, most, start, 'A'));
  return plus(start, length) > limit ? 'safety-too-long' : undefined;
}

/** Two stretches that share a day, or one that reaches into the detention itself. */
export function overlaps(facts: LawFacts, since: string): boolean {
  const stretches = (facts.deductions ?? []).flatMap(({ length }) => (isStretch(length) ? [length] : []));
  const sorted = [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1));
  return (
    stretches.some((stretch) => stretch.until >= since && daysOf(stretch) > 0) ||
    sorted.some((stretch, at) => {
      const next = sorted[at + 1];
      return next !== undefined && next.from <= stretch.until;
    })
  );
}
