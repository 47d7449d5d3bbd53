import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { PickedFile, ShellProblem } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import { settle, Trouble } from '../files/problems.ts';
import type { Bytes, FileSeam, OpenFile } from '../files/seam.ts';

const mostOpen = 16;

/** Files a person chose, open for reading until closed. The page knows them by a random handle. */
export class PickedFiles {
  private readonly held = new Map<string, OpenFile>();

  constructor(private readonly files: FileSeam) {}

  open(path: string): Promise<Result<PickedFile, ShellProblem>> {
    return settle(async () => {
      if (this.held.size >= mostOpen) throw new Trouble('too-many');
      const file = await this.files.open(path, 'read');
      const handle = randomBytes(16).toString('hex');
      this.held.set(handle, file);
      return { handle, name: basename(path).slice(0, 255), size: await file.size() };
    });
  }

  read(handle: string, offset: number, length: number): Promise<Result<Bytes, ShellProblem>> {
    return this.using(handle, (file) => file.read(offset, length));
  }

  using<T>(handle: string, work: (file: OpenFile) => Promise<T>): Promise<Result<T, ShellProblem>> {
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

  async closeAll(): Promise<void> {
    for (const handle of this.held.keys()) await this.close(handle);
  }
}
