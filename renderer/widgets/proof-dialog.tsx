/** A question that needs my passphrase once more before it is done. */
import { Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DialogForm, type DialogFormProps } from '../ui/dialog-form.tsx';
import { useTranslation } from '../i18n/translation.ts';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import { useNeeded } from '../ui/needed.ts';
import type { Answer, WayInProof } from '../vault/api.ts';

export interface ProofDialogProps<T> extends Pick<
  DialogFormProps<T>,
  'title' | 'action' | 'onDone' | 'onClose' | 'button' | 'children'
> {
  /** What it asks for besides. */
  readonly also?: DialogFormProps<T>['needed'];
  readonly onProve: (proof: WayInProof) => Answer<T>;
}

export function ProofDialog<T>({ also, onProve, children, ...dialog }: ProofDialogProps<T>): ReactNode {
  const { t } = useTranslation('computer');
  const [passphrase, setPassphrase] = useState('');
  const needed = useNeeded({ passphrase: passphrase !== '' });
  const both = {
    around: needed.around,
    isWhole: () => [needed.isWhole(), also?.isWhole() ?? true].every(Boolean),
  };
  return (
    <DialogForm {...dialog} size="lg" needed={both} onDo={() => onProve({ passphrase })}>
      {also === undefined ? children : <Stack ref={also.around}>{children}</Stack>}
      <PassphraseField label={t('proof')} {...needed.field('passphrase')} value={passphrase} onChange={setPassphrase} />
    </DialogForm>
  );
}
