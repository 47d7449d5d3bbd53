/** From a rule to a date, step by step. */
import {
  after,
  conventions,
  daysNotServed,
  deducted,
  eachConvention,
  later,
  monthsBefore,
  partOf,
  plusDays,
  plusYears,
  putOff,
  same,
  sooner,
  type Convention,
  type Dates,
  type Fraction,
} from './count.ts';
import { isStretch, type LawFacts } from './facts.ts';
import type { LawKind } from './format/pack.ts';
import type { Length } from './length.ts';
import type { Step } from './outcome.ts';

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

const moved = (before: Dates, now: Dates): boolean => conventions.some((by) => before[by] !== now[by]);

/** The start, with every deduction taken off it. */
export function beginning(facts: LawFacts, since: string): Way {
  const start: Way = { at: same(since), steps: [{ what: 'start', gives: same(since) }] };
  return (facts.deductions ?? []).reduce(
    (way, deduction) => go(way, { what: 'deduct', deduction }, (day, by) => deducted(day, deduction.length, by)),
    start,
  );
}

/** Days not served put off what lies after them; never before the detention itself. */
export function settled(way: Way, facts: LawFacts, since: string): Way {
  const stretches = daysNotServed(facts.interruptions ?? [], since);
  const put = go(way, { what: 'not-served', stretches }, (day) => putOff(day, stretches));
  const kept = moved(way.at, put.at) ? put : way;
  return clamped(kept, since);
}

export function clamped(way: Way, since: string): Way {
  const bound = go(way, { what: 'not-before-detention' }, (day) => later(day, since));
  return moved(way.at, bound.at) ? bound : way;
}

/** Not before a rule existed; by an earlier rule it may have been open already. */
export function sinceTheRule(way: Way, cameOn: string | undefined, earlier?: Dates): Way {
  if (cameOn === undefined) return way;
  const open = eachConvention((by) => (earlier === undefined ? cameOn : sooner(cameOn, earlier[by])));
  const bound = go(way, { what: 'not-before-rule', open }, (day, by) => later(day, open[by]));
  return moved(way.at, bound.at) ? bound : way;
}

export const fractionServed = (start: Way, total: Length, { numerator, denominator }: Fraction): Way =>
  go(start, { what: 'fraction', fraction: { numerator, denominator }, total }, (day, by) =>
    after(day, partOf(total, { numerator, denominator }, by), by),
  );

export const served = (start: Way, length: Length): Way =>
  go(start, { what: 'serve', length }, (day, by) => after(day, length, by));

/** Years that the law itself fixes are calendar years by both ways. */
export const yearsServed = (start: Way, years: number): Way =>
  go(start, { what: 'serve', length: { years, months: 0, days: 0 } }, (day) => plusYears(day, years));

/** Never more than so many years from the start. */
export function capped(way: Way, start: Way, years: number): Way {
  const cap = eachConvention((by) => plusYears(start.at[by], years));
  return go(way, { what: 'cap', years }, (day, by) => sooner(day, cap[by]));
}

export const safetyFraction = (start: Way, total: Length, fraction: Fraction): Way =>
  go(start, { what: 'safety-fraction', fraction, total }, (day, by) => after(day, partOf(total, fraction, by), by));

export const safetyYears = (start: Way, length: Length): Way =>
  go(start, { what: 'safety-years', length }, (day) => after(day, length, 'calendar'));

/** Months before another date are those of the calendar. */
export const before = (way: Way, of: LawKind, months: number): Way =>
  go({ ...way, steps: way.steps.slice(-1) }, { what: 'before', of, months }, (day) => monthsBefore(day, months));

export const likewise = (way: Way, of: LawKind): Way => go({ ...way, steps: [] }, { what: 'as', of }, (day) => day);

export const notBefore = (way: Way, of: LawKind, other: Dates): Way =>
  go(way, { what: 'not-before', of }, (day, by) => later(day, other[by]));

/** From a day the registry gave. */
export const fromRegistry = (of: LawKind, day: string): Way => ({
  at: same(day),
  steps: [{ what: 'registry', of, gives: same(day) }],
});

export const lastDay = (way: Way): Way => go(way, { what: 'last-day' }, (day) => plusDays(day, -1));
export const nextDay = (way: Way): Way => go(way, { what: 'next-day' }, (day) => plusDays(day, 1));

/** Two stretches that share a day, or one that reaches into the detention itself. */
export function overlaps(facts: LawFacts, since: string): boolean {
  const stretches = (facts.deductions ?? []).flatMap(({ length }) => (isStretch(length) ? [length] : []));
  const sorted = [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1));
  return (
    stretches.some((stretch) => stretch.until >= since) ||
    sorted.some((stretch, at) => {
      const next = sorted[at + 1];
      return next !== undefined && next.from <= stretch.until;
    })
  );
}
