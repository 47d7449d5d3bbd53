/** Days in a workbook are numbers that a format shows as a day. */
import { isCalendarDay } from '../../../shared/calendar/day.ts';
import { dayNumber, dayOf } from '../../../shared/calendar/months.ts';

/** Formats every spreadsheet knows by number that show a day. */
const builtIn = (format: number): boolean =>
  (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);

/** @param code the format as it was written, for those of the workbook's own */
export function isDayFormat(format: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn(format);
  // What stands in quotation marks, behind a backslash or in brackets is shown as it is.
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[dy]/i.test(bare);
}

/** Spreadsheets hold a 29 February 1900 that never was: from the day behind it the count is right. */
const firstRight = 61;
const lastDay = 2_958_465;
const start = dayNumber('1899-12-30');
const from1904 = 1_462;

/** A number of days as `YYYY-MM-DD`; undefined where it is none. */
export function dayOfSerial(serial: number, is1904: boolean): string | undefined {
  const days = Math.floor(serial) + (is1904 ? from1904 : 0);
  if (days < firstRight || days > lastDay) return undefined;
  return dayOf(start + days);
}

/** The number of a day; undefined where a workbook has none for it. */
export function serialOfDay(day: string): number | undefined {
  if (!isCalendarDay(day)) return undefined;
  const serial = dayNumber(day) - start;
  return serial >= firstRight && serial <= lastDay ? serial : undefined;
}
