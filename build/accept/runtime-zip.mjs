/**
 * A release made of an archive that is known by its hash, played with the runtime for development in the place of the one its makers
 * publish: a source that names that version and its hash makes a release of it, and of the same archive with one more byte makes none.
 */
import { appendFile, cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../release/sums.mjs';
import { root, run } from '../run.mjs';
import { ensureRuntime } from '../runtime.mjs';

/**
 * @param {{ source: string, settings: string, work: string }} what a fresh clone that is changed for it; settings of the release; a folder to work in
 * @returns {Promise<string>} what is not as it should be, '' when all is
 */
export async function releaseOfArchive({ source, settings, work }) {
  const { dist, version } = await ensureRuntime();
  const zip = join(work, `electron-v${version}-linux-x64.zip`);
  const packed = await run('7z', ['a', '-tzip', '-mx=1', zip, '.', '-xr!resources/app'], { cwd: dist, quiet: true });
  if (packed.code !== 0) return packed.output;
  await nameIn(source, version, zip);

  const line = [join(source, 'build/package.mjs'), '--release', '--runtime', zip, '--settings', settings];
  const make = () => run(process.execPath, line, { cwd: source, quiet: true, minutes: 30 });
  const made = await make();
  if (made.code !== 0) return made.output;
  const names = await readdir(join(source, 'out/release'));
  const trial = names.find((name) => name.includes('trial'));
  if (trial !== undefined) return `a release was asked for, and ${trial} was made`;
  const missing = ['.deb', '.rpm', '.tar.gz'].find((end) => !names.some((name) => name.endsWith(end)));
  if (missing !== undefined) return `no ${missing} was made`;

  await appendFile(zip, 'x');
  const refused = await make();
  if (refused.code === 0) return 'an archive of another hash was taken';
  return refused.output.includes('is not what its makers published') ? '' : refused.output;
}

/** Has the source name this version, and this archive by its hash. @param {string} source @param {string} version @param {string} zip */
async function nameIn(source, version, zip) {
  const electron = join(source, 'node_modules/electron');
  // What was linked is not written to.
  await rm(electron, { recursive: true });
  await cp(join(root, 'node_modules/electron'), electron, { recursive: true });
  const write = async (/** @type {string} */ path, /** @type {object} */ content) => {
    await rm(path);
    await writeFile(path, JSON.stringify(content));
  };
  const read = async (/** @type {string} */ path) => JSON.parse(await readFile(path, 'utf8'));
  await write(join(electron, 'package.json'), { ...(await read(join(electron, 'package.json'))), version });
  await write(join(electron, 'checksums.json'), { [`electron-v${version}-linux-x64.zip`]: await sha256Of(zip) });
  const own = join(source, 'package.json');
  const told = await read(own);
  await write(own, { ...told, devDependencies: { ...told.devDependencies, electron: version } });
  for (const path of ['package-lock.json', 'node_modules/.package-lock.json']) {
    const lock = await read(join(source, path));
    const itself = lock.packages[''];
    if (itself !== undefined) itself.devDependencies.electron = version;
    lock.packages['node_modules/electron'].version = version;
    await write(join(source, path), lock);
  }
}
