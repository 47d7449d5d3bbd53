/**
 * The report about accessibility (build/docs/accessibility.md): each line has a verdict, and names tests that are there, or says that none
 * tries it; what is said to be supported is tried.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = 'build/docs/accessibility.md';
const verdicts = ['supports', 'partially supports', 'does not support', 'not tested', 'not applicable'];

/** @type {import('./files.mjs').ProjectCheck} */
export const accessibility = {
  name: 'every line of the report about accessibility has a verdict, and tests that are there',
  find: (root) => {
    if (!existsSync(join(root, page))) return [`${page} is not there`];
    const rows = rowsIn(readFileSync(join(root, page), 'utf8'));
    if (rows.length === 0) return [`${page} holds no line`];
    const twice = rows.filter(({ clause }, at) => rows.findIndex((other) => other.clause === clause) !== at);
    return [
      ...rows.flatMap((row) => faultsOf(root, row).map((each) => `${page}: ${row.clause}: ${each}`)),
      ...twice.map(({ clause }) => `${page}: ${clause} stands twice`),
    ];
  },
};

/** @typedef {{ clause: string, verdict: string, about: string, shown: string }} Row */

/** @param {string} text @returns {Row[]} */
export const rowsIn = (text) =>
  [...text.matchAll(/^\| *(\d+[\d.-]*) *\|[^|]*\| *([^|]*?) *\| *([^|]*?) *\| *([^|]*?) *\|$/gm)].map(
    ([, clause = '', verdict = '', about = '', shown = '']) => ({ clause, verdict, about, shown }),
  );

/** @param {string} root @param {Row} row @returns {string[]} */
function faultsOf(root, { verdict, about, shown }) {
  const tests = [...shown.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
  const isSupported = verdict === 'supports' || verdict === 'partially supports';
  return [
    ...(verdicts.includes(verdict) ? [] : [`"${verdict}" is no verdict`]),
    ...(about === '' ? ['says nothing of what it rests on'] : []),
    ...(isSupported && tests.length === 0 ? ['is said to be supported, and no test shows it'] : []),
    ...(!isSupported && tests.length === 0 && !/^(not tested|none needed)$/.test(shown) ? ['names no test'] : []),
    ...tests.filter((path) => !existsSync(join(root, 'test', path))).map((path) => `test/${path} is not there`),
  ];
}
