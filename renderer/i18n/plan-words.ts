/** Lengths of time and days of the week in words, for the plan on screen and on paper. */
import { partsOf, type DurationUnit } from '../../shared/dossier/units/duration.ts';
import { weekdays, type Weekday } from '../../shared/dossier/units/plan-shapes.ts';
import type { Language } from '../../shared/language.ts';

const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };
const units: Record<DurationUnit, string> = { days: 'day', weeks: 'week', months: 'month' };

/** `6 weeks`, `1 month`. */
export function durationText(length: string, language: Language): string {
  const { count, unit } = partsOf(length);
  return new Intl.NumberFormat(locales[language], { style: 'unit', unit: units[unit], unitDisplay: 'long' }).format(
    count,
  );
}

/** 1 January 2024 was a Monday. */
const dayOf = (weekday: Weekday): Date => new Date(Date.UTC(2024, 0, 1 + weekdays.indexOf(weekday)));

export const weekdayName = (weekday: Weekday, language: Language, style: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(locales[language], { weekday: style, timeZone: 'UTC' }).format(dayOf(weekday));

/** `Mon, Tue, Wed 08:00 – 17:00`. */
export function weeklyHoursText(
  { days, from, until }: { readonly days: readonly Weekday[]; readonly from: string; readonly until: string },
  language: Language,
): string {
  const names = weekdays.filter((day) => days.includes(day)).map((day) => weekdayName(day, language, 'short'));
  return `${names.join(', ')} ${from} – ${until}`;
}
