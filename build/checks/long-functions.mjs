/**
 * No function that is too long or too tangled to be read at once. Files that have one today are listed (long-functions.json), and a list
 * that names more than is needed is refused: it may only shrink.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packaged } from '../run.mjs';

const list = 'build/checks/long-functions.json';
const folders = ['electron', 'renderer', 'shared', 'build'];

const rules = {
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', { max: 15 }],
};

/** @typedef {Record<string, readonly string[]>} Known rule -> files that break it today */

/** @type {import('./files.mjs').ProjectCheck} */
export const longFunctions = {
  name: 'no function too long or too tangled, but those known',
  find: (root) => {
    const path = join(root, list);
    /** @type {Known} */
    const known = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
    const found = broken(root);
    return Object.keys(rules).flatMap((rule) => {
      const [here, before] = [found[rule] ?? [], known[rule] ?? []];
      return [
        ...here.filter((file) => !before.includes(file)).map((file) => `${file}: ${rule}`),
        ...before.filter((file) => !here.includes(file)).map((file) => `${list}: ${file} no longer breaks ${rule}`),
      ];
    });
  },
};

/** @param {string} root @returns {Known} */
function broken(root) {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-lint-'));
  const config = join(folder, 'rules.json');
  writeFileSync(config, JSON.stringify({ plugins: [], categories: {}, rules }));
  const here = folders.filter((each) => existsSync(join(root, each)));
  const args = [packaged('oxlint/bin/oxlint'), '-c', config, '--disable-nested-config', '--format=unix', ...here];
  const { stdout, error } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  rmSync(folder, { recursive: true, force: true });
  if (error !== undefined) throw error;
  /** @type {Record<string, string[]>} */
  const found = {};
  for (const line of stdout.split('\n')) {
    const [, file = '', rule = ''] = /^(.+?):\d+:\d+: .*\[Error\/eslint\(([a-z-]+)\)\]$/.exec(line) ?? [];
    if (file !== '' && !(found[rule] ?? []).includes(file)) found[rule] = [...(found[rule] ?? []), file].sort();
  }
  return found;
}
