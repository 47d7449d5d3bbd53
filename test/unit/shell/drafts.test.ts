import { describe, expect, test } from 'vitest';
import { Drafts } from '../../../electron/drafts/drafts.ts';
import type { FileSeam } from '../../../electron/files/seam.ts';
import { good, problem, read, text } from './support/answers.ts';
import { powerCuts, RecordedFiles } from './support/recorded-files.ts';

const folder = '/safe/drafts';
const log = `${folder}/drafts`;
const small = { compactAtOpen: 300, compactWhileOpen: 1500 };
const open = (files: FileSeam, limits = small): Promise<Drafts> => good(Drafts.open(files, folder, limits));

const contents = async (drafts: Drafts): Promise<Record<string, string>> =>
  Object.fromEntries((await good(drafts.read())).map(({ id, bytes }) => [id, read(bytes)]));

describe('drafts', () => {
  test('come back after a restart, the last of each', async () => {
    const files = new RecordedFiles();
    const drafts = await open(files);
    await good(drafts.put('a', text('first')));
    await good(drafts.put('b', text('other')));
    await good(drafts.put('a', text('second')));
    await good(drafts.remove(['b', 'unknown']));
    await good(drafts.put('empty', text('')));
    expect(await contents(await open(files))).toEqual({ a: 'second', empty: '' });
  });

  test('that were removed to be forgotten do not lie in the file any more, earlier ones neither', async () => {
    const files = new RecordedFiles();
    const drafts = await open(files, { compactAtOpen: 100_000, compactWhileOpen: 100_000 });
    await good(drafts.put('a', text('first thought')));
    await good(drafts.put('a', text('stays')));
    await good(drafts.put('b', text('goes away')));
    await good(drafts.remove(['b']));
    await good(drafts.put('c', text('goes too')));
    for (const word of ['first thought', 'goes away', 'goes too']) expect(read(files.peek(log))).toContain(word);
    await Promise.all([drafts.forget(['c']), good(drafts.put('d', text('meanwhile')))]);
    for (const word of ['first thought', 'goes away', 'goes too']) expect(read(files.peek(log))).not.toContain(word);
    expect(await contents(await open(files))).toEqual({ a: 'stays', d: 'meanwhile' });
  });

  test('put at the same time share a sync and keep their order', async () => {
    const files = new RecordedFiles();
    const drafts = await open(files);
    const before = files.steps.filter((step) => step.kind === 'sync').length;
    await Promise.all(Array.from({ length: 50 }, (_, index) => good(drafts.put('a', text(String(index))))));
    expect(files.steps.filter((step) => step.kind === 'sync').length - before).toBeLessThanOrEqual(2);
    expect(await contents(await open(files))).toEqual({ a: '49' });
  });

  test('are rewritten when the log has grown, at the start and while open', async () => {
    const files = new RecordedFiles();
    let drafts = await open(files);
    for (let index = 0; index < 200; index += 1) {
      await good(drafts.put('a', text(`text ${index}`)));
      expect(files.peek(log).length).toBeLessThan(small.compactWhileOpen + 200);
    }
    drafts = await open(files);
    expect(files.peek(log).length).toBeLessThan(small.compactAtOpen);
    await good(drafts.put('b', text('more')));
    expect(await contents(await open(files))).toEqual({ a: 'text 199', b: 'more' });
  });

  test('cut short at any byte give back what was whole', async () => {
    const files = new RecordedFiles();
    const drafts = await open(files);
    await good(drafts.put('a', text('kept')));
    const durable = files.peek(log).length;
    await good(drafts.put('a', text('newer')));
    const whole = files.peek(log);
    for (let length = durable; length < whole.length; length += 1) {
      files.poke(log, whole.slice(0, length));
      const again = await open(files);
      expect(await contents(again)).toEqual({ a: 'kept' });
      await good(again.put('b', text('next')));
      expect(await contents(await open(files))).toEqual({ a: 'kept', b: 'next' });
    }
  });

  test('damaged in the middle give back the others, and a rewrite sets the damaged log aside', async () => {
    const files = new RecordedFiles();
    const drafts = await open(files);
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) await good(drafts.put(id, text(`draft ${id}`)));
    const damaged = files.peek(log);
    damaged[135] = (damaged[135] ?? 0) ^ 1;
    files.poke(log, damaged);
    const found = await contents(await open(files));
    expect(Object.keys(found).length).toBe(7);
    const kept = files.paths().find((path) => path.includes('-kept-')) ?? '';
    expect(files.peek(kept)).toEqual(damaged);
    expect(await contents(await open(files))).toEqual(found);
  });

  test('survive a power cut at every step, rewrites included', async () => {
    const files = new RecordedFiles();
    let drafts = await open(files);
    const history: { state: Record<string, string>; at: number }[] = [{ state: {}, at: 0 }];
    for (let index = 0; index < 30; index += 1) {
      if (index % 10 === 9) drafts = await open(files);
      await good(drafts.put(index % 3 === 0 ? 'a' : 'b', text(`text ${index}`)));
      history.push({ state: await contents(drafts), at: files.steps.length });
    }
    for (let count = 0; count <= files.steps.length; count += 1) {
      const answered = history.filter(({ at }) => at <= count).length;
      const allowed = history.slice(answered - 1, answered + 1).map(({ state }) => state);
      for (const state of powerCuts(files.steps, count))
        expect(allowed).toContainEqual(await contents(await open(state)));
    }
  });

  test.each([
    ['a full disk', 'ENOSPC'],
    ['a quota that is used up', 'EDQUOT'],
  ])('on %s say so and keep the draft there was', async (_, code) => {
    const files = new RecordedFiles();
    const drafts = await open(files);
    await good(drafts.put('a', text('kept')));
    files.failure = (operation) => (operation === 'write' ? code : null);
    expect(await drafts.put('a', text('lost'))).toEqual(problem('disk-full'));
    files.failure = () => null;
    expect(await contents(drafts)).toEqual({ a: 'kept' });
    expect(await contents(await open(files))).toEqual({ a: 'kept' });
  });
});
