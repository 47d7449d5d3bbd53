/** Writes files of vectors that are not there yet (build/vectors.mjs). */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenes } from './scenes.ts';

const folder = 'test/vectors/standing';
mkdirSync(folder, { recursive: true });
for (const [name, make] of Object.entries(scenes)) {
  const path = join(folder, `${name}.json`);
  if (existsSync(path)) continue;
  const file = make().file();
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`);
  process.stdout.write(`${name}: ${file.cases.length} cases\n`);
}
