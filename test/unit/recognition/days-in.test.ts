/** Days in what was read from a scan: in four languages, with their line, and none where there is none. */
import { describe, expect, it } from 'vitest';
import { daysIn } from '../../../renderer/fields/recognition/days-in.ts';

const today = '2026-11-30';
const values = (text: string): readonly string[] => daysIn(text, today).map(({ value }) => value);

describe('days in a text', () => {
  it.each([
    ['12/03/2026', '2026-03-12'],
    ['12.03.2026', '2026-03-12'],
    ['12-3-2026', '2026-03-12'],
    ['12 / 03 / 2026', '2026-03-12'],
    ['12. 3. 2026', '2026-03-12'],
    ['2026-03-12', '2026-03-12'],
    ['12/03/26', '2026-03-12'],
    ['04/03/88', '1988-03-04'],
    ['12 maart 2026', '2026-03-12'],
    ['12 MAART 2026', '2026-03-12'],
    ['12 mrt. 2026', '2026-03-12'],
    ['12 mars 2026', '2026-03-12'],
    ['1er février 2026', '2026-02-01'],
    ['5 fevrier 2025', '2025-02-05'],
    ['30 août 2026', '2026-08-30'],
    ['12. März 2026', '2026-03-12'],
    ['12.März 2026', '2026-03-12'],
    ['3. Dez. 2026', '2026-12-03'],
    ['12 March 2026', '2026-03-12'],
    ['12th of March 2026', '2026-03-12'],
    ['March 12, 2026', '2026-03-12'],
    ['Brussel, 18 juni 2024.', '2024-06-18'],
  ])('%s', (text, day) => {
    expect(values(text)).toEqual([day]);
  });

  it.each([
    'geen datum',
    '31/02/2026',
    '12/13/2026',
    '0/03/2026',
    '12/03',
    '12/03-2026',
    'rolnummer 118.20.12.2024',
    'nr 20.12.2024.33',
    '112/03/2026',
    'BV12/03/2026',
    '12 straat 2026',
    '32 maart 2026',
    '12 maart 20261',
    '12/03/1650',
    '',
  ])('none: %s', (text) => {
    expect(values(text)).toEqual([]);
  });

  it('stands with its line, each once, in the order of the text', () => {
    const text = 'Opgesloten op 12/03/2024\n  Einde: 14 november 2029  \nopgesloten: 12 maart 2024\r\nvrij 22.01.2026';
    expect(daysIn(text, today)).toEqual([
      { value: '2024-03-12', line: 'Opgesloten op 12/03/2024' },
      { value: '2029-11-14', line: 'Einde: 14 november 2029' },
      { value: '2026-01-22', line: 'vrij 22.01.2026' },
    ]);
  });

  it('is found across the end of a line', () => {
    expect(daysIn('vrij vanaf 12\nmaart 2026', today)).toEqual([{ value: '2026-03-12', line: 'vrij vanaf 12' }]);
  });

  it('takes no longer for what is made to take long', () => {
    const long = ['1'.repeat(50_000), '1 '.repeat(25_000), '1/'.repeat(25_000), '1 abcdefghi '.repeat(4_000)];
    const from = performance.now();
    for (const text of long) expect(values(text)).toEqual([]);
    expect(performance.now() - from).toBeLessThan(2_000);
  });

  it('tells at most a hundred', () => {
    const many = Array.from({ length: 200 }, (_, at) => `1/1/${1950 + at}`).join('\n');
    expect(values(many)).toHaveLength(100);
  });
});
