/** What came in: plug in a stick first, then the list with the unread on top. */
import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconEye,
  IconInbox,
  IconMail,
  IconUsb,
} from '@tabler/icons-react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isoDateOf } from '../../app/clock.ts';
import { useServiceName } from '../../app/directory-names.ts';
import { useFormat } from '../../app/format.ts';
import { ProblemNote, toProblemText, type AnyProblem } from '../../app/problems.tsx';
import { useStickChanges } from '../../app/stick-changes.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useShell } from '../../app/vault.tsx';
import type { Correspondent, IncomingItem } from '../../vault/api.ts';
import classes from './exchange.module.css';
import { exchangePaths } from './places.ts';
import { ListNotice } from './list-notice.tsx';
import { TrustMark } from './trust.tsx';
import { Wanted } from './wanted.tsx';
import { useStick, type TakeOutcome } from './use-stick.ts';

export function Received(): ReactNode {
  const asked = useAnswer((vault) => vault.incoming(), 'incoming');
  const people = useAnswer((vault) => vault.correspondents(), 'correspondents');
  return (
    <Stack gap="lg">
      <PlugIn onTaken={asked.renew} />
      <ListNotice />
      <Wanted about={asked.state === 'ready' ? String(asked.value.length) : ''} />
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state === 'ready' ? (
        <List items={asked.value} people={people.state === 'ready' ? people.value : []} />
      ) : null}
    </Stack>
  );
}

interface PlugInProps {
  /** Over once the list shows what was taken in. */
  readonly onTaken: () => Promise<void>;
}

function PlugIn({ onTaken }: PlugInProps): ReactNode {
  const { t } = useTranslation('exchange');
  const shell = useShell();
  const { isWorking, take } = useStick();
  const { current, askAgain } = useCurrentStick();
  const [outcome, setOutcome] = useState<TakeOutcome>();
  const [problem, setProblem] = useState<AnyProblem>();
  const read = async (chooseAnew: boolean): Promise<void> => {
    const taken = await take(chooseAnew);
    askAgain();
    await onTaken();
    setOutcome(taken.ok ? taken.value : undefined);
    setProblem(taken.ok ? undefined : taken.problem);
  };
  const oneFile = async (): Promise<void> => {
    const taken = await shell('files.takeIn', undefined);
    await onTaken();
    setOutcome(taken.ok ? { label: '', taken: 1, known: 0, damaged: 0 } : undefined);
    setProblem(taken.ok ? undefined : { code: taken.problem });
  };
  return (
    <Stack gap="sm">
      <section className={classes['plug']} aria-labelledby="plug-in">
        <IconUsb size={40} stroke={1.25} aria-hidden />
        <div className={classes['plugText']}>
          <Title order={2} id="plug-in">
            {t('received.plugIn')}
          </Title>
          <Text c="dimmed">{t('received.plugInHint')}</Text>
        </div>
        {current.state === 'asked' ? null : (
          <Stack gap={6} align="stretch">
            {current.state !== 'there' ? (
              <Button key="choose" loading={isWorking} onClick={() => void read(true)}>
                {t('stick.choose')}
              </Button>
            ) : (
              <Button key="read" loading={isWorking} onClick={() => void read(false)} maw="18rem">
                {t('received.readStick', { label: current.label })}
              </Button>
            )}
            <Group gap="md" justify="center">
              {current.state !== 'there' ? null : (
                <Anchor component="button" type="button" size="sm" onClick={() => void read(true)}>
                  {t('stick.chooseOther')}
                </Anchor>
              )}
              <Anchor component="button" type="button" size="sm" onClick={() => void oneFile()}>
                {t('received.oneFile')}
              </Anchor>
            </Group>
          </Stack>
        )}
      </section>
      {isWorking ? <Text role="status">{t('stick.working')}</Text> : null}
      {outcome === undefined ? null : <TakeNote outcome={outcome} />}
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </Stack>
  );
}

type CurrentStick = { readonly state: 'asked' | 'none' } | { readonly state: 'there'; readonly label: string };

/**
 * The stick or folder used last, when it is still there. Until that is known no button shows: one that turned from
 * "choose" into "read this stick" under the pointer would read another stick than the person meant.
 */
