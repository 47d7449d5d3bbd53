/** After sending: where it is now, who can open it, and what to do next. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconClock } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { dossierPath } from '../../routes/paths.ts';
import type { OutgoingItem } from '../../vault/api.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { exchangePaths } from '../../routes/exchange-paths.ts';
import { SafelyRemove } from './safely-remove.tsx';
import type { PutOutcome } from './use-stick.ts';

export interface SentProps {
  readonly item: OutgoingItem;
  /** Absent: it stays ready here. */
  readonly put: PutOutcome | undefined;
  /** It goes by the network, by itself. */
  readonly byNetwork: boolean;
  readonly onAnother: () => void;
}

export function Sent({ item, put, byNetwork, onAnother }: SentProps): ReactNode {
  const { t } = useTranslation('exchange');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const Icon = put === undefined ? IconClock : IconCircleCheck;
  return (
    <Stack gap="md" className={classes['narrow'] ?? ''} mt="xl">
      <Group gap="sm">
        <Icon size={32} stroke={1.5} aria-hidden />
        <Title order={2} size="h1" tabIndex={-1} ref={heading}>
          {put !== undefined ? t('send.doneTitle') : t(byNetwork ? 'send.netTitle' : 'send.readyTitle')}
        </Title>
      </Group>
      <Text maw="40rem">
        {put !== undefined
          ? t('send.doneText', { name: item.to, stick: put.label })
          : byNetwork
            ? t('send.netText', { name: item.to })
            : t('send.readyText')}
      </Text>
      {put === undefined ? null : (
        <div>
          <SafelyRemove label={put.label} />
        </div>
      )}
      <Group>
        <Button component={Link} to={exchangePaths.onTheWay}>
          {t('send.seeOnTheWay')}
        </Button>
        {item.dossier === undefined ? null : (
          <Button component={Link} to={dossierPath(item.dossier)} variant="default">
            {t('send.backToDossier')}
          </Button>
        )}
        <Button variant="default" onClick={onAnother}>
          {t('send.another')}
        </Button>
      </Group>
    </Stack>
  );
}
