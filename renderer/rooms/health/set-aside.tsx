/** What was set aside here: it may hold what was erased since, and goes when a person says so. */
import { Alert, Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArchive } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { DialogForm } from '../../ui/dialog-form.tsx';
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
  const vault = useVault();
  const tell = (): void => {
    notifications.show({ message: t('setAside.done'), color: 'water' });
    onGone();
  };
  return (
    <DialogForm
      title={t('setAside.ask')}
      action={t('setAside.do')}
      button={{ color: 'red' }}
      onDo={() => vault.removeSetAside()}
      onDone={tell}
      onClose={onClose}
    >
      <Text>{t('setAside.askAbout')}</Text>
    </DialogForm>
  );
}
