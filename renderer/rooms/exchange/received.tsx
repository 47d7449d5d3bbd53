/** What came in: plug in a stick first, then the list with the unread on top. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconEye,
  IconInbox,
  IconMail,
  IconUsers,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { isoDateOf } from '../../i18n/clock.ts';
import { useServiceName } from '../../i18n/directory-names.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote, toProblemText } from '../../ui/problems.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import type { Correspondent, IncomingItem } from '../../vault/api.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { exchangePaths } from '../../routes/exchange-paths.ts';
import { ListNotice } from './list-notice.tsx';
import { NeverArrived } from './never-arrived.tsx';
import { RemoveFiles } from './remove-files.tsx';
import { unnamedSender } from '../../widgets/exchange/unnamed-sender.ts';
import { TrustMark } from '../../widgets/exchange/trust.tsx';
import { Wanted } from './wanted.tsx';
import { StickPanel } from './stick-panel.tsx';

export function Received(): ReactNode {
  const asked = useAnswer((vault) => vault.incoming(), 'incoming');
  const people = useAnswer((vault) => vault.correspondents(), 'correspondents');
  const came = asked.state === 'ready' ? String(asked.value.length) : '';
  return (
    <Stack gap="lg">
      <StickPanel onTaken={asked.renew} />
      <ListNotice />
      <NeverArrived about={came} />
      <Wanted about={came} />
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state === 'ready' ? (
        <List items={asked.value} people={people.state === 'ready' ? people.value : []} onRemoved={asked.again} />
      ) : null}
    </Stack>
  );
}

const isUnread = (item: IncomingItem): boolean => item.state === 'new' || !item.read;

interface ListProps {
  readonly items: readonly IncomingItem[];
  readonly people: readonly Correspondent[];
  readonly onRemoved: () => void;
}

/** Rows at once: what somebody floods the list with is not drawn by itself. */
const shownAtOnce = 200;

const removable: readonly (string | undefined)[] = [
  'damaged-file',
  'part-of-file',
  'not-for-me',
  'unknown-sender',
  'not-ended',
];

/** What cannot be opened here, or comes from nobody known: it can go at one press. */
function Unreadable({ items, onRemoved }: Pick<ListProps, 'items' | 'onRemoved'>): ReactNode {
  const { t } = useTranslation('exchange');
  const found = items.filter(({ state, problem }) => state === 'problem' && removable.includes(problem?.code));
  if (found.length === 0) return null;
  return (
    <Group>
      <Text size="sm" c="dimmed">
        {t('received.unreadable', { count: found.length })} {t('received.stays')}
      </Text>
      <RemoveFiles items={found} says={t('received.removeAll')} onRemoved={onRemoved} />
    </Group>
  );
}

function List({ items, people, onRemoved }: ListProps): ReactNode {
  const { t } = useTranslation('exchange');
  const [shown, setShown] = useState(shownAtOnce);
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
  const more = sorted.length - shown;
  return (
    <>
      <Unreadable items={items} onRemoved={onRemoved} />
      <ul className={classes['list']} aria-label={t('received.list')}>
        {sorted.slice(0, shown).map((item) => (
          <li key={item.name}>
            <Row item={item} sender={people.find((one) => one.person === item.from?.person)} />
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <Button variant="default" onClick={() => setShown(shown + shownAtOnce)}>
          {t('received.more', { count: more })}
        </Button>
      ) : null}
    </>
  );
}

/** What is a colleague's is no trouble. */
const shownState = ({ state, problem }: IncomingItem) => (problem?.code === 'for-colleague' ? problem.code : state);

const icons = {
  new: IconMail,
  'looked-at': IconEye,
  accepted: IconCircleCheck,
  refused: IconCircleX,
  problem: IconAlertTriangle,
  'for-colleague': IconUsers,
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
  const { from, purpose, problem, about } = item;
  const state = shownState(item);
  const Icon = icons[state];
  const unread = isUnread(item);
  return (
    <Link
      to={exchangePaths.report(item.name)}
      className={`${classes['row']} ${classes['incoming']} ${unread ? classes['unread'] : ''}`}
    >
      <span className={classes['dot']} aria-hidden />
      <div>
        <Text className={classes['strong'] ?? ''}>{from?.name ?? t(`received.${unnamedSender(item)}`)}</Text>
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
        {about === undefined ? null : (
          <Text>
            <PersonName surname={about.surname} firstName={about.firstName} />
          </Text>
        )}
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
