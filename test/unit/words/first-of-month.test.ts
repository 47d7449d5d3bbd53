import { expect, test } from 'vitest';
import { formatFor } from '../../../renderer/i18n/format.ts';
import { longDate } from '../../../renderer/i18n/name-words.ts';

test('French writes the first of a month as an ordinal, on screen and on paper; no other day, and no other language', () => {
  const french = formatFor('fr');
  expect([longDate('2028-02-01', 'fr'), french.date('2028-02-01')]).toEqual(['1er février 2028', '1er février 2028']);
  expect(french.dayDate('2028-02-01')).toBe('mardi 1er février');
  expect(french.shortDate('2028-02-01')).toMatch(/^1er f/u);
  expect([longDate('2028-02-11', 'fr'), french.date('2028-02-21')]).toEqual(['11 février 2028', '21 février 2028']);
  expect(french.numericDate('2028-02-01')).toBe('01/02/2028');
  expect([longDate('2028-02-01', 'nl'), longDate('2028-02-01', 'de')]).toEqual(['1 februari 2028', '1. Februar 2028']);
});
