import type { ShellProblem } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import { replaceFile } from '../files/durable.ts';
import { settle } from '../files/problems.ts';
import type { FileSeam } from '../files/seam.ts';

/** Saves where the person said, whole or not at all. A full disk leaves nothing behind. */
export function saveFile(files: FileSeam, path: string, bytes: Uint8Array): Promise<Result<undefined, ShellProblem>> {
  return settle(async () => {
    await replaceFile(files, path, bytes);
    return undefined;
  });
}
