/** Days of the calendar as plainly as they can be counted: no Temporal, no `Date`, months walked through one by one. */

type Day = readonly [year: number, month: number, day: number];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthLength = (year: number, month: number): number => {
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return lengths[month - 1] ?? 0;
};

const read = (text: string): Day => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return [year, month, day];
};

const write = ([year, month, day]: Day): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Days since the first of the year 1, a Monday. */
export function ordinal(text: string): number {
  const [year, month, day] = read(text);
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let each = 1; each < month; each += 1) days += monthLength(year, each);
  return days + day - 1;
}

export function addDays(text: string, count: number): string {
  let [year, month, day] = read(text);
  day += count;
  while (day > monthLength(year, month)) {
    day -= monthLength(year, month);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  while (day < 1) {
    month -= 1;
    if (month < 1) [year, month] = [year - 1, 12];
    day += monthLength(year, month);
  }
  return write([year, month, day]);
}

/** The same day of another month; where that month is shorter, its last day. */
export function addMonths(text: string, count: number): string {
  const [year, month, day] = read(text);
  const index = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return write([toYear, toMonth, Math.min(day, monthLength(toYear, toMonth))]);
}

/** Days from one to another, the first not counted. */
export const span = (from: string, to: string): number => ordinal(to) - ordinal(from);

/** 1 for Monday, 7 for Sunday. */
export const weekday = (day: string): number => (ordinal(day) % 7) + 1;

export const isDay = (text: string): boolean => {
  const [year, month, day] = read(text);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    year > 0 &&
    month > 0 &&
    month < 13 &&
    day > 0 &&
    day <= monthLength(year, month)
  );
};

export const last = (...days: readonly string[]): string => [...days].sort().at(-1) ?? '';
export const first = (...days: readonly string[]): string => [...days].sort()[0] ?? '';
