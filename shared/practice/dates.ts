/** Calendar arithmetic for practice dossiers: ISO dates in, ISO dates out. */
import { Temporal } from 'temporal-polyfill';

/** Days from the day of set-up to an ISO date. */
export type On = (day: number) => string;

const saturday = 6;
const sunday = 7;

/** Moves Saturdays and Sundays to the Friday before: offices and courts are closed. */
export const officeDays =
  (on: On): On =>
  (day) => {
    const date = Temporal.PlainDate.from(on(day));
    if (date.dayOfWeek === saturday) return date.subtract({ days: 1 }).toString();
    return date.dayOfWeek === sunday ? date.subtract({ days: 2 }).toString() : date.toString();
  };

/** `n` calendar months later (earlier when negative); the day of the month is cut to the month's last day. */
export const addMonths = (iso: string, n: number): string => Temporal.PlainDate.from(iso).add({ months: n }).toString();

export const addDays = (iso: string, n: number): string => Temporal.PlainDate.from(iso).add({ days: n }).toString();

/** The last day of a sentence of `months` that began on `start`. */
export const lastDay = (start: string, months: number): string => addDays(addMonths(start, months), -1);

const monthNames = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
} as const;

/** A date as it is written in a letter: `3 maart 2027`, `1er mars 2027`, `3. März 2027`. */
export function inWords(iso: string, language: keyof typeof monthNames): string {
  const date = Temporal.PlainDate.from(iso);
  const month = monthNames[language].split(' ')[date.month - 1] ?? '';
  const first = language === 'fr' && date.day === 1 ? '1er' : `${date.day}`;
  return `${language === 'de' ? `${date.day}.` : first} ${month} ${date.year}`;
}

/** The dates a dossier hangs on: office days around the day of set-up and the registry's dates of the sentence. */
export interface Calendar {
  readonly on: On;
  readonly start: string;
  /** Time condition of conditional release. */
  readonly release: string;
  readonly end: string;
}

/** A sentence of `months` whose conditional release opens `served` months after its start, on day `releaseDay`. */
export function calendarFromRelease(raw: On, releaseDay: number, served: number, months: number): Calendar {
  const release = raw(releaseDay);
  const start = addMonths(release, -served);
  return { on: officeDays(raw), start, release, end: lastDay(start, months) };
}

/** A sentence of `months` whose last day is day `endDay`. */
export function calendarFromEnd(raw: On, endDay: number, served: number, months: number): Calendar {
  const end = raw(endDay);
  const start = addMonths(addDays(end, 1), -months);
  return { on: officeDays(raw), start, release: addMonths(start, served), end };
}
