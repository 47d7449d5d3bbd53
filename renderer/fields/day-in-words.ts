/**
 * A day as people write it in words, in any of the four languages whatever the screen speaks: `11 jan 2030`, `over 2 weken`,
 * `demain`, `Freitag`, `friday next week`. Where a word means one day to some and another to others (`next friday`, `huit jours`)
 * it is no date: whoever typed it is asked.
 */
import { addCalendarMonths, addDays, weekdayOf } from '../../shared/release/index.ts';
import { monthNamed, withoutAccents } from '../i18n/month-names.ts';
import { writtenDay } from '../i18n/written-day.ts';

/** Nothing that is a day is longer. */
const longest = 60;

/** Days from today. */
const around: ReadonlyMap<string, number> = new Map(
  [
    'eergisteren|avant-hier|vorgestern|day before yesterday|the day before yesterday',
    'gisteren|hier|gestern|yesterday',
    "vandaag|aujourd'hui|heute|today",
    'morgen|demain|tomorrow',
    'overmorgen|apres-demain|ubermorgen|uebermorgen|day after tomorrow|the day after tomorrow',
  ].flatMap((words, at) => words.split('|').map((word): [string, number] => [word, at - 2])),
);

/** From Monday, the first, on. */
const weekdays: ReadonlyMap<string, number> = new Map(
  [
    'maandag|lundi|montag|monday',
    'dinsdag|mardi|dienstag|tuesday',
    'woensdag|mercredi|mittwoch|wednesday',
    'donderdag|jeudi|donnerstag|thursday',
    'vrijdag|vendredi|freitag|friday',
    'zaterdag|samedi|samstag|sonnabend|saturday',
    'zondag|dimanche|sonntag|sunday',
  ].flatMap((words, at) => words.split('|').map((word): [string, number] => [word, at + 1])),
);

/** Eight and fifteen are not among them: `huit jours` is a week, `quinze jours` are two. */
const numbers: ReadonlyMap<string, number> = new Map(
  [
    'een|un|une|ein|eine|einem|einer|einen|a|an|one',
    'twee|deux|zwei|two',
    'drie|trois|drei|three',
    'vier|quatre|four',
    'vijf|cinq|funf|fuenf|five',
    'zes|six|sechs',
  ].flatMap((words, at) => words.split('|').map((word): [string, number] => [word, at + 1])),
);

const units = {
  day: ['dag', 'dagen', 'jour', 'jours', 'tag', 'tage', 'tagen', 'day', 'days'],
  week: ['week', 'weken', 'semaine', 'semaines', 'woche', 'wochen', 'weeks'],
  month: ['maand', 'maanden', 'mois', 'monat', 'monate', 'monaten', 'month', 'months'],
  year: ['jaar', 'an', 'ans', 'annee', 'annees', 'jahr', 'jahre', 'jahren', 'year', 'years'],
} as const;
const unitNames = ['day', 'week', 'month', 'year'] as const;

const onward = /^(?:over|binnen|dans|d'ici|in|within) ([a-z]{1,6}|\d{1,3}) ([a-z]{2,8})$/;
const back = [
  /^(?:il y a|vor) ([a-z]{1,6}|\d{1,3}) ([a-z]{2,8})$/,
  /^([a-z]{1,6}|\d{1,3}) ([a-z]{2,8}) (?:geleden|ago)$/,
];
const dayFirst = /^(\d{1,2})(?:er|ste|de|e|th|st|nd|rd)?\.?[ -]?(?:of )?([a-z]{3,9})\.?(?:[ -](\d{4}|\d{2}))?$/;
/** English; without a comma only with its year, or `may 12` would be `mei 12`, the month of a year. */
const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:th|st|nd|rd)?,? (\d{4})$/;
const coming = [
  /^(?:komende|kommenden|kommender|kommende|coming|this coming|op|on|am) ([a-z]{5,10})$/,
  /^([a-z]{5,10}) prochain$/,
  /^([a-z]{5,10})$/,
];
const nextWeek = [
  /^(?:volgende week|nachste woche|next week) ([a-z]{5,10})$/,
  /^([a-z]{5,10}) (?:(?:de )?la semaine prochaine|volgende week|nachste woche|nachster woche|next week)$/,
];

/**
 * ISO date; undefined when it is none, or not one to everybody.
 * Budget: 60 letters, each form matched once from its start.
 * @param next the day of a month without its year
 */
export function dayInWords(
  typed: string,
  today: string,
  next: (day: number, month: number) => string | undefined,
): string | undefined {
  if (typed.length > longest) return undefined;
  const text = withoutAccents(typed.trim()).replaceAll('’', "'").replaceAll(/\s+/g, ' ');
  const days = around.get(text);
  if (days !== undefined) return addDays(today, days);
  return counted(text, today) ?? weekdayNamed(text, today) ?? byMonth(text, today, next);
}

function counted(text: string, today: string): string | undefined {
  const on = onward.exec(text);
  if (on) return countOn(today, 1, on[1], on[2]);
  const ago = firstMatch(back, text);
  return ago === undefined ? undefined : countOn(today, -1, ago[1], ago[2]);
}

function countOn(today: string, way: 1 | -1, number = '', unit = ''): string | undefined {
  const count = numbers.get(number) ?? (/^\d+$/.test(number) ? Number(number) : undefined);
  const name = unitNames.find((each) => units[each].some((word) => word === unit));
  if (count === undefined || name === undefined) return undefined;
  if (name === 'day' || name === 'week') return addDays(today, way * count * (name === 'week' ? 7 : 1));
  // A hundred years are no life.
  if (name === 'year' && count > 99) return undefined;
  return addCalendarMonths(today, way * count * (name === 'year' ? 12 : 1));
}

function weekdayNamed(text: string, today: string): string | undefined {
  const now = weekdayOf(today);
  const week = firstMatch(nextWeek, text)?.[1];
  const inNextWeek = week === undefined ? undefined : weekdays.get(week);
  if (inNextWeek !== undefined) return addDays(today, 7 - now + inNextWeek);
  const named = weekdays.get(firstMatch(coming, text)?.[1] ?? '');
  // Never today: who means today says so.
  return named === undefined ? undefined : addDays(today, ((named - now + 6) % 7) + 1);
}

type Next = (day: number, month: number) => string | undefined;

/** With the day of its week before it, where that is the right one. */
function byMonth(text: string, today: string, next: Next): string | undefined {
  const [first = '', ...rest] = text.split(' ');
  const weekday = weekdays.get(first.replace(/,$/, ''));
  const found = dayOfMonth(weekday === undefined ? text : rest.join(' '), today, next);
  return found !== undefined && weekday !== undefined && weekdayOf(found) !== weekday ? undefined : found;
}

function dayOfMonth(text: string, today: string, next: Next): string | undefined {
  const english = monthFirst.exec(text);
  if (english) return writtenDay(Number(english[2]), monthNamed(english[1] ?? ''), english[3] ?? '', today);
  const [, day, name = '', year] = dayFirst.exec(text) ?? [];
  const month = monthNamed(name);
  if (day === undefined || month === 0) return undefined;
  return year === undefined ? next(Number(day), month) : writtenDay(Number(day), month, year, today);
}

function firstMatch(forms: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const form of forms) {
    const match = form.exec(text);
    if (match !== null) return match;
  }
  return undefined;
}
