/** F5: a stick is noticed as it is plugged in and taken out. */
import { describe, expect, test } from 'vitest';
import { labelOf, mediaIn, mediaPlaces } from '../../../electron/transports/folder/media.ts';
import { StickWatch } from '../../../electron/transports/folder/stick-watch.ts';
import { Sticks } from '../../../electron/transports/folder/sticks.ts';
import { good, problem, text } from './support/answers.ts';
import type { FolderEntry, FileSeam, Status } from '../../../electron/files/seam.ts';
import { RecordedFiles } from './support/recorded-files.ts';

const places = { parents: ['/media', '/nowhere'], levels: 2, paths: ['/drive'] };

class Computer {
  readonly files = new RecordedFiles();
  readonly sticks = new Sticks(this.files);
  readonly later: (() => void)[] = [];
  changes = 0;
  readonly watch = new StickWatch({
    files: this.files,
    places,
    sticks: this.sticks,
    onChange: () => void (this.changes += 1),
    later: (work) => void this.later.push(work),
  });
  private devices = new Map<string, number>();

  static async start(): Promise<Computer> {
    const computer = new Computer();
    for (const folder of ['/media', '/media/lien']) await computer.files.makeDirectory(folder);
    computer.files.deviceOf = (path) =>
      [...computer.devices].find(([folder]) => path === folder || path.startsWith(`${folder}/`))?.[1] ?? 1;
    return computer;
  }

  /** @param marker 32 digits; null for a stick nobody put anything on */
  async plugIn(folder: string, device: number, marker: string | null): Promise<void> {
    await this.files.makeDirectory(folder);
    this.devices.set(folder, device);
    if (marker === null) return;
    const file = await this.files.open(`${folder}/.passerelle-stick`, 'create');
    await file.write(0, text(marker));
    await file.close();
  }

  /** The mount is gone; the folder it was on stays, empty. */
  async pullOut(folder: string): Promise<void> {
    this.devices.delete(folder);
    await this.files.remove(`${folder}/.passerelle-stick`);
  }

  async changed(): Promise<number> {
    this.changes = 0;
    await this.watch.look();
    return this.changes;
  }

  label = async (): Promise<string> => (await good(this.sticks.current())).label;
}

const ours = 'a'.repeat(32);
const stick = '/media/lien/STICK';

describe('F5 a stick that is plugged in', () => {
  test('is offered as if it had been chosen, once; taken out it is offered no more; back it is offered again', async () => {
    const at = await Computer.start();
    expect(await at.changed()).toBe(0);
    await at.plugIn(stick, 7, ours);
    expect(await at.changed()).toBe(1);
    expect(await at.label()).toBe('STICK');
    expect(await at.changed()).toBe(0);
    await at.pullOut(stick);
    expect(await at.changed()).toBe(1);
    expect(await at.sticks.current()).toEqual(problem('not-a-stick'));
    await at.plugIn(stick, 9, ours);
    expect(await at.changed()).toBe(1);
    expect(await at.label()).toBe('STICK');
  });

  test('and was there before the application started is offered too', async () => {
    const at = await Computer.start();
    await at.plugIn('/drive', 3, ours);
    expect(await at.changed()).toBe(1);
    expect(await at.label()).toBe('drive');
  });

  test('after another one becomes the one that is offered', async () => {
    const at = await Computer.start();
    await at.plugIn('/drive', 3, ours);
    await at.watch.look();
    await at.plugIn(stick, 7, 'b'.repeat(32));
    expect(await at.changed()).toBe(1);
    expect(await at.label()).toBe('STICK');
  });

  test('and bears no mark of ours is left alone: it is not written to and not offered', async () => {
    const at = await Computer.start();
    await at.plugIn(stick, 7, null);
    const before = at.files.steps.length;
    expect(await at.changed()).toBe(0);
    expect(at.files.steps.length).toBe(before);
    expect(await at.sticks.current()).toEqual(problem('not-found'));
  });

  test('is an own file system: a marked folder of this disk is none', async () => {
    const at = await Computer.start();
    await at.plugIn(stick, 1, ours);
    expect(await at.changed()).toBe(0);
  });

  test('is found at either level, and what lies deeper is not looked at', async () => {
    const at = await Computer.start();
    await at.plugIn('/media/OTHER', 5, ours);
    await at.plugIn(stick, 7, ours);
    await at.files.makeDirectory('/media/lien/plain');
    await at.plugIn('/media/lien/plain/deep', 8, ours);
    expect((await mediaIn(at.files, places)).map(({ folder }) => folder).sort()).toEqual(['/media/OTHER', stick]);
  });

  test('a place that cannot be looked at hides none of the others', async () => {
    const at = await Computer.start();
    await at.plugIn('/drive', 3, ours);
    at.files.failure = (operation, path) => (operation === 'list' && path === '/media/lien' ? 'EACCES' : null);
    expect(await mediaIn(at.files, places)).toEqual([{ folder: '/drive', mount: '3 /drive' }]);
  });

  test('is looked for again and again, one look after the other', async () => {
    const at = await Computer.start();
    at.watch.start();
    await expect.poll(() => at.later.length).toBe(1);
    await at.plugIn(stick, 7, ours);
    at.later[0]?.();
    await expect.poll(() => at.later.length).toBe(2);
    expect(at.changes).toBe(1);
  });
});

