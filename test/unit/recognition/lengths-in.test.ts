/** Lengths in what was read from a scan: in four languages, parts together, and none where there is none. */
import { describe, expect, it } from 'vitest';
import { lengthsIn } from '../../../renderer/fields/recognition/lengths-in.ts';

const values = (text: string): readonly string[] => lengthsIn(text).map(({ value }) => value);

describe('lengths in a text', () => {
  it.each([
    ['3 jaar 6 maanden', 'P3Y6M'],
    ['3 jaar en 6 maanden', 'P3Y6M'],
    ['3 (drie) jaar, 6 maanden en 15 dagen', 'P3Y6M15D'],
    ['3jaar 6maanden', 'P3Y6M'],
    ['18 mois', 'P18M'],
    ['2 ans et 6 mois', 'P2Y6M'],
    ["1 an d'emprisonnement", 'P1Y'],
    ['2 Jahren und 45 Tagen', 'P2Y45D'],
    ['EIN JAHR, 1 Monat', 'P1M'],
    ['1 year and 2 weeks', 'P1Y14D'],
    ['40 MAANDEN', 'P40M'],
    ['6 semaines', 'P42D'],
    ['5 années', 'P5Y'],
    ['3 jaar\n6 maanden', 'P3Y6M'],
  ])('%s', (text, length) => {
    expect(values(text)).toEqual([length]);
  });

  it.each(['geen duur', '2,5 jaar', '2026 jaar', '0 dagen', '3 jaarlijkse', 'BV3 jaar', '10/3 jaar', 'jaar', ''])(
    'none: %s',
    (text) => {
      expect(values(text)).toEqual([]);
    },
  );

  it('keeps apart what does not belong together', () => {
    expect(values('6 maanden en 3 jaar')).toEqual(['P6M', 'P3Y']);
    expect(values('3 jaar met uitstel, daarvan 6 maanden effectief')).toEqual(['P3Y', 'P6M']);
    expect(values('3 jaar en 4 jaar')).toEqual(['P3Y', 'P4Y']);
  });

  it('stands with its line, each once', () => {
    expect(lengthsIn('Straf: 18 mois ferme\nSursis: 6 mois\nEncore 18 mois')).toEqual([
      { value: 'P18M', line: 'Straf: 18 mois ferme' },
      { value: 'P6M', line: 'Sursis: 6 mois' },
    ]);
  });

  it('takes no longer for what is made to take long', () => {
    const long = ['1'.repeat(50_000), '1 ('.repeat(16_000), `1 (${'a'.repeat(49_000)}`, '1 jaar '.repeat(7_000)];
    const from = performance.now();
    for (const text of long) expect(values(text).length).toBeLessThanOrEqual(1);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});
