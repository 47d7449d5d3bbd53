/** Said where a profile lies on a share: nothing is wrong yet, and only whoever manages this computer can change it. */
import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAppInfo } from '../../data/app-info.tsx';
import { useTranslation } from '../../i18n/translation.ts';

export function OnShare(): ReactNode {
  const { t } = useTranslation('health');
  const { onShare } = useAppInfo();
  if (onShare !== true) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('onShare.title')}>
      {t('onShare.next')}
    </Alert>
  );
}
