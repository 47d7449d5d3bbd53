/** What was set aside here: it may hold what was erased since, and goes when a person says so. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArchive } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/problems.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { useMe, useVault } from '../../data/vault.tsx';

export function SetAside({ count: first }: { readonly count: number }): ReactNode {
  const { t } = useTranslation('health');
  const { readsOnly } = useMe();
  const [isGone, setGone] = useState(false);
  const [isAsking, setAsking] = useState(false);
  if (first === 0 || isGone) return null;
  return (
    <Alert color="water" icon={<IconArchive aria-hidden />} title={t('setAside.title')}>
      <Text mb="xs">{t('setAside.about', { count: first })}</Text>
      <Button variant="default" disabled={readsOnly !== null} onClick={() => setAsking(true)}>
        {t('setAside.remove')}
      </Button>
      {isAsking ? <Ask onClose={() => setAsking(false)} onGone={() => setGone(true)} /> : null}
    </Alert>
  );
}

interface AskProps {
  readonly onClose: () => void;
  readonly onGone: () => void;
}

function Ask({ onClose, onGone }: AskProps): ReactNode {
  const { t } = useTranslation('health');
  const { t: tCommon } = useTranslation();
  const vault = useVault();
  const { run, isBusy, problem } = useCommand();
  const remove = async (): Promise<void> => {
    const removed = await run(vault.removeSetAside());
    if (!removed.ok) return;
    notifications.show({ message: t('setAside.done'), color: 'water' });
    onGone();
    onClose();
  };
  return (
    <Dialog title={t('setAside.ask')} isBusy={isBusy} onClose={onClose}>
      <Stack gap="md">
        <Text>{t('setAside.askAbout')}</Text>
        {problem === undefined ? null : <ProblemNote problem={problem} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" disabled={isBusy} onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button color="red" loading={isBusy} onClick={() => void remove()}>
            {t('setAside.do')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
