/** For the keepers of a list: a key, the next version, signing. All by file; none of it stays on this computer. */
import { Anchor, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { SignUpdateCard } from './sign-update.tsx';
import { SignPackCard } from './sign-pack.tsx';
import { DraftCard } from './draft.tsx';
import { KeyCard } from '../../widgets/published/key-card.tsx';
import { listPaths } from './places.ts';
import { SignCard } from './sign.tsx';

export function Office(): ReactNode {
  const { t } = useTranslation('list');
  return (
    <Stack gap="lg" maw={860}>
      <Anchor component={Link} to={listPaths.list}>
        <IconArrowLeft size={17} aria-hidden style={{ verticalAlign: '-3px' }} /> {t('backToList')}
      </Anchor>
      <div>
        <Title order={1}>{t('office.link')}</Title>
        <Text c="dimmed" maw="44rem">
          {t('office.about')}
        </Text>
      </div>
      <KeyCard />
      <DraftCard />
      <SignCard />
      <SignPackCard />
      <SignUpdateCard />
    </Stack>
  );
}
