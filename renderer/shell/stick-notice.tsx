/** Says, in any room, that a stick was plugged in, also when that was while locked; and leads to what is on it. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUsb } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { useLocation } from 'react-router';
import { useGo } from '../routes/address.ts';
import { paths } from '../routes/paths.ts';
import { useStickChanges } from '../data/stick-changes.ts';
import { useShell } from '../data/vault.tsx';

const noticeId = 'stick-plugged-in';

export function useStickNotice(): void {
  const { t } = useTranslation();
  const shell = useShell();
  const go = useGo();
  const { pathname } = useLocation();
  const changes = useStickChanges();
  const last = useRef('');

  const look = (): void => {
    notifications.hide(noticeId);
    void go(paths.received);
  };
  const say = useEffectEvent((token: string, label: string) => {
    if (token === last.current) return;
    last.current = token;
    notifications.hide(noticeId);
    // There it is on the screen already.
    if (token === '' || pathname === paths.received) return;
    notifications.show({
      id: noticeId,
      color: 'water',
      autoClose: false,
      icon: <IconUsb size={20} aria-hidden />,
      closeButtonProps: { 'aria-label': t('close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text style={{ overflowWrap: 'anywhere' }}>{t('stickNotice.pluggedIn', { label })}</Text>
          <Button variant="light" onClick={look} flex="none">
            {t('stickNotice.look')}
          </Button>
        </Group>
      ),
    });
  });
  useEffect(() => {
    if (changes === 0) return;
    void shell('stick.current', undefined).then((found) =>
      found.ok ? say(found.value.token, found.value.label) : say('', ''),
    );
  }, [changes, shell]);
  useEffect(() => {
    if (pathname === paths.received) notifications.hide(noticeId);
  }, [pathname]);
}
