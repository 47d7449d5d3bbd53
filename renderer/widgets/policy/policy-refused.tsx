/** Said on screen, locked or not, while what the organisation set is refused: what holds instead, and what to tell whom. */
import { Box, List } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PolicyMistake } from '../../../shared/machine-policy/policy.ts';
import { useAppInfo } from '../../data/app-info.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { TroubleNote } from '../../ui/problems.tsx';

export function PolicyRefused(): ReactNode {
  const { t } = useTranslation('policy');
  const { policy } = useAppInfo();
  if (policy.state !== 'refused') return null;
  return (
    <Box mb="lg" maw="44rem">
      <TroubleNote text={{ what: t('refused.what'), safe: t('refused.safe'), next: t('refused.next') }}>
        <Mistakes mistakes={policy.mistakes} />
      </TroubleNote>
    </Box>
  );
}

function Mistakes({ mistakes }: { readonly mistakes: readonly PolicyMistake[] }): ReactNode {
  const { t } = useTranslation('policy');
  return (
    <List>
      {mistakes.map(({ code, key }) => (
        <List.Item key={`${code} ${key ?? ''}`}>{t(`mistake.${code}`, { key: key ?? t('aName') })}</List.Item>
      ))}
    </List>
  );
}
