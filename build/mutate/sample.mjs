/** Draws mutants by a seed. Each keeps its place in the draw when others come or go with the code. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, seconds } from '../run.mjs';
import { compiling } from './compiles.mjs';
import { folder } from './reach.mjs';
import { sourceOf } from './trusted.mjs';

/** @typedef {import('./maker.mjs').Mutant} Mutant */

const answers = join(folder, 'compiles.json');

/**
 * @param {readonly Mutant[]} mutants
 * @param {string} seed
 * @param {number} size
 * @returns {Mutant[]}
 */
export function drawn(mutants, seed, size) {
  const order = mutants
    .map((mutant) => ({ mutant, rank: hashOf(`${seed}/${mutant.key}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ mutant }) => mutant);
  /** @type {Mutant[]} */
  const sample = [];
  for (let from = 0; sample.length < size && from < order.length; from += size)
    sample.push(...thatCompile(order.slice(from, from + size)));
  return sample.slice(0, size);
}

/**
 * Asked once for each state of a file.
 * @param {readonly Mutant[]} mutants
 * @returns {Mutant[]}
 */
export function thatCompile(mutants) {
  /** @type {Record<string, boolean>} */
  const known = existsSync(answers) ? JSON.parse(readFileSync(answers, 'utf8')) : {};
  const hashes = new Map([...new Set(mutants.map(({ file }) => file))].map((file) => [file, hashOf(sourceOf(file))]));
  const name = (/** @type {Mutant} */ { file, key }) => `${hashes.get(file)}/${key}`;
  const unknown = mutants.filter((mutant) => known[name(mutant)] === undefined);
  if (unknown.length > 0) {
    const since = performance.now();
    const good = compiling(unknown);
    for (const mutant of unknown) known[name(mutant)] = good.has(mutant.key);
    say(`${good.size} of ${unknown.length} mutants compile  ${seconds(since)}`);
    writeFileSync(answers, JSON.stringify(known));
  }
  return mutants.filter((mutant) => known[name(mutant)] === true);
}

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);
