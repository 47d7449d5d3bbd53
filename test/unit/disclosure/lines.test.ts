/**
 * The disclosure table line by line, as the texts have it (SPEC.md, D1-D11): what each line lets go and to whom, what it keeps, and on
 * which articles both are shown to stand. What a line depends on, and lines without a receiver, are in line-conditions.test.ts.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  closedBy,
  grounds,
  isGround,
  questionOf,
  type GroundKey,
  type ReasonKey,
} from '../../../shared/disclosure/grounds.ts';
import { disclosureQuestions } from '../../../shared/disclosure/questions.ts';
import { extractsFor } from '../../../shared/disclosure/extracts.ts';
import { linesFor } from '../../../shared/disclosure/matrix.ts';
import { sectionKinds } from '../../../shared/dossier/sections.ts';
import type { ExtractKind } from '../../../shared/dossier/units/extract.ts';
import { languages } from '../../../shared/language.ts';
import { citation, dayInWords, markNames, type Grounds } from '../../../shared/law/index.ts';
import { receivers, standsOn, tableLines, type TableLine } from '../../support/disclosure-lines.ts';

/** Every part is read here, nothing was given yet, and a consent on paper stands: what is refused is refused for itself. */
const ruleFor = (purpose: Parameters<typeof linesFor>[0], to: keyof typeof receivers, section: string) =>
  linesFor(purpose, receivers[to], sectionKinds, [], true, true).find((each) => each.section === section);

const givenTo = (to: keyof typeof receivers, kind: ExtractKind): GroundKey | undefined =>
  extractsFor(receivers[to]).find((each) => each.kind === kind)?.ground;

/** Every ground and reason that a line gives. */
const keysOf = ({ goes = [], stays = [], leaves = [] }: TableLine): readonly (GroundKey | ReasonKey)[] => [
  ...new Set([
    ...goes.map(([, , , , ground]) => ground),
    ...stays.map(([, , , reason]) => reason),
    ...leaves.map(([, , ground]) => ground),
  ]),
];

const restsOf = (key: GroundKey | ReasonKey): readonly Grounds[] => {
  if (isGround(key)) return grounds[key].rests;
  const closes = closedBy[key];
  return closes === undefined ? [] : [closes];
};

const spoken = z.looseObject({ ground: z.record(z.string(), z.string()), reason: z.record(z.string(), z.string()) });
const wordsIn = (language: string) =>
  spoken.parse(JSON.parse(readFileSync(`renderer/i18n/locales/${language}/disclosure.json`, 'utf8')));

describe('D3-D8, D20-D25: what a line lets go, and what it keeps', () => {
  it.each(tableLines)('line $line: $says', ({ goes = [], stays = [], leaves = [], noExtract = [] }) => {
    for (const [purpose, to, section, how, ground] of goes)
      expect({ purpose, to, ...ruleFor(purpose, to, section) }).toMatchObject({
        ...{ purpose, to, section, allowed: true, ground },
        required: how === 'required',
        preselected: how !== 'possible',
      });
    for (const [purpose, to, section, ground] of stays)
      expect({ purpose, to, ...ruleFor(purpose, to, section) }).toMatchObject({
        ...{ purpose, to, section, allowed: false, ground, required: false, preselected: false },
      });
    for (const [kind, to, ground] of leaves) expect([to, givenTo(to, kind)]).toEqual([to, ground]);
    for (const [kind, to] of noExtract) expect([to, kind, givenTo(to, kind)]).toEqual([to, kind, undefined]);
    expect(goes.length + stays.length + leaves.length).toBeGreaterThan(0);
  });

  it('every part that a purpose can carry to a new reader stands in a line, and no line says what the table does not', () => {
    const said = new Set(
      tableLines.flatMap(({ goes = [] }) => goes.map(([purpose, to, section]) => `${purpose} ${to} ${section}`)),
    );
    const groups = ['psd', 'director', 'assistant', 'counsellor', 'victimAssistant', 'helper'] as const;
    const found = (['inquiry-request', 'answer', 'hand-over', 'update'] as const).flatMap((purpose) =>
      groups.flatMap((to) =>
        linesFor(purpose, receivers[to], sectionKinds, [], true, true)
          .filter(({ allowed }) => allowed)
          .map(({ section }) => `${purpose} ${to} ${section}`),
      ),
    );
    expect(found.filter((each) => !said.has(each))).toEqual([]);
    expect(found).toHaveLength([...said].filter((each) => !each.startsWith('stand-in')).length);
  });
});

describe('D11: on which articles a line is shown to stand', () => {
  it.each(tableLines)('line $line: $says', (line) => {
    for (const key of keysOf(line)) {
      const wanted = standsOn[key];
      const rests = restsOf(key);
      expect([key, rests.map(({ act, article, mark, read }) => `${act}, ${article}, ${mark}, ${read}`)]).toEqual([
        key,
        wanted.rests,
      ]);
      const question = isGround(key) ? questionOf(key) : undefined;
      expect([key, question]).toEqual([key, wanted.question]);
      for (const language of languages) {
        const words = wordsIn(language);
        expect((isGround(key) ? words.ground : words.reason)[key]).toMatch(/\S{3}/);
        if (question !== undefined) expect(disclosureQuestions[question][language]).toContain('?');
        for (const row of rests) expect(shownWhole(row, citation(row, language), language)).toBe(true);
      }
    }
  });

  it('every ground and every reason there is was written down once more', () => {
    expect(Object.keys(standsOn).sort()).toEqual([...Object.keys(grounds), ...Object.keys(closedBy)].sort());
  });

  it('line 11: shared secrecy is in no article, and is shown as that: no number, no state, no article', () => {
    const [doctrine] = grounds['shared-secrecy'].rests;
    expect(languages.map((language) => citation(doctrine, language))).toEqual([
      'Rechtsleer, geen artikel',
      'Doctrine, pas d’article',
      'Rechtslehre, kein Artikel',
      'Doctrine, no article',
    ]);
  });
});

/** Article, state read and mark stand in the sentence; what stands in no text says that and nothing of a state. */
function shownWhole(row: Grounds, sentence: string, language: (typeof languages)[number]): boolean {
  if (row.act === 'doctrine') return !/[0-9–]/.test(sentence);
  const numbers = row.article.match(/[0-9]+/g) ?? [];
  return (
    numbers.length > 0 &&
    [...numbers, dayInWords(row.read)[language], markNames[row.mark][language]].every((each) => sentence.includes(each))
  );
}
