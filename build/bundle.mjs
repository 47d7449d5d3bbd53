/**
 * Builds the application into out/app: shell, preload, page and vault worker. Unchanged parts are not built again. An
 * air-gapped build has its shell without any module that speaks to a network, in out/air-gapped.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { asJson, asText, gatherNotices } from './notices/notices.mjs';
import { bundlers, packagesOf } from './notices/shipped.mjs';
import { told } from './progress.mjs';
import { giveUp, root, say, seconds } from './run.mjs';

/** The built application, as it is packaged. */
export const appFolder = join(root, 'out/app');
export const airGappedFolder = join(root, 'out/air-gapped');
const stamps = join(root, 'out/build');
/** Modules of packages that were bundled, one a line. */
const shellModules = 'out/build/shell-modules.txt';
const pageModules = 'out/build/page-modules.txt';
/** Notices of all that is shipped, as a file of the package. */
export const noticesFile = join(stamps, 'NOTICES.txt');

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly string[]} sources folders and files it depends on
 * @property {string} result a file that exists once it is built
 * @property {() => Promise<void>} build
 */

/** @type {readonly Part[]} */
const parts = [
  {
    name: 'shell',
    sources: ['electron', 'shared', 'package.json', 'package-lock.json', 'tsconfig.json', 'build/bundle.mjs'],
    result: 'electron/main.cjs',
    build: () => buildShell(appFolder, []),
  },
  {
    name: 'page and vault',
    sources: [
      'renderer',
      'shared',
      'package-lock.json',
      'tsconfig.json',
      'build/vite.config.mjs',
      'build/drawn-ahead.mts',
      'build/first-files.mts',
      'build/french-spaces.mts',
      'build/icons.mts',
      'build/notices',
    ],
    result: 'renderer/index.html',
    build: buildPage,
  },
  {
    name: 'notices',
    sources: ['build/notices', 'package-lock.json', shellModules, pageModules],
    result: 'renderer/notices.json',
    build: writeNotices,
  },
];

/** Builds what changed, or ends the command with the bundler's message. */
export async function bundle() {
  await buildApp().catch((error) => giveUp(error.message));
}

/** The same, throwing with the bundler's message when a source does not build. */
export async function buildApp() {
  for (const part of parts) {
    await buildIfChanged(part).catch((error) => {
      throw new Error(`The ${part.name} does not build.\n${stripVTControlCharacters(error.message)}`);
    });
  }
}

/** The same without network: for computers that must never have one. */
export async function buildAirGapped() {
  await buildApp();
  await buildShell(airGappedFolder, [withoutNetwork]);
  await rm(join(airGappedFolder, 'renderer'), { recursive: true, force: true });
  await cp(join(appFolder, 'renderer'), join(airGappedFolder, 'renderer'), { recursive: true });
}

/** Puts `none.ts` in the place of the module that opens the network. @type {import('esbuild').Plugin} */
const withoutNetwork = {
  name: 'without-network',
  setup: (bundler) => {
    bundler.onResolve({ filter: /\/network\/open\.ts$/ }, () => ({ path: join(root, 'electron/network/none.ts') }));
  },
};

/** @param {Part} part */
async function buildIfChanged({ name, sources, result, build }) {
  const stamp = join(stamps, `${name.replaceAll(' ', '-')}.stamp`);
  const state = await fingerprint(sources);
  const built = await readFile(stamp, 'utf8').catch(() => '');
  if (built === state && existsSync(join(appFolder, result))) return;
  const since = performance.now();
  await rm(stamp, { force: true });
  await told(`  building ${name}`, build);
  await mkdir(stamps, { recursive: true });
  await writeFile(stamp, state);
  say(`  built ${name}  ${seconds(since)}`);
}

