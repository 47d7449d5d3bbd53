import type { ShellProblem } from '../../../shared/bridge/contract.ts';
import type { Result } from '../../../shared/result.ts';

/** Goes on with a store once it is open; a store that does not open is the answer. */
export async function after<S, T>(
  opening: Promise<Result<S, ShellProblem>>,
  work: (store: S) => Promise<Result<T, ShellProblem>>,
): Promise<Result<T, ShellProblem>> {
  const opened = await opening;
  return opened.ok ? work(opened.value) : opened;
}
