/**
 * `npm run release -- STEP …`: how keepers make a folder that brings updates by stick (build/docs/updates.md): keys, a root of trust, a
 * folder, signatures, and a dry run that looks at it as applications do. Nothing is sent anywhere. Passphrases are asked for on the
 * terminal, which what `run-ts.mjs` runs does not have.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './run.mjs';
import { prepare } from './setup.mjs';

const outfile = join(root, 'out/build/release.mjs');
await prepare([]);
const { build } = await import('esbuild');
await build({
  absWorkingDir: root,
  entryPoints: ['build/update/run.mts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 3);