/** What a system answers when it is asked for these paths; a code is an error of it, and what is not named is not there. */
function system(
  paths: Readonly<Record<string, number | string>>,
  listed: Readonly<Record<string, readonly FolderEntry[]>> = {},
): Pick<FileSeam, 'list' | 'status'> {
  const failing = (code: string): Error => Object.assign(new Error(code), { code });
  return {
    status: (path): Promise<Status | null> => {
      const found = paths[path];
      if (typeof found === 'string') return Promise.reject(failing(found));
      return Promise.resolve(found === undefined ? null : { kind: 'directory', size: 0, device: found });
    },
    list: (path) => {
      const found = listed[path];
      return found === undefined ? Promise.reject(failing('ENOENT')) : Promise.resolve([...found]);
    },
  };
}

describe('F5 each system has its places for what is plugged in', () => {
  test('which are these', () => {
    expect(mediaPlaces('linux')).toEqual({ parents: ['/media', '/run/media'], levels: 2, paths: [] });
    expect(mediaPlaces('darwin')).toEqual({ parents: ['/Volumes'], levels: 1, paths: [] });
    const { parents, paths } = mediaPlaces('win32');
    expect(parents).toEqual([]);
    expect([paths[0], paths.at(-1)]).toEqual(['D:\\', 'Z:\\']);
  });

  test('Windows: drives by letter; an empty card reader, a locked drive and the disk of the system are passed over', async () => {
    const windows = system({ 'C:\\': 11, 'D:\\': 'UNKNOWN', 'E:\\': 22, 'F:\\': 'EPERM', 'G:\\': 'EBUSY', 'Z:\\': 33 });
    expect(await mediaIn(windows, mediaPlaces('win32'))).toEqual([
      { folder: 'E:\\', mount: '22 E:\\' },
      { folder: 'Z:\\', mount: '33 Z:\\' },
    ]);
  });

  test('macOS: what is mounted in /Volumes; the link to the system disk and a folder left behind are passed over', async () => {
    const at = (name: string): string => `/Volumes/${name}`;
    const entry = (name: string, kind: FolderEntry['kind'] = 'directory'): FolderEntry => ({ name, kind });
    const mac = system(
      { '/Volumes': 1, [at('STICK')]: 5, [at('STICK 1')]: 6, [at('left behind')]: 1, [at('locked')]: 'EACCES' },
      {
        '/Volumes': [
          entry('Macintosh HD', 'other'),
          entry('STICK'),
          entry('STICK 1'),
          entry('left behind'),
          entry('locked'),
          entry('.DS_Store', 'file'),
        ],
      },
    );
    expect(await mediaIn(mac, mediaPlaces('darwin'))).toEqual([
      { folder: '/Volumes/STICK', mount: '5 /Volumes/STICK' },
      { folder: '/Volumes/STICK 1', mount: '6 /Volumes/STICK 1' },
    ]);
  });

  test('Linux: for a person or for all, in either place', async () => {
    const folder = (name: string): FolderEntry => ({ name, kind: 'directory' });
    const linux = system(
      { '/media': 1, '/media/lien': 1, '/media/lien/A': 7, '/run/media': 2, '/run/media/B': 8 },
      { '/media': [folder('lien')], '/media/lien': [folder('A')], '/run/media': [folder('B')] },
    );
    const found = await mediaIn(linux, mediaPlaces('linux'));
    expect(found.map((each) => each.folder)).toEqual(['/media/lien/A', '/run/media/B']);
  });

  test('a stick has a name on screen wherever it is', async () => {
    expect(['/media/lien/STICK', '/Volumes/STICK 1', 'E:\\', 'e:'].map(labelOf)).toEqual([
      'STICK',
      'STICK 1',
      'E:',
      'e:',
    ]);
    const sticks = new Sticks(new RecordedFiles(new Map([['E:\\', 'directory']])));
    expect((await good(sticks.choose('E:\\'))).label).toBe('E:');
  });
});
