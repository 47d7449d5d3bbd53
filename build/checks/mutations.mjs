/**
 * What `npm run mutate` breaks, and what it may leave: each place is there, exactly once, or the command would end before it
 * tells anything; each explained mutant is one that the code still has.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { explanations, isExplainedBy, list as explained } from '../mutate/equivalent.mjs';
import { mutantsOf } from '../mutate/maker.mjs';

const broken = /^(mutations|faults.*)\.json$/;

/** @type {import('./files.mjs').ProjectCheck} */
export const mutations = {
  name: 'what mutations break is there',
  find: (root) => [...changes(root), ...equivalents(root)],
};

/** @param {string} root */
function changes(root) {
  const folder = join(root, 'test');
  const lists = existsSync(folder) ? readdirSync(folder).filter((name) => broken.test(name)) : [];
  return lists.flatMap((list) => {
    /** @type {{ breaks: string, file: string, find: string, replace: string }[]} */
    const all = JSON.parse(readFileSync(join(folder, list), 'utf8'));
    return all.flatMap(({ breaks, file, find, replace }) => {
      const path = join(root, file);
      const times = existsSync(path) ? readFileSync(path, 'utf8').split(find).length - 1 : 0;
      return times === 1 && find !== replace ? [] : [`test/${list}: ${breaks}: its place is ${times} times in ${file}`];
    });
  });
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
