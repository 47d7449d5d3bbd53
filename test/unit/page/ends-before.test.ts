/** What is said where two moments make no whole: that nothing is missing, but the end comes first. */
import { expect, it } from 'vitest';
import { endsBefore } from '../../../renderer/fields/ends-before.ts';

it('an end before or at its beginning is told from something missing', () => {
  expect(endsBefore({ what: 'loket', at: '09:30', until: '09:00' })).toBe(true);
  expect(endsBefore({ at: '09:30', until: '09:30' })).toBe(true);
  expect(endsBefore({ from: '2026-12-04', until: '2026-12-02' })).toBe(true);
});

it('nothing of it is said of what is in order, or not there yet', () => {
  expect(endsBefore({ at: '09:30', until: '10:00' })).toBe(false);
  expect(endsBefore({ at: '', until: '09:00' })).toBe(false);
  expect(endsBefore({ at: '09:30', until: '' })).toBe(false);
  expect(endsBefore({ what: 'loket' })).toBe(false);
  expect(endsBefore({ from: '2026-12-02', until: '2026-12-02', name: '' })).toBe(false);
});
