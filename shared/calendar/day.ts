/**
 * Calendar days: conventions R14 to R17 of SPEC.md. Days are ISO strings `YYYY-MM-DD`; months are
 * Temporal's, days within and between them are counted (months.ts).
 * Functions here take days that exist (`isCalendarDay`) and treat anything else as a broken invariant, except
 * those on proofs, which read what others wrote.
 */
import { Temporal } from 'temporal-polyfill';
import { firstYear, fixedHolidays, movingHolidays } from './data/holidays.ts';
import type { IsoDay } from './iso-day.ts';
import { dayNumber, dayOf, monthLength, monthsLater } from './months.ts';

/** Lists ask about the same days again and again. */
const numbered = new Map<string, number | undefined>();
const mostNumbered = 8192;

/** The day's number (months.ts); undefined for what is not a day. */
function numberOf(text: string): number | undefined {
  if (numbered.has(text)) return numbered.get(text);
  const number = isDay(text) ? dayNumber(text) : undefined;
  if (numbered.size >= mostNumbered) numbered.clear();
  numbered.set(text, number);
  return number;
}

function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

function existing(text: IsoDay): number {
  const number = numberOf(text);
  if (number === undefined) throw new RangeError('not a day of the calendar');
  return number;
}

export const isCalendarDay = (text: string): boolean => numberOf(text) !== undefined;

/** From its three numbers, as people and lists write them; undefined where there is no such day. */
export function calendarDay(year: number, month: number, day: number): IsoDay | undefined {
  const [yyyy, mm, dd] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  const text = `${yyyy}-${mm}-${dd}`;
  return isCalendarDay(text) ? text : undefined;
}

/** 1 for Monday, 7 for Sunday. */
export const weekdayOf = (day: IsoDay): number => weekdayOfNumber(existing(day));

/** 1 January 1970 was a Thursday. */
const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/**
 * R14: the same day number `months` later (or earlier, when negative); where that month is shorter, its last day.
 * `2025-10-02` + 3 -> `2026-01-02`; `2024-12-31` + 2 -> `2025-02-28`.
 */
export function addCalendarMonths(from: IsoDay, months: number): IsoDay {
  existing(from);
  return monthsLater(from, months);
}

/** Calendar days from one day to another; less than none where it lies before. */
export const daysFromTo = (from: IsoDay, to: IsoDay): number => existing(to) - existing(from);

export const addDays = (from: IsoDay, days: number): IsoDay => dayOf(existing(from) + days);

const moving = movingHolidays.flatMap((decade) => decade.split(', '));
const holidays = new Map<number, readonly IsoDay[]>();

/**
 * R16: the ten legal holidays of Belgium in a year, earliest first, on their own day (no day in lieu). None in a year that is not in
 * the table.
 */
export function legalHolidays(year: number): readonly IsoDay[] {
  const known = holidays.get(year);
  if (known !== undefined) return known;
  const withEaster = moving[year - firstYear];
  const days = withEaster === undefined ? [] : `${fixedHolidays} ${withEaster}`.split(' ').sort();
  const made = days.map((day) => `${String(year)}-${day.slice(0, 2)}-${day.slice(2)}`);
  holidays.set(year, made);
  return made;
}

/** R15: Monday to Friday, not a legal holiday. */
export const isWorkingDay = (day: IsoDay): boolean => isWorkingNumber(existing(day));

/** Asked for each of up to a hundred days before each date of the law, in each dossier. */
const working = new Map<number, boolean>();

function isWorkingNumber(number: number): boolean {
  const known = working.get(number);
  if (known !== undefined) return known;
  const day = dayOf(number);
  const is = weekdayOfNumber(number) <= 5 && !legalHolidays(Number(day.slice(0, 4))).includes(day);
  working.set(number, is);
  return is;
}

/** R15: the day on which `count` working days have passed, the starting day not counted. `count` is at least 1. */
export function addWorkingDays(from: IsoDay, count: number): IsoDay {
  let number = existing(from);
  for (let left = count; left > 0;) {
    number += 1;
    if (isWorkingNumber(number)) left -= 1;
  }
  return dayOf(number);
}

/** The last day from which `count` working days can pass until `until`, that day counted. */
export function workingDaysBefore(until: IsoDay, count: number): IsoDay {
  let number = existing(until);
  for (let left = count; left > 0;) {
    if (isWorkingNumber(number)) left -= 1;
    number -= 1;
  }
  return dayOf(number);
}

export type ProofAge =
  /** Whole months, and the days left over. */
  | { readonly kind: 'age'; readonly months: number; readonly days: number }
  /** Dated after today: shown as such, never as an age. */
  | { readonly kind: 'in-future'; readonly months: number; readonly days: number }
  | { readonly kind: 'not-a-day' };

/** R17: how old a proof is today, in whole calendar months and days. */
export function proofAge(dated: IsoDay, today: IsoDay): ProofAge {
  if (!isCalendarDay(dated) || !isCalendarDay(today)) return { kind: 'not-a-day' };
  const [from, to] = [Temporal.PlainDate.from(dated), Temporal.PlainDate.from(today)];
  const future = Temporal.PlainDate.compare(from, to) > 0;
  const span = future ? to.until(from, { largestUnit: 'month' }) : from.until(to, { largestUnit: 'month' });
  return { kind: future ? 'in-future' : 'age', months: span.months, days: span.days };
}

/**
 * Months after which a proof counts as old, where it does not say itself until when it is valid. A habit of the
 * practice (courts commonly ask for a fresh one), not a rule of law: nothing but a reminder follows from it.
 */
export const proofOldAfterMonths = 6;

/** When a proof was drawn up, and until when it is valid by its own words. */
export interface ProofDays {
  readonly dated: IsoDay;
  readonly validUntil?: IsoDay | undefined;
}

/** R17: the first day on which a proof counts as old. Undefined where what was written is not a day. */
export function proofOldFrom({ dated, validUntil }: ProofDays): IsoDay | undefined {
  if (validUntil !== undefined) return isCalendarDay(validUntil) ? addDays(validUntil, 1) : undefined;
  return isCalendarDay(dated) ? addCalendarMonths(dated, proofOldAfterMonths) : undefined;
}

/** R17: whether a proof takes the place of another as the newest; one dated ahead takes that of none that is not. */
export function isNewerProof(proof: ProofDays, than: ProofDays, today: IsoDay): boolean {
  const isAhead = ({ dated }: ProofDays): boolean => dated > today;
  return isAhead(proof) === isAhead(than) ? proof.dated > than.dated : isAhead(than);
}

export function isProofOld(proof: ProofDays, today: IsoDay): boolean {
  const from = proofOldFrom(proof);
  return from !== undefined && from <= today;
}
