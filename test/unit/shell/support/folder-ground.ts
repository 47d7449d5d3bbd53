/** A folder as the carrier: in memory (every step can be the last), on a real disk, on a stick (`test/sticks`). */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { nodeFiles } from '../../../../electron/files/node-files.ts';
import type { FileSeam } from '../../../../electron/files/seam.ts';
import type { SpoolLimits } from '../../../../electron/spool/limits.ts';
import { Spool } from '../../../../electron/spool/spool.ts';
import { FolderTransport } from '../../../../electron/transports/folder/folder-transport.ts';
import { mark } from '../../../../electron/transports/folder/identity.ts';
import { must } from '../../../../shared/result.ts';
import { good, text } from './answers.ts';
import { FaultyFiles } from './faulty-files.ts';
import { RecordedFiles } from './recorded-files.ts';
import { fillSpool, hashOf, type Ground } from './transport-contract.ts';

export async function folderOn(files: FileSeam, folder: string, limits?: SpoolLimits): Promise<FolderTransport> {
  const identity = must(await mark(files, folder), 'the folder');
  return new FolderTransport(files, folder, identity, new Set(), limits);
}

export async function folderInMemory(contents: readonly string[]): Promise<Ground> {
  const disk = new RecordedFiles();
  await disk.makeDirectory('/stick');
  return folderIn(disk, '/', contents, {
    write: (name, content) => Promise.resolve(disk.poke(`/stick/${name}`, text(content))),
    odd: async () => {
      await disk.makeDirectory('/stick/folder.bundle');
      disk.poke('/stick/empty.bundle', text(''));
    },
    end: () => undefined,
  });
}

export async function folderOnDisk(contents: readonly string[]): Promise<Ground> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'passerelle-transport-')));
  const stick = join(root, 'stick');
  mkdirSync(stick);
  return folderIn(nodeFiles, root, contents, {
    write: (name, content) => Promise.resolve(writeFileSync(join(stick, name), content)),
    odd: () => {
      mkdirSync(join(stick, 'folder.bundle'));
      writeFileSync(join(stick, 'empty.bundle'), '');
      writeFileSync(join(root, 'secret'), 'not for the stick');
      symlinkSync(join(root, 'secret'), join(stick, 'link.bundle'));
      return Promise.resolve();
    },
    end: () => rmSync(root, { recursive: true }),
  });
}

/** What lies on the stick beside what is put there. */
export interface Hands {
  readonly write: (name: string, content: string) => Promise<void>;
  readonly odd: () => Promise<void>;
  readonly end: () => void;
}

export async function folderIn(
  disk: FileSeam,
  root: string,
  contents: readonly string[],
  hands: Hands,
): Promise<Ground> {
  const files = new FaultyFiles(disk);
  const stick = join(root, 'stick');
  await fillSpool(await good(Spool.open(disk, join(root, 'out'))), ...contents);
  const identity = must(await mark(disk, stick), 'the folder');
  const transport = () => Promise.resolve(new FolderTransport(files, stick, identity));
  const onStick = (path: string): boolean => path.startsWith(stick);
  let [goneAfter, fullAfter] = [Infinity, Infinity];
  let [steps, writes] = [0, 0];
  files.fault = (operation, path) => {
    if (!onStick(path)) return null;
    steps += 1;
    if (steps > goneAfter) return 'EIO';
    if (operation === 'write') writes += 1;
    return operation === 'write' && writes > fullAfter ? 'ENOSPC' : null;
  };
  return {
    sender: transport,
    reader: transport,
    to: '',
    outbox: () => good(Spool.open(disk, join(root, 'out'))),
    inbox: () => good(Spool.open(files, join(root, 'in'))),
    dieAfter: (steps) => files.dieAfter(steps),
    steps: () => files.steps,
    loseAfter: (after) => {
      [goneAfter, steps] = [after ?? Infinity, 0];
    },
    carried: () => steps,
    fillAfter: (after) => {
      [fullAfter, writes] = [after ?? Infinity, 0];
    },
    slow: (isSlow) => {
      files.before = (path) => (isSlow && onStick(path) ? delay(2) : Promise.resolve());
    },
    repeat: (content) => hands.write('Kopie (1).BUNDLE', content),
    change: (content) => hands.write(`${hashOf(content)}.bundle`, 'something else'),
    plant: async () => {
      for (const name of ['letter.txt', 'bundle', 'x.bundle.exe', '._a.bundle', `.${'0'.repeat(32)}.part`])
        await hands.write(name, name);
      await hands.odd();
    },
    end: () => Promise.resolve(hands.end()),
  };
}
