/** How far a copy is, or why there is none: with what one can do. */
import { Alert, Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { mostCopied } from './pixel-copy.ts';
import type { PixelCopying } from './use-pixel-copy.ts';

export function CopyState({ share, trouble }: Pick<PixelCopying, 'share' | 'trouble'>): ReactNode {
  const { t } = useTranslation('files');
  if (trouble !== undefined)
    return (
      <Alert color="red" role="alert" title={t(`trouble.${trouble}`, { most: mostCopied })}>
        {t('trouble.kept')}
      </Alert>
    );
  if (share === undefined) return null;
  return (
    <Stack gap="xs" role="status">
      <Text>{t('copy.making')}</Text>
      <Progress value={share * 100} aria-label={t('copy.making')} />
    </Stack>
  );
}
