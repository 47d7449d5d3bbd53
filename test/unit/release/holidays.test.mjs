/** The holidays the application counts with are those of a library that is kept, in every year it takes along. */
import { expect, test } from 'vitest';
import { firstYear, lastYear, legalHolidaysOf } from '../../../build/holidays.mjs';
import { legalHolidays } from '../../../shared/calendar/day.ts';

test('R16 the legal holidays of each year are those date-holidays gives for Belgium', () => {
  for (let year = firstYear; year <= lastYear; year += 1)
    expect(legalHolidays(year).map((day) => day.slice(5).replace('-', ''))).toEqual(legalHolidaysOf(year));
});
