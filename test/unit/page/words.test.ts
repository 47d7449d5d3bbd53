import { expect, test } from 'vitest';
import { daysBetween } from '../../../renderer/i18n/clock.ts';
import { addDays } from '../../../shared/release/index.ts';
import { distance } from '../../../renderer/i18n/distance.ts';
import { dossierPath } from '../../../renderer/routes/paths.ts';

test('days between two dates are counted right across the change to summer time', () => {
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
  expect(daysBetween('2027-03-29', '2027-03-27')).toBe(-2);
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});

test('a distance in time is said in the unit a person would use', () => {
  expect(distance(0)).toEqual({ value: 0, unit: 'day' });
  expect(distance(-13)).toEqual({ value: -13, unit: 'day' });
  expect(distance(21)).toEqual({ value: 3, unit: 'week' });
  expect(distance(91)).toEqual({ value: 3, unit: 'month' });
  expect(distance(1096)).toEqual({ value: 3, unit: 'year' });
});

test('addresses inside the application keep strange ids apart', () => {
  expect(dossierPath('a/b', { tab: 'plan', entity: 'x&y' })).toBe('/dossier/a%2Fb/plan?at=x%26y');
  expect(dossierPath('a', { tab: 'notes', isNew: true })).toBe('/dossier/a/notes?new=1');
});
