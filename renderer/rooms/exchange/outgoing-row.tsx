/** One thing sent: what, to whom, about whom, where it is now and since when, and what can be done. */
import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import {
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconDotsVertical,
  IconEye,
  IconFileText,
  IconMailCheck,
  IconNetwork,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconUsb,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Link } from 'react-router';
import { isoDateOf } from '../../i18n/clock.ts';
import { useServiceName } from '../../i18n/directory-names.ts';
import { useFormat } from '../../i18n/format.ts';
import { dossierPath } from '../../routes/paths.ts';
import { toProblemText } from '../../ui/problems.tsx';
import type { NetworkStatus } from '../../../shared/bridge/contract.ts';
import { chosenPurposes } from '../../../shared/disclosure/matrix.ts';
import { revokedReason, type Correspondent, type OutgoingItem } from '../../vault/api.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { exchangePaths } from '../../routes/exchange-paths.ts';
import { percentOf, type NetworkView } from './use-network.ts';

const icons = {
  ready: IconClock,
  'on-stick': IconUsb,
  sent: IconNetwork,
  received: IconMailCheck,
  opened: IconEye,
  accepted: IconCircleCheck,
  refused: IconCircleX,
  'given-up': IconBan,
} as const satisfies Record<OutgoingItem['state'], unknown>;

export interface OutgoingRowProps {
  readonly item: OutgoingItem;
  readonly to: Correspondent | undefined;
  /** The person the dossier is about, as in lists. */
  readonly about: string | undefined;
  /** What the network does with it, while it is ready. */
  readonly letter: Letter | undefined;
  readonly network: Pick<NetworkView, 'stop' | 'goOn'>;
  readonly onPut: () => void;
  readonly onGiveUp: () => void;
}

type Letter = NetworkStatus['letters'][number];

export function OutgoingRow({ item, to, about, letter, network, onPut, onGiveUp }: OutgoingRowProps): ReactNode {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const serviceName = useServiceName();
  const Icon = icons[item.state];
  return (
    <li className={`${classes['row']} ${classes['outgoing']}`}>
      <div>
        <Text fw={600}>{t(`purpose.${item.purpose}`)}</Text>
        <Text size="sm" c="dimmed">
          {t('onTheWay.to', { name: item.to })}
          {to === undefined ? '' : `, ${serviceName(to.service)}`}
        </Text>
        {about === undefined ? null : <Text size="sm">{about}</Text>}
      </div>
      <div>
        <Text span className={classes['state'] ?? ''} fw={550}>
          <Icon size={18} stroke={1.75} aria-hidden />
          {t(`onTheWay.state.${item.state}`)}
        </Text>
        <Dates item={item} />
        {item.askedAt === undefined ? null : (
          <Text size="sm" fw={550}>
            {t('onTheWay.neverArrived', { date: format.shortDate(isoDateOf(item.askedAt)) })}
          </Text>
        )}
        {letter === undefined ? null : <OnNetwork letter={letter} network={network} />}
        {item.reason === undefined || item.reason === '' ? null : (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {item.reason === revokedReason
              ? t('onTheWay.receiverRevoked')
              : t('onTheWay.reason', { reason: item.reason })}
          </Text>
        )}
      </div>
      <Actions item={item} onPut={onPut} onGiveUp={onGiveUp} />
    </li>
  );
}

/** It goes by itself: how far it is, and how to stop it or let it go on. */
function OnNetwork({ letter, network }: { readonly letter: Letter; readonly network: OutgoingRowProps['network'] }) {
  const { t } = useTranslation(['exchange', 'problems']);
  const { t: tProblems } = useTranslation('problems');
  const { name, state, problem } = letter;
  const isStopped = state === 'stopped';
  const text =
    state === 'going'
      ? t('onTheWay.going', { percent: percentOf(letter) })
      : t(isStopped ? 'onTheWay.stopped' : 'onTheWay.goes');
  return (
    <Group gap="xs">
      <Text size="sm">{problem === undefined ? text : toProblemText({ code: problem }, tProblems).what}</Text>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={isStopped ? <IconPlayerPlay size={16} aria-hidden /> : <IconPlayerPause size={16} aria-hidden />}
        onClick={() => (isStopped ? network.goOn(name) : network.stop(name))}
      >
        {t(isStopped ? 'onTheWay.goOn' : 'onTheWay.stop')}
      </Button>
    </Group>
  );
}

function Dates({ item }: { readonly item: OutgoingItem }): ReactNode {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const date = (at: number): string => `${format.shortDate(isoDateOf(at))} ${format.time(at)}`;
  const since = item.state === 'opened' ? 'opened' : 'received';
  const parts = [
    t('onTheWay.since.ready', { date: date(item.readyAt) }),
    item.sentAt === undefined ? '' : t('onTheWay.since.sent', { date: date(item.sentAt) }),
    item.onStickAt === undefined ? '' : t('onTheWay.since.onStick', { date: date(item.onStickAt) }),
    item.receivedAt === undefined ? '' : t(`onTheWay.since.${since}`, { date: date(item.receivedAt) }),
  ];
  return (
    <Text size="sm" c="dimmed" className="tabular">
      {parts.filter((part) => part !== '').join(' · ')}
    </Text>
  );
}

function Actions({ item, onPut, onGiveUp }: Pick<OutgoingRowProps, 'item' | 'onPut' | 'onGiveUp'>): ReactNode {
  const { t } = useTranslation('exchange');
  const { state, dossier } = item;
  const isCarried = state === 'ready' || state === 'on-stick' || state === 'sent';
  const isOpen = isCarried || state === 'received' || state === 'opened';
  const purpose = chosenPurposes.find((one) => one === item.purpose);
  const again = isOpen && state !== 'ready' && purpose !== undefined && dossier !== undefined;
  const hasMore = isOpen || dossier !== undefined;
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {state === 'ready' ? (
        <ButtonWithIcon variant="light" icon={IconUsb} onClick={onPut}>
          {t('onTheWay.put')}
        </ButtonWithIcon>
      ) : null}
      {again ? (
        <Button
          component={Link}
          variant="default"
          to={exchangePaths.sendWith({ dossier, purpose, to: item.person, reminds: isoDateOf(item.readyAt) })}
          leftSection={<IconRefresh size={18} aria-hidden />}
        >
          {t(purpose === 'inquiry-request' ? 'onTheWay.askAgain' : 'onTheWay.sendAgain')}
        </Button>
      ) : null}
      {hasMore ? (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon aria-label={t('onTheWay.more', { what: t(`purpose.${item.purpose}`) })}>
              <IconDotsVertical size={20} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {state === 'on-stick' || state === 'sent' ? (
              <Menu.Item leftSection={<IconUsb size={18} aria-hidden />} onClick={onPut}>
                {t(state === 'sent' ? 'onTheWay.put' : 'onTheWay.putAgain')}
              </Menu.Item>
            ) : null}
            {dossier === undefined ? null : (
              <Menu.Item
                component={Link}
                to={dossierPath(dossier)}
                leftSection={<IconFileText size={18} aria-hidden />}
              >
                {t('onTheWay.openDossier')}
              </Menu.Item>
            )}
            {isOpen ? (
              <Menu.Item leftSection={<IconBan size={18} aria-hidden />} onClick={onGiveUp}>
                {t('onTheWay.giveUp')}
              </Menu.Item>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </Group>
  );
}
