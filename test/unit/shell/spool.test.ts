import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Chunks, maximumChunk } from '../../../electron/chunks/chunks.ts';
import type { FileSeam } from '../../../electron/files/seam.ts';
import { Known } from '../../../electron/spool/known.ts';
import { usualLimits } from '../../../electron/spool/limits.ts';
import { Spool } from '../../../electron/spool/spool.ts';
import { good, problem, read, text } from './support/answers.ts';
import { powerCuts, RecordedFiles } from './support/recorded-files.ts';

const folder = '/safe/outbox';
const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');
const open = (files: FileSeam, limits = usualLimits): Promise<Spool> => good(Spool.open(files, folder, limits));

async function add(spool: Spool, ...pieces: string[]): Promise<string> {
  const handle = await good(spool.begin());
  for (const piece of pieces) await good(spool.write(handle, text(piece)));
  return (await good(spool.finish(handle))).name;
}

describe('the spool', () => {
  test('names a file by its content, whatever the pieces', async () => {
    const spool = await open(new RecordedFiles());
    expect(await add(spool, 'hel', 'lo')).toBe(hashOf('hello'));
    expect(await add(spool, 'hello')).toBe(hashOf('hello'));
    expect(await good(spool.list())).toEqual([{ name: hashOf('hello'), size: 5 }]);
    expect(read(await good(spool.read(hashOf('hello'), 1, 3)))).toBe('ell');
    expect(read(await good(spool.read(hashOf('hello'), 4, 100)))).toBe('o');
  });

  test('keeps pieces in order when they are not waited for, and several files apart', async () => {
    const spool = await open(new RecordedFiles());
    const [one, two] = [await good(spool.begin()), await good(spool.begin())];
    const pieces = Array.from({ length: 20 }, (_, index) => String(index));
    const writes = pieces.flatMap((piece) => [
      spool.write(one, text(piece)),
      spool.write(two, text(piece.toUpperCase() + '-')),
    ]);
    const finished = [spool.finish(one), spool.finish(two)];
    for (const write of writes) await good(write);
    expect((await good(finished[0] ?? spool.finish(one))).name).toBe(hashOf(pieces.join('')));
    expect((await good(finished[1] ?? spool.finish(two))).name).toBe(
      hashOf(pieces.map((piece) => `${piece}-`).join('')),
    );
  });

  test('removes, and does not mind what is gone already', async () => {
    const spool = await open(new RecordedFiles());
    const name = await add(spool, 'hello');
    await good(spool.remove([name, hashOf('never there')]));
    expect(await good(spool.list())).toEqual([]);
    expect(await spool.read(name, 0, 1)).toEqual(problem('not-found'));
  });

  test('refuses what is too large, too many files, and unknown handles', async () => {
    const files = new RecordedFiles();
    const spool = await open(files, { fileBytes: 10, files: 2, writing: 2 });
    const handle = await good(spool.begin());
    await good(spool.write(handle, text('12345')));
    expect(await spool.write(handle, text('678901'))).toEqual(problem('too-large'));
    expect(await spool.finish(handle)).toEqual(problem('not-found'));
    expect(files.paths().filter((path) => path.endsWith('.part'))).toEqual([]);
    await add(spool, 'one');
    await add(spool, 'two');
    expect(await spool.begin()).toEqual(problem('too-many'));
    expect(await spool.write('nobody', text('x'))).toEqual(problem('not-found'));
  });

  test('on a full disk leaves nothing behind', async () => {
    const files = new RecordedFiles();
    const spool = await open(files);
    const handle = await good(spool.begin());
    files.failure = (operation) => (operation === 'write' ? 'ENOSPC' : null);
    const [first, next] = [spool.write(handle, text('hello')), spool.write(handle, text('world'))];
    expect(await first).toEqual(problem('disk-full'));
    files.failure = () => null;
    expect(await next, 'the piece that was under way behind it').toEqual(problem('not-found'));
    expect(files.paths()).toEqual(['/', '/safe', folder]);
  });

  test('drops what nobody will finish', async () => {
    const files = new RecordedFiles();
    const spool = await open(files);
    for (let index = 0; index < 3; index += 1) await good(spool.write(await good(spool.begin()), text('piece')));
    await spool.abandonAll();
    expect(files.paths()).toEqual(['/', '/safe', folder]);
  });

  test('after a power cut holds whole files only, and all that were answered for', async () => {
    const files = new RecordedFiles();
    const spool = await open(files);
    const answered: { name: string; at: number }[] = [];
    for (const content of ['one', 'two', 'three']) {
      answered.push({ name: await add(spool, content, content), at: files.steps.length });
    }
    for (let count = 0; count <= files.steps.length; count += 1) {
      for (const state of powerCuts(files.steps, count)) {
        const again = await open(state);
        const found = await good(again.list());
        const names = found.map(({ name }) => name);
        for (const { name, at } of answered) if (at <= count) expect(names).toContain(name);
        for (const { name, size } of found) expect(hashOf(read(await good(again.read(name, 0, size))))).toBe(name);
        expect(state.paths().filter((path) => path.endsWith('.part'))).toEqual([]);
      }
    }
  });
});

