/**
 * The two ways of counting (SPEC.md, V6). By the calendar: months of the calendar, a third of a month left over as 10 days. By the
 * statute: months of 30 days and years of 365, fractions rounded up to whole days. Months before another date are those of the
 * calendar in both. Which one registries use is not confirmed: both are shown.
 */
import type { IsoDay } from '../../calendar/iso-day.ts';
import { dayNumber, dayOf, monthsLater } from '../../calendar/months.ts';
import { isStretch, type Interruption, type Stretch } from './facts.ts';
import { calendarMonths, statutoryDays, type Length } from './length.ts';

export const conventions = ['calendar', 'statutory'] as const;
export type Convention = (typeof conventions)[number];
export type Dates = Readonly<Record<Convention, IsoDay>>;

export const eachConvention = (of: (convention: Convention) => IsoDay): Dates => ({
  calendar: of('calendar'),
  statutory: of('statutory'),
});
export const same = (day: IsoDay): Dates => ({ calendar: day, statutory: day });

/** Months first, then days; where a month is shorter, its last day. */
export function plus(day: IsoDay, length: Length): IsoDay {
  const months = calendarMonths(length);
  const moved = months === 0 ? day : monthsLater(day, months);
  return plusDays(moved, length.days);
}

export const plusDays = (day: IsoDay, days: number): IsoDay => (days === 0 ? day : dayOf(dayNumber(day) + days));
export const plusYears = (day: IsoDay, years: number): IsoDay => monthsLater(day, years * 12);
export const monthsBefore = (day: IsoDay, months: number): IsoDay => monthsLater(day, -months);
export const daysBetween = (from: IsoDay, to: IsoDay): number => dayNumber(to) - dayNumber(from);
/** Both ends counted. */
export const daysOf = ({ from, until }: Stretch): number => daysBetween(from, until) + 1;

/** So long after a day. */
export const after = (day: IsoDay, length: Length, by: Convention): IsoDay =>
  by === 'statutory' ? plusDays(day, statutoryDays(length)) : plus(day, length);

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** How much of `total` has to be served, by one way of counting. */
export function partOf(total: Length, { numerator, denominator }: Fraction, by: Convention): Length {
  const up = (count: number): number => Math.ceil(count / denominator);
  if (by === 'statutory') return { months: 0, days: up(statutoryDays(total) * numerator) };
  const all = calendarMonths(total) * numerator;
  const months = Math.floor(all / denominator);
  return { months, days: up((all - months * denominator) * 30 + total.days * numerator) };
}

/** The start with what is deducted taken off it: months of the calendar first, then days; by the statute all as days. */
export function deducted(start: IsoDay, length: Length | Stretch, by: Convention): IsoDay {
  if (isStretch(length)) return plusDays(start, -daysOf(length));
  if (by === 'statutory') return plusDays(start, -statutoryDays(length));
  return plusDays(monthsBefore(start, calendarMonths(length)), -length.days);
}

/** Days that do not count as served put off whatever lies after their first day: what opens on that day has been served by then. */
export const putOff = (day: IsoDay, notServed: readonly Stretch[]): IsoDay =>
  notServed.reduce((moved, each) => (each.from < moved ? plusDays(moved, daysOf(each)) : moved), day);

/** Days of the detention that do not count as served, in order, each once. */
export function daysNotServed(interruptions: readonly Interruption[], since: IsoDay): readonly Stretch[] {
  const stretches = interruptions
    .filter(({ counts, until }) => counts === 'not-served' && until >= since)
    .map(({ from, until }): Stretch => ({ from: later(from, since), until }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return stretches.reduce<readonly Stretch[]>((joined, next) => {
    const last = joined.at(-1);
    if (last === undefined || next.from > plusDays(last.until, 1)) return [...joined, next];
    return [...joined.slice(0, -1), { from: last.from, until: later(last.until, next.until) }];
  }, []);
}

export const later = (one: IsoDay, other: IsoDay): IsoDay => (one > other ? one : other);
export const sooner = (one: IsoDay, other: IsoDay): IsoDay => (one < other ? one : other);
