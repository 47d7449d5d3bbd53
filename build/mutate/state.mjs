/** What the tests are run for: told to the process of the tests in one file, whose place stands in the environment. */
import { readFileSync } from 'node:fs';

/** @typedef {{ file: string, start: number, end: number, now: string }} Replacement */
/** @typedef {{ file: string, first: number | null, places: { number: number, start: number, end: number }[] }} Recorded */

/**
 * @typedef {object} Playing the tests of a file that are run, by name; null is all of them
 * @property {'play'} mode
 * @property {Replacement | null} change
 * @property {Record<string, string[] | null>} tests by path
 */

/**
 * @typedef {object} Recording
 * @property {'record'} mode
 * @property {number} size how many numbers there are
 * @property {Recorded[]} sources
 * @property {string} into the folder for what was met
 */

/**
 * @typedef {object} Trying many mutants in one process, each file of tests with one after the other
 * @property {'try'} mode
 * @property {Replacement[]} changes a mutant's number is its place here
 * @property {{ path: string, plays: { number: number, tests: string[] }[] }[]} files
 * @property {string} log what came of it, a line each (`Line`)
 */

/**
 * `begun` and nothing after it: the process hung or ended there. `doubt`: the test failed without the mutant as well, so
 * something was left behind.
 * @typedef {{ is: 'begun' | 'passed' | 'killed' | 'doubt', number: number, path: string, by: string }} Line
 */

/** @typedef {Playing | Recording | Trying} State */

export const variable = 'PASSERELLE_MUTANT';

/** What of a test's name is the same each time: values that are shown in it may be made by chance. @param {string} name */
export const plainName = (name) => name.replace(/[{[].*$/s, '');

/** @returns {State} */
export const readState = () => JSON.parse(readFileSync(process.env[variable] ?? '', 'utf8'));
