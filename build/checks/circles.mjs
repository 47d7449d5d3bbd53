/**
 * No circle between folders, and none between files: whoever reads one can leave the other alone. Imports of types and of style sheets
 * count as well.
 */
import { dirname } from 'node:path';
import { readImports } from './layers.mjs';

/** @typedef {Map<string, Set<string>>} Places a folder or a file -> those it imports */

/** @type {import('./files.mjs').ProjectCheck} */
export const circles = {
  name: 'no circle between folders or files',
  find: (root) => {
    const imports = readImports(root).filter(({ to }) => /^(electron|renderer|shared)\//.test(to));
    const found = [...circlesIn(placesOf(imports, dirname)), ...circlesIn(placesOf(imports, (file) => file))];
    return found.map((circle) => `a circle: ${circle.join(', ')}`);
  },
};

/**
 * @param {readonly import('./layers.mjs').Import[]} imports
 * @param {(file: string) => string} placeOf
 * @returns {Places}
 */
function placesOf(imports, placeOf) {
  /** @type {Places} */
  const places = new Map();
  for (const { from, to } of imports) {
    const [one, other] = [placeOf(from), placeOf(to)];
    for (const each of [one, other]) if (!places.has(each)) places.set(each, new Set());
    if (one !== other) places.get(one)?.add(other);
  }
  return places;
}

/**
 * Places that lead to each other, by Tarjan's search for strongly connected components.
 * @param {Places} places
 */
export function circlesIn(places) {
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
    for (const to of places.get(at) ?? []) {
      if (!order.has(to)) visit(to);
      const reached = open.includes(to) ? (lowest.get(to) ?? 0) : Infinity;
      lowest.set(at, Math.min(lowest.get(at) ?? 0, reached));
    }
    if (lowest.get(at) !== order.get(at)) return;
    const circle = open.splice(open.indexOf(at)).sort();
    if (circle.length > 1) found.push(circle);
  };
  for (const place of [...places.keys()].sort()) if (!order.has(place)) visit(place);
  return found;
}
