/** What was set aside (electron/SPEC.md, SH12): counted, and removed when a person says so, nothing else with it. */
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { makeDurableDirectory, replaceFile } from '../../../electron/files/durable.ts';
import { Safe } from '../../../electron/safe/safe.ts';
import { good, text } from './support/answers.ts';
import { powerCuts, RecordedFiles } from './support/recorded-files.ts';

const root = '/profile/safe';
const kept = `${root}/drafts/drafts-kept-00112233aabbccdd`;
const silent = { write: () => undefined };

async function put(files: RecordedFiles, path: string): Promise<void> {
  await makeDurableDirectory(files, dirname(path));
  await replaceFile(files, path, text('sealed'));
}

/** A safe in use, with drafts and an earlier safe set aside. */
async function used(): Promise<RecordedFiles> {
  const files = new RecordedFiles();
  for (const path of [
    `${root}/drafts/drafts`,
    kept,
    `${root}/inbox/letter`,
    '/profile/safe-before-1/journal/0001',
    '/profile/safe-before-1/chunks/ab/0',
    '/profile/safe-before-2/inbox/letter',
    '/profile/safety/note',
    '/profile/log.txt',
  ]) {
    await put(files, path);
  }
  return files;
}

const stays = [`${root}/drafts/drafts`, `${root}/inbox/letter`, '/profile/safety/note', '/profile/log.txt'];

test('SH12: drafts and safes set aside are counted and go whole; what is in use and what is not ours stays', async () => {
  const files = await used();
  const safe = new Safe(files, root, silent);
  expect(await good(safe.setAside())).toBe(3);
  await good(safe.removeSetAside());
  expect(await good(safe.setAside())).toBe(0);
  expect(files.paths().filter((path) => path.includes('before') || path.includes('kept'))).toEqual([]);
  for (const path of stays) expect(files.paths()).toContain(path);
  expect(await good(new Safe(new RecordedFiles(), root, silent).setAside())).toBe(0);
});

test('SH12: interrupted at any step it is counted still, and goes the next time', async () => {
  const files = await used();
  const before = files.steps.length;
  await good(new Safe(files, root, silent).removeSetAside());
  let cuts = 0;
  for (let count = before; count <= files.steps.length; count += 1)
    for (const left of powerCuts(files.steps, count)) {
      cuts += 1;
      const again = new Safe(left, root, silent);
      await good(again.removeSetAside());
      expect(await good(again.setAside())).toBe(0);
      for (const path of stays) expect(left.paths()).toContain(path);
    }
  expect(cuts).toBeGreaterThan(3);
});
