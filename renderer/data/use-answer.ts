/** Asking the vault from a component, again whenever something changed. Late answers to older questions are dropped. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, VaultProblem } from '../vault/api.ts';
import type { VaultClient } from '../vault/client.ts';
import { takeAhead } from './ask-ahead.ts';
import { LatestOnly } from './latest-only.ts';
import { hearChanges } from './hear-changes.ts';
import { useVault } from './vault.tsx';

export type QueryState<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'problem'; readonly problem: VaultProblem };

export type QueryStateAgain<T> = QueryState<T> & {
  readonly again: () => void;
  /** The same; over once the new answer is there. */
  readonly renew: () => Promise<void>;
};

/**
 * @param ask the question; may use everything named in `about`
 * @param about identifies the question: another value asks anew (and shows "waiting" again)
 * @param dossier only changes of this dossier matter; without it, any change asks again
 */
export function useAnswer<T>(
  ask: (vault: VaultClient) => Answer<T>,
  about: string,
  dossier?: string,
): QueryStateAgain<T> {
  const vault = useVault();
  const [answered, setAnswered] = useState<{ readonly about: string; readonly asked: QueryState<T> }>();
  const [newest] = useState(() => new LatestOnly());
  const question = useRef(ask);
  question.current = ask;

  const renew = useCallback(
    () =>
      newest.ask(
        () => takeAhead<T>(vault, about) ?? question.current(vault),
        (answer) => {
          const asked: QueryState<T> = answer.ok
            ? { state: 'ready', value: answer.value }
            : { state: 'problem', problem: answer.problem };
          setAnswered({ about, asked });
        },
      ),
    [vault, about, newest],
  );
  const again = useCallback(() => void renew(), [renew]);

  useEffect(() => {
    again();
    const stop = hearChanges(vault, dossier, again);
    return () => {
      newest.forget();
      stop();
    };
  }, [vault, again, dossier, newest]);

  const asked: QueryState<T> = answered?.about === about ? answered.asked : { state: 'waiting' };
  return { ...asked, again, renew };
}
