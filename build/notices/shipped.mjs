/**
 * Which packages come to people, told by what was bundled and not by what was asked for: modules of the page and its workers as
 * Vite had them, those of the shell as esbuild lists them, and files that are copied as they came.
 */
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lockedPackages, nameIn } from '../checks/licences.mjs';

/** @typedef {{ folder: string, files: readonly string[] }} Shipped a package by its folder, and its files that were bundled */

/** Tools whose helpers stand in what they make: a piece of them travels, without being a module. */
export const bundlers = ['vite', 'rolldown', 'esbuild'];

/**
 * Writes down the modules of each bundle that Vite makes, the page's and each worker's, and files that style sheets name, one a line.
 * @param {string} file
 * @returns {import('vite').Plugin}
 */
export const writeDownModules = (file) => ({
  name: 'write-down-modules',
  generateBundle(_options, bundle) {
    const named = Object.values(bundle).flatMap((each) => (each.type === 'asset' ? each.originalFileNames : []));
    const ids = [...this.getModuleIds(), ...named].filter((id) => id.includes('node_modules/'));
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, ids.map((id) => `${id}\n`).join(''));
  },
});

/**
 * The packages that modules belong to, with their files, sorted by folder.
 * @param {readonly string[]} modules paths, as bundlers name them
 * @returns {Shipped[]}
 */
export function packagesOf(modules) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  for (const id of modules) {
    const folder = folderOf(id);
    if (folder === undefined) continue;
    const files = found.get(folder) ?? new Set();
    const path = withoutQuery(id);
    files.add(path.slice(path.indexOf(folder) + folder.length + 1));
    found.set(folder, files);
  }
  return [...found]
    .map(([folder, files]) => ({ folder, files: [...files].sort() }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** @param {string} id @returns {string | undefined} `node_modules/a/node_modules/b` */
const folderOf = (id) =>
  /node_modules\/(?:(?:@[^/]+\/)?[^/]+\/node_modules\/)*(?:@[^/]+\/)?[^/?]+(?=[/?]|$)/.exec(withoutQuery(id))?.[0];

/** @param {string} id */
const withoutQuery = (id) =>
  id
    .replaceAll('\\', '/')
    .replace(/^\0/, '')
    .replace(/[?#].*$/, '');

/**
 * With them, what they bring along inside their own files: a package that was bundled by its makers carries its dependencies. Of a
 * bundler only helpers travel.
 * @param {string} root
 * @param {readonly Shipped[]} shipped
 * @returns {Shipped[]}
 */
export function withInner(root, shipped) {
  const locked = lockedPackages(root);
  const all = new Map(shipped.map((each) => [each.folder, each]));
  for (const { folder } of all.values()) {
    if (bundlers.includes(nameIn(folder))) continue;
    for (const name of Object.keys(manifestOf(root, folder).dependencies ?? {})) {
      const inner = resolved(locked, folder, name);
      // Types are read by the compiler and leave nothing behind.
      if (inner === undefined || name.startsWith('@types/') || all.has(inner)) continue;
      all.set(inner, { folder: inner, files: [] });
    }
  }
  return [...all.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** Where Node finds a package from inside another. @param {Readonly<Record<string, unknown>>} locked @param {string} from @param {string} name */
function resolved(locked, from, name) {
  for (let at = from; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/'))))
    if (`${at}/node_modules/${name}` in locked) return `${at}/node_modules/${name}`;
  return `node_modules/${name}` in locked ? `node_modules/${name}` : undefined;
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {{ name: string, version: string, license?: unknown, author?: unknown, dependencies?: Record<string, string> }}
 */
export const manifestOf = (root, folder) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));

/**
 * Tools that came to people though they are for building and trying only; those bundlers aside that leave a piece of themselves.
 * @param {string} root
 * @param {readonly Shipped[]} shipped
 */
export function toolsAmong(root, shipped) {
  const locked = lockedPackages(root);
  return shipped
    .filter(({ folder }) => locked[folder]?.dev === true && !bundlers.includes(nameIn(folder)))
    .map(({ folder }) => `${nameIn(folder)} is a tool for building and trying, and is in the package`);
}
