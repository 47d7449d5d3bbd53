/** Once a scan is filed: whether its original goes from the scanner's folder, asked once. It stays unless a person says so. */
import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { fail, type Result } from '../../../shared/result.ts';
import { useShell } from '../../data/vault.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';

export interface Original {
  /** What the shell knows it by. */
  readonly scan: string;
  /** It was taken in as it lies there; else only a copy of it with passages blacked out was. */
  readonly isTaken: boolean;
}

export interface RemoveOriginalProps {
  readonly original: Original;
  readonly onClose: () => void;
}

export function RemoveOriginal({ original: { scan, isTaken }, onClose }: RemoveOriginalProps): ReactNode {
  const { t } = useTranslation(['files', 'common']);
  const shell = useShell();
  const { run, isBusy, problem } = useCommand<AnyProblem>();
  const removed = async (): Promise<Result<undefined, AnyProblem>> => {
    const answer = await shell('scanner.remove', { id: scan });
    return answer.ok ? answer : fail({ code: answer.problem });
  };
  const remove = async (): Promise<void> => {
    if ((await run(removed())).ok) onClose();
  };
  const mayGo = isTaken && problem === undefined;
  return (
    <Dialog title={t('scanner.remove.title')} onClose={onClose} isBusy={isBusy}>
      <Stack>
        <Text>{t('scanner.remove.filed')}</Text>
        <Text>{t('scanner.remove.clear')}</Text>
        {isTaken ? null : <Text>{t('scanner.remove.notTaken')}</Text>}
        {mayGo ? <Text fw={550}>{t('scanner.remove.ask')}</Text> : null}
        <ProblemNote problem={problem} />
        <Group justify="flex-end">
          {mayGo ? (
            <Button variant="default" loading={isBusy} onClick={() => void remove()}>
              {t('scanner.remove.do')}
            </Button>
          ) : null}
          <Button disabled={isBusy} onClick={onClose} data-autofocus>
            {t(mayGo ? 'scanner.remove.stay' : 'common:close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
