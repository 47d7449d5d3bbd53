/**
 * Writes shared/calendar/data/holidays.ts: the legal holidays of Belgium as the library date-holidays knows them. It is kept, and knows all
 * countries, religions and time zones; what runs takes its days along and nothing else of it.
 *
 * Usage: node build/holidays.mjs   (after a new version of the library; test/unit/release/holidays.test.mjs compares the two)
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Holidays from 'date-holidays';
import { format } from 'oxfmt';
import { root, say } from './run.mjs';

export const firstYear = 1900;
export const lastYear = 2200;

/**
 * @param {number} year
 * @returns {string[]} its legal holidays as `MMDD`, earliest first
 */
export function legalHolidaysOf(year) {
  const days = new Holidays('BE')
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => `${date.slice(5, 7)}${date.slice(8, 10)}`);
  // Two of them may be one day.
  return [...new Set(days)].sort();
}

async function write() {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => legalHolidaysOf(firstYear + at));
  const fixed = (years[0] ?? []).filter((day) => years.every((days) => days.includes(day)));
  const moving = years.map((days) => days.filter((day) => !fixed.includes(day)).join(' '));
  const decades = Array.from({ length: Math.ceil(moving.length / 10) }, (_, at) =>
    moving.slice(at * 10, at * 10 + 10).join(', '),
  );
  const text = `/**
 * The legal holidays of Belgium from ${firstYear} to ${lastYear}, as \`MMDD\`. Written by build/holidays.mjs from the library date-holidays; not edited by hand.
 */
export const firstYear = ${firstYear};

/** The same in every year. */
export const fixedHolidays = '${fixed.join(' ')}';

/** Those that go with Easter: a row for each ten years. */
export const movingHolidays: readonly string[] = ${JSON.stringify(decades)};
`;
  const target = 'shared/calendar/data/holidays.ts';
  const { code, errors } = await format(target, text, { printWidth: 120, singleQuote: true });
  if (errors.length > 0) throw new Error(errors[0]?.message);
  writeFileSync(join(root, target), code);
  say(`${years.length} years in ${target}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await write();
