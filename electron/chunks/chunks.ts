import { join } from 'node:path';
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import { makeDurableDirectory, readSmallFile, replaceFile, withFile } from '../files/durable.ts';
import { settle, Trouble } from '../files/problems.ts';
import type { Bytes, FileSeam } from '../files/seam.ts';

/** 1 MiB of content and room for what seals it. */
export const maximumChunk = 1024 * 1024 + 64 * 1024;
const maximumIndex = 99_999;
const prefix = 'a-';
const chunkName = /^\d{5}$/;

/** Sealed attachment chunks: one folder an attachment, one file a chunk. The id is random and says nothing. */
export class Chunks {
  private readonly settled = new Set<string>();

  private constructor(
    private readonly files: FileSeam,
    private readonly directory: string,
  ) {}

  static open(files: FileSeam, directory: string): Promise<Result<Chunks, ShellProblem>> {
    return settle(async () => {
      await makeDurableDirectory(files, directory);
      return new Chunks(files, directory);
    });
  }

  /** Durable when answered. Writing a chunk again replaces it whole. */
  put(attachment: string, index: number, bytes: Uint8Array): Promise<Result<undefined, ShellProblem>> {
    return settle(async () => {
      if (bytes.length > maximumChunk || index > maximumIndex) throw new Trouble('too-large');
      await makeDurableDirectory(this.files, this.folderOf(attachment));
      await replaceFile(this.files, this.pathOf(attachment, index), bytes);
      return undefined;
    });
  }

  get(attachment: string, index: number): Promise<Result<Bytes, ShellProblem>> {
    return settle(async () => {
      const bytes = await readSmallFile(this.files, this.pathOf(attachment, index));
      if (bytes === null) throw new Trouble('not-found');
      await this.settleFolder(attachment);
      return bytes;
    });
  }

  /** Numbers of the chunks that are here, in order. */
  held(attachment: string): Promise<Result<number[], ShellProblem>> {
    return settle(async () => {
      const folder = this.folderOf(attachment);
      if ((await this.files.status(folder)) === null) return [];
      const names = (await this.files.list(folder)).map((entry) => entry.name);
      return names.flatMap((name) => (/^\d{5}$/.test(name) ? [Number(name)] : [])).sort((a, b) => a - b);
    });
  }

  /** Every attachment of which chunks are here, with their numbers in order. */
  list(): Promise<Result<{ attachment: string; indexes: number[] }[], ShellProblem>> {
    return settle(async () => {
      const found: { attachment: string; indexes: number[] }[] = [];
      for (const folder of await this.files.list(this.directory)) {
        if (folder.kind !== 'directory' || !folder.name.startsWith(prefix)) continue;
        const entries = await this.files.list(join(this.directory, folder.name));
        const indexes = entries.flatMap(({ name, kind }) =>
          kind === 'file' && chunkName.test(name) ? [Number(name)] : [],
        );
        found.push({ attachment: folder.name.slice(prefix.length), indexes: indexes.sort((a, b) => a - b) });
      }
      return found;
    });
  }

  /** Removes all chunks of an attachment, written over first where asked; an unknown attachment is no failure. */
  remove(attachment: string, { overwrite = false } = {}): Promise<Result<undefined, ShellProblem>> {
    return settle(async () => {
      const folder = this.folderOf(attachment);
      if ((await this.files.status(folder)) !== null) {
        for (const { name, kind } of await this.files.list(folder)) {
          const path = join(folder, name);
          if (overwrite && kind === 'file') await this.writeOver(path);
          await this.files.remove(path);
        }
        await this.files.removeDirectory(folder);
      }
      // Also when it is gone already: an earlier removal may have failed here, at the very end.
      await this.files.syncDirectory(this.directory);
      return undefined;
    });
  }

  private writeOver(path: string): Promise<void> {
    return withFile(this.files, path, 'update', async (file) => {
      await file.write(0, new Uint8Array(await file.size()));
      await file.sync();
    });
  }

  /** A chunk that is there is never written again; so what an ended process left unsynced is synced before it counts. */
  private async settleFolder(attachment: string): Promise<void> {
    if (this.settled.has(attachment)) return;
    await this.files.syncDirectory(this.folderOf(attachment));
    this.settled.add(attachment);
  }

  // The prefix keeps ids clear of names some systems reserve.
  private readonly folderOf = (attachment: string): string => join(this.directory, `${prefix}${attachment}`);

  private readonly pathOf = (attachment: string, index: number): string =>
    join(this.folderOf(attachment), String(index).padStart(5, '0'));
}
