/**
 * Days as whole numbers, months as Temporal knows them. Temporal makes a new object for every sum, which for a caseload of
 * thousands takes seconds; so each month is asked of it once, and within and between months days are only counted.
 */
import { Temporal } from 'temporal-polyfill';
import type { IsoDay } from './iso-day.ts';

interface Month {
  /** Number of its first day, 1 January 1970 being 0. */
  readonly first: number;
  readonly length: number;
}

const epoch = new Temporal.PlainDate(1970, 1, 1);
const known = new Map<number, Month>();

/** `index`: twelve for each year, January of the year 0 being 0. */
function monthAt(index: number): Month {
  const found = known.get(index);
  if (found !== undefined) return found;
  const date = new Temporal.PlainDate(Math.floor(index / 12), (index % 12) + 1, 1);
  const made = { first: epoch.until(date, { largestUnit: 'day' }).days, length: date.daysInMonth };
  known.set(index, made);
  return made;
}

const averageMonth = 30.436875;
const indexOf1970 = 1970 * 12;

/** The day's number. `day` is one of the calendar. */
export const dayNumber = (day: IsoDay): number =>
  monthAt(Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1).first + Number(day.slice(8, 10)) - 1;

/** The month a day lies in, twelve for each year. */
export function monthIndexOf(count: number): number {
  let index = indexOf1970 + Math.floor(count / averageMonth);
  while (monthAt(index).first > count) index -= 1;
  while (monthAt(index).first + monthAt(index).length <= count) index += 1;
  return index;
}

/** Days of a month; `month` 1 for January. */
export const monthLength = (year: number, month: number): number => monthAt(year * 12 + month - 1).length;

/** The number of a month's first day. */
export const firstOfMonth = (index: number): number => monthAt(index).first;

/** The day with that number. */
export function dayOf(count: number): IsoDay {
  const index = monthIndexOf(count);
  return text(index, count - monthAt(index).first + 1);
}

/** The same day number so many months later (or earlier); where that month is shorter, its last day. */
export function monthsLater(day: IsoDay, months: number): IsoDay {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return text(index, Math.min(Number(day.slice(8, 10)), monthAt(index).length));
}

const text = (index: number, day: number): IsoDay =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
