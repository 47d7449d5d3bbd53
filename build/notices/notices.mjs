/** The notices owed to those whose work is shipped: gathered from their packages, for the page and as a text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { licenceOf } from './licences.mjs';
import { manifestOf, toolsAmong, withInner } from './shipped.mjs';

/**
 * @typedef {object} Notice
 * @property {string} name
 * @property {string} version
 * @property {string} licence
 * @property {string} by who is named as its maker, '' when nobody is
 * @property {readonly string[]} texts what its makers ask to be passed on, as it stands in the package
 */

const noticeFile = /^(licen[cs]e|copying|notice|copyright|ofl)([-._].*)?$/i;

/**
 * @param {string} root
 * @param {readonly import('./shipped.mjs').Shipped[]} shipped
 * @returns {{ notices: Notice[], refused: string[] }} refused: why this may not be shipped, each as a line
 */
export function gatherNotices(root, shipped) {
  const all = withInner(root, shipped);
  const refused = toolsAmong(root, all);
  const notices = all.flatMap(({ folder, files }) => {
    const { name, version, license, author } = manifestOf(root, folder);
    const judged = licenceOf({ name, declared: typeof license === 'string' ? license : undefined });
    if (judged.refused !== undefined) {
      refused.push(judged.refused);
      return [];
    }
    return [{ name, version, licence: judged.licence, by: nameOf(author), texts: textsOf(join(root, folder), files) }];
  });
  return { notices: notices.sort(byName), refused };
}

/** @param {Notice} a @param {Notice} b */
const byName = (a, b) => compare(a.name, b.name) || compare(a.version, b.version);
/** @param {string} a @param {string} b */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** @param {unknown} author as a package names it: `Somebody <address>`, or in parts */
function nameOf(author) {
  const text = typeof author === 'object' && author !== null && 'name' in author ? author.name : author;
  return typeof text === 'string' ? text.replace(/\s*[<(].*$/, '').trim() : '';
}

/**
 * Those at its top, those beside the files that are shipped, and those inside them: there lies what a package took over from others.
 * @param {string} folder
 * @param {readonly string[]} files
 */
function textsOf(folder, files) {
  const places = [...new Set(['.', ...files.map((file) => dirname(file))])].sort();
  const beside = places.flatMap((place) => {
    const here = join(folder, place);
    const names = existsSync(here) ? readdirSync(here, { withFileTypes: true }) : [];
    return names
      .filter((entry) => entry.isFile() && noticeFile.test(entry.name) && !program.test(entry.name))
      .map((entry) => entry.name)
      .sort()
      .map((name) => ownPart(textIn(join(here, name))));
  });
  const inside = files.filter((file) => program.test(file)).flatMap((file) => legalComments(join(folder, file)));
  return [...new Set([...beside, ...inside])];
}

const program = /\.[cm]?[jt]s$/;

/** @param {string} path */
const textIn = (path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim();

/** Without the notices of what a bundler is made of: that part of it stays at home. @param {string} text */
const ownPart = (text) => (text.split(/^# Licenses of bundled dependencies$/m)[0] ?? text).trim();

/** @param {string} path */
function legalComments(path) {
  const comments = existsSync(path) ? (textIn(path).match(/\/\*[\s\S]*?\*\//g) ?? []) : [];
  return comments
    .filter((comment) => /@license|@preserve|copyright \(c\)|copyright \d{4}|©/i.test(comment))
    .map((comment) =>
      comment
        .replaceAll(/^\/\*+!?|\*+\/$/g, '')
        .replaceAll(/^[ \t]*\* ?/gm, '')
        .trim(),
    );
}

/** As the page reads it (renderer/rooms/help/notices). @param {readonly Notice[]} notices */
export const asJson = (notices) => `${JSON.stringify({ notices })}\n`;

const head = `Passerelle is free software under EUPL-1.2 (see LICENSE). It is made with the packages below; what their makers ask to be passed
on follows. Notices of the runtime, Electron and Chromium, stand in LICENSE.electron.txt and LICENSES.chromium.html.
`;

/** As a file that lies in the package. @param {readonly Notice[]} notices */
export function asText(notices) {
  const line = '='.repeat(80);
  const entries = notices.map(({ name, version, licence, by, texts }) => {
    const title = [`${name} ${version}`, licence, ...(by === '' ? [] : [by])].join('\n');
    return [line, title, line, ...(texts.length === 0 ? ['Its package carries no text.'] : texts)].join('\n\n');
  });
  return `${[head, ...entries].join('\n')}\n`;
}
