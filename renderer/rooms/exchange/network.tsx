/** The network: which connection this computer has, what it is doing, and how to stop it. */
import { Alert, Button, Group, Progress, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconNetwork, IconNetworkOff, IconPlayerPause, IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import type { NetworkStatus } from '../../../shared/bridge/contract.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useVault } from '../../data/vault.tsx';
import classes from '../../widgets/exchange/exchange.module.css';
import { percentOf, useNetwork, type NetworkView } from './use-network.ts';

export function NetworkRoom(): ReactNode {
  const { t } = useTranslation('exchange');
  const network = useNetwork();
  const [isPasting, setPasting] = useState(false);
  const { status } = network;
  if (status === undefined) return null;
  const connection = status.connection;
  const pasted = (): void => {
    setPasting(false);
    network.askAgain();
  };
  return (
    <Stack gap="lg" className={classes['narrow'] ?? ''}>
      <Text c="dimmed" maw="44rem">
        {t('network.intro')}
      </Text>
      {connection === null ? null : <Connected network={network} status={status} connection={connection} />}
      {connection === null || isPasting ? <Paste onDone={pasted} /> : null}
      {connection === null || isPasting ? null : (
        <Group>
          <Button variant="default" onClick={() => setPasting(true)}>
            {t('network.other')}
          </Button>
          <Disconnect onDone={network.askAgain} />
        </Group>
      )}
    </Stack>
  );
}

function Paste({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('exchange');
  const vault = useVault();
  const [text, setText] = useState('');
  const { run, problem } = useCommand<AnyProblem>();
  const needed = useNeeded({ text: text.trim() !== '' });
  const connect = async (): Promise<void> => {
    if (!needed.isWhole()) return;
    const set = await run(vault.setNetwork({ text }));
    if (!set.ok) return;
    // The key stands in these lines: they do not stay on the screen.
    setText('');
    onDone();
  };
  return (
    <Stack gap="sm" component="section" aria-labelledby="paste-connection" ref={needed.around}>
      <Title order={2} id="paste-connection">
        {t('network.none')}
      </Title>
      <Text maw="44rem">{t('network.noneHint')}</Text>
      <Textarea
        label={t('network.paste')}
        {...needed.field('text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rows={5}
        maw="44rem"
        spellCheck={false}
        autoComplete="off"
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      />
      <ProblemNote problem={problem} />
      <Group>
        <ButtonWithIcon icon={IconNetwork} onClick={() => void connect()}>
          {t('network.connect')}
        </ButtonWithIcon>
      </Group>
    </Stack>
  );
}

interface ConnectedProps {
  readonly network: NetworkView;
  readonly status: NetworkStatus;
  readonly connection: NonNullable<NetworkStatus['connection']>;
}

function Connected({ network, status, connection }: ConnectedProps): ReactNode {
  const { t } = useTranslation('exchange');
  const isPaused = status.state === 'paused';
  const { host } = new URL(connection.address);
  const Icon = isPaused || status.problem !== null ? IconNetworkOff : IconNetwork;
  return (
    <Stack gap="sm" component="section" aria-labelledby="connected">
      <Group gap="sm" wrap="nowrap">
        <Icon size={32} stroke={1.5} aria-hidden style={{ flex: 'none' }} />
        <div>
          <Title order={2} id="connected">
            {t('network.connected', { address: host })}
          </Title>
          <Text role="status">{t(`network.state.${status.state}`)}</Text>
        </div>
      </Group>
      <Moving status={status} />
      {status.problem === null ? null : <ProblemNote problem={{ code: status.problem }} />}
      <LastTime at={status.lastAt} />
      <Group>
        {isPaused ? null : (
          <ButtonWithIcon
            variant="light"
            icon={IconRefresh}
            loading={status.state === 'working'}
            onClick={() => network.goOn()}
          >
            {t('network.now')}
          </ButtonWithIcon>
        )}
        <Button
          variant={isPaused ? 'filled' : 'default'}
          leftSection={isPaused ? <IconPlayerPlay size={18} aria-hidden /> : <IconPlayerPause size={18} aria-hidden />}
          onClick={() => (isPaused ? network.goOn() : network.stop())}
        >
          {isPaused ? t('network.goOn') : t('network.stop')}
        </Button>
      </Group>
      <Text maw="44rem">{t(connection.kept === 'keystore' ? 'network.keptKeystore' : 'network.keptMemory')}</Text>
      <Text size="sm" c="dimmed">
        {t('network.mailbox')}: <span className="tabular">{connection.mailbox.replaceAll(/(.{8})(?=.)/g, '$1 ')}</span>
      </Text>
      <Text size="sm" c="dimmed" maw="44rem">
        {t('network.tell')}
      </Text>
    </Stack>
  );
}

function Moving({ status }: { readonly status: NetworkStatus }): ReactNode {
  const { t } = useTranslation('exchange');
  const going = status.letters.find(({ state }) => state === 'going');
  const [text, percent] =
    going !== undefined
      ? [t('onTheWay.going', { percent: percentOf(going) }), percentOf(going)]
      : status.incoming !== null && status.incoming.size > 0
        ? [t('network.coming', { percent: percentOf(status.incoming) }), percentOf(status.incoming)]
        : ['', 0];
  if (text === '') return null;
  return (
    <div>
      <Text size="sm">{text}</Text>
      <Progress value={percent} aria-label={text} />
    </div>
  );
}

function LastTime({ at }: { readonly at: number | null }): ReactNode {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  return (
    <Text size="sm" c="dimmed">
      {at === null
        ? t('network.never')
        : t('network.lastAt', { date: format.date(isoDateOf(at)), time: format.time(at) })}
    </Text>
  );
}

function Disconnect({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('exchange');
  const vault = useVault();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('network.disconnect')}…
      </Button>
      {isAsking ? (
        <DialogForm
          title={t('network.disconnectTitle')}
          action={t('network.disconnect')}
          onDo={() => vault.setNetwork({ text: null })}
          onDone={onDone}
          onClose={() => setAsking(false)}
        >
          <Alert color="water">{t('network.disconnectText')}</Alert>
        </DialogForm>
      ) : null}
    </>
  );
}
