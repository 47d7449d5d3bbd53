/** Who decides: a second writing of the articles, and nobody left out (V28). */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/language.ts';
import { citation } from '../../../shared/law/index.ts';
import { calendar, deciders, decidersOf, packs, type LawFacts, type LawKind } from '../../../shared/release/index.ts';

const today = '2026-11-30';
const facts = (months: number, article32?: boolean): LawFacts => ({
  asOf: today,
  detainedSince: '2026-03-02',
  sentences: [
    {
      ...{ imposed: { months, days: 0 }, judgedOn: '2026-02-01', recidivism: false },
      ...(months > 36 && { placement: { years: 5, months: 0, days: 0 } }),
    },
  ],
  residence: 'none',
  ...(article32 !== undefined && { article32 }),
});
const said = (kind: LawKind, of: LawFacts): readonly string[] =>
  decidersOf(kind, calendar(packs, of).regime?.either ?? [], today).map(({ who, article }) => `${who} ${article}`);

describe('who decides (V28)', () => {
  it.each([
    ['permission-occasional', facts(60), ['minister 10, § 1']],
    ['prison-leave', facts(30, false), ['minister 10, § 1']],
    ['transition-house', facts(60), ['minister 10, § 1bis']],
    ['interruption', facts(60), ['minister 17, § 1']],
    ['removal-by-minister', facts(60), ['minister 20/1']],
    ['electronic-monitoring', facts(60), ['court 49, § 1']],
    ['electronic-monitoring', facts(30, true), ['judge 29, § 1']],
    ['electronic-monitoring', facts(30, false), ['judge 98/6; 98/14, § 1']],
    ['electronic-monitoring', facts(30), ['judge 29, § 1', 'judge 98/6; 98/14, § 1']],
    ['conditional-release', facts(60), ['court 50, § 1']],
    ['conditional-release', facts(30, true), ['judge 30, § 1']],
    ['provisional-release-removal', facts(30, false), ['judge 98/6; 98/15, al. 1']],
    ['medical-release', facts(60), ['judge 72; 74, § 1']],
    ['early-release', facts(30, false), ['director 98/28, § 1']],
    ['placement', facts(60), ['court 95/2, § 2']],
    ['sentence-end', facts(60), []],
  ] as const)('of %s', (kind, of, expected) => {
    expect(said(kind, of)).toEqual(expected);
  });

  it('is said of all that opens but the end of the sentence, in each regime', () => {
    for (const of of [facts(60), facts(30, true), facts(30, false), facts(30)]) {
      const silent = calendar(packs, of).outcomes.filter(
        ({ kind, state }) => state === 'opens' && kind !== 'sentence-end' && said(kind, of).length === 0,
      );
      expect(silent.map(({ kind }) => kind)).toEqual([]);
    }
  });

  it.each(languages)('in %s each names its article, the state read and how it is known', (language) => {
    expect(new Set(deciders.map(({ id }) => id)).size).toBe(deciders.length);
    for (const each of deciders) expect(citation(each, language)).toContain('2006');
  });
});
