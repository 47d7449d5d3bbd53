/** Runs a TypeScript program of this project under Node: bundled into out/build, packages left outside. */
import { join } from 'node:path';
import { hasDisplay, onVirtualScreen, root, run } from './run.mjs';

/**
 * @param {string} entry e.g. `test/demo/run.ts`
 * @param {string} name of the bundle, e.g. `demo`
 * @param {{ args?: readonly string[], env?: NodeJS.ProcessEnv, minutes?: number, screen?: 'any' | 'virtual' }} [options]
 *   screen: `any` uses the person's own screen when there is one, `virtual` never does
 * @returns {Promise<number>} its exit code
 */
export async function runTypeScript(entry, name, { args = [], env = {}, minutes = 30, screen = 'any' } = {}) {
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
  });
  const line = ['--enable-source-maps', outfile, ...args];
  const ownScreen = screen === 'any' && hasDisplay;
  const [command, rest] = ownScreen ? [process.execPath, line] : onVirtualScreen(process.execPath, line);
  const { code } = await run(command, rest, { env, minutes });
  return code;
}
