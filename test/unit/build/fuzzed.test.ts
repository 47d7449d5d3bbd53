/** Whatever reads bytes or text from outside is among the targets of `npm run fuzz`: a reader that is added later is missed here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Readers nothing from outside reaches by themselves. */
const elsewhere: Readonly<Record<string, string>> = {
  openWith: 'the outermost layer of a sealed file, which is fuzzed whole',
  decodeInPlace: 'the beginning of a contribution, which is fuzzed whole',
  decodeByteStrings: 'sections of a sealed file, which is fuzzed whole',
  decodeOp: 'inside of a contribution, which is fuzzed whole',
  readExample: 'worked examples of the law, in this project alone',
  readTextFile: 'the lines around what each kind of file reads, fuzzed with each',
};

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const reader =
  /export (?:async )?(?:function|const) ((?:read|decode|open)[A-Z]\w*)[^\n]{0,30}?\(([^{}]{0,200}?)\)[:\s]/g;
const takesRaw = /\w+: (?:Uint8Array|Bytes|string|ReadableStream)/;

const readers = ['shared', 'electron/transports', 'electron/inspect']
  .flatMap(sources)
  .flatMap((source) => [...source.matchAll(reader)])
  .flatMap(([, name = '', inputs = '']) => (takesRaw.test(inputs) ? [name] : []));

test('every reader of bytes or text from outside is fuzzed, or why not is said', () => {
  const targets = sources('test/fuzz/targets').join('\n');
  const isFuzzed = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(targets);
  expect(readers.length).toBeGreaterThan(30);
  expect(readers.filter((name) => !isFuzzed(name) && !(name in elsewhere))).toEqual([]);
  expect(Object.keys(elsewhere).filter((name) => isFuzzed(name) || !readers.includes(name))).toEqual([]);
});
