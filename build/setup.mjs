/**
 * Gets a machine ready: packages, the Electron runtime, system libraries. Every command calls this first;
 * when everything is there it takes a fraction of a second. `npm run setup` does it by itself.
 */
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { giveUp, say } from './run.mjs';
import { ensureRuntime, missingLibraries } from './runtime.mjs';
import { ensureSystem, trySystem } from './system.mjs';

/** @typedef {import('./system.mjs').SystemSet} SystemSet */

const oldestNode = [20, 19];

/**
 * Packages and system tools only, for what runs without the application.
 * @param {readonly SystemSet[]} sets what the command needs of the operating system
 * @param {readonly SystemSet[]} [useful] what it goes on without, counting what it leaves out as skipped
 */
export async function prepare(sets, useful = []) {
  checkNode();
  await ensureDependencies();
  await ensureSystem(sets);
  await trySystem(useful);
}

/**
 * Everything the real application needs. Its runtime is put into the environment of this process.
 * @param {readonly SystemSet[]} sets what the command needs beside Electron's libraries
 * @param {{ retry?: boolean }} [options] retry: ask again for a download that failed a short while ago
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 */
export async function setup(sets, options = {}) {
  await prepare(['electron', ...sets]);
  const runtime = await ensureRuntime(options);
  const missing = missingLibraries(runtime);
  if (missing.length > 0) giveUp(`Electron needs libraries this system does not have: ${missing.join(', ')}.`);
  Object.assign(process.env, runtime.env);
  return runtime;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  giveUp(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const runtime = await setup(['screen', 'age'], { retry: true });
  say(`Ready: Electron ${runtime.version} in ${runtime.dist}`);
}
