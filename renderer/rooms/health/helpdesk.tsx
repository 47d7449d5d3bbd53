/** One file for the helpdesk: read by whoever saves it, and with no name in it. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useAppInfo } from '../../data/app-info.tsx';
import { useFiles } from '../../data/files.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import { now } from '../../i18n/clock.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import type { Health } from '../../vault/api.ts';
import classes from './health.module.css';
import { helpdeskText } from './helpdesk-text.ts';

export function Helpdesk({ health }: { readonly health: Health }): ReactNode {
  const { t } = useTranslation('health');
  const info = useAppInfo();
  const vault = useVault();
  const { readsOnly } = useMe();
  const [text, setText] = useState<string>();
  const show = async (): Promise<void> => {
    const backups = await vault.backups();
    const lastCopy = backups.ok ? backups.value.last : undefined;
    setText(helpdeskText({ info, health, lastCopy, readsOnly, now: now() }));
  };
  return (
    <Group>
      <Button variant="default" onClick={() => void show()}>
        {t('helpdesk.open')}
      </Button>
      {text === undefined ? null : <Shown text={text} onClose={() => setText(undefined)} />}
    </Group>
  );
}

function Shown({ text, onClose }: { readonly text: string; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('health');
  const files = useFiles();
  return (
    <DialogForm
      title={t('helpdesk.title')}
      action={t('helpdesk.do')}
      focus="deed"
      onDo={() => files.save('text', t('helpdesk.fileName'), new TextEncoder().encode(text))}
      onDone={() => notifications.show({ message: t('helpdesk.done'), color: 'water' })}
      onClose={onClose}
    >
      <Text>{t('helpdesk.about')}</Text>
      <pre lang="en" className={classes['plainText']}>
        {text}
      </pre>
    </DialogForm>
  );
}
