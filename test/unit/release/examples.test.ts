/** Worked examples: each holds, those made by rule are as they would be made today, and one that cannot be read says why. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/language.ts';
import {
  mistakeInWords,
  outcomeInShort,
  packs,
  readExample,
  runExample,
  type BadExample,
} from '../../../shared/release/index.ts';
import { allCases } from '../../generate/law/cases.ts';
import { textOf } from '../../generate/law/write.ts';
import { examples, failuresOf, results } from '../../support/law-examples.ts';

const groups = [...new Set(examples.map(({ path }) => path.split('/')[0] ?? ''))];

describe('worked examples (V14)', () => {
  it.each(groups)('hold: %s', (group) => {
    const ofGroup = results.filter(({ path }) => path.startsWith(`${group}/`));
    const wrong = ofGroup.flatMap(({ path, result }) => failuresOf(result).map((failure) => `${path}, ${failure}`));
    expect(wrong).toEqual([]);
  });

  it('say where they come from', () => {
    const known = /^(worked|generated|explanation|written by hand)/;
    expect(examples.filter(({ example }) => !known.test(example.provenance)).map(({ path }) => path)).toEqual([]);
    expect(examples.length).toBeGreaterThan(1200);
  });

  it('made by rule are as they would be made today (npm run law -- --write)', () => {
    const texts = new Map(examples.map(({ path, text }) => [path, text]));
    expect(allCases.filter((each) => texts.get(`${each.file}.txt`) !== textOf(each)).map(({ file }) => file)).toEqual(
      [],
    );
    const made = new Set(allCases.map(({ file }) => `${file}.txt`));
    expect(
      examples.filter(({ path }) => !made.has(path) && !path.startsWith('worked/')).map(({ path }) => path),
    ).toEqual([]);
  });

  it('of what was expected, say what was found instead', () => {
    const read = readExample(good.replace('2026-01-16', '2026-01-17'));
    if (!read.ok) throw new Error(said(read.problem));
    expect(runExample(packs, read.value).checked).toMatchObject([
      { what: 'pack from', value: '2026-01-17', found: '2026-01-16', holds: false },
    ]);
  });

  it('with a fact that cannot be are refused, not a crash (V5)', () => {
    const { calendar } = runExample(packs, {
      name: '',
      provenance: '',
      facts: { asOf: 'never', sentences: [] },
      procedures: [],
      registry: [],
      expected: [],
    });
    expect([...new Set(calendar.outcomes.map(outcomeInShort))]).toEqual(['refused impossible-input']);
  });
});

const said = ({ mistake }: BadExample): string => mistakeInWords(mistake, 'en');
const good = 'name: a\nprovenance: added\nas of: 2026-02-01\nsentence: 4 years\nexpect pack from: 2026-01-16\n';

describe('an example that cannot be read (V14)', () => {
  it.each([
    ['', 0, 'missing'],
    ['name: a', 0, 'provenance'],
    ['name', 1, 'colon'],
    ['name:', 1, 'Nothing stands after'],
    [`${good}colour: red`, 6, 'not known'],
    [`${good}as of: 2026-01-02`, 6, 'twice'],
    [`${good}detention start: 2026-02-30`, 6, 'not a day'],
    [`${good}sentence: soon`, 6, 'no length'],
    [`${good}sentence: 4 years; brave`, 6, 'not known of a sentence'],
    [`${good}sentence: 4 years; antecedent mild`, 6, 'none, correctional, criminal'],
    [`${good}sentence: 4 years; code 1900`, 6, '1867, 2024'],
    [`${good}interruption: 2025-01-01 to 2025-01-02; perhaps`, 6, 'served, not served, unknown'],
    [`${good}interruption: 2025-01-01 to 2025-01-02; served; rest`, 6, 'interruption, suspension'],
    [`${good}revocation: 2025-01-10; 14 months`, 6, 'remaining 14 months'],
    [`${good}registry: holiday 2026-01-01`, 6, 'no modality'],
    [`${good}procedure: holiday; request 2026-01-01`, 6, 'no modality'],
    [`${good}procedure: prison-leave; wish 2026-01-01`, 6, 'not known of a sentence'],
    [`${good}residence: maybe`, 6, 'right, none'],
    [`${good}article 32: maybe`, 6, 'yes, no'],
    [`${good}opted in: maybe`, 6, 'yes, no'],
    [good.replace('expect pack from: 2026-01-16\n', ''), 0, 'expected'],
    ['x'.repeat(100_001), 0, 'too long'],
  ])('says on which line and why: %#', (text, line, words) => {
    const found = readExample(text);
    expect(found.ok).toBe(false);
    if (found.ok) return;
    expect(found.problem.line).toBe(line);
    expect(said(found.problem)).toContain(words);
    for (const language of languages) expect(mistakeInWords(found.problem.mistake, language)).not.toMatch(/[{}]/);
  });
});
