/** Writes the worked examples of test/fixtures/law that are made by rule. Those added by hand beside them stay. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { allCases } from './cases.ts';
import { textOf } from './write.ts';

const folder = process.argv[2] ?? 'test/fixtures/law';
for (const each of allCases) {
  const path = join(folder, `${each.file}.txt`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, textOf(each));
}
process.stdout.write(`${allCases.length} examples in ${folder}\n`);
