/** Rules of the SPEC.md files have ids that comments and tests can name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.mjs';

const rule = /^- \*\*([A-Z]+\d+)\*\*/gm;

/** @type {import('./files.mjs').ProjectCheck} */
export const ruleIds = {
  name: 'each rule has an id of its own',
  find: (root) =>
    listFiles(root)
      .filter((path) => path.endsWith('SPEC.md'))
      .flatMap((path) => {
        const ids = [...readFileSync(join(root, path), 'utf8').matchAll(rule)].map(([, id]) => id ?? '');
        return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}: ${id} is there twice`);
      }),
};
