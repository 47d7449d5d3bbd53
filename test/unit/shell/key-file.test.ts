import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { KeyFile } from '../../../electron/keyfile/key-file.ts';
import type { FileSeam } from '../../../electron/files/seam.ts';
import { good, problem, read, text } from './support/answers.ts';
import { endedAfter, powerCuts, RecordedFiles } from './support/recorded-files.ts';

const folder = '/safe/keys';
const open = (files: FileSeam): Promise<KeyFile> => good(KeyFile.open(files, folder));
const contents = async (keys: KeyFile): Promise<string[]> => (await good(keys.read())).map(read);

describe('the key file', () => {
  test('is empty on a first start', async () => {
    expect(await contents(await open(new RecordedFiles()))).toEqual([]);
  });

  test('alternates, latest first, and keeps the state before (K1, K3)', async () => {
    const files = new RecordedFiles();
    const keys = await open(files);
    for (const content of ['one', 'two', 'three']) await good(keys.write(text(content), false));
    expect(await contents(await open(files))).toEqual(['three', 'two']);
    expect(files.paths().filter((path) => path.includes('/key-'))).toEqual([`${folder}/key-0`, `${folder}/key-1`]);
  });

  test('forgets what was in both copies when both are written (K5)', async () => {
    const files = new RecordedFiles();
    const keys = await open(files);
    await good(keys.write(text('old'), false));
    await good(keys.write(text('older'), false));
    await good(keys.write(text('new'), true));
    expect(await contents(keys)).toEqual(['new', 'new']);
    for (const name of ['key-0', 'key-1']) expect(read(files.peek(`${folder}/${name}`))).not.toMatch(/old/);
  });

  test('keeps writes asked for at the same time in order', async () => {
    const keys = await open(new RecordedFiles());
    await Promise.all(['one', 'two', 'three', 'four'].map((content) => good(keys.write(text(content), false))));
    expect(await contents(keys)).toEqual(['four', 'three']);
  });

  test('with one damaged copy gives the other, and replaces the damaged one next (K1, K6)', async () => {
    const files = new RecordedFiles();
    const keys = await open(files);
    await good(keys.write(text('one'), false));
    await good(keys.write(text('two'), false));
    const whole = files.peek(`${folder}/key-1`);
    for (let at = 0; at < whole.length; at += 1) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      files.poke(`${folder}/key-1`, damaged);
      expect(await contents(keys)).toEqual(['one']);
      files.poke(`${folder}/key-1`, whole.slice(0, at));
      expect(await contents(keys)).toEqual(['one']);
    }
    await good(keys.write(text('three'), false));
    expect(await contents(keys)).toEqual(['three', 'one']);
  });

  test('a copy larger than one can be is damaged, and not read (K10)', async () => {
    const files = new RecordedFiles();
    const keys = await open(files);
    await good(keys.write(text('one'), true));
    const tooLarge = new Uint8Array(64 * 1_048_576 + 57);
    tooLarge.set(files.peek(`${folder}/key-1`));
    files.poke(`${folder}/key-1`, tooLarge);
    let opened = 0;
    const watched = Object.assign(Object.create(files) as RecordedFiles, {
      open: (path: string, mode: 'read' | 'update' | 'create') => {
        if (path.endsWith('key-1')) opened += 1;
        return files.open(path, mode);
      },
    });
    expect(await contents(await open(watched))).toEqual(['one']);
    expect(opened).toBe(0);
    expect(await good(keys.damagedCopies())).toBe(1);
  });

  test('with both copies damaged is not taken for a first start (K6)', async () => {
    const files = new RecordedFiles();
    files.poke(`${folder}/key-0`, text('rubbish'));
    expect(await (await open(files)).read()).toEqual(problem('damaged'));
  });

  test.each([
    ['a full disk', 'ENOSPC'],
    ['a quota that is used up', 'EDQUOT'],
  ])('on %s keeps both copies as they were', async (_, code) => {
    const files = new RecordedFiles();
    const keys = await open(files);
    await good(keys.write(text('one'), false));
    files.failure = (operation) => (operation === 'write' ? code : null);
    expect(await keys.write(text('two'), true)).toEqual(problem('disk-full'));
    files.failure = () => null;
    expect(await contents(keys)).toEqual(['one']);
    expect(files.paths().filter((path) => path.endsWith('.part'))).toEqual([]);
  });

  test('is built on a copy only once its rename is synced (K7)', async () => {
    const files = new RecordedFiles();
    const keys = await open(files);
    await good(keys.write(text('one'), false));
    await good(keys.write(text('two'), false));
    for (let count = 1; count <= files.steps.length; count += 1) {
      // The machine goes on, until the power goes right after somebody looked.
      const left = endedAfter(files.steps, count);
      const seen = await contents(await open(left));
      for (const state of powerCuts(left.steps, left.steps.length))
        expect((await contents(await open(state)))[0]).toBe(seen[0]);
    }
  });

  test('lies as a magic, version, generation, length, hash and content (K2)', async () => {
    const files = new RecordedFiles();
    const keys = await open(files);
    for (const content of ['one', 'two', 'three']) await good(keys.write(text(content), false));
    const lies = Buffer.from(files.peek(`${folder}/key-0`));
    const head = Buffer.alloc(24);
    head.write('PASSKEYS', 0, 'ascii');
    head.writeUInt32LE(1, 8);
    head.writeBigUInt64LE(3n, 12);
    head.writeUInt32LE(5, 20);
    const hash = createHash('sha256').update(head).update('three').digest();
    expect(lies.toString('hex')).toBe(Buffer.concat([head, hash, Buffer.from('three')]).toString('hex'));
  });

  test('takes a write back that reached one copy alone, and says so where it cannot (K8)', async () => {
    const files = new RecordedFiles();
    const keys = await open(files);
    await good(keys.write(text('old'), true));
    for (const [fails, problemThen, left] of [
      [(rename: number) => rename === 2, 'disk-full', ['old', 'old']],
      [(rename: number) => rename >= 2, 'half-written', ['new', 'old']],
    ] as const) {
      let renames = 0;
      files.failure = (operation) => {
        if (operation !== 'rename') return null;
        renames += 1;
        return fails(renames) ? 'ENOSPC' : null;
      };
      expect(await keys.write(text('new'), true)).toEqual(problem(problemThen));
      files.failure = () => null;
      expect(await contents(keys)).toEqual(left);
      expect(await good(keys.damagedCopies())).toBe(left[0] === left[1] ? 0 : 1);
    }
    await good(keys.write(text('new'), true));
    expect(await contents(keys)).toEqual(['new', 'new']);
    expect(await good(keys.damagedCopies())).toBe(0);
  });

  test('is closed once what was asked for is written (K9)', async () => {
    const files = new RecordedFiles();
    const keys = await open(files);
    const writing = keys.write(text('one'), true);
    await keys.close();
    expect(read(files.peek(`${folder}/key-1`))).toMatch(/one$/);
    await good(writing);
  });

  test('survives a power cut at every step, with the content answered for or the one being written (K4)', async () => {
    const files = new RecordedFiles();
    const keys = await open(files);
    const writes: [string, boolean][] = [
      ['one', false],
      ['two', false],
      ['three', true],
      ['four', false],
      ['five', true],
    ];
    const answered: number[] = [];
    for (const [content, both] of writes) {
      await good(keys.write(text(content), both));
      answered.push(files.steps.length);
    }
    const order = writes.map(([content]) => content);
    for (let count = 0; count <= files.steps.length; count += 1) {
      const done = answered.filter((at) => at <= count).length;
      for (const state of powerCuts(files.steps, count)) {
        const found = await contents(await open(state));
        const latest = found.length === 0 ? -1 : order.indexOf(found[0] ?? '');
        expect(latest).toBeGreaterThanOrEqual(done - 1);
        expect(latest).toBeLessThanOrEqual(done);
        if (done > 0 && writes[done - 1]?.[1] === true && latest === done - 1) expect(new Set(found).size).toBe(1);
      }
    }
  });
});
