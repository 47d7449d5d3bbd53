/** "Done", with ten seconds to take it back; where a court usually asks for a proof, it can be added there. Nothing is asked. */
import { Anchor, Text } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useNavigate } from 'react-router';
import { dossierPath } from '../../routes/paths.ts';
import { useVault } from '../../data/vault.tsx';
import type { Command } from '../../ui/use-command.ts';
import type { TodayRow, VaultProblem } from '../../vault/api.ts';
import { lookAtStep, markDone, type Step } from './done.ts';
import { hideUndo, type OfferUndo } from './use-undo.tsx';

/** Marks the step of a row done. */
export function useDone(run: Command<VaultProblem>['run'], offerUndo: OfferUndo): (row: TodayRow) => void {
  const vault = useVault();
  const { t } = useTranslation('today');
  const navigate = useNavigate();

  const message = (row: TodayRow, step: Step): ReactNode => (
    <>
      <Text>{t('isDone', { what: row.what })}</Text>
      {step.wantsProof ? (
        <Text size="sm" c="dimmed">
          {t('proof.about')}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => addProof(row, step)}>
            {t('proof.add')}
          </Anchor>
        </Text>
      ) : null}
    </>
  );
  const addProof = useCallback(
    ({ dossier }: TodayRow, { step }: Step): void => {
      hideUndo();
      void navigate(dossierPath(dossier, { tab: 'plan', entity: step }));
    },
    [navigate],
  );
  const finish = async (row: TodayRow, step: Step): Promise<void> => {
    const done = await run(markDone(vault, step));
    if (done.ok) offerUndo(message(row, step), done.value);
  };
  return (row) => {
    void run(lookAtStep(vault, row)).then((looked) => (looked.ok ? finish(row, looked.value) : undefined));
  };
}
