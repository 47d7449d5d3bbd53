/** Lengths, fractions and days served, by both ways of counting, written a second time. */
import type { LawFacts, Length, Sentence } from '../../shared/release/index.ts';
import { addDays, addMonths, isDay, last, ordinal, span } from './naive-days.ts';

/** By the calendar, and by the statute: a month is 30 days, a year 365. */
export type Both = readonly [calendar: string, statutory: string];
export type Way = 0 | 1;

export const both = (of: (way: Way) => string): Both => [of(0), of(1)];
export const monthsIn = ({ years = 0, months }: Length): number => years * 12 + months;
export const daysIn = ({ years = 0, months, days }: Length): number => years * 365 + months * 30 + days;

/** `-1`, `0`, `1` against so many months; undefined where the two ways of counting, or longer and shorter months, disagree. */
export function against(length: Length, to: number): -1 | 0 | 1 | undefined {
  const months = monthsIn(length);
  const { days } = length;
  const limit = Math.floor(to / 12) * 365 + (to % 12) * 30;
  // As long by the calendar: over it by the statute only where years less months are more days.
  if (days === 0 && months === to) return daysIn(length) > limit ? undefined : 0;
  // Up to 29 days beside months are no month more.
  const answers = (days < 30 ? [30, 31] : [28, 29, 30, 31]).map((inMonth) => Math.sign(months + days / inMonth - to));
  // Days beside a number of months that is reached already are days over it.
  if (months >= to && days > 0) answers.fill(1);
  answers.push(Math.sign(daysIn(length) - limit));
  if (answers.every((each) => each < 0)) return -1;
  return answers.every((each) => each > 0) ? 1 : undefined;
}

/** Whether it reaches so many months: exactly as many by the calendar do, however many days the statute makes of them. */
export const reaching = (length: Length, to: number): -1 | 0 | 1 | undefined =>
  length.days === 0 && monthsIn(length) === to ? 0 : against(length, to);

export const isOver = (length: Length | 'life', to: number): boolean | undefined => {
  if (length === 'life') return true;
  const found = against(length, to);
  return found === undefined ? undefined : found > 0;
};

/** What has to be served; undefined where more is suspended than was imposed. */
export function part({ imposed, suspended }: Sentence): Length | 'life' | undefined {
  if (imposed === 'life') return suspended === undefined ? 'life' : undefined;
  if (suspended === undefined) return imposed;
  const days = imposed.days - suspended.days;
  const years = (imposed.years ?? 0) - (suspended.years ?? 0);
  const months = imposed.months - suspended.months;
  if (days < 0 || years * 12 + months < 0) return undefined;
  return years * 365 + months * 30 + days < 0 ? { months: years * 12 + months, days } : { years, months, days };
}

export function sum(lengths: readonly Length[]): Length {
  let [years, months, days] = [0, 0, 0];
  for (const each of lengths) {
    years += each.years ?? 0;
    months += each.months;
    days += each.days;
  }
  return { years, months, days };
}

export const totalOf = (sentences: readonly Sentence[]): Length | 'life' => {
  const parts = sentences.map(part);
  return parts.includes('life')
    ? 'life'
    : sum(parts.flatMap((each) => (each === undefined || each === 'life' ? [] : [each])));
};

/** So long after a day. */
export const after = (day: string, length: Length, way: Way): string =>
  way === 1 ? addDays(day, daysIn(length)) : addDays(addMonths(day, monthsIn(length)), length.days);

/** A fraction of a length after a day: whole months, then 10 days for each third of a month; or whole days, rounded up. */
export function fractionAfter(
  day: string,
  length: Length,
  [numerator, denominator]: readonly [number, number],
  way: Way,
): string {
  if (way === 1) return addDays(day, Math.ceil((daysIn(length) * numerator) / denominator));
  let thirds = monthsIn(length) * numerator;
  let months = 0;
  while (thirds >= denominator) {
    thirds -= denominator;
    months += 1;
  }
  return addDays(addMonths(day, months), Math.ceil((thirds * 30 + length.days * numerator) / denominator));
}

/** The first day of detention, with everything deducted set before it. */
export function beginning({ deductions = [], detainedSince = '' }: LawFacts, way: Way): string {
  let day = detainedSince;
  for (const { length } of deductions) {
    if ('from' in length) day = addDays(day, -span(length.from, length.until) - 1);
    else if (way === 1) day = addDays(day, -daysIn(length));
    else day = addDays(addMonths(day, -monthsIn(length)), -length.days);
  }
  return day;
}

/** Served day by day: a day on which execution stood still is not served. Never before the detention. */
export function servedBy(day: string, facts: LawFacts, way: Way): string {
  const since = facts.detainedSince ?? '';
  const still = (facts.interruptions ?? [])
    .filter(({ counts }) => counts === 'not-served')
    .map(({ from, until }) => [Math.max(ordinal(from), ordinal(since)), ordinal(until)] as const);
  if (still.length === 0) return last(day, since);
  const stands = (at: number): boolean => still.some(([from, until]) => from <= at && at <= until);
  const begin = ordinal(beginning(facts, way));
  let needed = ordinal(day) - begin;
  let at = begin;
  while (needed > 0) {
    if (!stands(at)) needed -= 1;
    at += 1;
  }
  return last(addDays(day, at - ordinal(day)), since);
}

/** Deducted stretches with a day in common, or reaching into the detention. */
export function overlap({ deductions = [], detainedSince = '' }: LawFacts): boolean {
  const days = new Set<number>();
  for (const { length } of deductions) {
    if (!('from' in length)) continue;
    if (length.until >= detainedSince) return true;
    for (let day = ordinal(length.from); day <= ordinal(length.until); day += 1) {
      if (days.has(day)) return true;
      days.add(day);
    }
  }
  return false;
}

const canBe = ({ years = 0, months, days }: Length): boolean =>
  [years, months, days].every((each) => each >= 0 && Number.isInteger(each));

/** A fact that cannot be: a day that is none, a stretch that ends before it begins, more suspended than imposed. */
export function cannotBe(facts: LawFacts): boolean {
  const { sentences, deductions = [], interruptions = [], revocation, registry } = facts;
  const stretches = [...deductions.flatMap(({ length }) => ('from' in length ? [length] : [])), ...interruptions];
  const days = [
    facts.asOf,
    facts.detainedSince,
    revocation?.detainedSince,
    registry?.['conditional-release'],
    registry?.['sentence-end'],
    ...sentences.flatMap(({ judgedOn, finalOn }) => [judgedOn, finalOn]),
    ...stretches.flatMap(({ from, until }) => [from, until]),
  ];
  const lengths = [
    ...deductions.flatMap(({ length }) => ('from' in length ? [] : [length])),
    ...sentences.flatMap(({ imposed, suspended, safety, placement }) => [imposed, suspended, safety, placement]),
    revocation?.remaining,
  ].flatMap((each) => (each === undefined || typeof each === 'string' ? [] : [each]));
  return (
    days.some((day) => day !== undefined && !isDay(day)) ||
    stretches.some(({ from, until }) => ordinal(until) < ordinal(from)) ||
    !lengths.every(canBe) ||
    sentences.some((each) => part(each) === undefined)
  );
}