describe('what was here once', () => {
  test('is remembered after a restart', async () => {
    const files = new RecordedFiles();
    const known = await good(Known.open(files, '/safe/known/known'));
    await good(known.add([hashOf('a'), hashOf('b')]));
    await good(known.add([hashOf('b'), hashOf('c')]));
    const again = await good(Known.open(files, '/safe/known/known'));
    expect(['a', 'b', 'c', 'd'].map((content) => again.has(hashOf(content)))).toEqual([true, true, true, false]);
  });

  test('may be forgotten by damage without stopping anything', async () => {
    const files = new RecordedFiles();
    await good((await good(Known.open(files, '/safe/known/known'))).add([hashOf('a')]));
    files.poke('/safe/known/known', text('rubbish'));
    const again = await good(Known.open(files, '/safe/known/known'));
    await good(again.add([hashOf('b')]));
    expect((await good(Known.open(files, '/safe/known/known'))).has(hashOf('b'))).toBe(true);
  });
});

describe('attachment chunks', () => {
  const openChunks = (files: FileSeam): Promise<Chunks> => good(Chunks.open(files, '/safe/chunks'));

  test('come back, are replaced and removed', async () => {
    const files = new RecordedFiles();
    const chunks = await openChunks(files);
    await good(chunks.put('Aa', 0, text('zero')));
    await good(chunks.put('Aa', 1, text('one')));
    await good(chunks.put('aA', 0, text('other')));
    await good(chunks.put('Aa', 1, text('new')));
    const again = await openChunks(files);
    expect(read(await good(again.get('Aa', 1)))).toBe('new');
    await good(again.remove('Aa'));
    await good(again.remove('Aa'));
    expect(await again.get('Aa', 0)).toEqual(problem('not-found'));
    expect(read(await good(again.get('aA', 0)))).toBe('other');
  });

  test('have a size', async () => {
    const chunks = await openChunks(new RecordedFiles());
    await good(chunks.put('a', 0, new Uint8Array(maximumChunk)));
    expect(await chunks.put('a', 1, new Uint8Array(maximumChunk + 1))).toEqual(problem('too-large'));
  });

  test('are durable when answered', async () => {
    const files = new RecordedFiles();
    const chunks = await openChunks(files);
    await good(chunks.put('a', 0, text('old')));
    const before = files.steps.length;
    await good(chunks.put('a', 0, text('new')));
    for (let count = before; count <= files.steps.length; count += 1) {
      for (const state of powerCuts(files.steps, count)) {
        const found = read(await good((await openChunks(state)).get('a', 0)));
        expect(count === files.steps.length ? ['new'] : ['old', 'new']).toContain(found);
      }
    }
  });
});
