/** What was decided can be found: each record has a title of its own and a date, and stands in the index. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.mjs';

const folder = 'shared/decisions';
const index = `${folder}/README.md`;
/** The day it was first written down, the day it changed, the rule that holds it. */
const dateLine = /^(\d{4}-\d{2}-\d{2})(?:, changed \d{4}-\d{2}-\d{2})?(?: · \[.+\]\(.+\))?$/;
const indexLine = /^- (.+)$/gm;

/** @typedef {{ file: string, title: string, date: string | undefined, isEmpty: boolean }} Decision */

/** @type {import('./files.mjs').ProjectCheck} */
export const decisions = {
  name: 'decisions have a date and a title and stand in the index',
  find: (root) => {
    const files = listFiles(root, folder).filter((path) => path.endsWith('.md') && path !== index);
    const found = files.flatMap((file) => decisionsOf(file, readFileSync(join(root, file), 'utf8')));
    if (found.length === 0) return [`${folder} holds no record`];
    return [...found.flatMap(wanting), ...sameTitles(found), ...unlikeIndex(root, found)];
  },
};

/** @param {string} file @param {string} text @returns {Decision[]} */
function decisionsOf(file, text) {
  return text
    .split(/^##(?!#)/m)
    .slice(1)
    .map((record) => {
      const [title = '', ...rest] = record.split('\n');
      const lines = rest.filter((line) => line.trim() !== '');
      const date = dateLine.exec(lines[0] ?? '')?.[1];
      return { file, title: title.trim(), date, isEmpty: lines.length < 2 };
    });
}

/** @param {Decision} decision @returns {string[]} */
function wanting({ file, title, date, isEmpty }) {
  if (title === '') return [`${file}: a record without a title`];
  if (date === undefined) return [`${file}: "${title}" has no date below its title`];
  return isEmpty ? [`${file}: "${title}" says nothing`] : [];
}

/** @param {readonly Decision[]} found @returns {string[]} */
function sameTitles(found) {
  const seen = new Set();
  return found.flatMap(({ file, title }) => {
    const key = title.toLowerCase();
    if (seen.has(key)) return [`${file}: "${title}" is the title of another record too`];
    seen.add(key);
    return [];
  });
}

/**
 * Lines of the index without a record, and records without their line.
 * @param {string} root @param {readonly Decision[]} found @returns {string[]}
 */
function unlikeIndex(root, found) {
  const lines = new Set(
    [...readFileSync(join(root, index), 'utf8').matchAll(indexLine)].map((match) => match[1] ?? ''),
  );
  const wanted = new Set(found.map(lineOf));
  const missing = [...wanted].filter((line) => !lines.has(line)).map((line) => `${index}: lacks "- ${line}"`);
  const left = [...lines].filter((line) => !wanted.has(line)).map((line) => `${index}: "- ${line}" leads to no record`);
  return [...missing, ...left];
}

/** @param {Decision} decision */
const lineOf = ({ file, title, date }) =>
  `${date ?? '?'} [${title}](${file.slice(folder.length + 1)}#${anchorOf(title)})`;

/** The name under which a page shows a heading. @param {string} title */
const anchorOf = (title) =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
