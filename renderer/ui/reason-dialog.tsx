/** Asks for a reason before something is refused or given up. */
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import { useTranslation } from '../i18n/translation.ts';
import { useNeeded } from './needed.ts';
import { ProblemNote, type AnyProblem } from './problems.tsx';

export interface ReasonDialogProps {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly action: string;
  readonly onClose: () => void;
  /** Answers with the problem that kept it from being done, if any. */
  readonly onReason: (reason: string) => Promise<AnyProblem | undefined>;
}

const longestReason = 1_000;

export function ReasonDialog({ title, text, label, action, onClose, onReason }: ReasonDialogProps): ReactNode {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<AnyProblem>();
  const [isBusy, setBusy] = useState(false);
  const needed = useNeeded({ reason: reason.trim() !== '' });
  const act = async (): Promise<void> => {
    if (!needed.isWhole()) return;
    setBusy(true);
    const failed = await onReason(reason.trim());
    setBusy(false);
    setProblem(failed);
    if (failed === undefined) onClose();
  };
  return (
    <Dialog onClose={onClose} title={title}>
      <Stack gap="md" ref={needed.around}>
        <Text>{text}</Text>
        <Textarea
          label={label}
          data-autofocus
          {...needed.field('reason')}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={longestReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {problem === undefined ? null : <ProblemNote problem={problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={isBusy} onClick={() => void act()}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
