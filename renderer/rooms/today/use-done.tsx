/** "Done" with a question about proof where one is expected, and ten seconds to take it back. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useNavigate } from 'react-router';
import { dossierPath } from '../../routes/paths.ts';
import { useVault } from '../../data/vault.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useCommand, type Command } from '../../ui/use-command.ts';
import type { Answer, TodayRow, VaultProblem } from '../../vault/api.ts';
import { lookAtStep, markDone, type Step } from './done.ts';

const undoTime = 10_000;
const noticeId = 'step-done';

interface Asking {
  readonly row: TodayRow;
  readonly step: Step;
}

export interface Done {
  readonly markRow: (row: TodayRow) => void;
  readonly problem: VaultProblem | undefined;
  /** The question about proof, when it is being asked. */
  readonly question: ReactNode;
}

export function useDone(): Done {
  const vault = useVault();
  const [asking, setAsking] = useState<Asking>();
  const { run, problem } = useCommand();
  const offerUndo = useUndo(run);

  const finish = useCallback(
    async (row: TodayRow, step: Step): Promise<void> => {
      setAsking(undefined);
      const done = await run(markDone(vault, step));
      if (done.ok) offerUndo(row, done.value);
    },
    [vault, run, offerUndo],
  );

  const markRow = (row: TodayRow): void => {
    void run(lookAtStep(vault, row)).then((looked) => {
      if (!looked.ok) return undefined;
      if (looked.value.wantsProof) return setAsking({ row, step: looked.value });
      return finish(row, looked.value);
    });
  };

  const question =
    asking === undefined ? null : (
      <ProofQuestion
        asking={asking}
        onDone={({ row, step }) => void finish(row, step)}
        onClose={() => setAsking(undefined)}
      />
    );
  return { markRow, problem, question };
}

type TakeBack = () => Answer<unknown>;

/** Shows the notice with "undo"; Ctrl+Z does the same while it is there. */
function useUndo(run: Command<VaultProblem>['run']): (row: TodayRow, takeBack: TakeBack) => void {
  const { t } = useTranslation(['today', 'common']);
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

  return useCallback(
    (row, takeBack) => {
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
            <Text>{t('today:isDone', { what: row.what })}</Text>
            <Button variant="light" onClick={undo} flex="none">
              {t('common:undo')}
            </Button>
          </Group>
        ),
      });
    },
    [t, undo],
  );
}

interface ProofQuestionProps {
  readonly asking: Asking;
  readonly onDone: (asking: Asking) => void;
  readonly onClose: () => void;
}

function ProofQuestion({ asking, onDone, onClose }: ProofQuestionProps): ReactNode {
  const { t } = useTranslation('today');
  const navigate = useNavigate();
  const { row, step } = asking;
  return (
    <Dialog onClose={onClose} title={t('proof.title')}>
      <Stack>
        <Text>{t('proof.about', { what: row.what })}</Text>
        <Group justify="flex-end">
          <Button
            variant="default"
            onClick={() => void navigate(dossierPath(row.dossier, { tab: 'plan', entity: step.step }))}
          >
            {t('proof.add')}
          </Button>
          <Button data-autofocus onClick={() => onDone(asking)}>
            {t('proof.without')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
