/**
 * What `npm run mutate` breaks, and the faults `npm run worlds` puts back: each place is there, exactly once, or the command would end
 * before it tells anything.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ file: string, find: string, replace: string }} Place */

/** @type {import('./files.mjs').ProjectCheck} */
export const mutations = {
  name: 'what mutations break is there',
  find: (root) => [
    ...places(root, 'test/mutations.json', (/** @type {Place & { breaks: string }} */ each) => [each.breaks, [each]]),
    ...places(root, 'test/worlds/faults.json', (/** @type {{ about: string, edits: Place[] }} */ each) => [
      each.about,
      each.edits,
    ]),
  ],
};

/**
 * @template T
 * @param {string} root
 * @param {string} list
 * @param {(each: T) => [string, Place[]]} read what it breaks, and where
 */
function places(root, list, read) {
  if (!existsSync(join(root, list))) return [];
  /** @type {T[]} */
  const all = JSON.parse(readFileSync(join(root, list), 'utf8'));
  return all.map(read).flatMap(([breaks, edits]) =>
    edits.flatMap(({ file, find, replace }) => {
      const path = join(root, file);
      const times = existsSync(path) ? readFileSync(path, 'utf8').split(find).length - 1 : 0;
      return times === 1 && find !== replace ? [] : [`${list}: ${breaks}: its place is ${times} times in ${file}`];
    }),
  );
}
