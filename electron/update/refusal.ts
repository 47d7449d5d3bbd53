import type { UpdateProblem } from '../../shared/update/update.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { codeOf } from '../files/problems.ts';

/** Why a folder or a file of it goes no further, met deep inside; `settleUpdate` turns it into a value at the border. */
export class Refusal extends Error {
  constructor(readonly problem: UpdateProblem) {
    super(problem);
  }
}

const problems: Readonly<Record<string, UpdateProblem>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
};

/** Runs work on a folder of an update and answers a typed outcome; a programming error is thrown on. */
export async function settleUpdate<T>(work: () => Promise<T>): Promise<Result<T, UpdateProblem>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Refusal) return fail(error.problem);
    const code = codeOf(error);
    if (code === null) throw error;
    return fail(problems[code] ?? 'failed');
  }
}
