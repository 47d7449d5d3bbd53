import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCalendarMonths,
  addDays,
  addWorkingDays,
  isCalendarDay,
  isNewerProof,
  isProofOld,
  isWorkingDay,
  legalHolidays,
  proofAge,
  proofOldAfterMonths,
  proofOldFrom,
} from '../../../shared/calendar/day.ts';

const lastDay = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};
const iso = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const anyDay = fc
  .record({
    year: fc.integer({ min: 1990, max: 2080 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => iso(year, month, Math.min(day, lastDay(year, month))));

/** R14 written a second time, by counting. */
function naiveAddMonths(from: string, months: number): string {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return iso(toYear, toMonth, Math.min(day, lastDay(toYear, toMonth)));
}

describe('calendar months (R14)', () => {
  it.each([
    ['2025-10-02', 3, '2026-01-02'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-08-31', -6, '2025-02-28'],
    ['2025-03-15', -4, '2024-11-15'],
    ['2025-01-31', 0, '2025-01-31'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addCalendarMonths(from, months)).toBe(expected);
  });

  it('agrees with a second, naive way of counting', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        expect(addCalendarMonths(day, months)).toBe(naiveAddMonths(day, months));
      }),
    );
  });

  it('never puts a later start before an earlier one', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 0, max: 24 }), (one, other, months) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        expect(addCalendarMonths(early, months) <= addCalendarMonths(late, months)).toBe(true);
      }),
    );
  });

  it('refuses what is not a day', () => {
    const impossible = ['2025-02-29', '2025-13-01', '2025-00-10', '25-01-01', '2025-1-1', '', '2025-01-01T00:00'];
    expect(impossible.filter(isCalendarDay)).toEqual([]);
    expect(isCalendarDay('2024-02-29')).toBe(true);
    expect(() => addCalendarMonths('2025-02-31', 1)).toThrow(RangeError);
  });
});

/** Easter Sunday counted a second time (Meeus, Jones and Butcher). */
function naiveEaster(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return iso(year, Math.floor(sum / 31), (sum % 31) + 1);
}

describe('legal holidays (R16)', () => {
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, expected) => {
    expect(naiveEaster(year)).toBe(expected);
    expect(legalHolidays(year)).toContain(addDays(expected, 1));
  });

  it('are seven fixed days and three that go with Easter, in every year', () => {
    for (let year = 1900; year <= 2200; year += 1) {
      const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'].map((day) => `${year}-${day}`);
      const moving = [1, 39, 50].map((days) => addDays(naiveEaster(year), days));
      // 1 May and Ascension are sometimes the same day.
      expect(legalHolidays(year)).toEqual([...new Set([...fixed, ...moving])].sort());
    }
    expect([legalHolidays(1899), legalHolidays(2201)]).toEqual([[], []]);
  });

  it('are the ten of 2026, in order', () => {
    expect(legalHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-07-21',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });
});

describe('working days (R15)', () => {
  it('skip weekends and holidays and do not count the starting day', () => {
    // Thursday 18 December 2025: 25 December and 1 January are holidays.
    expect(addWorkingDays('2025-12-18', 14)).toBe('2026-01-09');
    expect(addWorkingDays('2026-03-02', 14)).toBe('2026-03-20');
    expect(addWorkingDays('2026-03-06', 1)).toBe('2026-03-09');
  });

  it('end on a working day with exactly that many working days passed', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const end = addWorkingDays(from, count);
        let seen = 0;
        for (let day = addDays(from, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(day)) seen += 1;
        expect(isWorkingDay(end)).toBe(true);
        expect(seen).toBe(count);
      }),
      { numRuns: 60 },
    );
  });
});

describe('age of a proof (R17)', () => {
  it.each([
    ['2025-01-15', '2025-07-15', { kind: 'age', months: 6, days: 0 }],
    ['2025-01-15', '2025-07-14', { kind: 'age', months: 5, days: 29 }],
    ['2025-07-15', '2025-07-15', { kind: 'age', months: 0, days: 0 }],
    ['2025-07-16', '2025-07-15', { kind: 'in-future', months: 0, days: 1 }],
    ['2025-02-31', '2025-07-15', { kind: 'not-a-day' }],
  ] as const)('%s seen on %s', (dated, today, expected) => {
    expect(proofAge(dated, today)).toEqual(expected);
  });

  it('is old from six months on, on the day itself', () => {
    expect(proofOldAfterMonths).toBe(6);
    expect(proofOldFrom({ dated: '2025-08-31' })).toBe('2026-02-28');
    expect(isProofOld({ dated: '2025-01-15' }, '2025-07-14')).toBe(false);
    expect(isProofOld({ dated: '2025-01-15' }, '2025-07-15')).toBe(true);
  });

  it('goes by the last day of validity where the proof names one', () => {
    const proof = { dated: '2025-01-15', validUntil: '2026-11-24' };
    expect(isProofOld(proof, '2026-11-24')).toBe(false);
    expect(isProofOld(proof, '2026-11-25')).toBe(true);
    expect(isProofOld({ dated: '2026-11-01', validUntil: '2026-11-23' }, '2026-11-24')).toBe(true);
  });

  it('takes the place of an older one, but not when it is dated ahead and the other is not', () => {
    const on = (dated: string) => ({ dated });
    const [past, now] = [on('2026-01-15'), on('2026-11-24')];
    const [ahead, furtherAhead] = [on('2026-11-25'), on('2030-12-31')];
    const isNewer = (proof: { dated: string }, than: { dated: string }): boolean =>
      isNewerProof(proof, than, '2026-11-24');
    expect([isNewer(now, past), isNewer(past, now), isNewer(now, now)]).toEqual([true, false, false]);
    expect([isNewer(ahead, past), isNewer(past, ahead)]).toEqual([false, true]);
    expect([isNewer(furtherAhead, ahead), isNewer(ahead, furtherAhead)]).toEqual([true, false]);
  });

  it('is never old by a day that does not exist', () => {
    expect(proofOldFrom({ dated: '2025-02-31' })).toBeUndefined();
    expect(isProofOld({ dated: '2020-01-15', validUntil: 'nonsense' }, '2025-07-15')).toBe(false);
  });

  it('never shrinks as days pass', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 900 }), (dated, later) => {
        const [before, after] = [proofAge(dated, addDays(dated, later)), proofAge(dated, addDays(dated, later + 1))];
        if (before.kind !== 'age' || after.kind !== 'age') throw new Error('an age was expected');
        expect(after.months).toBeGreaterThanOrEqual(before.months);
      }),
    );
  });
});
