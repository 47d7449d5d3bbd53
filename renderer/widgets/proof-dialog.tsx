/** A question that needs my passphrase once more before it is done. */
import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { useTranslation } from '../i18n/translation.ts';
import { useNeeded, type Needed } from '../ui/needed.ts';
import { ProblemNote } from '../ui/problems.tsx';
import type { VaultProblem } from '../vault/api.ts';

export interface ProofDialogProps {
  readonly title: string;
  readonly action: string;
  readonly isDanger?: boolean;
  /** What it asks for besides. */
  readonly also?: Pick<Needed<string>, 'around' | 'isWhole'>;
  /** What has to be there before it can be asked at all. */
  readonly isReady?: boolean;
  readonly children?: ReactNode;
  readonly onClose: () => void;
  /** Does it; a problem stays on the dialog. */
  readonly onProve: (passphrase: string) => Promise<VaultProblem | undefined>;
}

export function ProofDialog({
  title,
  action,
  isDanger = false,
  also,
  isReady = true,
  children,
  onClose,
  onProve,
}: ProofDialogProps): ReactNode {
  const { t } = useTranslation('computer');
  const { t: tCommon } = useTranslation();
  const { t: tStart } = useTranslation('start');
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<VaultProblem>();

  const needed = useNeeded({ passphrase: passphrase !== '' });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isWhole = [needed.isWhole(), also?.isWhole() ?? true].every(Boolean);
    if (!isWhole) return;
    setIsBusy(true);
    const found = await onProve(passphrase);
    setIsBusy(false);
    setProblem(found);
  };
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <form ref={needed.around} onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          {also === undefined ? children : <Stack ref={also.around}>{children}</Stack>}
          <PasswordInput
            label={t('proof')}
            {...needed.field('passphrase')}
            value={passphrase}
            autoComplete="off"
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': tStart('passphrase.show') }}
          />
          {problem === undefined ? null : <ProblemNote problem={problem} />}
          <Group justify="flex-end">
            <Button variant="subtle" color="gray" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={isBusy} disabled={!isReady} {...(isDanger && { color: 'red.9' })}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
