import { dirname } from 'node:path';
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import { makeDurableDirectory, readSmallFile, replaceFile } from '../files/durable.ts';
import { settle, Trouble } from '../files/problems.ts';
import type { Bytes, FileSeam } from '../files/seam.ts';

/** A few requests with their answers: a hundred kilobytes at most. */
const maximumSize = 4 * 1024 * 1024;

/** Requests to key holders on a computer without work: sealed bytes in one file, replaced as a whole. */
export class RestoreRequests {
  constructor(
    private readonly files: FileSeam,
    private readonly path: string,
  ) {}

  read(): Promise<Result<Bytes | null, ShellProblem>> {
    return settle(() => readSmallFile(this.files, this.path));
  }

  keep(bytes: Uint8Array | null): Promise<Result<undefined, ShellProblem>> {
    return settle(async () => {
      if (bytes !== null && bytes.length > maximumSize) throw new Trouble('too-large');
      await makeDurableDirectory(this.files, dirname(this.path));
      if (bytes !== null) await replaceFile(this.files, this.path, bytes);
      else if ((await this.files.status(this.path)) !== null) {
        await this.files.remove(this.path);
        await this.files.syncDirectory(dirname(this.path));
      }
      return undefined;
    });
  }
}
