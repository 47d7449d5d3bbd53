/**
 * Until when somebody mends what is shipped, from `build/support.json`: a row for the runtime and for each package that is named for
 * people, with its line (a major version; below 1 a minor one) and the last day its makers name, null where no such day was found. What has left its
 * support is said with every check and refused for a release; a row that is missing or of another line fails the check.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ line: string, ends: string | null, because?: string }} Line */
/** @typedef {{ lookedAt: string, lines: Readonly<Record<string, Line>> }} Support */

const path = 'build/support.json';
/** Makers name new days: what was looked at longer ago is to be looked at again. */
const monthsGood = 6;
/** Builds and tests, and is not shipped: the one inside Electron is. */
const tools = ['node'];

/** @param {string} root @param {string} file */
const parsed = (root, file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** @param {string} version @returns {string} */
export function lineOf(version) {
  const [major = '', minor = ''] = version.split('.');
  return major === '0' ? `0.${minor}` : major;
}

/** What is named for people, and the runtime. @param {string} root @returns {Readonly<Record<string, string>>} versions by name */
function shippedOf(root) {
  const { dependencies = {}, devDependencies = {} } = parsed(root, 'package.json');
  return { ...dependencies, electron: devDependencies.electron };
}

/** @param {string} root @param {string} day `2026-12-02` @returns {{ over: string[], old: string[] }} each as a line */
export function outOfSupport(root, day) {
  /** @type {Support} */
  const { lookedAt, lines } = parsed(root, path);
  const over = Object.entries(lines)
    .filter(([name, { ends }]) => ends !== null && ends < day && !tools.includes(name))
    .map(([name, { line, ends }]) => `${name} ${line} left its support on ${ends}`);
  const toolsOver = Object.entries(lines)
    .filter(([name, { ends }]) => ends !== null && ends < day && tools.includes(name))
    .map(([name, { line, ends }]) => `${name} ${line}, which builds and tests, left its support on ${ends}`);
  const again = new Date(`${lookedAt}T00:00:00Z`);
  again.setUTCMonth(again.getUTCMonth() + monthsGood);
  const isOld = again.toISOString().slice(0, 10) < day;
  return { over, old: [...toolsOver, ...(isOld ? [`${path} was looked at on ${lookedAt}: look again`] : [])] };
}

/** @type {import('./files.mjs').ProjectCheck} */
export const support = {
  name: 'what is shipped has a row that says until when it is mended',
  find: (root) => {
    /** @type {Support} */
    const { lookedAt, lines } = parsed(root, path);
    const isDay = (/** @type {string | null} */ text) => text === null || /^\d{4}-\d{2}-\d{2}$/.test(text);
    const shipped = shippedOf(root);
    return [
      ...(isDay(lookedAt) ? [] : [`${path} lookedAt is no day`]),
      ...Object.entries(shipped)
        .filter(([name, version]) => lines[name]?.line !== lineOf(version))
        .map(([name, version]) => `${path} says nothing of ${name} ${lineOf(version)}`),
      ...Object.keys(lines)
        .filter((name) => !(name in shipped) && !tools.includes(name))
        .map((name) => `${path} has a row for ${name}, which is not shipped`),
      ...Object.entries(lines)
        .filter(([, { ends, because = '' }]) => !isDay(ends) || (ends !== null && because === ''))
        .map(([name]) => `${path} says of ${name} no day, or no reason for it`),
    ];
  },
};
