/** The guide is the same one in four languages, written in what the page can show, with the words the screens have. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, readEntries } from './locales.mjs';
import { technicalWords } from './words.mjs';

const folder = 'shared/guide';
/** What a line may be: a heading, an item of a list, or the words of a paragraph. */
const line = /^(#{1,3} |- )?[^\s#>|`<\-*_=+\d]|^(- |)\*\*/;
const beyond = /[<>`|]|\]\(|__|\*{3}|(?<!\*)\*(?!\*)/;

/** What the guide speaks of has a name on screen, in bold in the guide. */
export const names = [
  ...['today', 'people', 'exchange', 'directory', 'settle', 'tasks', 'help'].map((room) => `common:rail.${room}`),
  ...['absence'].map((entry) => `common:me.${entry}`),
  ...['plan', 'legal', 'network', 'consent'].map((tab) => `dossier:tab.${tab}`),
  ...['board', 'timeline', 'week', 'ready'].map((view) => `dossier:views.${view}`),
  'dossier:history.title',
  'exchange:tabs.correspondents',
  'law:moved.title',
  'calendar:whatIf.title',
];

/** @typedef {(typeof languages)[number]} Language */
/** @typedef {{ language: Language, file: string, text: string }} Guide */

/** @type {import('./files.mjs').ProjectCheck} */
export const guide = {
  name: 'the guide is the same in all four languages, in the words of the screens',
  find: (root) => {
    const paths = languages.map((language) => ({ language, file: `${folder}/${language}.md` }));
    const missing = paths.filter(({ file }) => !existsSync(join(root, file)));
    if (missing.length > 0) return missing.map(({ file }) => `${file} is not there`);
    const guides = paths.map((path) => ({ ...path, text: readFileSync(join(root, path.file), 'utf8') }));
    const entries = readEntries(root);
    return guides.flatMap((one) => [
      ...unlike(one, guides),
      ...notShown(one),
      ...ourWords(one),
      ...namesMissing(one, entries),
    ]);
  },
};

/** Headings with their levels, items of lists and paragraphs, in order. @param {string} text */
const shapeOf = (text) =>
  text
    .split('\n')
    .filter((each) => each.trim() !== '')
    .map((each) => /^(#+|-) /.exec(each)?.[1] ?? 'paragraph');

/** @param {Guide} one @param {readonly Guide[]} guides */
function unlike({ language, file, text }, guides) {
  const english = guides.find((other) => other.language === 'en');
  if (!english || language === 'en') return [];
  const [here, there] = [shapeOf(text), shapeOf(english.text)];
  const at = there.findIndex((kind, index) => kind !== here[index]);
  if (at === -1 && here.length === there.length) return [];
  const place = at === -1 ? there.length : at;
  return [`${file}: part ${place + 1} is ${here[place] ?? 'missing'}, in English ${there[place] ?? 'missing'}`];
}

/** @param {Guide} one */
function notShown({ file, text }) {
  return text.split('\n').flatMap((each, index) => {
    if (each === '' || (line.test(each) && !beyond.test(each) && each.split('**').length % 2 === 1)) return [];
    return [`${file}:${index + 1} is more than headings, paragraphs, lists and bold: "${each}"`];
  });
}

/** @param {Guide} one */
function ourWords({ language, file, text }) {
  const found = technicalWords[language].exec(text)?.[0];
  return found ? [`${file} says "${found.trim()}"`] : [];
}

/** @param {Guide} one @param {readonly import('./locales.mjs').Entry[]} entries */
function namesMissing({ language, file, text }, entries) {
  const bold = new Set([...text.matchAll(/\*\*(.+?)\*\*/g)].map((match) => (match[1] ?? '').toLowerCase()));
  return entries
    .filter((entry) => entry.language === language && names.includes(`${entry.namespace}:${entry.key}`))
    .filter((entry) => !bold.has(entry.text.toLowerCase()))
    .map((entry) => `${file} never says **${entry.text}**, the name of ${entry.namespace}:${entry.key}`);
}
