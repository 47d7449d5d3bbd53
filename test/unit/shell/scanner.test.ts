/** The folder a scanner writes into: what is offered of it, that it comes in as it was chosen, and what is ever deleted there. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Places } from '../../../electron/backup/places.ts';
import { CameraGate } from '../../../electron/camera/camera-gate.ts';
import { PickedFiles } from '../../../electron/dialogs/picked-files.ts';
import { nodeFiles } from '../../../electron/files/node-files.ts';
import { scannerHandlers } from '../../../electron/ipc/handlers/scanner.ts';
import { ChosenFolder } from '../../../electron/scanner/chosen-folder.ts';
import { bounded, scannerDisk, type ScannerDisk } from '../../../electron/scanner/disk.ts';
import { Scans } from '../../../electron/scanner/scans.ts';
import { good, problem, text } from './support/answers.ts';

let root = '';
let picked: PickedFiles;
let scans: Scans;
const at = (...names: readonly string[]): string => join(root, ...names);
const folder = (): string => at('scans');
const pdf = (words: string): Uint8Array => text(`%PDF-1.7 ${words}`);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'passerelle-scanner-'));
  mkdirSync(folder());
  picked = new PickedFiles(nodeFiles);
  scans = new Scans(scannerDisk, picked);
});
afterEach(async () => {
  await picked.closeAll();
  rmSync(root, { recursive: true, force: true });
});

/** Lies there since so many minutes. */
function scanned(name: string, bytes: Uint8Array, minutes = 0): void {
  writeFileSync(at('scans', name), bytes);
  const when = new Date(1_790_000_000_000 - minutes * 60_000);
  utimesSync(at('scans', name), when, when);
}
const listed = async (): Promise<readonly string[]> => (await good(scans.list(folder()))).scans.map(({ name }) => name);
async function idOf(name: string): Promise<string> {
  const found = (await good(scans.list(folder()))).scans.find((scan) => scan.name === name);
  if (found === undefined) throw new Error('not listed');
  return found.id;
}

describe('what is offered', () => {
  test('SH18: documents right in the folder, newest first; no folder, no link, nothing hidden or empty, no other kind', async () => {
    scanned('old.pdf', pdf('old'), 60);
    scanned('new.PDF', pdf('new'), 1);
    scanned('photo.jpeg', new Uint8Array([0xff, 0xd8, 0xff, 1]), 5);
    scanned('empty.pdf', new Uint8Array());
    scanned('.hidden.pdf', pdf('hidden'));
    scanned('macro.docm', text('PK'));
    mkdirSync(at('scans', 'inside.pdf'));
    writeFileSync(at('secret.pdf'), pdf('outside'));
    symlinkSync(at('secret.pdf'), at('scans', 'link.pdf'));
    const { scans: all, left } = await good(scans.list(folder()));
    expect(all.map(({ name }) => name)).toEqual(['new.PDF', 'photo.jpeg', 'old.pdf']);
    expect(all.map(({ kind }) => kind)).toEqual(['pdf', 'jpeg', 'pdf']);
    expect(left).toBe(0);
    expect(JSON.stringify(all)).not.toContain(root);
  });

  test('SH18: at most 200, and how many older ones are left is said', async () => {
    for (let each = 0; each < 203; each += 1) scanned(`${each}.pdf`, pdf('x'), each);
    const { scans: all, left } = await good(scans.list(folder()));
    expect(all).toHaveLength(200);
    expect(all[0]?.name).toBe('0.pdf');
    expect(left).toBe(3);
  });

  test('SH18: a folder that is gone, may not be read or holds too much is told so', async () => {
    expect(await scans.list(at('nowhere'))).toEqual(problem('scanner-gone'));
    const refusing = (code: string): Scans =>
      new Scans({ ...scannerDisk, list: () => Promise.reject(Object.assign(new Error(code), { code })) }, picked);
    expect(await refusing('EACCES').list(folder())).toEqual(problem('scanner-refused'));
    expect(await refusing('EMFILE').list(folder())).toEqual(problem('scanner-too-many'));
    expect(await refusing('EHOSTDOWN').list(folder())).toEqual(problem('scanner-gone'));
  });

  test('SH18: what only bears the name of a document is not opened, nor what somebody put a link in the place of', async () => {
    scanned('virus.pdf', text('MZ not a document'));
    expect(await scans.open(await idOf('virus.pdf'))).toEqual(problem('scan-kind'));
    scanned('brief.pdf', pdf('a letter'));
    const id = await idOf('brief.pdf');
    rmSync(at('scans', 'brief.pdf'));
    writeFileSync(at('secret.pdf'), pdf('outside'));
    symlinkSync(at('secret.pdf'), at('scans', 'brief.pdf'));
    expect(await scans.open(id)).toEqual(problem('scan-gone'));
    expect(await scans.open('0'.repeat(32))).toEqual(problem('scan-gone'));
  });
});

