/**
 * A length as it is written, in years, months and days, by the two ways of counting (SPEC.md, V6). By the calendar a year is twelve
 * months; by the statute a month is 30 days (article 25 of the Penal Code of 1867) and a year 365 (article 41, § 2 of that of 2024).
 */

/** Of a sentence or a deduction, as it is written. */
export interface Length {
  readonly years?: number;
  readonly months: number;
  readonly days: number;
}

export const isLength = ({ years = 0, months, days }: Length): boolean =>
  [years, months, days].every((count) => Number.isInteger(count) && count >= 0) &&
  years <= 200 &&
  months <= 2400 &&
  days <= 36_600;

export const ofYears = (years: number): Length => ({ years, months: 0, days: 0 });

/** Months of the calendar; days beside them are not counted. */
export const calendarMonths = ({ years = 0, months }: Length): number => years * 12 + months;

export const statutoryDays = ({ years = 0, months, days }: Length): number => years * 365 + months * 30 + days;

/** The same, written in years where it reaches one: by the calendar as long, by the statute five days a year longer. */
export const inYears = ({ years = 0, months, days }: Length): Length => ({
  years: years + Math.floor(months / 12),
  months: months % 12,
  days,
});

export const addUp = (lengths: readonly Length[]): Length =>
  lengths.reduce<Required<Length>>(
    (sum, { years = 0, months, days }) => ({
      years: sum.years + years,
      months: sum.months + months,
      days: sum.days + days,
    }),
    { years: 0, months: 0, days: 0 },
  );

/**
 * What is left, each unit for itself: a year less nine months is 365 days less 270, not three months of 30. Months can stand below nothing
 * where years make up for them. Undefined where it does not fit. A year of twelve months leaves nothing, although it is five days more
 * by the statute: no sentence shortens another.
 */
export function takenOff(from: Length, part: Length): Length | undefined {
  const days = from.days - part.days;
  const years = (from.years ?? 0) - (part.years ?? 0);
  const months = from.months - part.months;
  const left = { years, months, days };
  if (days < 0 || calendarMonths(left) < 0) return undefined;
  return statutoryDays(left) < 0 ? { years: 0, months: calendarMonths(left), days } : left;
}

export type Compared = 'less' | 'equal' | 'at-least' | 'more' | 'unclear';

/**
 * Against so many whole months: `unclear` where the two ways of counting give different answers, `at-least` where it is as long by the
 * calendar and longer by the statute: five years of which 24 months are suspended are 1,105 days, three years 1,095.
 */
export function compareToMonths(length: Length, to: number): Compared {
  const byCalendar = againstMonths(calendarMonths(length), length.days, to);
  const byStatute = compare(statutoryDays(length), Math.floor(to / 12) * 365 + (to % 12) * 30);
  if (byCalendar === byStatute) return byCalendar;
  if (byCalendar !== 'equal') return 'unclear';
  // 36 months are 1,080 days and three years 1,095: by neither way more than three years.
  return byStatute === 'more' ? 'at-least' : 'equal';
}

/** Whether it is above that length, the two ways of counting answer differently. */
export const isUnclear = (found: Compared): boolean => found === 'unclear' || found === 'at-least';

/** Days beside months lie in months of 28 to 31 days each; up to 29 of them are no month. */
function againstMonths(months: number, days: number, to: number): Compared {
  if (days === 0 || months >= to) return days === 0 ? compare(months, to) : 'more';
  if (months + (days < 30 ? 0.99 : days / 28) < to) return 'less';
  return months + days / 31 > to ? 'more' : 'unclear';
}

const compare = (one: number, other: number): 'less' | 'equal' | 'more' =>
  one < other ? 'less' : one > other ? 'more' : 'equal';
