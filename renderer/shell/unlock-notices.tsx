/** What the unlock found: texts that came back, stores that were put right. Shown once, until closed. */
import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconTool } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { Link } from 'react-router';
import type { Notice } from '../vault/api.ts';
import { paths } from '../routes/paths.ts';
import { useSession } from '../data/session.tsx';
import { useVault } from '../data/vault.tsx';
import { TextsBack } from './texts-back.tsx';

/** Nothing is wrong with this computer: there is no more to read about it. */
const harmless: ReadonlySet<Notice> = new Set<Notice>(['drafts-back', 'people-not-in-order', 'moved']);

/** Something is lost, or somebody has to say or do something. */
const alarming: ReadonlySet<Notice> = new Set<Notice>([
  'unreadable-frames',
  'older-put-back',
  'saved-missing',
  'older-keys',
  'date-in-question',
]);

export function UnlockNotices(): ReactNode {
  const { t } = useTranslation(['common', 'health']);
  const { problems } = useSession();
  const later = useLaterNotices();
  const [closed, setClosed] = useState<readonly string[]>([]);
  useDateSaid(() => setClosed((before) => [...before, 'date-in-question']));
  const shown = [...new Set([...problems.notices, ...later])].filter((notice) => !closed.includes(notice));
  if (shown.length === 0) return null;
  return (
    <Stack gap="xs" mb="lg" data-notices>
      {shown.map((notice) => (
        <Alert
          key={notice}
          color={alarming.has(notice) ? 'red' : 'water'}
          icon={notice === 'drafts-back' ? <IconArrowBackUp aria-hidden /> : <IconTool aria-hidden />}
          withCloseButton
          closeButtonLabel={t('close')}
          onClose={() => setClosed([...closed, notice])}
          role="status"
        >
          <Text>{t(`notice.${notice}`, { count: problems.draftsBack })}</Text>
          {notice === 'drafts-back' ? <TextsBack /> : null}
          {harmless.has(notice) ? null : (
            <Anchor component={Link} to={paths.health}>
              {t('health:title')}
            </Anchor>
          )}
        </Alert>
      ))}
    </Stack>
  );
}

/** What was asked is answered: nobody is told to answer it any more. */
function useDateSaid(answered: () => void): void {
  const vault = useVault();
  const said = useEffectEvent(answered);
  useEffect(
    () =>
      vault.onEvent((event) => {
        if (event.type === 'date-said') said();
      }),
    [vault],
  );
}

/** What reading everything through found, some time after the unlock. */
function useLaterNotices(): readonly Notice[] {
  const vault = useVault();
  const [found, setFound] = useState<readonly Notice[]>([]);
  useEffect(
    () =>
      vault.onEvent((event) => {
        if (event.type === 'checked') setFound((before) => [...before, ...event.notices]);
      }),
    [vault],
  );
  return found;
}
