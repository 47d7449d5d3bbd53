/**
 * What `npm run mutate` breaks, what it may leave, and the faults `npm run worlds` puts back: each place is there, exactly once, or the
 * command would end before it tells anything; each explained mutant is one that the code still has.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { explanations, isExplainedBy, list as explained } from '../mutate/equivalent.mjs';
import { mutantsOf } from '../mutate/maker.mjs';

/** @typedef {{ file: string, find: string, replace: string }} Place */

const broken = /^(mutations|faults.*)\.json$/;

/** @type {import('./files.mjs').ProjectCheck} */
export const mutations = {
  name: 'what mutations break is there',
  find: (root) => [
    ...listsIn(root).flatMap((list) =>
      places(root, list, (/** @type {Place & { breaks: string }} */ each) => [each.breaks, [each]]),
    ),
    ...places(root, 'test/worlds/faults.json', (/** @type {{ about: string, edits: Place[] }} */ each) => [
      each.about,
      each.edits,
    ]),
    ...equivalents(root),
  ],
};

/** @param {string} root @returns {readonly string[]} */
function listsIn(root) {
  const folder = join(root, 'test');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => broken.test(name)) : [];
  return names.map((name) => `test/${name}`);
}

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

/** @param {string} root */
function equivalents(root) {
  return explanations(root).flatMap((each) => {
    const path = join(root, each.file);
    const mutants = existsSync(path) ? mutantsOf(each.file, readFileSync(path, 'utf8')) : [];
    const known = mutants.some((mutant) => isExplainedBy(mutant)(each));
    const proof = each.proof.trim().length >= 30;
    return known && proof
      ? []
      : [`${explained}: ${each.line}: ${known ? 'no proof' : `no such mutant in ${each.file}`}`];
  });
}
