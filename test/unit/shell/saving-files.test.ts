import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Chunks } from '../../../electron/chunks/chunks.ts';
import { SavingFiles } from '../../../electron/dialogs/saving-files.ts';
import { nodeFiles } from '../../../electron/files/node-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passerelle-saving-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('a file saved in pieces', () => {
  test('stands under its own name once it is whole, and replaces what was there', async () => {
    const saving = new SavingFiles(nodeFiles);
    const target = join(folder, 'copy.pdf');
    for (const round of [1, 2]) {
      const begun = await saving.begin(target);
      if (!begun.ok) throw new Error(begun.problem);
      const { handle } = begun.value;
      await saving.write(handle, bytes(round, 2));
      await saving.write(handle, bytes(3));
      if (round === 1) expect(readdirSync(folder)).not.toContain('copy.pdf');
      expect(await saving.finish(handle)).toEqual({ ok: true, value: undefined });
      expect([...readFileSync(target)]).toEqual([round, 2, 3]);
      expect(readdirSync(folder)).toEqual(['copy.pdf']);
      expect(await saving.write(handle, bytes(4))).toMatchObject({ problem: 'not-found' });
    }
  });

  test('that is given up, or forgotten when the page goes, leaves nothing', async () => {
    const saving = new SavingFiles(nodeFiles);
    const handles: string[] = [];
    for (let at = 0; at < 4; at += 1) {
      const begun = await saving.begin(join(folder, `copy-${at}.pdf`));
      if (!begun.ok) throw new Error(begun.problem);
      handles.push(begun.value.handle);
      await saving.write(begun.value.handle, bytes(1));
    }
    expect(await saving.begin(join(folder, 'fifth.pdf'))).toMatchObject({ problem: 'too-many' });
    await saving.abandon(handles[0] ?? '');
    await saving.abandonAll();
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('the chunks of an attachment that are here', async () => {
  const opened = await Chunks.open(nodeFiles, join(folder, 'chunks'));
  if (!opened.ok) throw new Error(opened.problem);
  expect(await opened.value.held('a')).toEqual({ ok: true, value: [] });
  for (const index of [2, 0, 11]) await opened.value.put('a', index, bytes(index));
  expect(await opened.value.held('a')).toEqual({ ok: true, value: [0, 2, 11] });
});
