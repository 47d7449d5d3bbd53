/**
 * No circle between folders: whoever reads one can leave the other alone. Imports of types and of style sheets count as well. Circles
 * that are known (known-circles.json) may only shrink.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readImports } from './layers.mjs';

/** @typedef {Map<string, Set<string>>} Folders a folder -> folders it imports */

const list = 'build/checks/known-circles.json';

/** @type {import('./files.mjs').ProjectCheck} */
export const circles = {
  name: 'no circle between folders',
  find: (root) => {
    const path = join(root, list);
    /** @type {string[][]} */
    const known = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
    const found = circlesIn(foldersOf(root));
    const isKnown = (/** @type {readonly string[]} */ circle) =>
      known.some((each) => circle.every((folder) => each.includes(folder)));
    return [
      ...found.filter((circle) => !isKnown(circle)).map((circle) => `a circle: ${circle.join(', ')}`),
      ...known
        .flat()
        .filter((folder) => !found.some((circle) => circle.includes(folder)))
        .map((folder) => `${list}: ${folder} is in no circle any more`),
    ];
  },
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
