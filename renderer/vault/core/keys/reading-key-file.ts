/** The key file as the shell keeps it: of several copies the newest that can be read. */
import { fail, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { ShellCalls } from '../shell/shell.ts';
import { newestKeyFile, newestWaysIn, type KeyFile, type KeyFileProblem, type WaysIn } from './key-file.ts';

/** The newest copy that can be read; null on a new computer. */
export const readKeyFile = (shell: ShellCalls): Promise<Result<KeyFile | null, VaultProblem>> =>
  readNewest(shell, newestKeyFile);

/** The ways in alone, in a fraction of the time. */
export const readWaysIn = (shell: ShellCalls): Promise<Result<WaysIn | null, VaultProblem>> =>
  readNewest(shell, newestWaysIn);

async function readNewest<File>(
  shell: ShellCalls,
  newestOf: (copies: readonly Uint8Array[]) => Result<File | null, KeyFileProblem>,
): Promise<Result<File | null, VaultProblem>> {
  const copies = await shell('keyFile.read', undefined);
  if (!copies.ok) return copies.problem === 'damaged' ? fail({ code: 'damaged-keys' }) : fail({ code: copies.problem });
  const newest = newestOf(copies.value);
  return newest.ok ? newest : fail({ code: newest.problem });
}
