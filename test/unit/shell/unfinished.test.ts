import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Places } from '../../../electron/backup/places.ts';
import { saveFile } from '../../../electron/dialogs/save-file.ts';
import { SavingFiles } from '../../../electron/dialogs/saving-files.ts';
import { SavingFolders } from '../../../electron/dialogs/saving-folders.ts';
import { Unfinished } from '../../../electron/dialogs/unfinished.ts';
import { nodeFiles } from '../../../electron/files/node-files.ts';
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

describe('a folder that was being written when the power went', () => {
  let stick: string;
  beforeEach(() => {
    stick = mkdtempSync(join(tmpdir(), 'passerelle-folder-'));
  });
  afterEach(() => rmSync(stick, { recursive: true, force: true }));
  const noted = (): Unfinished =>
    new Unfinished(nodeFiles, join(stick, 'notes'), new Places(nodeFiles, join(stick, 'folder-key')));
  const there = (folder = stick): readonly string[] =>
    readdirSync(folder).filter((name) => name !== 'notes' && name !== 'folder-key');

  test('SH15: goes at the next start with all an export puts in it; what somebody else put there stays', async () => {
    const folders = new SavingFolders(nodeFiles, noted());
    const { handle } = await good(folders.begin(stick));
    await good(folders.file(handle, '0001/documents/0001.pdf'));
    await good(folders.write(handle, text('half of a scan')));
    expect(there()).toEqual([expect.stringMatching(/^\.[0-9a-f]{32}\.part$/)]);
    await noted().sweep();
    expect(there()).toEqual([]);
    expect(readFileSync(join(stick, 'notes'), 'utf8')).toBe('');

    const again = new SavingFolders(nodeFiles, noted());
    const second = await good(again.begin(stick));
    await good(again.file(second.handle, 'index.html'));
    const [other = ''] = there();
    writeFileSync(join(stick, other, 'mine.docx'), 'mine');
    symlinkSync('/etc', join(stick, other, '0001'));
    await noted().sweep();
    expect(there(join(stick, other)).toSorted()).toEqual(['0001', 'mine.docx']);
  });

  test('SH15: is whole under its own name, one at a time, and forgotten then', async () => {
    const folders = new SavingFolders(nodeFiles, noted());
    const { handle } = await good(folders.begin(stick));
    expect(await folders.begin(stick)).toEqual(problem('too-many'));
    await good(folders.file(handle, 'index.html'));
    await good(folders.write(handle, text('a page')));
    const { name } = await good(folders.finish(handle, '2026-11-24'));
    expect(there()).toEqual([name]);
    expect(name).toMatch(/^passerelle-2026-11-24-[0-9a-f]{8}$/);
    expect(readFileSync(join(stick, name, 'index.html'), 'utf8')).toBe('a page');
    expect(readFileSync(join(stick, 'notes'), 'utf8')).toBe('');
    expect(await folders.write(handle, text('more'))).toEqual(problem('not-found'));
  });
});

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
