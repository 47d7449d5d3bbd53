/**
 * Writes the worked examples of test/fixtures/law that are made by rule, the table of articles in SPEC.md, and the fingerprints of new
 * packs. Examples worked out by hand stay. With a folder named, only the examples, there.
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readExample } from '../../../shared/release/index.ts';
import { allCases } from './cases.ts';
import { addFingerprints } from './fingerprints.ts';
import { articleTable, specFile, specWith, type Named } from './table.ts';
import { textOf } from './write.ts';

const usual = 'test/fixtures/law';
const folder = process.argv[2] ?? usual;

const groups = new Set(allCases.map(({ file }) => dirname(file)));
for (const group of groups) await rm(join(folder, group), { recursive: true, force: true });
for (const each of allCases) {
  const path = join(folder, `${each.file}.txt`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, textOf(each));
}
process.stdout.write(`${allCases.length} examples in ${folder}\n`);

if (process.argv[2] === undefined) {
  const { lines, missing } = articleTable(await examplesIn(usual));
  await writeFile(specFile, specWith(lines));
  process.stdout.write(missing.length === 0 ? `${lines.length - 2} articles\n` : `${missing.join('\n')}\n`);
  const changed = await addFingerprints();
  if (changed.length > 0) process.stdout.write(`Not as its fingerprint has it, the law from: ${changed.join(', ')}\n`);
}

async function examplesIn(where: string): Promise<readonly Named[]> {
  const entries = await readdir(where, { recursive: true });
  const paths = entries.filter((path) => path.endsWith('.txt')).sort();
  const found: Named[] = [];
  for (const path of paths) {
    const read = readExample(await readFile(join(where, path), 'utf8'));
    if (read.ok) found.push({ path, example: read.value });
  }
  return found;
}
