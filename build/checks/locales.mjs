/** The four languages of the interface: complete, alike in structure, really translated, in people's words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.mjs';
import { replacedWords, technicalWords } from './words.mjs';

export const languages = /** @type {const} */ (['nl', 'fr', 'de', 'en']);
const folder = 'renderer/i18n/locales';

/** @typedef {(typeof languages)[number]} Language */
/** @typedef {{ file: string, namespace: string, language: Language, key: string, text: string }} Entry */

/**
 * @param {string} root
 * @returns {Entry[]} every text of every locale file
 */
export function readEntries(root) {
  return languages.flatMap((language) =>
    listFiles(root, `${folder}/${language}`)
      .filter((path) => path.endsWith('.json'))
      .flatMap((file) => {
        const namespace = file.slice(`${folder}/${language}/`.length, -'.json'.length);
        const texts = flatten(JSON.parse(readFileSync(join(root, file), 'utf8')), '');
        return texts.map(([key, text]) => ({ file, namespace, language, key, text }));
      }),
  );
}

/**
 * @param {unknown} value
 * @param {string} key
 * @returns {[string, string][]}
 */
function flatten(value, key) {
  if (value === null || typeof value !== 'object') return [[key, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) => flatten(inner, key ? `${key}.${name}` : name));
}

/** Languages differ in their plural forms: here all have `_one` and `_other`. @param {string} key */
const baseOf = (key) => key.replace(/_(zero|one|two|few|many)$/, '_other');

/** @param {Entry} entry */
const place = ({ namespace, key }) => `${namespace}:${baseOf(key)}`;

/** @type {import('./files.mjs').ProjectCheck} */
export const sameKeys = {
  name: 'the same keys in all four languages',
  find: (root) => {
    const entries = readEntries(root);
    const everywhere = new Set(entries.map(place));
    return languages.flatMap((language) => {
      const here = new Set(entries.filter((entry) => entry.language === language).map(place));
      return [...everywhere].filter((key) => !here.has(key)).map((key) => `${language}: ${key} is missing`);
    });
  },
};

/** @type {import('./files.mjs').ProjectCheck} */
export const pluralForms = {
  name: 'of a number, one form for one and one for more',
  find: (root) => {
    const entries = readEntries(root);
    const here = new Set(entries.map(({ language, namespace, key }) => `${language}: ${namespace}:${key}`));
    return [...here].flatMap((key) => {
      // French words for millions are made of the others where they are loaded.
      if (/_(zero|two|few|many)$/.test(key)) return [`${key} is not written`];
      const one = key.replace(/_other$/, '_one');
      return here.has(one) ? [] : [`${key} has no ${one.slice(one.lastIndexOf(':') + 1)}`];
    });
  },
};

/** @type {import('./files.mjs').ProjectCheck} */
export const samePlaceholders = {
  name: 'the same placeholders in all four languages',
  find: (root) => {
    const entries = readEntries(root);
    const english = new Map(entries.filter(({ language }) => language === 'en').map((entry) => [place(entry), entry]));
    return entries.flatMap((entry) => {
      const model = english.get(place(entry));
      // A singular may spell its number out.
      if (!model || entry.key.endsWith('_one') || model.key.endsWith('_one')) return [];
      const [wanted, found] = [placeholders(model.text), placeholders(entry.text)];
      return wanted === found ? [] : [`${entry.file}: ${entry.key} has {${found}}, English has {${wanted}}`];
    });
  },
};

/** @param {string} text */
const placeholders = (text) =>
  [...new Set([...text.matchAll(/\{\{\s*-?\s*(\w+)/g)].map((match) => match[1] ?? ''))].sort().join(', ');

/** @type {import('./files.mjs').ProjectCheck} */
export const translated = {
  name: 'no sentence left untranslated, none empty',
  find: (root) => {
    /** @type {Map<string, Entry>} */
    const seen = new Map();
    return readEntries(root).flatMap((entry) => {
      if (entry.text.trim() === '') return [`${entry.file}: ${entry.key} is empty`];
      if (!isSentence(entry.text)) return [];
      const other = seen.get(`${place(entry)}\0${entry.text}`);
      if (!other) seen.set(`${place(entry)}\0${entry.text}`, entry);
      return other && other.language !== entry.language
        ? [`${entry.file}: ${entry.key} is the same as in ${other.language}: "${entry.text}"`]
        : [];
    });
  },
};

/** Long enough that four languages cannot agree by chance. @param {string} text */
function isSentence(text) {
  const words = text.replaceAll(/\{\{.*?\}\}/g, '').match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 4;
}

/** @type {import('./files.mjs').ProjectCheck} */
export const peoplesWords = {
  name: "people's words, not ours",
  find: (root) =>
    readEntries(root).flatMap((entry) => {
      const found = technicalWords[entry.language].exec(entry.text.replaceAll(/\{\{.*?\}\}/g, ''))?.[0];
      return found ? [`${entry.file}: ${entry.key} says "${found.trim()}": "${entry.text}"`] : [];
    }),
};

/** @type {import('./files.mjs').ProjectCheck} */
export const oneWord = {
  name: 'one word for one thing: no word that was replaced',
  find: (root) => {
    const guides = languages.flatMap((language) =>
      listFiles(root, 'shared/guide')
        .filter((path) => path.endsWith(`/${language}.md`))
        .map((file) => ({ file, language, key: 'the guide', text: readFileSync(join(root, file), 'utf8') })),
    );
    return [...readEntries(root), ...guides].flatMap(({ file, language, key, text }) => {
      const found = replacedWords[language].exec(text)?.[0];
      return found ? [`${file}: ${key} says "${found}", which another word replaced`] : [];
    });
  },
};
