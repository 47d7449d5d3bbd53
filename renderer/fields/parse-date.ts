/**
 * Reads a date the way people type it: `3/5`, `3.5.26`, `03 05 2026`, `030526`, `2026-05-03`, counted from today:
 * `+14` (days), `+3w`, `+2m`, or in words (day-in-words.ts). Day before month, as in Belgium. Undefined when it is not a date.
 */
import { addCalendarMonths, addDays, calendarDay } from '../../shared/release/index.ts';
import { writtenDay } from '../i18n/written-day.ts';
import { dayInWords } from './day-in-words.ts';

/** Budget: as long as what is typed; matched four times from its start; in words 60 letters. */
export function parseDate(typed: string, today: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const counted = /^\+(\d{1,3})\s*([dwmjt]?)$/.exec(text);
  if (counted) return countFrom(today, Number(counted[1]), counted[2] ?? '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return writtenDay(Number(iso[3]), Number(iso[2]), iso[1] ?? '', today);
  const figures = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  if (figures) return writtenDay(Number(figures[1]), Number(figures[2]), figures[3] ?? '', today);
  const short = /^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{4}|\d{2}))?\.?$/.exec(text);
  if (!short) return dayInWords(text, today, (...of) => nextOccurrence(...of, today));
  const [day, month] = [Number(short[1]), Number(short[2])];
  if (short[3] === undefined) return nextOccurrence(day, month, today);
  return writtenDay(day, month, short[3], today);
}

/** Without a year people mean the coming one when planning: the next time this day comes round. */
function nextOccurrence(day: number, month: number, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const thisYear = calendarDay(year, month, day);
  if (thisYear !== undefined && thisYear >= today) return thisYear;
  return calendarDay(year + 1, month, day) ?? thisYear;
}

function countFrom(today: string, count: number, unit: string): string | undefined {
  if (unit === 'm') return addCalendarMonths(today, count);
  return addDays(today, count * (unit === 'w' ? 7 : 1));
}
