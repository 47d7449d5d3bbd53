/** What a click puts into a field is words: fields read each day and length as it is said, in every language of the screen. */
import { expect, test } from 'vitest';
import { daysIn } from '../../../renderer/fields/recognition/days-in.ts';
import { inWords } from '../../../renderer/fields/recognition/found.tsx';
import { lengthsIn } from '../../../renderer/fields/recognition/lengths-in.ts';
import { formatFor } from '../../../renderer/i18n/format.ts';
import { languages } from '../../../shared/language.ts';

test.each(languages)('days and lengths said in %s are read back', (language) => {
  const format = formatFor(language);
  for (let month = 1; month <= 12; month += 1)
    for (const day of ['01', '12', '28']) {
      const iso = `2026-${String(month).padStart(2, '0')}-${day}`;
      expect(daysIn(format.date(iso), '2026-11-30')).toMatchObject([{ value: iso }]);
    }
  for (const length of ['P1Y', 'P3Y6M', 'P18M', 'P1M', 'P45D', 'P1D', 'P2Y1D', 'P3Y6M15D', 'P1200M'])
    expect(lengthsIn(inWords(length, format))).toMatchObject([{ value: length }]);
});
