import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import { newPartName, removeQuietly } from '../files/durable.ts';
import { settle, Trouble } from '../files/problems.ts';
import type { FileSeam, OpenFile } from '../files/seam.ts';
import { notNoted, type Unfinished } from './unfinished.ts';

interface Saving {
  readonly file: OpenFile;
  readonly part: string;
  readonly target: string;
  size: number;
}

const mostOpen = 4;

/**
 * Files written where a person said, piece by piece under a temporary name beside it: under its own name it is whole.
 * The page knows each by a random handle.
 */
export class SavingFiles {
  private readonly held = new Map<string, Saving>();

  /** @param unfinished where a file that is not whole is noted, should a power cut leave it */
  constructor(
    private readonly files: FileSeam,
    private readonly unfinished: Pick<Unfinished, 'begin' | 'end'> = notNoted,
  ) {}

  begin(target: string): Promise<Result<{ handle: string }, ShellProblem>> {
    return settle(async () => {
      if (this.held.size >= mostOpen) throw new Trouble('too-many');
      const part = join(dirname(target), newPartName());
      await this.unfinished.begin(part);
      const file = await this.files.open(part, 'create').catch(async (error: unknown) => {
        await this.unfinished.end(part);
        throw error;
      });
      const handle = randomBytes(16).toString('hex');
      this.held.set(handle, { file, part, target, size: 0 });
      return { handle };
    });
  }

  write(handle: string, bytes: Uint8Array): Promise<Result<undefined, ShellProblem>> {
    return settle(async () => {
      const saving = this.known(handle);
      await saving.file.write(saving.size, bytes);
      saving.size += bytes.length;
      return undefined;
    });
  }

  async finish(handle: string): Promise<Result<undefined, ShellProblem>> {
    const finished = await settle(async () => {
      const { file, part, target } = this.known(handle);
      await file.sync();
      await file.close();
      await this.files.rename(part, target);
      await this.files.syncDirectory(dirname(target));
      this.held.delete(handle);
      await this.unfinished.end(part);
      return undefined;
    });
    if (!finished.ok) await this.abandon(handle);
    return finished;
  }

  /** Leaves nothing behind. */
  async abandon(handle: string): Promise<void> {
    const saving = this.held.get(handle);
    if (saving === undefined) return;
    this.held.delete(handle);
    await saving.file.close().catch(() => undefined);
    await removeQuietly(this.files, saving.part);
    await this.unfinished.end(saving.part);
  }

  async abandonAll(): Promise<void> {
    for (const handle of this.held.keys()) await this.abandon(handle);
  }

  private known(handle: string): Saving {
    const saving = this.held.get(handle);
    if (saving === undefined) throw new Trouble('not-found');
    return saving;
  }
}
