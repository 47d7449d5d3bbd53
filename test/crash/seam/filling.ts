/** A disk that takes nothing from a given operation on, until room is made or the rights are given back. */
import type { Bytes, FileSeam, OpenFile } from '../../../electron/files/seam.ts';
import type { RecordedFiles } from '../../unit/shell/support/recorded-files.ts';

/** Full: what takes room fails. Without rights: every change fails. */
export type Refusal = 'ENOSPC' | 'EROFS';

export class Filling {
  readonly #code: Refusal;
  #left: number;
  #isFull = false;
  /** How often room was missing. */
  refusals = 0;

  /** @param left so many more operations that take room succeed */
  constructor(code: Refusal, left: number) {
    this.#code = code;
    this.#left = left;
  }

  get isFull(): boolean {
    return this.#isFull;
  }

  /** @param left so many operations succeed from now on */
  makeRoom(left = Number.MAX_SAFE_INTEGER): void {
    this.#isFull = false;
    this.#left = left;
  }

  /**
   * Whether there is room for one operation. What takes `none`, a sync or a rename, meets the end of the room as well (late
   * allocation, a full directory), but succeeds on a disk that is full already.
   */
  hasRoom(takes: 'some' | 'none'): boolean {
    const reached = !this.#isFull && this.#left === 0;
    this.#isFull ||= reached;
    if (this.#isFull && (reached || takes === 'some' || this.#code === 'EROFS')) {
      this.refusals += 1;
      return false;
    }
    if (!this.#isFull) this.#left -= 1;
    return true;
  }

  over(files: RecordedFiles): FileSeam {
    const take = async <T>(
      takes: 'some' | 'none',
      work: () => Promise<T>,
      half?: () => Promise<unknown>,
    ): Promise<T> => {
      if (this.hasRoom(takes)) return work();
      await half?.();
      throw Object.assign(new Error(this.#code), { code: this.#code });
    };
    return {
      open: async (path, mode) => {
        const file = mode === 'create' ? take('some', () => files.open(path, mode)) : files.open(path, mode);
        return fileOn(await file, take, (work) => this.#free(work, take));
      },
      status: (path) => files.status(path),
      list: (path) => files.list(path),
      makeDirectory: (path) => take('some', () => files.makeDirectory(path)),
      removeDirectory: (path) => this.#free(() => files.removeDirectory(path), take),
      rename: (from, to) => take('none', () => files.rename(from, to)),
      remove: (path) => this.#free(() => files.remove(path), take),
      syncDirectory: (path) => take('none', () => files.syncDirectory(path)),
      freeBytes: async () => (this.#isFull ? 0 : files.freeBytes()),
    };
  }

  /** What gives room back succeeds on a full disk. */
  #free(work: () => Promise<void>, take: Take): Promise<void> {
    return this.#code === 'EROFS' ? take('some', work) : work();
  }
}

type Take = <T>(takes: 'some' | 'none', work: () => Promise<T>, half?: () => Promise<unknown>) => Promise<T>;

type Free = (work: () => Promise<void>) => Promise<void>;

const fileOn = (file: OpenFile, take: Take, free: Free): OpenFile => ({
  size: () => file.size(),
  read: (position, length): Promise<Bytes> => file.read(position, length),
  // What no longer fits has been written half.
  write: (at, bytes) =>
    take(
      'some',
      () => file.write(at, bytes),
      () => file.write(at, bytes.subarray(0, bytes.length / 2)),
    ),
  truncate: (size) => free(() => file.truncate(size)),
  syncData: () => take('none', () => file.syncData()),
  sync: () => take('none', () => file.sync()),
  close: () => file.close(),
});
