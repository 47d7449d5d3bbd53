import { expect, test } from 'vitest';
import { guide, names } from '../../../build/checks/guide.mjs';
import { readEntries } from '../../../build/checks/locales.mjs';
import { root } from '../../../build/run.mjs';
import { project } from './project.mjs';

/** @param {string} title @param {string} item */
const text = (title, item) => `# ${title}\n\n## A\n\nWords, **bold** ones.\n\n- ${item}\n- two\n`;
const whole = {
  nl: text('Gids', 'een'),
  fr: text('Guide', 'un'),
  de: text('Leitfaden', 'eins'),
  en: text('Guide', 'one'),
};

/** @param {Record<string, string>} guides by language @param {Record<string, string>} [others] */
const find = (guides, others = {}) =>
  guide.find(
    project({
      ...Object.fromEntries(Object.entries(guides).map(([language, of]) => [`shared/guide/${language}.md`, of])),
      ...others,
    }),
  );

test('four guides of one shape are right', () => {
  expect(find(whole)).toEqual([]);
});

test('a language that is not there is named', () => {
  const { fr, de, en } = whole;
  expect(find({ fr, de, en })).toEqual(['shared/guide/nl.md is not there']);
});

test('another level of heading, an item too few, a paragraph too many are named', () => {
  expect(find({ ...whole, nl: whole.nl.replace('## A', '### A') })).toEqual([
    'shared/guide/nl.md: part 2 is ###, in English ##',
  ]);
  expect(find({ ...whole, fr: whole.fr.replace('- two\n', '') })).toEqual([
    'shared/guide/fr.md: part 5 is missing, in English -',
  ]);
  expect(find({ ...whole, de: `${whole.de}\nNoch etwas.\n` })).toEqual([
    'shared/guide/de.md: part 6 is paragraph, in English missing',
  ]);
});

test.each([
  '<b>x</b>',
  '[x](https://example.org)',
  '1. one',
  '> said',
  '  - deeper',
  '`code`',
  '*slanted*',
  '**never ends',
  '#### four',
  '| a | b |',
])('what the page does not show is named with its line: %s', (line) => {
  const all = Object.fromEntries(Object.entries(whole).map(([language, of]) => [language, `${of}\n${line}\n`]));
  expect(find(all)).toContain(`shared/guide/en.md:10 is more than headings, paragraphs, lists and bold: "${line}"`);
});

test('a technical word is named', () => {
  expect(find({ ...whole, en: whole.en.replace('Words', 'The vault') })).toEqual(['shared/guide/en.md says "vault"']);
});

test('the name of a room that the guide does not use is named', () => {
  const room = JSON.stringify({ rail: { today: 'Vandaag' } });
  expect(find(whole, { 'renderer/i18n/locales/nl/common.json': room })).toEqual([
    'shared/guide/nl.md never says **Vandaag**, the name of common:rail.today',
  ]);
  const said = whole.nl.replace('**bold**', '**vandaag**');
  expect(find({ ...whole, nl: said }, { 'renderer/i18n/locales/nl/common.json': room })).toEqual([]);
});

test('each name it looks for is one of a screen', () => {
  const known = new Set(readEntries(root).map(({ namespace, key }) => `${namespace}:${key}`));
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});
