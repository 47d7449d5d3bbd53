/** Runs a TypeScript program of this project under Node: bundled into out/build, packages left outside. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { hasDisplay, onVirtualScreen, root, run } from './run.mjs';

/** @typedef {{ file: string, find: string, replace: string }} Edit */

/**
 * @param {string} entry e.g. `test/demo/run.ts`
 * @param {string} name of the bundle, e.g. `demo`
 * @param {object} [options]
 * @param {readonly string[]} [options.args]
 * @param {readonly string[]} [options.nodeArgs] for Node itself
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {number} [options.minutes]
 * @param {'any' | 'virtual' | 'none'} [options.screen] `any` uses the person's own screen when there is one, `virtual`
 *   never does, `none` needs none
 * @param {Readonly<Record<string, string>>} [options.standIns] files of this project and what stands in their place
 * @param {readonly Edit[]} [options.edits] places of this project that are changed in the bundle, and nowhere else
 * @returns {Promise<number>} its exit code
 */
export async function runTypeScript(
  entry,
  name,
  { args = [], nodeArgs = [], env = {}, minutes = 30, screen = 'any', standIns = {}, edits = [] } = {},
) {
  const { prepare } = await import('./setup.mjs');
  await prepare([]);
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
    plugins: [standingIn(standIns), edited(edits)],
  });
  const line = ['--enable-source-maps', ...nodeArgs, outfile, ...args];
  const ownScreen = screen === 'none' || (screen === 'any' && hasDisplay);
  const [command, rest] = ownScreen ? [process.execPath, line] : onVirtualScreen(process.execPath, line);
  const { code } = await run(command, rest, { env, minutes });
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
 * The same files with other words in places. Each place has to be there exactly once, or nothing would be told by what comes of it.
 * @param {readonly Edit[]} edits
 * @returns {import('esbuild').Plugin}
 */
const edited = (edits) => ({
  name: 'edits',
  setup: (bundler) => {
    const files = [...new Set(edits.map(({ file }) => file))];
    for (const file of files) {
      const path = join(root, file);
      const filter = new RegExp(`${file.replaceAll(/[.\\/]/g, '[.\\\\/]')}$`);
      bundler.onLoad({ filter }, (args) => {
        if (args.path !== path) return undefined;
        let contents = readFileSync(path, 'utf8');
        for (const { find, replace } of edits.filter((each) => each.file === file)) {
          if (contents.split(find).length !== 2)
            throw new Error(`the text to change is not in ${file} exactly once: ${find}`);
          contents = contents.replace(find, () => replace);
        }
        return { contents, loader: 'ts' };
      });
    }
  },
});
