/** Saves something at once (a choice, a tick, a button) and keeps what went wrong for the screen. */
import { useCallback } from 'react';
import { useCommand } from '../ui/use-command.ts';
import type { Change, VaultProblem } from '../vault/api.ts';
import { useOpenDossier } from './dossier-context.tsx';

export interface Saving {
  /** Answers true when it is saved. */
  readonly save: (changes: readonly Change[], dropDraft?: string) => Promise<boolean>;
  readonly saving: boolean;
  readonly problem: VaultProblem | undefined;
}

export function useSaving(): Saving {
  const { change } = useOpenDossier();
  const { run, isBusy: saving, problem } = useCommand();
  const save = useCallback(
    async (changes: readonly Change[], dropDraft?: string): Promise<boolean> => {
      const answer = await run(change(changes, dropDraft));
      return answer.ok;
    },
    [change, run],
  );
  return { save, saving, problem };
}
