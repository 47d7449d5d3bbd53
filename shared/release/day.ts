/**
 * Calendar days: conventions R14 to R17 of SPEC.md. Days are ISO strings `YYYY-MM-DD`; arithmetic is Temporal's.
 * Functions here take days that exist (`isCalendarDay`) and treat anything else as a broken invariant, except
 * those on proofs, which read what others wrote.
 */
import { Temporal } from 'temporal-polyfill';
import { firstYear, fixedHolidays, movingHolidays } from './data/holidays.ts';

/** A day of the calendar, `YYYY-MM-DD`. */
export type IsoDay = string;

/** Lists ask about the same days again and again. */
const parsed = new Map<string, Temporal.PlainDate | undefined>();
const mostParsed = 8192;

function parse(text: string): Temporal.PlainDate | undefined {
  if (parsed.has(text)) return parsed.get(text);
  const date = parseAnew(text);
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(text, date);
  return date;
}

function parseAnew(text: string): Temporal.PlainDate | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1 || month < 1 || day < 1) return undefined;
  const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
  // 31 February constrains to the 28th: not the day that was written.
  return date.toString() === text ? date : undefined;
}

function existing(text: IsoDay): Temporal.PlainDate {
  const date = parse(text);
  if (date === undefined) throw new RangeError('not a day of the calendar');
  return date;
}

export const isCalendarDay = (text: string): boolean => parse(text) !== undefined;

/** From its three numbers, as people and lists write them; undefined where there is no such day. */
export function calendarDay(year: number, month: number, day: number): IsoDay | undefined {
  const [yyyy, mm, dd] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  const text = `${yyyy}-${mm}-${dd}`;
  return isCalendarDay(text) ? text : undefined;
}

/** 1 for Monday, 7 for Sunday. */
export const weekdayOf = (day: IsoDay): number => existing(day).dayOfWeek;

/**
 * R14: the same day number `months` later (or earlier, when negative); where that month is shorter, its last day.
 * `2025-10-02` + 3 -> `2026-01-02`; `2024-12-31` + 2 -> `2025-02-28`.
 */
export const addCalendarMonths = (from: IsoDay, months: number): IsoDay =>
  existing(from).add({ months }, { overflow: 'constrain' }).toString();

export const addDays = (from: IsoDay, days: number): IsoDay => existing(from).add({ days }).toString();

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
export function isWorkingDay(day: IsoDay): boolean {
  const date = existing(day);
  return date.dayOfWeek <= 5 && !legalHolidays(date.year).includes(day);
}

/** R15: the day on which `count` working days have passed, the starting day not counted. `count` is at least 1. */
export function addWorkingDays(from: IsoDay, count: number): IsoDay {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The last day from which `count` working days can pass until `until`, that day counted. */
export function workingDaysBefore(until: IsoDay, count: number): IsoDay {
  let day = until;
  for (let left = count; left > 0;) {
    if (isWorkingDay(day)) left -= 1;
    day = addDays(day, -1);
  }
  return day;
}

export type ProofAge =
  /** Whole months, and the days left over. */
  | { readonly kind: 'age'; readonly months: number; readonly days: number }
  /** Dated after today: shown as such, never as an age. */
  | { readonly kind: 'in-future'; readonly months: number; readonly days: number }
  | { readonly kind: 'not-a-day' };

/** R17: how old a proof is today, in whole calendar months and days. */
export function proofAge(dated: IsoDay, today: IsoDay): ProofAge {
  const from = parse(dated);
  const to = parse(today);
  if (from === undefined || to === undefined) return { kind: 'not-a-day' };
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
