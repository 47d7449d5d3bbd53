/** One way to command and to fail: something is asked of the vault or the shell, and what went wrong stands there for the screen. */
import { useCallback, useState } from 'react';
import type { Result } from '../../shared/result.ts';
import type { VaultProblem } from '../vault/api.ts';

export interface Command<P> {
  /** Answers what it was answered; what went wrong the time before is over as it begins. */
  readonly run: <T>(answer: Promise<Result<T, P>>) => Promise<Result<T, P>>;
  /** Under way: its button waits. */
  readonly isBusy: boolean;
  readonly problem: P | undefined;
}

export function useCommand<P = VaultProblem>(): Command<P> {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<P>();
  const run = useCallback(async <T>(answer: Promise<Result<T, P>>): Promise<Result<T, P>> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const told = await answer;
      if (!told.ok) setProblem(told.problem);
      return told;
    } finally {
      setBusy(false);
    }
  }, []);
  return { run, isBusy, problem };
}
