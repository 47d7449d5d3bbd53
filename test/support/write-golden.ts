/**
 * Writes golden files that are not there yet:
 *
 *     npx esbuild test/support/write-golden.ts --bundle --platform=node --format=esm --packages=external \
 *       --outfile=out/build/write-golden.mjs && node out/build/write-golden.mjs
 *
 * A file that is there belongs to a released format and is never written again; a new format version gets new names.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { toHex } from '../../shared/codec/hex.ts';
import { goldenFiles } from './golden.ts';

for (const [name, make] of Object.entries(goldenFiles)) {
  const path = `test/golden/${name}.hex`;
  if (existsSync(path)) continue;
  writeFileSync(path, `${(toHex(make()).match(/.{1,128}/g) ?? []).join('\n')}\n`);
}
