/** The project's own files, for the checks. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const notOurs = new Set(['node_modules', 'out']);

/**
 * @typedef {object} ProjectCheck
 * @property {string} name
 * @property {(root: string) => string[]} find each trouble as one line: place and reason
 */

/**
 * All files under a folder, sorted, as paths from `root` with forward slashes. Hidden ones are left out.
 * @param {string} root
 * @param {string} [folder]
 * @returns {string[]}
 */
export function listFiles(root, folder = '') {
  /** @type {string[]} */
  const found = [];
  for (const entry of readEntries(join(root, folder))) {
    if (entry.name.startsWith('.') || notOurs.has(entry.name)) continue;
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) found.push(...listFiles(root, path));
    else found.push(path);
  }
  return found.sort();
}

/** @param {string} folder */
function readEntries(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
