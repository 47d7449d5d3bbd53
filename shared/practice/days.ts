/** Days as the files of practice dossiers say them, in braces: `{-186}`, `{release -12 months}`, `{+24 nl}`. */
import { Temporal } from 'temporal-polyfill';
import type { On } from './types.ts';

const monthNames = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
} as const;

/** A date as it is written in a letter: `3 maart 2027`, `1er mars 2027`, `3. März 2027`. */
function inWords(date: Temporal.PlainDate, language: keyof typeof monthNames): string {
  const month = monthNames[language].split(' ')[date.month - 1] ?? '';
  const first = language === 'fr' && date.day === 1 ? '1er' : `${date.day}`;
  return `${language === 'de' ? `${date.day}.` : first} ${month} ${date.year}`;
}

const saturday = 6;
const sunday = 7;

/** Moves Saturdays and Sundays to the Friday before: offices and courts are closed. */
function officeDay(date: Temporal.PlainDate): Temporal.PlainDate {
  if (date.dayOfWeek === saturday) return date.subtract({ days: 1 });
  return date.dayOfWeek === sunday ? date.subtract({ days: 2 }) : date;
}

/** Days relative to set-up, or a name of the file's `dates`; then months and days that are added; then a language to say it in. */
const expression =
  /^(?:(?<exactly>exactly )?(?<days>[+-]\d{1,6})|(?<name>[a-z]+))(?<steps>(?: [+-]\d{1,4} (?:days?|months?))*)(?: (?<language>nl|fr|de))?$/;

interface Said {
  readonly date: Temporal.PlainDate;
  readonly language: keyof typeof monthNames | undefined;
}

const isLanguage = (word: string | undefined): word is keyof typeof monthNames =>
  word !== undefined && Object.hasOwn(monthNames, word);

/** `{` and `}` of a text itself are written twice. */
const braces = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;

export interface Days {
  /** The office day so many days from set-up: a Saturday or Sunday is the Friday before. */
  readonly office: On;
  /** The text with its days said; `wrong` hears of each that is none. */
  readonly said: (text: string, wrong: (message: string) => void) => string;
}

/** The days of one file. `dates` are its names for days; each may build on those above it. */
export function daysOf(
  on: On,
  dates: Readonly<Record<string, string>>,
  wrong: (name: string, message: string) => void,
): Days {
  const named = new Map<string, Temporal.PlainDate>();
  const read = (words: string): Said | undefined => {
    const { exactly, days, name = '', steps = '', language } = expression.exec(words)?.groups ?? {};
    const day = days === undefined ? named.get(name) : Temporal.PlainDate.from(on(Number(days)));
    if (day === undefined) return undefined;
    const from = days === undefined || exactly !== undefined ? day : officeDay(day);
    return { date: moved(from, steps), language: isLanguage(language) ? language : undefined };
  };
  const noDay = (words: string): string => {
    const known = ['+30', '-30', ...named.keys()].join(', ');
    return `"${words}" is no day: a day begins with ${known}, then + or - months or days, then nl, fr or de`;
  };
  for (const [name, words] of Object.entries(dates)) {
    const day = read(words);
    if (day === undefined || day.language !== undefined) wrong(name, noDay(words));
    else named.set(name, day.date);
  }
  return {
    office: (day) => officeDay(Temporal.PlainDate.from(on(day))).toString(),
    said: (text, wrongDay) =>
      text.replaceAll(braces, (all: string, words?: string) => {
        if (all === '{{' || all === '}}') return all.charAt(0);
        const day = words === undefined ? undefined : read(words);
        if (day !== undefined)
          return day.language === undefined ? day.date.toString() : inWords(day.date, day.language);
        wrongDay(words === undefined ? `a single ${all}: write it twice` : noDay(words));
        // Some day, so that what is wrong is told once.
        return on(0);
      }),
  };
}

/** `steps` as ` -12 months +1 day`; the day of the month is cut to the month's last day. */
function moved(from: Temporal.PlainDate, steps: string): Temporal.PlainDate {
  let date = from;
  for (const [, count, what] of steps.matchAll(/([+-]\d+) (day|month)/g))
    date = date.add(what === 'day' ? { days: Number(count) } : { months: Number(count) });
  return date;
}
