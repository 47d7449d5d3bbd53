/** Which files read a file as they are read, themselves or through others. Paths of imports are written out in this project. */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { listFiles } from '../checks/files.mjs';
import { root } from '../run.mjs';

const imports = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^'?]+)/g;

/** @type {Map<string, string[]> | undefined} */
let known;

/** Who imports each file. */
function importers() {
  if (known !== undefined) return known;
  known = new Map();
  for (const file of ['electron', 'renderer', 'shared', 'test', 'build'].flatMap((folder) => listFiles(root, folder))) {
    if (!/\.(ts|tsx|mts|mjs)$/.test(file)) continue;
    for (const [, path] of readFileSync(join(root, file), 'utf8').matchAll(imports)) {
      const imported = normalize(join(dirname(file), path ?? '')).replaceAll('\\', '/');
      known.set(imported, [...(known.get(imported) ?? []), file]);
    }
  }
  return known;
}

/** @param {string} file @returns {Set<string>} */
export function importersOf(file) {
  /** @type {Set<string>} */
  const found = new Set();
  const waiting = [file];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop())
    for (const importer of importers().get(each) ?? [])
      if (!found.has(importer)) {
        found.add(importer);
        waiting.push(importer);
      }
  return found;
}
