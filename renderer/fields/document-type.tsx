/** What a document is, typed or taken from the usual ones. */
import { Autocomplete } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import type { Needed } from '../ui/needed.ts';

export interface DocumentTypeProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly field: ReturnType<Needed<'type'>['field']>;
  /** A file is there: what is asked next is this. */
  readonly isNext: boolean;
}

export function DocumentType({ value, onChange, field, isNext }: DocumentTypeProps): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <Autocomplete
      label={t('proof.type')}
      {...field}
      placeholder={t('proof.typePlaceholder')}
      data={t('proof.types').split('\n')}
      maxLength={500}
      value={value}
      onChange={onChange}
      {...(isNext && { 'data-autofocus': true })}
    />
  );
}
