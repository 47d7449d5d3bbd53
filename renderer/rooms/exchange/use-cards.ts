/** Contact cards in and out: my card to a file, someone else's card from one. */
import { useCallback } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useShell, useVault } from '../../data/vault.tsx';
import type { AnyProblem } from '../../ui/problems.tsx';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Correspondent } from '../../vault/api.ts';

/** A card is a few hundred bytes; anything much larger is another file. */
const largestCard = 65_536;

export interface Cards {
  readonly saveMine: () => Promise<Result<undefined, AnyProblem>>;
  readonly takeIn: () => Promise<Result<Correspondent, AnyProblem>>;
}

export function useCards(): Cards {
  const vault = useVault();
  const shell = useShell();
  const { t } = useTranslation('exchange');

  const saveMine = useCallback(async (): Promise<Result<undefined, AnyProblem>> => {
    const card = await vault.myCard();
    if (!card.ok) return card;
    // The name proposed says nothing about who it is.
    const suggestedName = t('correspondents.myCardFile');
    const saved = await shell('files.save', { kind: 'card', suggestedName, bytes: card.value });
    return saved.ok ? ok(undefined) : fail({ code: saved.problem });
  }, [vault, shell, t]);

  const takeIn = useCallback(async (): Promise<Result<Correspondent, AnyProblem>> => {
    const picked = await shell('files.open', { kind: 'card' });
    if (!picked.ok) return fail({ code: picked.problem });
    const { handle, size } = picked.value;
    try {
      if (size === 0 || size > largestCard) return fail({ code: 'bad-card' });
      const read = await shell('files.read', { handle, offset: 0, length: size });
      if (!read.ok) return fail({ code: read.problem });
      return await vault.importCard({ bytes: read.value });
    } finally {
      await shell('files.close', { handle });
    }
  }, [vault, shell]);

  return { saveMine, takeIn };
}
