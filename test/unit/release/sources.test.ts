/** Where a rule comes from, in words: no raw key of an act or a mark on screen or paper. */
import { describe, expect, it } from 'vitest';
import { languages, semicolon } from '../../../shared/language.ts';
import { calendar, codeWords, lawCodes, packs, questions, stepsInWords } from '../../../shared/release/index.ts';
import {
  actKeys,
  actName,
  articleText,
  citation,
  lawSourceText,
  leastSure,
  markNames,
  marks,
  shortCitation,
} from '../../../shared/law/index.ts';

const rows = packs.flatMap((pack) => [
  ...pack.regimes,
  ...pack.rules,
  ...pack.safety,
  ...pack.limits,
  ...pack.counterIndications,
]);

describe('sources of the law in words (V4)', () => {
  it('an act that was read has its state, and each has a name in each language', () => {
    for (const key of actKeys) {
      for (const language of languages) {
        const name = actName(key, language);
        expect(name).not.toBe(key);
        expect(name).not.toMatch(/[{}]/);
      }
    }
  });

  it('every row of every pack cites act, article, state and how it is known, in each language', () => {
    const seen = new Set<string>();
    for (const row of rows) {
      const key = `${row.act} ${row.article} ${row.mark} ${row.since ?? ''} ${row.until ?? ''}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const language of languages) {
        const text = citation(row, language);
        const named = row.article.replaceAll('; ', semicolon(language));
        expect(text).toContain(named);
        expect(text).toContain(actName(row.act, language));
        expect(text).toContain(markNames[row.mark][language]);
        expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|undefined/);
        expect(shortCitation(row, language)).toContain(`art. ${named}`);
      }
    }
    expect(seen.size).toBeGreaterThan(150);
  });

  it('a row speaks four languages, each its own', () => {
    const same = rows
      .filter(({ summary }) => new Set(languages.map((language) => summary[language])).size < 4)
      .map((row) => row.id);
    expect([...new Set(same)]).toEqual([]);
    const missed = packs.flatMap(({ limits }) =>
      limits.filter(({ missed: words }) => new Set(languages.map((language) => words[language])).size < 4),
    );
    expect([...new Set(missed.map(({ id }) => id))]).toEqual([]);
  });

  it('in full and in short', () => {
    const row = rows.find(({ id }) => id === 'C-25-2a');
    if (row === undefined) throw new Error('a rule was expected');
    expect(citation(row, 'en')).toBe(
      'Article 25, § 2, a), Act of 17 May 2006 (external legal position); state read 4 August 2025; since 1 February 2007; text of the law',
    );
    expect(shortCitation(row, 'de')).toBe('art. 25, § 2, a)');
    expect(shortCitation({ act: 'penal-code-1867', article: '25; 30' }, 'nl')).toBe(
      'art. 25; 30, Strafwetboek van 1867',
    );
    expect(articleText('25, § 2', 'fr')).toBe('article 25, § 2');
  });

  it('what is known from memory is cited as not read, without the state of another wording', () => {
    const row = rows.find(({ id }) => id === 'C-71-minimum-2007');
    if (row === undefined) throw new Error('a rule was expected');
    expect(citation(row, 'en')).toBe(
      'Article 71, al. 2, Act of 17 May 2006 (external legal position); not read; since 1 February 2007; until and including 28 February 2016; from memory',
    );
  });

  it('each counter-indication names the point it stands in, article 16 alone having none', () => {
    const without = packs.flatMap(({ counterIndications }) =>
      counterIndications.filter(({ article }) => !/\d°|al\. |§ 3/.test(article)).map(({ article }) => article),
    );
    expect([...new Set(without)]).toEqual(['16']);
    const ofCourt = packs
      .at(-1)
      ?.counterIndications.filter(({ regimes, kinds }) =>
        Boolean(regimes?.includes('court') && kinds.includes('provisional-release-removal')),
      )
      .map(({ id, article }) => `${id} ${article}`);
    expect(ofCourt).toEqual(['new-offences 47, § 2, 2°', 'harassing-victims 47, § 2, 3°', 'compensation 47, § 2, 4°']);
  });

  it('several acts are named one after another; one of a later pack that has no words yet stands as it is written', () => {
    expect(lawSourceText('external; emergency', 'nl')).toBe(
      'wet van 17 mei 2006 (externe rechtspositie); noodwet van 18 juli 2025',
    );
    expect(lawSourceText('external; a-new-one', 'en')).toBe('Act of 17 May 2006 (external legal position); a-new-one');
  });

  it('the least sure of all that something stands on comes first', () => {
    expect(leastSure(['text', 'derived'])).toBe('derived');
    expect(leastSure(['derived', 'doubt'])).toBe('doubt');
    expect(leastSure(['doubt', 'from-memory', 'text-older'])).toBe('from-memory');
    expect(marks.every((mark) => markNames[mark].nl !== mark)).toBe(true);
  });
});

describe('codes in words (V9)', () => {
  it('each has a sentence in each language, each its own', () => {
    for (const code of lawCodes) {
      const texts = languages.map((language) => codeWords[code][language]);
      expect([code, new Set(texts).size]).toEqual([code, 4]);
      expect(texts.join(' ')).not.toMatch(/[{}]/);
    }
  });

  it('what the text leaves open asks a question; so does none that is about what was entered', () => {
    for (const code of [
      'total-unclear',
      'older-judgment',
      'recidivism-practice',
      'last-day-of-emergency',
      'thirty-with-others',
    ] as const) {
      for (const language of languages) expect([code, questions[code]?.[language] ?? '']).not.toEqual([code, '']);
    }
    expect(questions['no-sentence']).toBeUndefined();
    expect(questions['start-unknown']).toBeUndefined();
  });
});

describe('French sentences of the law (V10)', () => {
  const made = calendar(packs, {
    asOf: '2026-05-04',
    detainedSince: '2024-01-15',
    sentences: [{ imposed: { years: 4, months: 0, days: 0 }, judgedOn: '2024-01-10', recidivism: true }],
  });

  it('keep a space before the sign, at which no line ends', () => {
    const opening = made.outcomes.flatMap((outcome) => (outcome.state === 'opens' ? [outcome] : []));
    // Articles one after another stand as the law writes them, in every language.
    const cited = ({ article, ...row }: (typeof rows)[number]): string =>
      citation({ ...row, article: article.replaceAll('; ', ', ') }, 'fr');
    const all = [
      ...opening.flatMap(({ steps, readings }) =>
        [{ steps }, ...readings].flatMap((each) => stepsInWords(each, 'fr', (day) => day)),
      ),
      ...(made.regime === undefined ? [] : [made.regime.row?.summary.fr ?? '']),
      ...lawCodes.map((code) => codeWords[code].fr),
      ...rows.flatMap((row) => [row.summary.fr, cited(row)]),
      ...packs.flatMap(({ limits }) => limits.map(({ missed }) => missed.fr)),
    ];
    expect(all.length).toBeGreaterThan(500);
    expect([...new Set(all)].filter((text) => /[^\u00a0][:;?!](?:\s|$)/.test(text))).toEqual([]);
  });
});
