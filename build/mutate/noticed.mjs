/**
 * Mutants that the tests noticed once, by their keys (`test/mutants-noticed.txt`): playing the sample takes hours, and goes on at another
 * computer where it stopped. A key tells a mutant by the code around it, so what was changed since is played again.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';

const path = join(root, 'test/mutants-noticed.txt');

/** @typedef {import('./playing.mjs').Played} Played */

/** @param {Played | undefined} played */
export const isNoticed = (played) => played?.result === 'killed' || played?.result === 'timeout';

export class Noticed {
  /** @type {Set<string>} */
  keys = new Set(existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []);

  /** @param {string} key */
  has(key) {
    return this.keys.has(key);
  }

  /** @param {string} key @param {Played} played */
  note(key, played) {
    if (!isNoticed(played) || this.keys.has(key)) return;
    this.keys.add(key);
    writeFileSync(path, `${[...this.keys].sort().join('\n')}\n`);
  }
}
