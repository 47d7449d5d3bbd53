import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFor } from '../../../renderer/i18n/format.ts';
import { isoDateOf } from '../../../renderer/i18n/clock.ts';
import { asMoment, isoMoment, lastMoment } from '../../../shared/codec/moment.ts';
import { moment } from '../../../shared/codec/shapes.ts';

const anyNumber = fc.oneof(
  fc.double(),
  fc.maxSafeInteger(),
  fc.constantFrom(8.64e15, 8.64e15 + 1, Number.MAX_SAFE_INTEGER, Number.NaN, Number.POSITIVE_INFINITY, -1),
);
const anyDay = fc.oneof(
  fc.string(),
  fc.constantFrom('2026-13-45', '0000-00-00', '9999-99-99', '2026-02-31', '2026-11-29', ''),
  fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
);

describe('moments', () => {
  test('K8: a moment is a whole number up to the end of the year 9999', () => {
    expect(new Date(lastMoment).toISOString()).toBe('9999-12-31T23:59:59.999Z');
    for (const good of [0, 1, lastMoment]) expect(moment.safeParse(good).success).toBe(true);
    for (const bad of [-1, 0.5, lastMoment + 1, 8.64e15, Number.MAX_SAFE_INTEGER, Number.NaN])
      expect(moment.safeParse(bad).success).toBe(false);
  });

  test('K8: whatever a clock says becomes one', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), (at) => moment.safeParse(asMoment(at)).success));
    expect(asMoment(1_790_000_000_000)).toBe(1_790_000_000_000);
  });

  test('K8: no number and no text breaks what shows a moment or a day', () => {
    expect(isoMoment(1_790_000_000_000)).toBe('2026-09-21T14:13:20.000Z');
    expect(isoMoment(Number.MAX_SAFE_INTEGER)).toContain('9007199254740991');
    for (const language of ['nl', 'fr', 'de', 'en'] as const) {
      const format = formatFor(language);
      fc.assert(
        fc.property(anyNumber, anyDay, (number, day) => {
          const said = [isoMoment(number), isoDateOf(number), format.time(number), format.moment(number)];
          said.push(format.number(number), format.date(day), format.shortDate(day), format.numericDate(day));
          said.push(format.dayDate(day), format.relative(day));
          expect(said.every((each) => typeof each === 'string')).toBe(true);
        }),
      );
    }
  });
});