function useCurrentStick(): { readonly current: CurrentStick; readonly askAgain: () => void } {
  const shell = useShell();
  const [current, setCurrent] = useState<CurrentStick>({ state: 'asked' });
  const askAgain = useCallback(() => {
    void shell('stick.current', undefined).then((found) =>
      setCurrent(found.ok ? { state: 'there', label: found.value.label } : { state: 'none' }),
    );
  }, [shell]);
  const changes = useStickChanges();
  useEffect(askAgain, [askAgain, changes]);
  return { current, askAgain };
}

function TakeNote({ outcome }: { readonly outcome: TakeOutcome }): ReactNode {
  const { t } = useTranslation('exchange');
  const { taken, known, damaged } = outcome;
  return (
    <Alert color={damaged > 0 ? 'yellow' : 'water'} role="status" icon={<IconInbox aria-hidden />}>
      {taken > 0 ? t('received.taken', { count: taken }) : t('received.takenNone')}
      {known > 0 ? ` ${t('received.known', { count: known })}` : ''}
      {damaged > 0 ? ` ${t('received.damaged', { count: damaged })}` : ''}
    </Alert>
  );
}

const isUnread = (item: IncomingItem): boolean => item.state === 'new' || !item.read;

interface ListProps {
  readonly items: readonly IncomingItem[];
  readonly people: readonly Correspondent[];
}

function List({ items, people }: ListProps): ReactNode {
  const { t } = useTranslation('exchange');
  if (items.length === 0) {
    return (
      <div className={classes['emptyBox']}>
        <IconInbox size={36} stroke={1.25} aria-hidden />
        <Title order={2}>{t('received.empty')}</Title>
        <Text>{t('received.plugIn')}</Text>
      </div>
    );
  }
  const sorted = [...items].sort((a, b) => Number(isUnread(b)) - Number(isUnread(a)) || b.arrivedAt - a.arrivedAt);
  return (
    <ul className={classes['list']} aria-label={t('received.list')}>
      {sorted.map((item) => (
        <li key={item.name}>
          <Row item={item} sender={people.find((one) => one.person === item.from?.person)} />
        </li>
      ))}
    </ul>
  );
}

const icons = {
  new: IconMail,
  'looked-at': IconEye,
  accepted: IconCircleCheck,
  refused: IconCircleX,
  problem: IconAlertTriangle,
} as const;

interface RowProps {
  readonly item: IncomingItem;
  readonly sender: Correspondent | undefined;
}

function Row({ item, sender }: RowProps): ReactNode {
  const { t } = useTranslation(['exchange', 'problems']);
  const { t: tProblems } = useTranslation('problems');
  const format = useFormat();
  const serviceName = useServiceName();
  const { from, purpose, problem, state } = item;
  const Icon = icons[state];
  const unread = isUnread(item);
  return (
    <Link
      to={exchangePaths.report(item.name)}
      className={`${classes['row']} ${classes['incoming']} ${unread ? classes['unread'] : ''}`}
    >
      <span className={classes['dot']} aria-hidden />
      <div>
        <Text className={classes['strong'] ?? ''}>{from?.name ?? t('received.unknownSender')}</Text>
        {from === undefined ? null : (
          <Text size="sm" c="dimmed">
            {serviceName(from.service)}
          </Text>
        )}
        {from === undefined ? null : <TrustMark of={sender} short />}
      </div>
      <div>
        <Text className={classes['strong'] ?? ''}>
          {purpose === undefined ? t('received.notReadable') : t(`purpose.${purpose}`)}
        </Text>
        {problem === undefined ? null : (
          <Text size="sm" c="dimmed">
            {toProblemText(problem, tProblems).what}
          </Text>
        )}
      </div>
      <Text size="sm" c="dimmed" className="tabular">
        {t('received.arrived', { date: format.shortDate(isoDateOf(item.arrivedAt)) })}
      </Text>
      <Text span size="sm" className={classes['state'] ?? ''} fw={unread ? 600 : 400}>
        <Icon size={18} stroke={1.75} aria-hidden />
        {t(`received.state.${state}`)}
      </Text>
    </Link>
  );
}
