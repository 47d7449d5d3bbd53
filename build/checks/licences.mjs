/** Every package that may come to people has a licence this project may ship, and none of the tools is among them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corrected, licenceOf } from '../notices/licences.mjs';

/**
 * @typedef {object} Locked a package as the lock file has it
 * @property {string} [version]
 * @property {string} [license]
 * @property {boolean} [dev]
 */

/** @param {string} root @returns {Readonly<Record<string, Locked>>} by folder, `node_modules/x` */
export function lockedPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.fromEntries(Object.entries(packages).filter(([folder]) => folder !== ''));
}

/** @param {string} folder `node_modules/a/node_modules/@b/c` @returns {string} `@b/c` */
export const nameIn = (folder) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** @type {import('./files.mjs').ProjectCheck} */
export const licences = {
  name: 'licences of what is shipped fit EUPL-1.2',
  find: (root) => {
    const shipped = Object.entries(lockedPackages(root)).filter(([, { dev }]) => dev !== true);
    const names = new Set(shipped.map(([folder]) => nameIn(folder)));
    return [
      ...shipped.flatMap(
        ([folder, { license }]) => licenceOf({ name: nameIn(folder), declared: license }).refused ?? [],
      ),
      ...Object.keys(corrected)
        .filter((name) => !names.has(name))
        .map((name) => `build/notices/licences.mjs corrects ${name}, which is not shipped`),
    ];
  },
};
