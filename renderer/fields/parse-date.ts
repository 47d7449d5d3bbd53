/**
 * Reads a date the way people type it: `3/5`, `3.5.26`, `03 05 2026`, `2026-05-03`, or counted from today:
 * `+14` (days), `+3w`, `+2m`. Day before month, as in Belgium. Undefined when it is not a date.
 */
import { addCalendarMonths, addDays, calendarDay } from '../../shared/release/index.ts';

/** Budget: as long as what is typed; matched three times from its start. */
export function parseDate(typed: string, today: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const counted = /^\+(\d{1,3})\s*([dwmjt]?)$/.exec(text);
  if (counted) return countFrom(today, Number(counted[1]), counted[2] ?? '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = /^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{4}|\d{2}))?\.?$/.exec(text);
  if (!short) return undefined;
  const [day, month] = [Number(short[1]), Number(short[2])];
  if (short[3] === undefined) return nextOccurrence(day, month, today);
  return calendarDate(fullYear(short[3], today), month, day);
}

/** `2026-05-03` as a calendar date, or undefined when the month has no such day. */
function calendarDate(year: number, month: number, day: number): string | undefined {
  return year < 1900 || year > 2200 ? undefined : calendarDay(year, month, day);
}

/** Without a year people mean the coming one when planning: the next time this day comes round. */
function nextOccurrence(day: number, month: number, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const thisYear = calendarDate(year, month, day);
  if (thisYear !== undefined && thisYear >= today) return thisYear;
  return calendarDate(year + 1, month, day) ?? thisYear;
}

/** Two digits: a year up to twenty years ahead, otherwise of the last century (birth dates). */
function fullYear(typed: string, today: string): number {
  if (typed.length === 4) return Number(typed);
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  const year = century + Number(typed);
  return year > Number(today.slice(0, 4)) + 20 ? year - 100 : year;
}

function countFrom(today: string, count: number, unit: string): string | undefined {
  if (unit === 'm') return addCalendarMonths(today, count);
  return addDays(today, count * (unit === 'w' ? 7 : 1));
}
