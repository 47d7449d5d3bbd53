import type { ShellProblem } from '../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** A known problem met deep inside a store; `settle` turns it into a value at the store's border. */
export class Trouble extends Error {
  constructor(readonly problem: ShellProblem) {
    super(problem);
  }
}

const problems: Readonly<Record<string, ShellProblem>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EFBIG: 'too-large',
  EMFILE: 'too-many',
  ENFILE: 'too-many',
  EBUSY: 'busy',
};

/** The name the operating system gave a failure (`ENOSPC`), or null. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** What went wrong, in the contract's words. Paths and messages stay behind. */
export function problemOf(error: unknown): ShellProblem {
  if (error instanceof Trouble) return error.problem;
  return problems[codeOf(error) ?? ''] ?? 'failed';
}

/**
 * Runs disk work and answers a typed outcome. Errors of the operating system and `Trouble` become problems; a
 * programming error is thrown on.
 */
export async function settle<T>(work: () => Promise<T>): Promise<Result<T, ShellProblem>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Trouble || codeOf(error) !== null) return fail(problemOf(error));
    throw error;
  }
}
