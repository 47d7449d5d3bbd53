/** The worked examples of test/fixtures/law, read once. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  mistakeInWords,
  packs,
  readExample,
  runExample,
  type Example,
  type ExampleResult,
  type LawPack,
} from '../../shared/release/index.ts';

export interface ExampleFile {
  /** From test/fixtures/law, with strokes. */
  readonly path: string;
  readonly text: string;
  readonly example: Example;
}

const folder = join(process.cwd(), 'test/fixtures/law');

function read(path: string): ExampleFile {
  const text = readFileSync(join(folder, path), 'utf8');
  const example = readExample(text);
  if (!example.ok) {
    throw new Error(`${path}, line ${String(example.problem.line)}: ${mistakeInWords(example.problem.mistake, 'en')}`);
  }
  return { path: path.replaceAll('\\', '/'), text, example: example.value };
}

export const examples: readonly ExampleFile[] = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.txt'))
  .sort()
  .map(read);

export const failuresOf = ({ checked }: ExampleResult): readonly string[] =>
  checked
    .filter(({ holds }) => !holds)
    .map(({ line, what, value, found }) => `line ${String(line)}: ${what}: expected ${value}, found ${found}`);

/** Whether an example notices that other packs hold. Where a pack begins is no answer to a question about a release. */
export const notices = (under: readonly LawPack[], example: Example): boolean =>
  runExample(under, example).checked.some(({ holds, what }) => !holds && what !== 'pack from');

export const results: readonly (ExampleFile & { readonly result: ExampleResult })[] = examples.map((file) => ({
  ...file,
  result: runExample(packs, file.example),
}));
