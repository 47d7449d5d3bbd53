/** "Done", with ten seconds to take it back; where a court usually asks for a proof, it can be added there. Nothing is asked. */
import { Anchor, Text } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useNavigate } from 'react-router';
import { dossierPath } from '../../routes/paths.ts';
import { useVault } from '../../data/vault.tsx';
import type { Command } from '../../ui/use-command.ts';
import type { TodayRow, VaultProblem } from '../../vault/api.ts';
import { whatOf } from '../../i18n/row-words.ts';
import { lookAtTask, markDone, type Task } from './done.ts';
import { hideUndo, type OfferUndo } from '../../ui/use-undo.tsx';

/** Marks what a row is about done. */
export function useDone(run: Command<VaultProblem>['run'], offerUndo: OfferUndo): (row: TodayRow) => void {
  const vault = useVault();
  const { t } = useTranslation(['today', 'terms', 'common']);
  const navigate = useNavigate();

  const message = (row: TodayRow, { wantsProof }: Task): ReactNode => (
    <>
      <Text>{t('today:isDone', { what: whatOf(row, t) })}</Text>
      {wantsProof === undefined ? null : (
        <Text size="sm" c="dimmed">
          {t('today:proof.about')}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => addProof(row, wantsProof)}>
            {t('today:proof.add')}
          </Anchor>
        </Text>
      )}
    </>
  );
  const addProof = useCallback(
    ({ dossier }: TodayRow, step: string): void => {
      hideUndo();
      void navigate(dossierPath(dossier, { tab: 'plan', entity: step }));
    },
    [navigate],
  );
  const finish = async (row: TodayRow, task: Task): Promise<void> => {
    const done = await run(markDone(vault, task));
    if (done.ok) offerUndo(message(row, task), done.value);
  };
  return (row) => {
    void run(lookAtTask(vault, row)).then((looked) => (looked.ok ? finish(row, looked.value) : undefined));
  };
}
