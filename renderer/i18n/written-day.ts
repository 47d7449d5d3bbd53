/** A day as people write it in numbers: which one it is, the century of a year of two digits included. */
import { calendarDay } from '../../shared/release/index.ts';

/**
 * ISO date; undefined when the month has no such day, or the year is none of a life.
 * @param year four digits, or two: up to twenty years ahead, otherwise of the last century (birth dates)
 * @param today ISO date
 */
export function writtenDay(day: number, month: number, year: string, today: string): string | undefined {
  const whole = year.length === 4 ? Number(year) : fullYear(Number(year), Number(today.slice(0, 4)));
  return whole < 1900 || whole > 2200 ? undefined : calendarDay(whole, month, day);
}

function fullYear(typed: number, now: number): number {
  const year = Math.floor(now / 100) * 100 + typed;
  return year > now + 20 ? year - 100 : year;
}
