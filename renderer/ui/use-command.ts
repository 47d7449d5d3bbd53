/** One way to command and to fail: something is asked of the vault or the shell, and what went wrong stands there for the screen. */
import { useCallback, useState } from 'react';
import type { Result } from '../../shared/result.ts';
import type { VaultProblem } from '../vault/api.ts';

export interface Command<P, W = undefined> {
  /**
   * Answers what it was answered; what went wrong the time before is over as it begins.
   *
   * @param which of several that it is
   */
  readonly run: <T>(answer: Promise<Result<T, P>>, which?: W) => Promise<Result<T, P>>;
  /** Under way: its button waits. */
  readonly isBusy: boolean;
  /** Which of several is under way. */
  readonly doing: W | undefined;
  readonly problem: P | undefined;
}

export function useCommand<P = VaultProblem, W = undefined>(): Command<P, W> {
  const [under, setUnder] = useState<{ readonly which: W | undefined }>();
  const [problem, setProblem] = useState<P>();
  const run = useCallback(async <T>(answer: Promise<Result<T, P>>, which?: W): Promise<Result<T, P>> => {
    setUnder({ which });
    setProblem(undefined);
    try {
      const told = await answer;
      if (!told.ok) setProblem(told.problem);
      return told;
    } finally {
      setUnder(undefined);
    }
  }, []);
  return { run, isBusy: under !== undefined, doing: under?.which, problem };
}
