/**
 * Rules of the SPEC.md files: each has an id of its own in its file, and a test names it. Ids of different files may be alike:
 * such a one counts where it stands in a test at home with its file, or behind the name of its folder ("journal J3").
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listFiles } from './files.mjs';

const rule = /^- \*\*([A-Z]+\d+)\*\*/gm;

/** Tests of each folder with a SPEC.md, where their path does not name the folder. @type {Readonly<Record<string, RegExp>>} */
const homes = {
  'electron/journal': /^test\/(unit\/shell\/journal|crash\/)/,
  'electron/keyfile': /^test\/(unit\/shell\/key-file|crash\/)/,
  'electron/transports': /^test\/(unit\/shell\/|unit\/network\/|sticks\/|exchange\/)/,
  'renderer/vault': /^test\/unit\/(vault|backup)\//,
  'shared/access-log': /^test\/unit\/vault\/(access|audit)/,
  'shared/backup': /^test\/unit\/(backup\/|vault\/backup)/,
  'shared/bundle': /^test\/(unit\/bundle\/|interop\/|unit\/shell\/inspect)/,
  'shared/contributions': /^test\/(unit\/contributions|simulation)\//,
  'shared/trust/directory': /^test\/unit\/(directory|trust)\//,
};

/** @type {import('./files.mjs').ProjectCheck} */
export const ruleIds = {
  name: 'rules have ids of their own, and tests that name them',
  find: (root) => {
    const files = listFiles(root);
    const tests = files
      .filter((path) => /^test\/.*\.(test|spec)\.tsx?$|^test\/(simulation|crash|unit)\/.*\.ts$/.test(path))
      .map((path) => ({ path, text: spelledOut(withoutRemarks(path, readFileSync(join(root, path), 'utf8'))) }));
    const specs = files
      .filter((path) => path.endsWith('SPEC.md'))
      .map((path) => ({ path, ids: idsIn(readFileSync(join(root, path), 'utf8')) }));
    return specs.flatMap(({ path, ids }) => {
      const folder = dirname(path).replaceAll('\\', '/');
      /** @param {string} id */
      const isShared = (id) => specs.some((other) => other.path !== path && other.ids.includes(id));
      return [
        ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}: ${id} is there twice`),
        ...ids
          .filter((id) => !isNamed(id, isShared(id) ? folder : null, tests))
          .map((id) => `${path}: no test names ${id}`),
      ];
    });
  },
};

/** @param {string} spec @returns {readonly string[]} */
const idsIn = (spec) => [...spec.matchAll(rule)].map(([, id]) => id ?? '');

/**
 * A test names a rule in its title; what stands above a file of tests names what it is about. The oracle of the simulation and
 * helpers of tests have no titles.
 * @param {string} path
 * @param {string} text
 */
const withoutRemarks = (path, text) =>
  /\.(test|spec)\.tsx?$/.test(path) ? text.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '') : text;

/** "C1-C4" names four. @param {string} text */
const spelledOut = (text) =>
  text.replaceAll(/\b([A-Z]+)(\d+)-(?:\1)?(\d+)\b/g, (all, letters, from, to) =>
    Number(to) - Number(from) > 40
      ? all
      : Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `${letters}${Number(from) + at}`).join(' '),
  );

/**
 * @param {string} id
 * @param {string | null} folder of its file, where others have the same id
 * @param {readonly { readonly path: string, readonly text: string }[]} tests
 */
function isNamed(id, folder, tests) {
  const word = new RegExp(`\\b${id}\\b`);
  const named = tests.filter(({ text }) => word.test(text));
  if (folder === null) return named.length > 0;
  const name = basename(folder);
  const home = homes[folder] ?? new RegExp(`^test/unit/${name}/`);
  const cited = new RegExp(`\\b${name}(, [A-Z]+\\d+| [A-Z]+\\d+)*,? ${id}\\b`);
  return named.some(({ path, text }) => home.test(path.replaceAll('\\', '/')) || cited.test(text));
}
