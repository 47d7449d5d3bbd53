import { describe, expect, test } from 'vitest';
import { readers } from '../../../build/checks/readers.mjs';
import { functionsOf, readersIn } from '../../../build/checks/reading-functions.mjs';
import { project } from './project.mjs';

const card = `import { decode } from '../codec/cbor.ts';
export const decodeCard = (bytes: Uint8Array) => decode(bytes);
`;
const target = (/** @type {readonly string[]} */ ...names) =>
  `import { decodeCard } from '../../../shared/trust/card.ts';
export const targets = [{ name: 'card', reads: [${names.map((name) => `'${name}'`).join(', ')}] }];
`;
const named = 'shared/trust/card.ts#decodeCard';
/** @param {Record<string, string>} files */
const found = (files) => readersIn(project(files)).readers;

describe('what reads from outside', () => {
  /** @type {[string, string, string][]} */
  const readsThem = [
    [
      'bytes given to our decoder',
      'shared/a.ts',
      "import { decode } from './codec/cbor.ts';\nexport const a = (b: Bytes) => decode(b);",
    ],
    ['a text that is parsed', 'shared/a.ts', 'export function a(text: string) { return JSON.parse(text); }'],
    [
      'an unknown value held to a schema',
      'renderer/a.ts',
      'export const a = (value: unknown) => schema.safeParse(value);',
    ],
    [
      'part of the bytes, decoded as text',
      'shared/a.ts',
      'export const a = (b: Uint8Array) => new TextDecoder().decode(b.subarray(2));',
    ],
    [
      'what is called a reader',
      'renderer/a.tsx',
      'export function a() {}\nexport function readClock(typed: string) { return typed; }',
    ],
    [
      'a reader that is made and given away',
      'shared/a.ts',
      'export const a = (schema) => (value: unknown) => schema.parse(value);',
    ],
    [
      'a file of the shell',
      'electron/a.ts',
      'export async function a(files) { return schema.parse(await files.read()); }',
    ],
    [
      'one that nothing exported stands before',
      'renderer/a.ts',
      'function a(bytes: Bytes) { return new DataView(bytes.buffer); }',
    ],
  ];
  test.each(readsThem)('%s', (_, path, source) => {
    expect(found({ [path]: source })).toHaveLength(1);
  });

  test('a method of a class, under the name of both', () => {
    const source =
      'export class Places { open(bytes: Bytes) { return JSON.parse(bytes); } private read(bytes: Bytes) {} }';
    expect(found({ 'shared/a.ts': source })).toEqual(['shared/a.ts#Places.open']);
  });

  test('what hands content on to a reader of another file, one step far', () => {
    const files = {
      'shared/trust/card.ts': card,
      'renderer/b.ts':
        "import { decodeCard } from '../shared/trust/card.ts';\nexport const take = (b: Bytes) => decodeCard(b);",
      'renderer/c.ts': "import { take } from './b.ts';\nexport const call = (b: Bytes) => take(b);",
    };
    expect(found(files)).toEqual(['renderer/b.ts#take', named]);
  });

  /** @type {[string, string][]} */
  const readsNothing = [
    ['what a place is called', 'export const openAt = (path: string, id: string) => [path, id];'],
    [
      'content that goes elsewhere',
      'export const a = (b: Bytes, now: number) => { send(b); return schema.parse(now); };',
    ],
    ['a date out of a text', 'export const a = (text: string) => Date.parse(text);'],
    [
      'what an exported reader of its file is made of',
      'function part(b: Bytes) { return decode(b); }\nexport const readAll = (b: Bytes) => part(b);',
    ],
  ];
  test.each(readsNothing)('none: %s', (_, source) => {
    const { readers: all } = readersIn(project({ 'shared/a.ts': source }));
    expect(all.filter((id) => id !== 'shared/a.ts#readAll')).toEqual([]);
  });

  test('a function is known by its file and name, with what it gives its content to', () => {
    const [one] = functionsOf('shared/trust/card.ts', card);
    expect(one).toMatchObject({
      id: named,
      exported: true,
      takesContent: true,
      calls: ['shared/codec/cbor.ts#decode'],
    });
  });
});

describe('each is on a list', () => {
  test('of a target that reaches it, or of exceptions with a reason', () => {
    const files = { 'shared/trust/card.ts': card };
    const why = { [named]: 'inside of a file, which is fuzzed whole' };
    expect(readers.find(project(files))).toEqual([`${named} reads from outside and no target names it`]);
    expect(readers.find(project({ ...files, 'test/fuzz/targets/a.ts': target(named) }))).toEqual([]);
    expect(readers.find(project({ ...files, 'test/fuzz/not-fuzzed.json': JSON.stringify(why) }))).toEqual([]);
  });

  test('a list that names what is gone, names one twice, or gives no reason is told', () => {
    const files = {
      'shared/trust/card.ts': card,
      'test/fuzz/targets/a.ts': target(named, 'shared/trust/card.ts#decodeAll'),
      'test/fuzz/not-fuzzed.json': JSON.stringify({ [named]: 'later' }),
    };
    expect(readers.find(project(files))).toEqual([
      'shared/trust/card.ts#decodeAll is on a list and nowhere else',
      `${named} is fuzzed and excepted`,
      `test/fuzz/not-fuzzed.json: ${named} without a reason`,
    ]);
  });

  test('a target that names what its file cannot read is told', () => {
    const files = {
      'shared/trust/card.ts': card,
      'test/fuzz/targets/a.ts': target(named).replace(/^import.*\n/, ''),
    };
    expect(readers.find(project(files))).toEqual([`test/fuzz/targets/a.ts names ${named} and does not reach it`]);
  });
});
