/** What stands before the rooms where the organisation asks for a key beside the passphrase and mine has none: add it, or lock. */
import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLock } from '../data/lock.ts';
import { useIdleMinutes } from '../data/policy.ts';
import { useSession } from '../data/session.tsx';
import { useAnswer } from '../data/use-answer.ts';
import { useTranslation } from '../i18n/translation.ts';
import { SecondKey } from '../rooms/computer/second-key.tsx';
import { WaysIn } from '../rooms/computer/ways-in.tsx';
import { useIdle } from '../ui/idle.ts';
import { useShortcut } from '../ui/keyboard.ts';
import { ProblemNote } from '../ui/problems.tsx';

export function KeyNeeded(): ReactNode {
  const { t } = useTranslation(['computer', 'common']);
  const { renew } = useSession();
  const lock = useLock();
  useShortcut('lock', lock);
  useIdle(useIdleMinutes(), { onWarn: nothing, onBack: nothing, onIdle: lock });
  const household = useAnswer((vault) => vault.household(), 'household');
  const changed = (): void => {
    household.again();
    void renew();
  };
  return (
    <Stack component="main" p="lg" gap="md" maw={880} mx="auto">
      <Group justify="space-between">
        <Title order={1}>{t('computer:secondKey.neededTitle')}</Title>
        <Button variant="default" onClick={lock}>
          {t('computer:secondKey.lock')}
        </Button>
      </Group>
      <Text>{t('computer:secondKey.neededAbout')}</Text>
      {household.state === 'waiting' ? <Loader role="status" aria-label={t('common:waiting')} /> : null}
      {household.state === 'problem' ? <ProblemNote problem={household.problem} /> : null}
      {household.state === 'ready' ? (
        <>
          <WaysIn household={household.value} onChange={changed} />
          <SecondKey household={household.value} onChange={changed} />
        </>
      ) : null}
    </Stack>
  );
}

const nothing = (): void => undefined;
