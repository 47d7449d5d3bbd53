/**
 * Whoever has work here that could never be brought back is told so, until it can: no words on paper or key holders where the passphrase
 * is forgotten, and no safety copy where the computer breaks.
 */
import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { useVault } from '../../data/vault.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { paths } from '../../routes/paths.ts';
import type { SafetyCopy } from '../../vault/api.ts';

export function WayBack(): ReactNode {
  const household = useAnswer((vault) => vault.household(), 'ways back');
  if (household.state !== 'ready' || household.value.ways.some(({ kind }) => kind !== 'passphrase')) return null;
  return <WithoutCopy />;
}

/** Copies are looked for where nothing else leads back: most people are not asked about them each time. */
function WithoutCopy(): ReactNode {
  const { t } = useTranslation('today');
  const vault = useVault();
  const copies = useAnswer((each) => each.safetyCopies(), 'copies to come back from');
  const { again } = copies;
  useEffect(() => vault.onEvent((event) => (event.type === 'backups' ? again() : undefined)), [vault, again]);
  if (copies.state !== 'ready' || copies.value.some(leadsBack)) return null;
  return (
    <Alert color="yellow" icon={<IconLifebuoy aria-hidden />} title={t('wayBack.title')} role="note">
      <Stack gap={4} align="flex-start">
        <Text size="sm">{t('wayBack.about')}</Text>
        <Anchor component={Link} to={paths.computer} size="sm">
          {t('wayBack.words')}
        </Anchor>
        <Anchor component={Link} to={paths.safety} size="sm">
          {t('wayBack.copy')}
        </Anchor>
      </Stack>
    </Alert>
  );
}

const leadsBack = ({ ended, checked }: SafetyCopy): boolean =>
  ended === undefined && (checked === undefined || checked.result === 'sound');
