import { describe, expect, test } from 'vitest';
import {
  oneWord,
  peoplesWords,
  pluralForms,
  sameKeys,
  samePlaceholders,
  translated,
} from '../../../build/checks/locales.mjs';
import { replacedWords } from '../../../build/checks/words.mjs';
import { glossary } from '../../../shared/glossary/index.ts';
import { languages } from '../../../shared/language.ts';
import { codeWords, eventNames, packs } from '../../../shared/release/index.ts';
import { project } from './project.mjs';

/** @param {Partial<Record<'nl' | 'fr' | 'de' | 'en', Record<string, unknown>>>} texts */
const withTexts = (texts) =>
  project(
    Object.fromEntries(
      Object.entries(texts).map(([language, content]) => [
        `renderer/i18n/locales/${language}/app.json`,
        JSON.stringify(content),
      ]),
    ),
  );
const complete = { nl: { a: 'Vandaag' }, fr: { a: "Aujourd'hui" }, de: { a: 'Heute' }, en: { a: 'Today' } };

test('four complete languages pass', () => {
  const root = withTexts(complete);
  for (const check of [sameKeys, samePlaceholders, translated, peoplesWords]) expect(check.find(root)).toEqual([]);
});

test('a missing key is named with its language', () => {
  expect(sameKeys.find(withTexts({ ...complete, de: {} }))).toEqual(['de: app:a is missing']);
  expect(sameKeys.find(withTexts({ ...complete, en: { a: 'Today', b: { c: 'x' } } }))).toHaveLength(3);
});

test('of a number there are two forms in every language: that of millions is made where words are loaded', () => {
  const two = { a_one: 'x', a_other: 'y' };
  expect(pluralForms.find(withTexts({ nl: two, de: two, en: two, fr: two }))).toEqual([]);
  const many = { ...two, a_many: 'z' };
  expect(pluralForms.find(withTexts({ nl: two, de: two, en: two, fr: many }))).toEqual([
    'fr: app:a_many is not written',
  ]);
  expect(pluralForms.find(withTexts({ nl: { a_other: 'y' }, de: two, en: two, fr: two }))).toEqual([
    'nl: app:a_other has no a_one',
  ]);
});

test('a placeholder that is missing is named', () => {
  const root = withTexts({ ...complete, en: { a: '{{name}} today' } });
  expect(samePlaceholders.find(root)).toHaveLength(3);
});

test('a sentence that stands the same in two languages is not translated', () => {
  const text = 'What does he or she want first?';
  expect(translated.find(withTexts({ ...complete, en: { a: text }, de: { a: text } }))).toHaveLength(1);
  expect(translated.find(withTexts({ ...complete, de: { a: ' ' } }))).toHaveLength(1);
});

describe('technical words', () => {
  /** @type {['nl' | 'fr' | 'de' | 'en', string][]} */
  const refused = [
    ['en', 'The bundle is ready'],
    ['en', 'Sealed for you'],
    ['en', 'Syncing'],
    ['en', 'Open your vault'],
    ['en', 'Commit this'],
    ['nl', 'De bundel staat klaar'],
    ['nl', 'Kluis openen'],
    ['nl', 'Nieuwe bijdragen'],
    ['fr', 'Une nouvelle époque'],
    ['fr', 'Résoudre le conflit'],
    ['fr', 'Ouvrir le coffre-fort'],
    ['de', 'Das Bündel ist versiegelt'],
    ['de', 'Konflikte lösen'],
    ['de', 'Neuer Beitrag'],
  ];
  test.each(refused)('%s: %s', (language, text) => {
    expect(peoplesWords.find(withTexts({ [language]: { a: text } }))).toHaveLength(1);
  });

  /** @type {['nl' | 'fr' | 'de' | 'en', string][]} */
  const allowed = [
    ['en', 'An offence was committed; the fee is tenfold'],
    ['en', 'On the stick'],
    ['nl', 'Ze dragen samen bij'],
    ['fr', 'Mettre sur la clé'],
    ['de', 'Auf den Stick legen'],
  ];
  test.each(allowed)('%s may say: %s', (language, text) => {
    expect(peoplesWords.find(withTexts({ [language]: { a: text } }))).toEqual([]);
  });
});

describe('words that gave way to another one', () => {
  /** @type {['nl' | 'fr' | 'de' | 'en', string][]} */
  const refused = [
    ['nl', 'Het ondersteuningsblad'],
    ['nl', 'Mijn reclasseringsplan'],
    ['fr', 'La situation légale'],
    ['de', 'Ende der Zurverfügungstellung'],
    ['en', 'Consent taken back'],
    ['nl', 'Opslaan als PDF'],
    ['nl', 'Het papier is opgeslagen.'],
  ];
  test.each(refused)('%s: %s', (language, text) => {
    expect(oneWord.find(withTexts({ [language]: { a: text } }))).toHaveLength(1);
    expect(oneWord.find(project({ [`shared/guide/${language}.md`]: `# ${text}\n` }))).toHaveLength(1);
  });

  /** @type {['nl' | 'fr' | 'de' | 'en', string][]} */
  const allowed = [
    ['nl', 'Sociaal reclasseringsplan; wissen is voorgoed'],
    ['nl', 'De netwerkopslag is vol'],
    ['nl', 'hulp en begeleiding, elk apart bewaard door wie ze geeft; zwakke plekken'],
    ['de', 'Nehmen Sie den Stick mit der neuen Version'],
    ['fr', 'Plan de réinsertion sociale'],
    ['de', 'Überantwortung an das Strafvollstreckungsgericht'],
    ['en', 'Consent withdrawn; someone stands in'],
  ];
  test.each(allowed)('%s may say: %s', (language, text) => {
    expect(oneWord.find(withTexts({ [language]: { a: text } }))).toEqual([]);
  });
});

test.each(languages)('law and glossary say no word that gave way to another one (%s)', (language) => {
  const summaries = packs.flatMap(({ rules, limits }) => [...rules, ...limits].map(({ summary }) => summary[language]));
  const words = [...Object.values(codeWords), ...Object.values(eventNames), ...glossary.map(({ names }) => names)];
  const texts = [...summaries, ...words.map((each) => each[language])];
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter((text) => replacedWords[language].test(text))).toEqual([]);
});
