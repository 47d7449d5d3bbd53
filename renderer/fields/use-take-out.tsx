/** Takes something out and offers at once to bring it back. */
import { createContext, useContext } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { EntityView } from '../../shared/dossier/view.ts';
import { useCommand } from '../ui/use-command.ts';
import { useUndo } from '../ui/use-undo.tsx';
import type { VaultProblem } from '../vault/api.ts';
import { useOpenDossier } from './dossier-context.tsx';

/** Around a place that says itself what was changed in it, and offers to take that back. */
const ToldByPlaceContext = createContext(false);
export const ToldByPlace = ToldByPlaceContext.Provider;

export function useTakeOut(section: SectionKind): {
  readonly takeOut: (entity: EntityView) => void;
  readonly problem: VaultProblem | undefined;
} {
  const { t } = useTranslation('dossier');
  const { change } = useOpenDossier();
  const { run, problem } = useCommand();
  const offer = useUndo(run);
  const isTold = useContext(ToldByPlaceContext);
  const takeOut = async ({ id, type }: EntityView): Promise<void> => {
    const done = await run(change([{ do: 'take-out', section, type, entity: id }]));
    if (!done.ok || isTold) return;
    const message = section === 'plan' ? t('plan.tookOut') : t('entry.tookOut');
    const bringBack = () => change([{ do: 'bring-back', section, type, entity: id }]);
    offer(message, bringBack, { label: t('plan.bringBack') });
  };
  return { takeOut: (entity) => void takeOut(entity), problem };
}
