/** `npm run inspect -- FILE` and `npm run verify-log -- FILE [ANCHORS]`: plain Node, no Electron, no screen. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './run.mjs';
import { prepare } from './setup.mjs';

const outfile = join(root, 'out/build/inspect.cjs');
await prepare([]);
const { build } = await import('esbuild');
await build({
  absWorkingDir: root,
  entryPoints: ['electron/inspect/shell.ts'],
  outfile,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 3);
