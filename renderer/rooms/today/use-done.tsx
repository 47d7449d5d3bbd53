/** "Done", with ten seconds to take it back; where a court usually asks for a proof, it can be added there. Nothing is asked. */
import { Anchor, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useNavigate } from 'react-router';
import { dossierPath } from '../../routes/paths.ts';
import { useVault } from '../../data/vault.tsx';
import { useCommand, type Command } from '../../ui/use-command.ts';
import type { Answer, TodayRow, VaultProblem } from '../../vault/api.ts';
import { lookAtStep, markDone, type Step } from './done.ts';

const undoTime = 10_000;
const noticeId = 'step-done';

export interface Done {
  readonly markRow: (row: TodayRow) => void;
  readonly problem: VaultProblem | undefined;
}

export function useDone(): Done {
  const vault = useVault();
  const { run, problem } = useCommand();
  const offerUndo = useUndo(run);

  const finish = useCallback(
    async (row: TodayRow, step: Step): Promise<void> => {
      const done = await run(markDone(vault, step));
      if (done.ok) offerUndo(row, step, done.value);
    },
    [vault, run, offerUndo],
  );

  const markRow = (row: TodayRow): void => {
    void run(lookAtStep(vault, row)).then((looked) => (looked.ok ? finish(row, looked.value) : undefined));
  };
  return { markRow, problem };
}

type TakeBack = () => Answer<unknown>;

/** Shows the notice with "undo"; Ctrl+Z does the same while it is there. */
function useUndo(run: Command<VaultProblem>['run']): (row: TodayRow, step: Step, takeBack: TakeBack) => void {
  const { t } = useTranslation(['today', 'common']);
  const navigate = useNavigate();
  const pending = useRef<TakeBack>(undefined);

  const undo = useCallback((): void => {
    const takeBack = pending.current;
    pending.current = undefined;
    notifications.hide(noticeId);
    if (takeBack !== undefined) void run(takeBack());
  }, [run]);

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || pending.current === undefined) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [undo]);

  const addProof = useCallback(
    ({ dossier }: TodayRow, { step }: Step): void => {
      notifications.hide(noticeId);
      void navigate(dossierPath(dossier, { tab: 'plan', entity: step }));
    },
    [navigate],
  );

  return useCallback(
    (row, step, takeBack) => {
      pending.current = takeBack;
      notifications.hide(noticeId);
      notifications.show({
        id: noticeId,
        color: 'water',
        autoClose: undoTime,
        onClose: () => (pending.current = undefined),
        closeButtonProps: { 'aria-label': t('common:close') },
        message: (
          <Group justify="space-between" wrap="nowrap">
            <div>
              <Text>{t('today:isDone', { what: row.what })}</Text>
              {step.wantsProof ? (
                <Text size="sm" c="dimmed">
                  {t('today:proof.about')}{' '}
                  <Anchor component="button" type="button" size="sm" onClick={() => addProof(row, step)}>
                    {t('today:proof.add')}
                  </Anchor>
                </Text>
              ) : null}
            </div>
            <Button variant="light" onClick={undo} flex="none">
              {t('common:undo')}
            </Button>
          </Group>
        ),
      });
    },
    [t, undo, addProof],
  );
}
