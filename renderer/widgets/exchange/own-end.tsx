/** Beside the end of an extract: that no article sets it, where this application chose it (shared/disclosure/SPEC.md, D35). */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ownEndOfKind } from '../../../shared/disclosure/extracts.ts';
import type { ExtractKind } from '../../../shared/dossier/units/extract.ts';
import { useTranslation } from '../../i18n/translation.ts';

export function OwnEnd({ kind }: { readonly kind: ExtractKind | undefined }): ReactNode {
  const { t } = useTranslation('consent');
  const months = kind === undefined ? undefined : ownEndOfKind(kind);
  if (months === undefined) return null;
  return (
    <Text size="sm" c="dimmed" data-own-end>
      {t('send.ownEnd', { count: months })}
    </Text>
  );
}
