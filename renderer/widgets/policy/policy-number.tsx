/** The number of a list beside the one that the organisation set: people compare it all the same, and another one is loud. */
import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { usePolicy } from '../../data/policy.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { Digits } from '../published/digits.tsx';

export function PolicyNumber({ number }: { readonly number: string }): ReactNode {
  const { t } = useTranslation('policy');
  const { keepersNumber } = usePolicy();
  if (keepersNumber === undefined) return null;
  if (keepersNumber === number) return <Text size="sm">{t('number.same')}</Text>;
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} title={t('number.other')}>
      <Digits number={keepersNumber} />
    </Alert>
  );
}
