/** No raw key of a source on screen or paper: each has words, in each language. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/language.ts';
import {
  articleText,
  hasArticleWords,
  hasLawSourceWords,
  lawSourceText,
  rules,
} from '../../../shared/release/index.ts';
import { calendar, packs, regimeInWords, ruleInWords, stepsInWords } from '../../../shared/release/law/index.ts';

const rows = [
  ...Object.values(rules),
  ...packs.flatMap((pack) => [...pack.regimes, ...pack.rules, ...pack.procedure, ...pack.counterIndications]),
];
const keys = rows.map(({ source }) => source);

describe('sources of the law in words', () => {
  it('every key of every pack and of the procedure rules has words (V4)', () => {
    expect([...new Set(keys)].filter((source) => !hasLawSourceWords(source))).toEqual([]);
    for (const language of languages) {
      expect(lawSourceText(keys.join('; '), language)).not.toMatch(/\b(spf-enferm|rechtbanken-surb|-20\d\d)\b/);
    }
  });

  it('an act that a rule names instead of an article is called by its name in each language (V4)', () => {
    const articles = rows.flatMap((row) => ('article' in row && row.article !== undefined ? [row.article] : []));
    expect(articles.length).toBeGreaterThan(10);
    expect([...new Set(articles)].filter((article) => !hasArticleWords(article))).toEqual([]);
    expect(articleText('Emergency Act of July 2025', 'de')).toBe('Notgesetz vom Juli 2025');
    expect(articleText('25, § 2', 'fr')).toBe('article 25, § 2');
    expect(articleText('A later act', 'nl')).toBe('A later act');
  });

  it('several are named one after another, with the months of the language', () => {
    expect(lawSourceText('spf-enferm; news-2022-09', 'nl')).toBe(
      'FOD Justitie, vrijheidsstraf (justitie.belgium.be); news.belgium.be, 1 september 2022',
    );
    expect(lawSourceText('news-2022-09; gva-2017-06', 'fr')).toBe(
      'news.belgium.be, 1er septembre 2022\u00a0; gva.be, 16 juin 2017',
    );
    expect(lawSourceText('geens-2017', 'de')).toBe('koengeens.be, 26. Juli 2017');
  });

  it('one of a later pack that has no words yet stands as it is written', () => {
    expect(lawSourceText('spf-enferm; a-new-one', 'en')).toContain('; a-new-one');
  });
});

describe('French sentences of the law (V10)', () => {
  const made = calendar(packs, {
    asOf: '2026-05-04',
    detainedSince: '2024-01-15',
    sentences: [{ imposed: { months: 48, days: 0 }, judgedOn: '2024-01-10', recidivism: false }],
  });

  it('keep a space before the sign, at which no line ends', () => {
    const said = made.outcomes.flatMap((outcome) =>
      outcome.state === 'opens' ? [ruleInWords(outcome.rule, 'fr'), ...stepsInWords(outcome, 'fr', (day) => day)] : [],
    );
    const all = [...said, ...(made.regime === undefined ? [] : [regimeInWords(made.regime, 'fr')])];
    expect(all.length).toBeGreaterThan(5);
    for (const text of all) expect(text).not.toMatch(/[^\u00a0][:;?!](?:\s|$)/);
  });
});
