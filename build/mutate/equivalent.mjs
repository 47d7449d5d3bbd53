/** Mutants that no test can notice, each with the proof (`test/mutants-equivalent.json`). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const list = 'test/mutants-equivalent.json';

/** @typedef {{ file: string, line: string, was: string, now: string, proof: string }} Explained `line` is the whole line */

/** @param {string} root @returns {Explained[]} */
export function explanations(root) {
  const path = join(root, list);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
}

/**
 * By content: it stays when lines move.
 * @param {Pick<import('./maker.mjs').Mutant, 'file' | 'place' | 'was' | 'now'>} mutant
 */
export const isExplainedBy =
  (mutant) =>
  (/** @type {Explained} */ { file, line, was, now }) =>
    file === mutant.file && line === mutant.place && was === mutant.was && now === mutant.now;
