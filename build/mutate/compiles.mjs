/** Which mutants compile: one that the types refuse is noticed before any test, and tells nothing of the tests. */
import { API } from 'typescript/unstable/sync';
import { join } from 'node:path';
import { root } from '../run.mjs';
import { withMutant } from './maker.mjs';
import { sourceOf } from './trusted.mjs';

/** @typedef {import('./maker.mjs').Mutant} Mutant */

/** What is left unused by a mutant is a matter of order, not of types. */
const unused = new Set([6133, 6138, 6192, 6196, 6198, 6199]);

/**
 * Those of the mutants that compile. One of each file is tried at a time: types are read anew once for all of them.
 * @param {readonly Mutant[]} mutants
 * @returns {Set<string>} keys
 */
export function compiling(mutants) {
  /** @type {Map<string, string>} */
  const changed = new Map();
  const api = new API({ cwd: root, fs: { readFile: (path) => changed.get(path) } });
  const config = join(root, 'tsconfig.json');
  /** @type {Set<string>} */
  const good = new Set();
  try {
    api.updateSnapshot({ openProjects: [config] });
    /** @type {Map<string, Mutant[]>} */
    const waiting = new Map();
    for (const mutant of mutants) waiting.set(mutant.file, [...(waiting.get(mutant.file) ?? []), mutant]);
    for (let round = 0; [...waiting.values()].some((list) => list.length > round); round += 1) {
      const tried = [...waiting.values()].flatMap((list) => list.slice(round, round + 1));
      const before = [...changed.keys()];
      changed.clear();
      for (const mutant of tried) changed.set(join(root, mutant.file), withMutant(sourceOf(mutant.file), mutant));
      const snapshot = api.updateSnapshot({ fileChanges: { changed: [...new Set([...before, ...changed.keys()])] } });
      const program = snapshot.getProject(config)?.program;
      for (const { file, key } of tried) {
        const path = join(root, file);
        const found = [
          ...(program?.getSyntacticDiagnostics(path) ?? []),
          ...(program?.getSemanticDiagnostics(path) ?? []),
        ];
        if (program !== undefined && found.every(({ code }) => unused.has(code))) good.add(key);
      }
      snapshot.dispose();
    }
  } finally {
    api.close();
  }
  return good;
}
