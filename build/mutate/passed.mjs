/** Which files of tests a mutant has passed unnoticed: they are not played again while neither they nor the source change. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, hashOf } from './reach.mjs';

/** @typedef {{ key: string, file: string }} Mutant */

const path = join(folder, 'passed.txt');

export class Passed {
  /** @type {Set<string>} */
  lines = new Set(existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []);
  /** @type {Map<string, string>} */
  hashes = new Map();

  /** @param {Mutant} mutant @param {string} tests the file of tests */
  has(mutant, tests) {
    return this.lines.has(this.lineOf(mutant, tests));
  }

  /** @param {Mutant} mutant @param {string} tests */
  note(mutant, tests) {
    const line = this.lineOf(mutant, tests);
    this.lines.add(line);
    appendFileSync(path, `${line}\n`);
  }

  /** @param {Mutant} mutant @param {string} tests */
  lineOf({ key, file }, tests) {
    return `${key} ${this.hash(file)} ${tests} ${this.hash(tests)}`;
  }

  /** As it was when the command began. @param {string} file */
  hash(file) {
    const known = this.hashes.get(file) ?? hashOf(file);
    this.hashes.set(file, known);
    return known;
  }
}
