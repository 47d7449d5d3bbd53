import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { PickedFile, ShellProblem } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import { settle, Trouble } from '../files/problems.ts';
import type { Bytes, FileSeam, ReadFile } from '../files/seam.ts';

const mostOpen = 16;

/** Files a person chose, open for reading until closed. The page knows them by a random handle. */
export class PickedFiles {
  private readonly held = new Map<string, ReadFile>();

  constructor(private readonly files: FileSeam) {}

  open(path: string): Promise<Result<PickedFile, ShellProblem>> {
    return settle(async () => {
      this.checkRoom();
      const file = await this.files.open(path, 'read');
      return this.hold(file, basename(path), await file.size());
    });
  }

  /** One that somebody else opened: read, and closed, like the others. */
  hold(file: ReadFile, name: string, size: number): PickedFile {
    this.checkRoom();
    const handle = randomBytes(16).toString('hex');
    this.held.set(handle, file);
    return { handle, name: name.slice(0, 255), size };
  }

  read(handle: string, offset: number, length: number): Promise<Result<Bytes, ShellProblem>> {
    return this.using(handle, (file) => file.read(offset, length));
  }

  using<T>(handle: string, work: (file: ReadFile) => Promise<T>): Promise<Result<T, ShellProblem>> {
    return settle(async () => {
      const file = this.held.get(handle);
      if (file === undefined) throw new Trouble('not-found');
      return work(file);
    });
  }

  async close(handle: string): Promise<void> {
    const file = this.held.get(handle);
    this.held.delete(handle);
    await file?.close();
  }

  private checkRoom(): void {
    if (this.held.size >= mostOpen) throw new Trouble('too-many');
  }

  async closeAll(): Promise<void> {
    for (const handle of this.held.keys()) await this.close(handle);
  }
}
