/** A file seam over another one that can die, fail and dawdle at any step. */
import type { Bytes, FileSeam, OpenFile, OpenMode } from '../../../../electron/files/seam.ts';

export type Faulty = 'open' | 'read' | 'write' | 'sync' | 'status' | 'list' | 'rename' | 'remove' | 'other';

export class FaultyFiles implements FileSeam {
  /** Steps since `dieAfter`. */
  steps = 0;
  fault: (operation: Faulty, path: string) => string | null = () => null;
  before: (path: string) => Promise<void> = () => Promise.resolve();
  private left = Number.POSITIVE_INFINITY;

  constructor(private readonly disk: FileSeam) {}

  dieAfter(steps: number | null): void {
    this.left = steps ?? Number.POSITIVE_INFINITY;
    this.steps = 0;
  }

  /** Counts a step of something else (a request) that dies with this process. */
  count(): void {
    this.steps += 1;
    if (this.steps > this.left) throw failing('EIO');
  }

  open(path: string, mode: OpenMode): Promise<OpenFile> {
    return this.step('open', path, async () => this.wrap(await this.disk.open(path, mode), path));
  }
  status(path: string) {
    return this.step('status', path, () => this.disk.status(path));
  }
  list(directory: string) {
    return this.step('list', directory, () => this.disk.list(directory));
  }
  makeDirectory(path: string) {
    return this.step('other', path, () => this.disk.makeDirectory(path));
  }
  removeDirectory(path: string) {
    return this.step('other', path, () => this.disk.removeDirectory(path));
  }
  rename(from: string, to: string) {
    return this.step('rename', from, () => this.disk.rename(from, to));
  }
  remove(path: string) {
    return this.step('remove', path, () => this.disk.remove(path));
  }
  syncDirectory(path: string) {
    return this.step('sync', path, () => this.disk.syncDirectory(path));
  }
  freeBytes(path: string) {
    return this.step('other', path, () => this.disk.freeBytes(path));
  }

  private wrap(file: OpenFile, path: string): OpenFile {
    return {
      size: () => this.step('other', path, () => file.size()),
      read: (position, length) => this.step('read', path, () => file.read(position, length)),
      write: (position: number, bytes: Bytes | Uint8Array) =>
        this.step('write', path, () => file.write(position, bytes)),
      truncate: (size) => this.step('write', path, () => file.truncate(size)),
      syncData: () => this.step('sync', path, () => file.syncData()),
      sync: () => this.step('sync', path, () => file.sync()),
      // A process that is gone has closed its files.
      close: () => file.close(),
    };
  }

  private async step<T>(operation: Faulty, path: string, work: () => Promise<T>): Promise<T> {
    this.count();
    await this.before(path);
    const code = this.fault(operation, path);
    if (code !== null) throw failing(code);
    return work();
  }
}

const failing = (code: string): Error => Object.assign(new Error(code), { code });
