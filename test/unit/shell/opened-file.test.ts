/** A file of ours opened from the system: which one, checked before it is touched, handed over once (electron/SPEC.md, SH16). */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PickedFiles } from '../../../electron/dialogs/picked-files.ts';
import { nodeFiles } from '../../../electron/files/node-files.ts';
import { askedPath } from '../../../electron/opened/asked-path.ts';
import { OpenedFile } from '../../../electron/opened/opened-file.ts';
import type { ShellEvent } from '../../../shared/bridge/contract.ts';
import { good, text } from './support/answers.ts';

describe('the word that is a file', () => {
  const linux = (...words: string[]) => askedPath({ words, folder: '/home/lien', platform: 'linux' });
  const windows = (...words: string[]) => askedPath({ words, folder: 'C:\\Users\\Lien', platform: 'win32' });
  const elsewhere = { refused: 'elsewhere' };

  test('SH16: is the last one of ours, as it stands or from the folder of the start', () => {
    expect(linux()).toBeNull();
    expect(linux('.', '--lang=nl', 'notes.pdf')).toBeNull();
    expect(linux('-x.bundle', '--user-data-dir=/tmp/x.bundle')).toBeNull();
    expect(linux('/media/stick/a.bundle')).toEqual({ path: '/media/stick/a.bundle', kind: 'bundle' });
    expect(linux('.', 'a.bundle', 'mijn kaart.CARD')).toEqual({ path: '/home/lien/mijn kaart.CARD', kind: 'card' });
    expect(windows('E:\\a.bundle')).toEqual({ path: 'E:\\a.bundle', kind: 'bundle' });
    expect(windows('e:/map/x.backup')).toEqual({ path: 'e:\\map\\x.backup', kind: 'backup' });
    expect(windows('log.audit')).toEqual({ path: 'C:\\Users\\Lien\\log.audit', kind: 'audit' });
  });

  test.each([
    'file:///etc/a.bundle',
    'http://x/a.bundle',
    '//server/share/a.bundle',
    '/dev/shm/a.bundle',
    '/proc/self/fd/3.bundle',
    '/sys/../proc/1/a.bundle',
    'a\nb.bundle',
    `/${'x'.repeat(5000)}.bundle`,
  ])('SH16: on Linux %s is no place from which anything is opened', (word) => {
    expect(linux(word)).toEqual(elsewhere);
  });

  test.each([
    '\\\\server\\share\\a.bundle',
    '//server/share/a.bundle',
    '\\\\?\\C:\\a.bundle',
    '\\\\.\\PhysicalDrive0\\a.bundle',
    '\\\\?\\UNC\\server\\share\\a.bundle',
    'file:///C:/a.bundle',
    'https://x/a.bundle',
    'C:\\a.txt:b.bundle',
    'C:\\con.bundle',
    'C:\\x\\COM1.card',
    'C:\\aux\\a.bundle',
    'C:\\a\u0000.bundle',
  ])('SH16: on Windows %s is no place from which anything is opened', (word) => {
    expect(windows(word)).toEqual(elsewhere);
  });

  test('SH16: from a folder on a share nothing is opened either', () => {
    expect(askedPath({ words: ['a.bundle'], folder: '\\\\server\\home', platform: 'win32' })).toEqual(elsewhere);
  });
});

describe('a file that is handed over', () => {
  let folder: string;
  let told: ShellEvent[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-opened-'));
    told = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string): string => join(folder, name);
  const file = (name: string, content: string): string => {
    writeFileSync(at(name), content);
    return at(name);
  };
  const sealed = 'age-encryption.org/v1\n-> X25519 rest';
  const opening = (files = nodeFiles) => {
    const picked = new PickedFiles(files);
    return { picked, opened: new OpenedFile(files, picked, (event) => void told.push(event), 'linux') };
  };
  const asking = (path: string) => askedPath({ words: [path], folder: '/', platform: 'linux' });

  test('SH16: is told once, open for reading and without a name; nothing is written', async () => {
    const { opened, picked } = opening();
    expect(await opened.take()).toEqual({ state: 'none' });
    opened.hand(asking(file('Regenboog Basiel.bundle', sealed)));
    expect(told).toEqual([{ type: 'file-opened' }]);
    const taken = await opened.take();
    if (taken.state !== 'file') throw new Error(taken.state);
    expect(taken).toEqual({ state: 'file', kind: 'bundle', handle: taken.handle, size: sealed.length });
    expect(taken.handle).toMatch(/^[0-9a-f]{32}$/);
    expect(await good(picked.read(taken.handle, 0, 21))).toEqual(text('age-encryption.org/v1'));
    expect(await opened.take()).toEqual({ state: 'none' });
    expect(readFileSync(at('Regenboog Basiel.bundle'), 'utf8')).toBe(sealed);
    await picked.closeAll();
  });

  test('SH16: by a second start is read anew: what is not ours, or comes from a share, is refused', async () => {
    const { opened } = opening();
    for (const given of [null, 'x', { path: 3 }, {}]) opened.handOver(given);
    expect(told).toEqual([]);
    for (const path of ['//server/share/a.bundle', '/etc/passwd', 'file:///x.bundle', '/dev/a.bundle']) {
      opened.handOver({ path, kind: 'bundle' });
      expect({ path, ...(await opened.take()) }).toEqual({ path, state: 'refused', why: 'elsewhere' });
    }
    opened.handOver({ refused: 'anything' });
    expect(await opened.take()).toEqual({ state: 'refused', why: 'elsewhere' });
    opened.handOver({ path: file('a.bundle', sealed), kind: 'backup' });
    expect(await opened.take()).toMatchObject({ state: 'file', kind: 'bundle' });
  });

  test('SH16: has to be a regular file of ours, of a size that kind can have', async () => {
    const { opened } = opening();
    mkdirSync(at('folder.bundle'));
    file('secret.txt', sealed);
    symlinkSync(at('secret.txt'), at('link.bundle'));
    symlinkSync('/dev/zero', at('zero.bundle'));
    symlinkSync(at('real.bundle'), at('other.bundle'));
    file('real.bundle', sealed);
    const said = {
      'folder.bundle': { state: 'refused', why: 'no-file' },
      'nothing.bundle': { state: 'refused', why: 'gone' },
      'link.bundle': { state: 'refused', why: 'elsewhere' },
      'zero.bundle': { state: 'refused', why: 'elsewhere' },
      'other.bundle': { state: 'file', kind: 'bundle' },
    };
    for (const [name, expected] of Object.entries(said)) {
      opened.hand(asking(at(name)));
      expect({ name, ...(await opened.take()) }).toMatchObject({ name, ...expected });
    }
    const bad = {
      'empty.bundle': '',
      'word.bundle': 'PK',
      'big.card': 'x'.repeat(1024 * 1024 + 1),
      'a.backup': sealed,
    };
    for (const [name, content] of Object.entries(bad)) {
      opened.hand(asking(file(name, content)));
      expect({ name, ...(await opened.take()) }).toEqual({ name, state: 'refused', why: 'no-file' });
    }
    opened.hand(asking(file('b.backup', 'PASSBKUP…')));
    expect(await opened.take()).toMatchObject({ state: 'file', kind: 'backup' });
  });
});
