/** `npm run verify-log -- FILE [ANCHORS]`: plain Node, no Electron, no screen. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './run.mjs';

const outfile = join(root, 'out/build/verify-log.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/verify-log/main.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node18',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 3);
