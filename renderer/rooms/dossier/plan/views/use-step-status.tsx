/** Changes the status of a step and offers at once to take that back. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../../../i18n/translation.ts';
import { useCommand } from '../../../../ui/use-command.ts';
import type { StepStatus } from '../../../../../shared/dossier/entities.ts';
import { read } from '../../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../../shared/dossier/view.ts';
import type { VaultProblem } from '../../../../vault/api.ts';
import { unitOf, useOpenDossier } from '../../../../fields/dossier-context.tsx';
import { opsSeen, put } from '../../../../fields/unit-place.ts';
import { useValues } from '../../../../fields/use-values.ts';
import { placesOf, statusChange } from '../model/step-model.ts';
import { statusOf } from '../model/use-plan.ts';

const undoFor = 10_000;
const noticeId = 'step-moved';

export interface StepStatusChange {
  /** Nothing where it stands so already, or where two versions wait for a choice. */
  readonly set: (step: EntityView, status: StepStatus) => void;
  readonly problem: VaultProblem | undefined;
}

export function useStepStatus(): StepStatusChange {
  const { t } = useTranslation(['dossier', 'common']);
  const values = useValues();
  const { change } = useOpenDossier();
  const { run, problem } = useCommand();
  const pending = useRef<() => void>(undefined);

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || pending.current === undefined) return;
      event.preventDefault();
      pending.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const move = async (step: EntityView, status: StepStatus): Promise<void> => {
    const before = read('plan', 'step', step, 'status') ?? { status: 'not-started' as const };
    const { status: place } = placesOf(step.id);
    const answer = await run(change([statusChange(step, status)]));
    if (!answer.ok) return;
    // Names what this change wrote: what a colleague wrote meanwhile is not taken back with it.
    const seen = opsSeen(unitOf(answer.value, place));
    const takeBack = (): void => {
      pending.current = undefined;
      notifications.hide(noticeId);
      void run(change([put(place, before, seen)]));
    };
    pending.current = takeBack;
    const what = read('plan', 'step', step, 'what')?.text ?? '';
    notifications.hide(noticeId);
    notifications.show({
      id: noticeId,
      autoClose: undoFor,
      color: 'water',
      onClose: () => (pending.current = undefined),
      message: (
        <Group justify="space-between" wrap="nowrap">
          <bdi>{t('board.moved', { what, status: values.stepStatus[status] })}</bdi>
          <Button size="compact-md" variant="light" flex="none" onClick={takeBack}>
            {t('common:undo')}
          </Button>
        </Group>
      ),
    });
  };

  return {
    set: (step, status) => {
      const isSettled = (step.units['status']?.versions.length ?? 0) < 2 && step.units['status']?.readOnly !== true;
      if (isSettled && statusOf(step) !== status) void move(step, status);
    },
    problem,
  };
}
