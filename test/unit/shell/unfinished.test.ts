import { describe, expect, test } from 'vitest';
import { Places } from '../../../electron/backup/places.ts';
import { saveFile } from '../../../electron/dialogs/save-file.ts';
import { SavingFiles } from '../../../electron/dialogs/saving-files.ts';
import { Unfinished } from '../../../electron/dialogs/unfinished.ts';
import type { FileSeam } from '../../../electron/files/seam.ts';
import { good, problem, read, text } from './support/answers.ts';
import { FaultyFiles } from './support/faulty-files.ts';
import { RecordedFiles } from './support/recorded-files.ts';

const notes = '/profile/unfinished';
const opened = (files: FileSeam): Unfinished => new Unfinished(files, notes, new Places(files, '/profile/folder-key'));

async function disk(): Promise<RecordedFiles> {
  const files = new RecordedFiles();
  for (const folder of ['/profile', '/Janssens', '/stick']) await files.makeDirectory(folder);
  return files;
}
const inside = async (files: FileSeam, folder: string): Promise<readonly string[]> =>
  (await files.list(folder)).map(({ name }) => name);

describe('a document that was being saved when the power went', () => {
  test('SH11: goes at the next start, whichever way it was saved, and what is whole stays', async () => {
    const files = await disk();
    const before = opened(files);
    await good(saveFile(files, '/Janssens/whole.pdf', text('whole'), before));
    const saving = new SavingFiles(files, before);
    const { handle } = await good(saving.begin('/Janssens/large.pdf'));
    await good(saving.write(handle, text('half of a report')));
    const dying = new FaultyFiles(files);
    let created = false;
    dying.fault = (operation, path) => {
      created ||= operation === 'open' && path.endsWith('.part') && path.startsWith('/Janssens');
      return created && operation !== 'open' ? 'EIO' : null;
    };
    expect(await saveFile(dying, '/Janssens/small.pdf', text('a paper'), before)).toEqual(problem('failed'));
    expect((await inside(files, '/Janssens')).filter((name) => name.endsWith('.part'))).toHaveLength(2);
    await opened(files).sweep();
    expect(await inside(files, '/Janssens')).toEqual(['whole.pdf']);
    expect(read(files.peek(notes))).toBe('');
  });

  test('SH11: on a stick that is not there is kept in mind until it is', async () => {
    const files = await disk();
    const { handle } = await good(new SavingFiles(files, opened(files)).begin('/stick/copy.pdf'));
    expect(handle).not.toBe('');
    const away = new FaultyFiles(files);
    away.status = (path) => (path.startsWith('/stick') ? Promise.resolve(null) : files.status(path));
    await opened(away).sweep();
    expect(await inside(files, '/stick')).toHaveLength(1);
    await opened(files).sweep();
    expect(await inside(files, '/stick')).toEqual([]);
  });

  test('SH11: is noted before its first byte, without its place in clear, and forgotten when it is whole or given up', async () => {
    const files = await disk();
    const saving = new SavingFiles(files, opened(files));
    const one = await good(saving.begin('/Janssens/one.pdf'));
    const noted = read(files.peek(notes));
    expect(noted.length).toBeGreaterThan(50);
    expect(noted + Buffer.from(noted, 'base64').toString('latin1')).not.toContain('Janssens');
    const two = await good(saving.begin('/Janssens/two.pdf'));
    await good(saving.finish(one.handle));
    await saving.abandon(two.handle);
    expect(read(files.peek(notes))).toBe('');
    expect(await inside(files, '/Janssens')).toEqual(['one.pdf']);
  });

  test('SH11: is all that is removed: a note that names another file removes nothing', async () => {
    const files = await disk();
    await good(saveFile(files, '/Janssens/whole.pdf', text('whole'), opened(files)));
    await opened(files).begin('/Janssens/whole.pdf');
    await opened(files).sweep();
    expect(await inside(files, '/Janssens')).toEqual(['whole.pdf']);
    expect(read(files.peek(notes))).toBe('');
  });

  test('SH11: is saved all the same where the profile takes nothing', async () => {
    const files = await disk();
    const refusing = new FaultyFiles(files);
    refusing.fault = (operation, path) => (path.startsWith('/profile') && operation !== 'status' ? 'EROFS' : null);
    await good(saveFile(refusing, '/Janssens/whole.pdf', text('whole'), opened(refusing)));
    expect(await inside(files, '/Janssens')).toEqual(['whole.pdf']);
  });
});
