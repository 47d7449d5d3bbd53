/** The runtime of a release: the archive its makers publish, known by its hash in the package of the version this project names. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { run } from '../run.mjs';
import { sha256Of } from './sums.mjs';

/** @typedef {'linux' | 'win32'} Platform */
/** @typedef {{ dist: string, version: string, platform: Platform, executable: string }} ReleaseRuntime */

/**
 * @param {string} zip
 * @param {{ electron: string, into: string }} where the electron package with its `checksums.json`; a folder to unpack into
 * @returns {Promise<{ runtime: ReleaseRuntime, refused?: undefined } | { runtime?: undefined, refused: string }>}
 */
export async function runtimeFrom(zip, { electron, into }) {
  const { version } = JSON.parse(await readFile(join(electron, 'package.json'), 'utf8'));
  const name = basename(zip);
  const platforms = /** @type {const} */ (['linux', 'win32']);
  const platform = platforms.find((each) => name === `electron-v${version}-${each}-x64.zip`);
  const taken = platforms.map((each) => `electron-v${version}-${each}-x64.zip`).join(' or ');
  if (platform === undefined) return { refused: `${name} is not ${taken}` };
  /** @type {Record<string, string>} */
  const sums = JSON.parse(await readFile(join(electron, 'checksums.json'), 'utf8'));
  const found = await sha256Of(zip).catch(() => undefined);
  if (found === undefined) return { refused: `${zip} cannot be read` };
  if (found !== sums[name]) return { refused: `${name} is not what its makers published: its sha256 is ${found}` };
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  const { code, output } = await run('unzip', ['-q', zip, '-d', into], { quiet: true, minutes: 5 });
  if (code !== 0) return { refused: `${name} cannot be unpacked: ${output.slice(-1000)}` };
  const executable = join(into, platform === 'win32' ? 'electron.exe' : 'electron');
  return { runtime: { dist: into, version, platform, executable } };
}
