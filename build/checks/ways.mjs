/** What the page does in one way: a window over it, and what went wrong with something that was asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.mjs';

/**
 * @typedef {object} Way
 * @property {RegExp} found another way
 * @property {string} reason
 * @property {readonly string[]} but files that have it, or whose state is more than that of one command
 */

/** @type {readonly Way[]} */
const all = [
  {
    found: /<Modal\b/,
    reason: 'a window over the page is a Dialog, or a DialogForm (renderer/ui)',
    // The list of all keys lies over whatever is open.
    but: ['renderer/ui/dialog.tsx', 'renderer/ui/keys-map.tsx'],
  },
  {
    found: /\buseState<(\w*Problem)( \| [^>]*)?>\(/,
    reason: 'what went wrong is kept by useCommand (renderer/ui/use-command.ts)',
    // What is typed in a unit is kept, filed and given back by turns.
    but: ['renderer/ui/use-command.ts', 'renderer/fields/use-unit.ts'],
  },
];

/** @type {import('./files.mjs').ProjectCheck} */
export const ways = {
  name: 'windows and problems of the page have one way each',
  find: (root) =>
    listFiles(root, 'renderer')
      .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('renderer/vault/'))
      .flatMap((path) => {
        const source = readFileSync(join(root, path), 'utf8');
        return all.flatMap(({ found, reason, but }) =>
          found.test(source) && !but.includes(path) ? [`${path}: ${reason}`] : [],
        );
      }),
};
