/** A small file system of its own, which can be filled and write-protected. Needs the right to mount. */
import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../../e2e/launch.ts';

const mounted = new Set<string>();
process.on('exit', () => {
  for (const folder of mounted) unmount(folder);
});

export class SmallDisk {
  readonly #ballast: string;

  private constructor(
    /** Where it is mounted. */
    readonly folder: string,
  ) {
    this.#ballast = join(folder, 'ballast');
  }

  /** @param size in KiB. Null where nothing may be mounted. */
  static mount(size: number): SmallDisk | null {
    const folder = join(freshFolder('disk'), 'mounted');
    mkdirSync(folder);
    if (run('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', folder]) !== 0) return null;
    mounted.add(folder);
    return new SmallDisk(folder);
  }

  /** Another size, in KiB. */
  resize(size: number): void {
    if (run('mount', ['-o', `remount,size=${size}k`, this.folder]) !== 0) throw new Error('the disk cannot be resized');
  }

  /** Fills it. @param left KiB that stay free */
  fill(left: number): void {
    const piece = new Uint8Array(4096);
    const file = openSync(this.#ballast, 'w');
    let size = 0;
    try {
      for (;;) size += writeSync(file, piece);
    } catch {
      ftruncateSync(file, Math.max(0, size - left * 1024));
    }
    closeSync(file);
  }

  makeRoom(): void {
    rmSync(this.#ballast, { force: true });
  }

  /** Only while nothing on it is open for writing. */
  writeProtect(on: boolean): void {
    if (run('mount', ['-o', `remount,${on ? 'ro' : 'rw'}`, this.folder]) !== 0)
      throw new Error(`the disk cannot be made ${on ? 'read-only' : 'writable'}`);
  }

  unmount(): void {
    unmount(this.folder);
    mounted.delete(this.folder);
  }
}

const run = (command: string, args: readonly string[]): number | null => spawnSync(command, args).status;
const unmount = (folder: string): void => void run('umount', ['-l', folder]);