describe('a share that hangs', () => {
  test('SH19: is given up, and asked nothing more until it comes back', async () => {
    let answer: (entries: readonly never[]) => void = () => undefined;
    let asked = 0;
    const hanging: ScannerDisk = {
      ...scannerDisk,
      list: () => {
        asked += 1;
        return new Promise((resolve) => (answer = (entries) => resolve([...entries])));
      },
    };
    const slow = new Scans(bounded(hanging, 5), picked);
    expect(await slow.list(folder())).toEqual(problem('scanner-slow'));
    expect(await slow.list(folder())).toEqual(problem('scanner-slow'));
    expect(asked).toBe(1);
    answer([]);
    await new Promise((go) => setImmediate(go));
    const again = slow.list(folder());
    answer([]);
    expect(await again).toEqual({ ok: true, value: { scans: [], left: 0 } });
    expect(asked).toBe(2);
  });
});

describe('a scan that is chosen', () => {
  const large = new Uint8Array(2 * 1_048_576 + 300).map((_, index) => index % 251);
  large.set(pdf('large'));

  const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

  test('SH20: is read whole and in any pieces as it is', async () => {
    scanned('large.pdf', large);
    const { handle, name, size } = await good(scans.open(await idOf('large.pdf')));
    expect({ name, size }).toEqual({ name: 'large.pdf', size: large.length });
    expect(isSame(await good(picked.read(handle, 0, size)), large)).toBe(true);
    for (const [from, length] of [
      [0, 16],
      [1_048_570, 20],
      [2 * 1_048_576 + 290, 100],
      [size, 5],
    ] as const)
      expect(await good(picked.read(handle, from, length))).toEqual(large.slice(from, from + length));
  });

  test('SH20: that changes afterwards is not handed out, and not deleted', async () => {
    scanned('large.pdf', large);
    const id = await idOf('large.pdf');
    const { handle } = await good(scans.open(id));
    const other = large.slice();
    other.set([1], 1_500_000);
    writeFileSync(at('scans', 'large.pdf'), other);
    expect(await good(picked.read(handle, 0, 100))).toEqual(large.slice(0, 100));
    expect(await picked.read(handle, 1_400_000, 200_000)).toEqual(problem('scan-changed'));
    expect(await scans.remove(id)).toEqual(problem('scan-changed'));
    writeFileSync(at('scans', 'large.pdf'), Buffer.concat([large, text('more')]));
    expect(await scans.remove(id)).toEqual(problem('scan-changed'));
    expect(readdirSync(folder())).toEqual(['large.pdf']);
  });

  test('SH20: goes when asked, while it is the same; one that was never opened, or is gone, does not', async () => {
    scanned('brief.pdf', pdf('a letter'));
    scanned('other.pdf', pdf('another'));
    const [id, other] = [await idOf('brief.pdf'), await idOf('other.pdf')];
    expect(await scans.remove(other)).toEqual(problem('scan-gone'));
    const { handle } = await good(scans.open(id));
    await picked.close(handle);
    expect(await listed()).toContain('brief.pdf');
    expect(await scans.remove(id)).toEqual({ ok: true, value: undefined });
    expect(readdirSync(folder())).toEqual(['other.pdf']);
    expect(await scans.remove(id)).toEqual(problem('scan-gone'));
  });

  test('SH20: that another file took the name of stays', async () => {
    scanned('scan0001.pdf', pdf('mine'));
    const id = await idOf('scan0001.pdf');
    await good(scans.open(id));
    rmSync(at('scans', 'scan0001.pdf'));
    scanned('scan0001.pdf', pdf('hers'));
    expect(await scans.remove(id)).toEqual(problem('scan-changed'));
    expect(readFileSync(at('scans', 'scan0001.pdf'), 'utf8')).toContain('hers');
  });

  test.each(['EBUSY', 'EACCES', 'EROFS'])(
    'SH20: that cannot be deleted (%s) is told so, and may be tried again',
    async (code) => {
      scanned('brief.pdf', pdf('a letter'));
      let isLocked = true;
      const locking: ScannerDisk = {
        ...scannerDisk,
        remove: (path) =>
          isLocked ? Promise.reject(Object.assign(new Error(code), { code })) : scannerDisk.remove(path),
      };
      scans = new Scans(locking, picked);
      const id = await idOf('brief.pdf');
      await good(scans.open(id));
      expect(await scans.remove(id)).toEqual(problem('scan-not-removed'));
      isLocked = false;
      expect(await scans.remove(id)).toEqual({ ok: true, value: undefined });
    },
  );

  test('SH18: a page that is gone knows none of them any more', async () => {
    scanned('brief.pdf', pdf('a letter'));
    const id = await idOf('brief.pdf');
    await good(scans.open(id));
    scans.forgetAll();
    expect(await scans.remove(id)).toEqual(problem('scan-gone'));
    expect(await scans.open(id)).toEqual(problem('scan-gone'));
  });
});

