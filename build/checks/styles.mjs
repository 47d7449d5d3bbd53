/** Style sheets of the page: every class that is used is there, and none is left over that nobody uses. */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { listFiles } from './files.mjs';

/** @typedef {{ names: Set<string>, isAny: boolean, place: string }} Use classes of a sheet in one file; any, where they are worked out */

/** @type {import('./files.mjs').ProjectCheck} */
export const styles = {
  name: 'every style that is used is there, and none is left over',
  find: (root) => {
    const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
    const files = listFiles(root, 'renderer');
    /** @type {Map<string, Use[]>} */
    const uses = new Map(files.filter((path) => path.endsWith('.module.css')).map((path) => [path, []]));
    for (const path of files.filter((each) => /\.tsx?$/.test(each)))
      for (const [sheet, use] of usesIn(path, read(path))) uses.get(sheet)?.push(use);
    return [...uses].flatMap(([sheet, all]) => {
      const defined = classesOf(read(sheet));
      const used = new Set(all.flatMap(({ names }) => [...names]));
      const missing = all.flatMap(({ names, place }) =>
        [...names].filter((name) => !defined.has(name)).map((name) => `${place}: no .${name} in ${sheet}`),
      );
      const left = all.some(({ isAny }) => isAny) ? [] : [...defined].filter((name) => !used.has(name));
      return [...missing, ...left.map((name) => `${sheet}: nobody uses .${name}`)];
    });
  },
};

/** @param {string} path @param {string} source @returns {[string, Use][]} */
function usesIn(path, source) {
  return [...source.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)].map(([line, name = '', from = '']) => {
    // Without names of files: one may be called as the sheet is.
    const rest = source.replace(line, '').replaceAll(/'[^'\n]*\/[^'\n]*'/g, "''");
    const names = [...rest.matchAll(new RegExp(`\\b${name}(?:\\.(\\w+)|\\['([\\w-]+)'\\])`, 'g'))];
    return [
      posix.join(dirname(path), from),
      {
        names: new Set(names.map(([, dotted, quoted]) => dotted ?? quoted ?? '')),
        isAny: new RegExp(`\\b${name}\\[(?!')`).test(rest),
        place: path,
      },
    ];
  });
}

/** @param {string} sheet @returns {Set<string>} classes its selectors name, but for those of others (`:global`) */
function classesOf(sheet) {
  const selectors = sheet
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/:global\([^)]*\)/g, '')
    .replaceAll(/\{[^{}]*\}/g, '{}');
  return new Set([...selectors.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name = '']) => name));
}
