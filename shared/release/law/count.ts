/**
 * The three conventions of counting (SPEC.md, V6): A calendar months, a third of a month left over as 10 days; B every month as
 * 30 days; C the fraction of the actual number of days, rounded up. Which one registries use is not confirmed.
 */
import type { IsoDay } from '../../calendar/iso-day.ts';
import { dayNumber, dayOf, monthsLater } from '../../calendar/months.ts';
import { isStretch, type Interruption, type Length, type Stretch } from './facts.ts';

export const conventions = ['A', 'B', 'C'] as const;
export type Convention = (typeof conventions)[number];
export type Dates = Readonly<Record<Convention, IsoDay>>;

export const eachConvention = (of: (convention: Convention) => IsoDay): Dates => ({
  A: of('A'),
  B: of('B'),
  C: of('C'),
});
export const same = (day: IsoDay): Dates => ({ A: day, B: day, C: day });

/** Months first, then days; where a month is shorter, its last day. */
export function plus(day: IsoDay, { months, days }: Length): IsoDay {
  const moved = months === 0 ? day : monthsLater(day, months);
  return days === 0 ? moved : dayOf(dayNumber(moved) + days);
}
export const minus = (day: IsoDay, { months, days }: Length): IsoDay => plus(day, { months: -months, days: -days });
export const daysBetween = (from: IsoDay, to: IsoDay): number => dayNumber(to) - dayNumber(from);
/** Both ends counted. */
export const daysOf = ({ from, until }: Stretch): number => daysBetween(from, until) + 1;

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** How much of `total` has to be served, from `start`, by one convention. */
export function partOf(total: Length, { numerator, denominator }: Fraction, start: IsoDay, by: Convention): Length {
  const up = (count: number): number => Math.ceil(count / denominator);
  if (by === 'B') return { months: 0, days: up((total.months * 30 + total.days) * numerator) };
  if (by === 'C') return { months: 0, days: up(daysBetween(start, plus(start, total)) * numerator) };
  const months = Math.floor((total.months * numerator) / denominator);
  const left = total.months * numerator - months * denominator;
  return { months, days: up(left * 30 + total.days * numerator) };
}

/** So many months earlier; by B each is 30 days. */
export const earlier = (day: IsoDay, months: number, by: Convention): IsoDay =>
  minus(day, by === 'B' ? { months: 0, days: months * 30 } : { months, days: 0 });

export const deducted = (start: IsoDay, length: Length | Stretch): IsoDay =>
  minus(start, isStretch(length) ? { months: 0, days: daysOf(length) } : length);

/** Days that do not count as served put off whatever lies after them. */
export function putOff(day: IsoDay, interruptions: readonly Interruption[]): IsoDay {
  const notServed = interruptions.filter(({ counts }) => counts === 'not-served');
  return [...notServed]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .reduce((moved, each) => (each.from <= moved ? plus(moved, { months: 0, days: daysOf(each) }) : moved), day);
}

export const later = (one: IsoDay, other: IsoDay): IsoDay => (one > other ? one : other);
export const sooner = (one: IsoDay, other: IsoDay): IsoDay => (one < other ? one : other);
