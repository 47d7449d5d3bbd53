import { dirname, join } from 'node:path';
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import { newPartName, replaceFile } from '../files/durable.ts';
import { settle } from '../files/problems.ts';
import type { FileSeam } from '../files/seam.ts';
import { notNoted, type Unfinished } from './unfinished.ts';

/** Saves where the person said, whole or not at all. A full disk leaves nothing behind, nor does a power cut for long. */
export function saveFile(
  files: FileSeam,
  path: string,
  bytes: Uint8Array,
  unfinished: Pick<Unfinished, 'begin' | 'end'> = notNoted,
): Promise<Result<undefined, ShellProblem>> {
  return settle(async () => {
    const part = join(dirname(path), newPartName());
    await unfinished.begin(part);
    try {
      await replaceFile(files, path, bytes, part);
    } finally {
      await unfinished.end(part);
    }
    return undefined;
  });
}
