/** The directory on screen is the one that counts in the realm worked in: with the updates the vault holds. */
import { useEffect, useReducer } from 'react';
import { answerWithUpdates } from '../../shared/directory/index.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useMe } from '../data/vault.tsx';

/** Asked again by changes that are about no dossier: one taken in, another list. */
export function useUpdatedDirectory(): void {
  const { realm } = useMe();
  const asked = useAnswer((vault) => vault.directoryUpdates(), `directory updates ${realm}`, '');
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const updates = asked.state === 'ready' ? asked.value.updates : undefined;
  useEffect(() => {
    if (updates !== undefined && answerWithUpdates(updates)) drawAgain();
  }, [updates]);
}