/** @satisfies {import('esbuild').BuildOptions} */
const shellOptions = /** @type {const} */ ({
  absWorkingDir: root,
  entryPoints: { main: 'electron/main.ts', preload: 'electron/preload.ts', inspect: 'electron/inspect/shell.ts' },
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.18',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  // Read and compiled at each start: half the bytes.
  minify: true,
  keepNames: true,
  logLevel: 'error',
});

/** @param {string} folder @param {import('esbuild').Plugin[]} plugins */
async function buildShell(folder, plugins) {
  const { build } = await import('esbuild');
  await rm(join(folder, 'electron'), { recursive: true, force: true });
  const options = { ...shellOptions, external: ['electron'], outdir: join(folder, 'electron'), plugins };
  const { metafile } = await build({ ...options, metafile: true });
  await mkdir(stamps, { recursive: true });
  // What an air-gapped shell is made of, the ordinary one is made of too.
  if (folder === appFolder) await writeFile(join(root, shellModules), Object.keys(metafile.inputs).sort().join('\n'));
  await writeFile(join(folder, 'package.json'), await appManifest());
}

/**
 * What a shell would be made of, without writing it: files of the project and of packages, and modules of Node.
 * @param {{ airGapped: boolean }} which
 */
export async function modulesOfShell({ airGapped }) {
  const { build } = await import('esbuild');
  const plugins = airGapped ? [withoutNetwork] : [];
  const options = { ...shellOptions, external: ['electron'], outdir: join(root, 'out'), plugins };
  const { metafile } = await build({ ...options, write: false, metafile: true });
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  return { files: Object.keys(metafile.inputs), imported: [...new Set(imported)] };
}

/** The packaged application carries no dependencies: everything is bundled. */
async function appManifest() {
  const { name, productName, version, description, author, license } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  const manifest = { name, productName, version, description, author, license, main: 'electron/main.cjs' };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

async function buildPage() {
  const { build } = await import('vite');
  await rm(join(root, pageModules), { force: true });
  await build({ configFile: join(root, 'build/vite.config.mjs'), logLevel: 'error', mode: 'production' });
  await Promise.all(
    paperFonts.map((path) =>
      cp(join(root, 'node_modules/@fontsource', path), join(appFolder, 'renderer/fonts', basename(path))),
    ),
  );
}

async function writeNotices() {
  const bundled = await Promise.all([shellModules, pageModules].map((file) => readFile(join(root, file), 'utf8')));
  const copied = paperFonts.map((path) => `node_modules/@fontsource/${path}`);
  const helpers = bundlers.map((name) => `node_modules/${name}`);
  const modules = [...bundled.flatMap((text) => text.split('\n')), ...copied, ...helpers];
  const { notices, refused } = gatherNotices(root, packagesOf(modules));
  if (refused.length > 0) throw new Error(`This may not be shipped:\n${refused.join('\n')}`);
  await writeFile(join(appFolder, 'renderer/notices.json'), asJson(notices));
  await writeFile(noticesFile, asText(notices));
}

/** Under names of their own: the page and the printer of the shell both read them (renderer/papers/model/fonts.ts). */
const paperFonts = ['400', '600'].flatMap((weight) => [
  ...['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek'].flatMap((part) =>
    ['normal', 'italic'].map((style) => `source-serif-4/files/source-serif-4-${part}-${weight}-${style}.woff2`),
  ),
  `noto-naskh-arabic/files/noto-naskh-arabic-arabic-${weight}-normal.woff2`,
]);

/** @param {readonly string[]} sources @returns {Promise<string>} a hash over names and contents */
async function fingerprint(sources) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const source of sources) {
    for (const path of await listFiles(source)) hash.update(`\0${path}\0`).update(await readFile(join(root, path)));
  }
  return hash.digest('hex');
}

/** @param {string} source @returns {Promise<string[]>} files under it, relative to the project, sorted */
async function listFiles(source) {
  if (/\.[a-z]+$/.test(source)) return existsSync(join(root, source)) ? [source] : [];
  const entries = await readdir(join(root, source), { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
