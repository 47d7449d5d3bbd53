/** A new version that came on a stick or in a shared folder: who signed it was checked; what is new, and how it gets onto this computer. */
import { Group, Stack, Text, Title } from '@mantine/core';
import { IconFolder, IconUsb } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { UpdateProblem, UpdateView } from '../../../shared/update/update.ts';
import { useAppInfo } from '../../data/app-info.tsx';
import { usePolicy } from '../../data/policy.ts';
import { useShell } from '../../data/vault.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { Carried } from './carried.tsx';
import { NewVersion } from './new-version.tsx';
import { Refused } from './refused.tsx';

export function UpdatesRoom(): ReactNode {
  const { t } = useTranslation(['updates', 'policy']);
  const { version } = useAppInfo();
  const { updates } = usePolicy();
  return (
    <Stack gap="lg" maw={720}>
      <div>
        <Title order={1}>{t('updates:title')}</Title>
        <Text mt="xs">{t(updates === 'off' ? 'updates:off' : 'updates:about')}</Text>
      </div>
      <Text fw={550}>{t('updates:installed', { version })}</Text>
      {updates === 'off' ? <Text c="dimmed">{t('policy:by')}</Text> : <Look />}
    </Stack>
  );
}

function Look(): ReactNode {
  const { t } = useTranslation('updates');
  const shell = useShell();
  const [view, setView] = useState<UpdateView>();
  const { run, doing, isBusy, problem } = useCommand<UpdateProblem, 'plugged-in' | 'choose'>();
  const look = async (where: 'plugged-in' | 'choose'): Promise<void> => {
    setView(undefined);
    const found = await run(shell('update.look', { where }), where);
    if (found.ok) setView(found.value);
  };
  return (
    <>
      <Group>
        <ButtonWithIcon
          icon={IconUsb}
          loading={doing === 'plugged-in'}
          disabled={isBusy}
          onClick={() => void look('plugged-in')}
        >
          {t('look')}
        </ButtonWithIcon>
        <ButtonWithIcon
          variant="default"
          icon={IconFolder}
          loading={doing === 'choose'}
          disabled={isBusy}
          onClick={() => void look('choose')}
        >
          {t('choose')}
        </ButtonWithIcon>
      </Group>
      <div role="status">{isBusy ? <Text>{t('looking')}</Text> : null}</div>
      <Refused problem={problem} />
      {view === undefined ? null : (
        <Stack gap="lg" key={view.token}>
          <Text c="dimmed">{t('found', { label: view.label })}</Text>
          {view.application === undefined ? null : <NewVersion token={view.token} application={view.application} />}
          {view.carried.length === 0 ? null : <Carried token={view.token} files={view.carried} />}
        </Stack>
      )}
    </>
  );
}
