/** A passphrase being typed: hidden until somebody asks to see it, and kept by nobody unless the field says so. */
import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from '../i18n/translation.ts';

export interface PassphraseFieldProps extends Omit<PasswordInputProps, 'onChange' | 'visibilityToggleButtonProps'> {
  readonly onChange: (passphrase: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

export function PassphraseField({ onChange, ...field }: PassphraseFieldProps): ReactNode {
  const { t } = useTranslation('start');
  return (
    <PasswordInput
      autoComplete="off"
      {...field}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('passphrase.show') }}
    />
  );
}
