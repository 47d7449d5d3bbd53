/** Runs a TypeScript program of this project under Node: bundled into out/build, packages left outside. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { hasDisplay, onVirtualScreen, root, run } from './run.mjs';

/**
 * @param {string} entry e.g. `test/demo/run.ts`
 * @param {string} name of the bundle, e.g. `demo`
 * @param {object} [options]
 * @param {readonly string[]} [options.args]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {number} [options.minutes]
 * @param {'any' | 'virtual' | 'none'} [options.screen] `any` uses the person's own screen when there is one, `virtual`
 *   never does, `none` needs none
 * @param {boolean} [options.givesWay] as `run` has it
 * @param {Readonly<Record<string, string>>} [options.standIns] files of this project and what stands in their place
 * @param {Readonly<Record<string, (text: string) => string>>} [options.changed] files of this project and what becomes of their text
 * @returns {Promise<number>} its exit code
 */
export async function runTypeScript(
  entry,
  name,
  { args = [], env = {}, minutes = 30, screen = 'any', givesWay = false, standIns = {}, changed = {} } = {},
) {
  const { build } = await import('esbuild');
  const outfile = join(root, 'out/build', `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [standingIn(standIns), changing(changed)],
  });
  const line = ['--enable-source-maps', outfile, ...args];
  const ownScreen = screen === 'none' || (screen === 'any' && hasDisplay);
  const [command, rest] = ownScreen ? [process.execPath, line] : onVirtualScreen(process.execPath, line);
  const { code } = await run(command, rest, { env, minutes, givesWay });
  return code;
}

/**
 * Whoever imports one of these files gets what stands in its place; that one gets the file itself.
 * @param {Readonly<Record<string, string>>} standIns
 * @returns {import('esbuild').Plugin}
 */
const standingIn = (standIns) => ({
  name: 'stand-ins',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, importer }) => {
      const other = standIns[relative(root, join(resolveDir, path)).replaceAll('\\', '/')];
      return other === undefined || importer === join(root, other) ? undefined : { path: join(root, other) };
    });
  },
});

/**
 * The text of some files is changed on the way into the bundle; on the disk they stay.
 * @param {Readonly<Record<string, (text: string) => string>>} changed
 * @returns {import('esbuild').Plugin}
 */
const changing = (changed) => ({
  name: 'changing',
  setup: (bundler) => {
    bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const change = changed[relative(root, path).replaceAll('\\', '/')];
      return change && { contents: change(readFileSync(path, 'utf8')), loader: 'ts' };
    });
  },
});
