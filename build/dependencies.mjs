/** The packages of package-lock.json: are they here, and getting them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { told } from './progress.mjs';
import { giveUp, root, run, say, seconds } from './run.mjs';

/** Runs `npm ci` when node_modules is missing or differs from the lock file. */
export async function ensureDependencies() {
  if (areInstalled()) return;
  const since = performance.now();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const all = Object.keys(readLock(join(root, 'package-lock.json')) ?? {}).length;
  const { code, output } = await told(
    'Installing the packages of package-lock.json',
    () => run(npm, args, { quiet: true }),
    () => `${Math.min(countUnpacked(), all)} of ${all}`,
  );
  if (code !== 0) giveUp(`npm ci failed. Is the package registry reachable?\n${output.slice(-3000)}`);
  say(`  packages installed  ${seconds(since)}`);
}

/** How many packages lie in node_modules by now, as far as they lie at its top. */
function countUnpacked() {
  const folder = join(root, 'node_modules');
  const names = (/** @type {string} */ path) => {
    try {
      return readdirSync(path).filter((name) => !name.startsWith('.'));
    } catch {
      return [];
    }
  };
  return names(folder).reduce((sum, name) => sum + (name.startsWith('@') ? names(join(folder, name)).length : 1), 0);
}

/**
 * npm writes a second lock file into node_modules as the last act of an installation: comparing the two
 * also notices an installation that was interrupted.
 */
function areInstalled() {
  const wanted = readLock(join(root, 'package-lock.json'));
  const here = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !here) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    return here[path] ? here[path].version === entry.version : entry.optional === true;
  });
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
