/** Changes written by hand: promises that are broken one at a time, and faults that must be noticed by what is named. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';
import { placed } from './reach.mjs';

/** @typedef {{ breaks: string, file: string, find: string, replace: string }} Change */
/** @typedef {Change & { fault: number, noticedBy: 'simulation' | 'fuzz' | 'unit', test: string }} Fault */

/** @returns {Change[]} */
export const promises = () => JSON.parse(readFileSync(join(root, 'test/mutations.json'), 'utf8'));

/** @returns {Fault[]} */
export const faults = () =>
  readdirSync(join(root, 'test'))
    .filter((name) => /^faults.*\.json$/.test(name))
    .flatMap((name) => JSON.parse(readFileSync(join(root, 'test', name), 'utf8')));

/** Where a change is made; undefined where its text is not there exactly once. @param {Change} change */
export function placeOf({ file, find, replace }) {
  const path = join(root, file);
  const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (source.split(find).length !== 2) return undefined;
  const start = source.indexOf(find);
  const key =
    placed +
    createHash('sha256')
      .update(JSON.stringify([file, find, replace]))
      .digest('hex')
      .slice(0, 16);
  return { key, file, start, end: start + find.length, now: replace };
}

/** @returns {import('./reach.mjs').Place[]} */
export const placesOfLists = () =>
  promises()
    .flatMap((change) => placeOf(change) ?? [])
    .filter(({ file }) => /\.tsx?$/.test(file));
