/** What whoever writes a note is told before, wherever they write it. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { NoDrugTest } from '../../../fields/drug-test.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { BeforeWriting } from '../../../widgets/before-writing.tsx';

export function ToldBefore(): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <>
      <BeforeWriting />
      <NoDrugTest />
      <Text size="sm" c="dimmed" mb="xs">
        {t('note.access')}
      </Text>
    </>
  );
}
