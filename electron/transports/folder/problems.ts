import type { ShellProblem } from '../../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { codeOf, problemOf, Trouble } from '../../files/problems.ts';

const full = new Set(['ENOSPC', 'EDQUOT']);
const readOnly = new Set(['EROFS', 'EACCES', 'EPERM']);
const gone = new Set(['ENOENT', 'ENOTDIR', 'EIO', 'ENODEV', 'ENXIO', 'ENOTCONN', 'ESTALE', 'ENOMEDIUM']);

/** What a failure means when the place is a stick or a shared folder. */
export function stickProblemOf(error: unknown): ShellProblem {
  const code = codeOf(error) ?? '';
  if (full.has(code)) return 'stick-full';
  if (readOnly.has(code)) return 'stick-read-only';
  if (gone.has(code)) return 'stick-removed';
  return problemOf(error);
}

/** As `settle`, with failures read as those of a stick. */
export async function settleOnStick<T>(work: () => Promise<T>): Promise<Result<T, ShellProblem>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Trouble || codeOf(error) !== null) return fail(stickProblemOf(error));
    throw error;
  }
}