describe('the folder', () => {
  const callsWith = (fixed: string | undefined, chosen: string | null = null): ReturnType<typeof scannerHandlers> => {
    const places = new Places(nodeFiles, at('key'));
    return scannerHandlers({
      folder: new ChosenFolder(nodeFiles, at('scanner-folder'), places, fixed),
      scans,
      dialogs: { chooseFolder: () => Promise.resolve(chosen) },
      camera: new CameraGate(() => true),
    });
  };

  test('SH18: is chosen once, found again after a start, kept without a word that could be read, and given up', async () => {
    expect(await callsWith(undefined)['scanner.folder'](undefined)).toEqual({ ok: true, value: null });
    expect(await callsWith(undefined)['scanner.list'](undefined)).toEqual(problem('scanner-gone'));
    expect(await callsWith(undefined)['scanner.choose'](undefined)).toEqual(problem('cancelled'));
    const value = { label: 'scans', isFixed: false };
    expect(await callsWith(undefined, folder())['scanner.choose'](undefined)).toEqual({ ok: true, value });
    expect(await callsWith(undefined)['scanner.folder'](undefined)).toEqual({ ok: true, value });
    expect(readFileSync(at('scanner-folder'), 'latin1')).not.toContain('scans');
    scanned('brief.pdf', pdf('a letter'));
    expect(await callsWith(undefined)['scanner.list'](undefined)).toMatchObject({
      value: { scans: [{ name: 'brief.pdf' }] },
    });
    await callsWith(undefined)['scanner.forget'](undefined);
    expect(await callsWith(undefined)['scanner.folder'](undefined)).toEqual({ ok: true, value: null });
  });

  test('PM17: is the one the organisation set; no other is asked for, and the own one counts again without it', async () => {
    mkdirSync(at('service'));
    await callsWith(undefined, folder())['scanner.choose'](undefined);
    const fixed = callsWith(at('service'), folder());
    expect(await fixed['scanner.folder'](undefined)).toEqual({ ok: true, value: { label: 'service', isFixed: true } });
    expect(await fixed['scanner.choose'](undefined)).toEqual(problem('by-policy'));
    expect(await fixed['scanner.forget'](undefined)).toEqual(problem('by-policy'));
    expect(await callsWith(undefined)['scanner.folder'](undefined)).toMatchObject({ value: { label: 'scans' } });
  });

  test('SH18: a note of another profile is no folder', async () => {
    await callsWith(undefined, folder())['scanner.choose'](undefined);
    rmSync(at('key'));
    expect(await callsWith(undefined)['scanner.folder'](undefined)).toEqual({ ok: true, value: null });
  });
});
