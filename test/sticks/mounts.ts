/** Sticks of these tests: images with the file systems sticks have, plugged in, pulled out and put in again. */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system, how it is made, and the FUSE driver where the kernel has none of it. */
export interface Kind {
  readonly name: string;
  readonly kernel: string;
  readonly megabytes: number;
  readonly ignoresCase: boolean;
  readonly format: (image: string, label: string) => readonly string[];
  readonly driver: (device: string, folder: string, readOnly: boolean) => readonly string[];
  /** Whether the driver wants a block device and takes no plain file. */
  readonly driverWantsDevice: boolean;
}

export const kinds: readonly Kind[] = [
  {
    name: 'FAT32',
    kernel: 'vfat',
    megabytes: 40,
    ignoresCase: true,
    // Small clusters: with fewer of them it would not be FAT32.
    format: (image, label) => ['mkfs.vfat', '-F', '32', '-s', '1', '-n', label, image],
    driver: (device, folder, readOnly) => ['fusefat', '-o', readOnly ? 'ro' : 'rw+', device, folder],
    driverWantsDevice: false,
  },
  {
    name: 'exFAT',
    kernel: 'exfat',
    megabytes: 8,
    ignoresCase: true,
    format: (image, label) => ['mkfs.exfat', '-L', label, image],
    driver: (device, folder, readOnly) => ['mount.exfat-fuse', ...(readOnly ? ['-o', 'ro'] : []), device, folder],
    driverWantsDevice: true,
  },
  {
    name: 'ext4',
    kernel: 'ext4',
    megabytes: 8,
    ignoresCase: false,
    format: (image, label) => ['mke2fs', '-q', '-F', '-t', 'ext4', '-L', label, image],
    driver: (device, folder, readOnly) => ['fuse2fs', ...(readOnly ? ['-o', 'ro'] : []), device, folder],
    driverWantsDevice: false,
  },
];

type Plugged = { readonly by: 'kernel' } | { readonly by: 'driver'; readonly loop: string | null };

/** A stick of some kind; it keeps what is on it wherever and however often it is plugged in. */
export class StickImage {
  private readonly image: string;
  private readonly plugs = new Map<string, Plugged>();

  constructor(
    private readonly kind: Kind,
    root: string,
    label: string,
  ) {
    this.image = join(mkdtempSync(join(root, 'image-')), 'stick.img');
    writeFileSync(this.image, '');
    truncateSync(this.image, kind.megabytes * 1024 * 1024);
    mustRun(kind.format(this.image, label));
  }

  /** @param folder made where it is not there */
  plugIn(folder: string, { readOnly = false } = {}): void {
    mkdirSync(folder, { recursive: true });
    const options = readOnly ? 'loop,ro' : 'loop';
    if (runs(['mount', '-t', this.kind.kernel, '-o', options, this.image, folder]) === null) {
      this.plugs.set(folder, { by: 'kernel' });
      return;
    }
    const loop = this.kind.driverWantsDevice ? mustRun(['losetup', '--find', '--show', this.image]).trim() : null;
    const failure = runs(this.kind.driver(loop ?? this.image, folder, readOnly));
    if (failure !== null) {
      if (loop !== null) runs(['losetup', '--detach', loop]);
      throw new Error(failure);
    }
    this.plugs.set(folder, { by: 'driver', loop });
  }

  /** As a person does who asks the computer first. */
  eject(folder: string): void {
    const plugged = this.plugs.get(folder);
    if (plugged === undefined) return;
    mustRun(['umount', folder]);
    // A driver may still be writing down what it holds after its mount has gone.
    if (plugged.by === 'driver') awaitEnd(driverOf(folder));
    this.forget(folder, plugged);
  }

  /** As a person does who does not. The driver loses what it only holds in memory; the path stays, on the local disk. */
  pullOut(folder: string): void {
    const plugged = this.plugs.get(folder);
    if (plugged === undefined) return;
    if (plugged.by === 'driver') {
      const driver = driverOf(folder);
      if (driver !== null) process.kill(driver, 'SIGKILL');
      awaitEnd(driver);
    }
    mustRun(['umount', '--lazy', folder]);
    this.forget(folder, plugged);
  }

  end(): void {
    for (const folder of [...this.plugs.keys()]) this.pullOut(folder);
    rmSync(this.image);
  }

  private forget(folder: string, plugged: Plugged): void {
    if (plugged.by === 'driver' && plugged.loop !== null) mustRun(['losetup', '--detach', plugged.loop]);
    this.plugs.delete(folder);
  }
}

/** In memory where there is room: these tests sync often, and the disk below is not what they are about. */
export function freshRoot(): string {
  return realpathSync(mkdtempSync(join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), 'passerelle-sticks-')));
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > 512 * 1024 * 1024;
  } catch {
    return false;
  }
}

/** Why a kind of stick cannot be plugged in on this computer; null where it can. */
export function whyNot(kind: Kind): string | null {
  const root = freshRoot();
  try {
    const stick = new StickImage(kind, root, 'TRY');
    stick.plugIn(join(root, 'try'));
    stick.eject(join(root, 'try'));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The driver serving a folder is the process that was told its path. */
function driverOf(folder: string): number | null {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    if (commandOf(entry).split('\0').includes(folder)) return Number(entry);
  }
  return null;
}

function commandOf(process: string): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8');
  } catch {
    return ''; // It ended in between.
  }
}

function awaitEnd(process: number | null): void {
  // What has ended and is not yet collected has no command any more.
  while (process !== null && commandOf(String(process)) !== '') continue;
}

/** Why a command failed; null when it did not. */
function runs([command = '', ...args]: readonly string[]): string | null {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? null : `${command}: ${error?.message ?? stderr.trim()}`;
}

function mustRun([command = '', ...args]: readonly string[]): string {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr.trim()}`);
  return stdout;
}
