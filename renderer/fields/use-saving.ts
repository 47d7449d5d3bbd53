/** Saves something at once (a choice, a tick, a button) and keeps what went wrong for the screen. */
import { useCallback, useState } from 'react';
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
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<VaultProblem>();
  const save = useCallback(
    async (changes: readonly Change[], dropDraft?: string): Promise<boolean> => {
      setSaving(true);
      const answer = await change(changes, dropDraft);
      setSaving(false);
      setProblem(answer.ok ? undefined : answer.problem);
      return answer.ok;
    },
    [change],
  );
  return { save, saving, problem };
}
