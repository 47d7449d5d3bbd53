/**
 * Everything that reads what comes from outside is fuzzed, or why it is not is said. What such a reader is, is found in the code
 * (reading-functions.mjs), so that one that is added later is missed here until it is on a list:
 *   - `reads` of a target in test/fuzz/targets, whose file must reach that module by its imports;
 *   - test/fuzz/not-fuzzed.json, with a reason for each.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.mjs';
import { importsOf } from './layers.mjs';
import { readersIn } from './reading-functions.mjs';

const targets = 'test/fuzz/targets';
const exceptions = 'test/fuzz/not-fuzzed.json';

/** @typedef {{ file: string, reader: string }} Named a reader that a target names */

/** @type {import('./files.mjs').ProjectCheck} */
export const readers = {
  name: 'what reads from outside is fuzzed, or why not is said',
  find: (root) => {
    const found = readersIn(root);
    const named = namedIn(root);
    const reasons = reasonsIn(root);
    const listed = new Set([...named.map(({ reader }) => reader), ...Object.keys(reasons)]);
    return [
      ...found.readers.filter((id) => !listed.has(id)).map((id) => `${id} reads from outside and no target names it`),
      ...[...listed].filter((id) => !found.functions.has(id)).map((id) => `${id} is on a list and nowhere else`),
      ...named.filter(({ reader }) => reader in reasons).map(({ reader }) => `${reader} is fuzzed and excepted`),
      ...Object.entries(reasons)
        .filter(([, reason]) => reason.trim().split(' ').length < 3)
        .map(([id]) => `${exceptions}: ${id} without a reason`),
      ...unreached(root, named),
    ];
  },
};

/** @param {string} root @returns {Named[]} */
function namedIn(root) {
  return listFiles(root, targets).flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    const lists = [...source.matchAll(/\breads: \[([^\]]*)\]/g)];
    return lists.flatMap(([, list = '']) =>
      [...list.matchAll(/'([^']+)'/g)].map(([, reader = '']) => ({ file, reader })),
    );
  });
}

/** @param {string} root @returns {Record<string, string>} */
function reasonsIn(root) {
  const path = join(root, exceptions);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/** What a target names and cannot read: its file reaches no such module. @param {string} root @param {readonly Named[]} named */
function unreached(root, named) {
  /** @type {Map<string, ReadonlySet<string>>} */
  const reached = new Map();
  return named.flatMap(({ file, reader }) => {
    const modules = reached.get(file) ?? modulesFrom(root, file);
    reached.set(file, modules);
    return modules.has(reader.replace(/#.*/, '')) ? [] : [`${file} names ${reader} and does not reach it`];
  });
}

/** @param {string} root @param {string} file */
function modulesFrom(root, file) {
  const seen = new Set([file]);
  for (const from of seen) {
    if (!existsSync(join(root, from))) continue;
    for (const { to, typeOnly } of importsOf(from, readFileSync(join(root, from), 'utf8')))
      if (!typeOnly && /\.tsx?$/.test(to)) seen.add(to);
  }
  return seen;
}
