/** Dates and times in words, in the four languages. */
import { useTranslation } from './translation.ts';
import type { InterfaceLanguage } from '../vault/api.ts';
import { daysBetween, isoDateOf, todayIso } from './clock.ts';
import { distance } from './distance.ts';
import { firstOfMonth } from './first-of-month.ts';
import { asLanguage } from './i18n.ts';

const locales: Record<InterfaceLanguage, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };

/** The same with a capital, for a word that stands alone. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** None of them throws, whatever number or text it is given: values come from other computers. */
export interface Format {
  readonly language: InterfaceLanguage;
  /** `12 March 2027`; what is not a date comes back as it was written. */
  date(iso: string): string;
  /** `12 Mar`, with the year when it is another one. */
  shortDate(iso: string): string;
  /** `12/03/2027`: for columns that must line up. */
  numericDate(iso: string): string;
  /** `Friday 12 March`. */
  dayDate(iso: string): string;
  /** `Fri 12 Mar`. */
  weekDay(iso: string): string;
  /** `in 4 days`, `tomorrow`, `3 weeks ago`. */
  relative(iso: string): string;
  /** `14:02` of an instant. */
  time(instant: number): string;
  /** `today 14:02`, else `12 March 2027, 14:02`. */
  moment(instant: number): string;
  number(value: number): string;
  /** `Anna, Bob and Carl`. */
  list(items: readonly string[]): string;
}

const isoPattern = /^\d{4}-\d{2}-\d{2}$/;
const asUtc = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const isDay = (iso: string): boolean => isoPattern.test(iso) && !Number.isNaN(asUtc(iso).getTime());
/** What stands for a moment that no clock shows. */
const noMoment = '–';
const isMoment = (instant: number): boolean => !Number.isNaN(new Date(instant).getTime());

const made = new Map<InterfaceLanguage, Format>();

/** One for each language: making a formatter costs a hundred times what using it does, and each row of a list asks. */
export function formatFor(language: InterfaceLanguage): Format {
  const format = made.get(language) ?? makeFormat(language);
  made.set(language, format);
  return format;
}

function makeFormat(language: InterfaceLanguage): Format {
  const locale = locales[language];
  const dates = (options: Intl.DateTimeFormatOptions): ((iso: string) => string) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    const say = (iso: string): string => formatter.format(asUtc(iso));
    if (language !== 'fr') return (iso) => (isDay(iso) ? say(iso) : iso);
    return (iso) => (isDay(iso) ? firstOfMonth(say(iso)) : iso);
  };
  const date = dates({ day: 'numeric', month: 'long', year: 'numeric' });
  const sameYear = dates({ day: 'numeric', month: 'short' });
  const otherYear = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const relativeDay = (iso: string): string => {
    const { value, unit } = distance(daysBetween(todayIso(), iso));
    return relative.format(value, unit);
  };
  return {
    language,
    date,
    shortDate: (iso) => (iso.slice(0, 4) === todayIso().slice(0, 4) ? sameYear(iso) : otherYear(iso)),
    numericDate: dates({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    dayDate: dates({ weekday: 'long', day: 'numeric', month: 'long' }),
    weekDay: dates({ weekday: 'short', day: 'numeric', month: 'short' }),
    relative: (iso) => (isDay(iso) ? relativeDay(iso) : iso),
    time: (instant) => (isMoment(instant) ? clock.format(instant) : noMoment),
    moment: (instant) => {
      if (!isMoment(instant)) return noMoment;
      const day = isoDateOf(instant);
      const words = day === todayIso() ? relative.format(0, 'day') : date(day);
      return `${words}, ${clock.format(instant)}`;
    },
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
  };
}

/** With its day, never "today": on a paper that is read on another day, and where the day itself is in question. */
export const dayAndTime = (at: number, format: Format): string => `${format.date(isoDateOf(at))}, ${format.time(at)}`;

/** Formats of the interface language. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatFor(asLanguage(i18n.language));
}
