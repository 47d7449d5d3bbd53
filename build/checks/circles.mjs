/** No circle between folders: whoever reads one can leave the other alone. Imports of types and of style sheets count as well. */
import { dirname } from 'node:path';
import { readImports } from './layers.mjs';

/** @typedef {Map<string, Set<string>>} Folders a folder -> folders it imports */

/** @type {import('./files.mjs').ProjectCheck} */
export const circles = {
  name: 'no circle between folders',
  find: (root) => circlesIn(foldersOf(root)).map((circle) => `a circle: ${circle.join(', ')}`),
};

/** @param {string} root @returns {Folders} */
function foldersOf(root) {
  /** @type {Folders} */
  const folders = new Map();
  for (const { from, to } of readImports(root)) {
    const [one, other] = [dirname(from), dirname(to)];
    if (!/^(electron|renderer|shared)(\/|$)/.test(other)) continue;
    for (const each of [one, other]) if (!folders.has(each)) folders.set(each, new Set());
    if (one !== other) folders.get(one)?.add(other);
  }
  return folders;
}

/**
 * Folders that lead to each other, by Tarjan's search for strongly connected components.
 * @param {Folders} folders
 */
export function circlesIn(folders) {
  /** @type {Map<string, number>} */
  const order = new Map();
  /** @type {Map<string, number>} */
  const lowest = new Map();
  /** @type {string[]} */
  const open = [];
  /** @type {string[][]} */
  const found = [];
  /** @param {string} at */
  const visit = (at) => {
    order.set(at, order.size);
    lowest.set(at, order.get(at) ?? 0);
    open.push(at);
    for (const to of folders.get(at) ?? []) {
      if (!order.has(to)) visit(to);
      const reached = open.includes(to) ? (lowest.get(to) ?? 0) : Infinity;
      lowest.set(at, Math.min(lowest.get(at) ?? 0, reached));
    }
    if (lowest.get(at) !== order.get(at)) return;
    const circle = open.splice(open.indexOf(at)).sort();
    if (circle.length > 1) found.push(circle);
  };
  for (const folder of [...folders.keys()].sort()) if (!order.has(folder)) visit(folder);
  return found;
}
