/** Beside the list: what came in, what I promised, who leaves at sentence end. */
import { Button, Text, Title } from '@mantine/core';
import { IconDoorExit, IconInbox, IconHeartHandshake, type Icon } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.ts';
import { dossierPath } from '../../routes/paths.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { unnamedSender } from '../../widgets/exchange/unnamed-sender.ts';
import type { IncomingItem, Today } from '../../vault/api.ts';
import { exchangePaths } from '../../routes/exchange-paths.ts';
import { useMe } from '../../data/vault.tsx';
import { pathOfRow } from '../../widgets/row-path.ts';
import { statusWords, whatOf } from '../../i18n/row-words.ts';
import classes from './today.module.css';
import { WayBack } from './way-back.tsx';

export interface SideProps {
  readonly today: Today;
  readonly incoming: readonly IncomingItem[];
}

export function Side({ today, incoming }: SideProps): ReactNode {
  const { t } = useTranslation(['today', 'terms', 'common', 'units']);
  const format = useFormat();
  const { realm, readsOnly } = useMe();
  return (
    <aside className={classes['side']} aria-label={t('today:side.label')}>
      {realm === 'real' && readsOnly === null && today.dossiers > 0 ? <WayBack /> : null}
      <Block icon={IconInbox} title={t('today:side.cameIn')} none={t('today:side.cameInNone')}>
        {incoming.map((item) => (
          <Item key={item.name} to={exchangePaths.report(item.name)}>
            <Text fw={550}>{item.from?.name ?? t(`today:side.${unnamedSender(item)}`)}</Text>
            {item.about === undefined ? null : (
              <Text>
                <PersonName surname={item.about.surname} firstName={item.about.firstName} />
              </Text>
            )}
            <Text size="sm" c="dimmed">
              {item.purpose === undefined ? t('today:side.toRead') : t(`terms:purpose.${item.purpose}`)}
              {` · ${format.moment(item.arrivedAt)}`}
            </Text>
            <Text size="sm" className={classes['read'] ?? ''}>
              {t('today:side.read')}
            </Text>
          </Item>
        ))}
      </Block>
      <Block icon={IconHeartHandshake} title={t('today:side.promises')} none={t('today:side.promisesNone')}>
        {today.rows
          .filter(({ promised }) => promised)
          .map((row) => (
            <Item key={row.id} to={pathOfRow(row)}>
              <Text>{whatOf(row, t)}</Text>
              <Text size="sm" c="dimmed">
                <PersonName surname={row.surname} firstName={row.firstName} />
                {` · ${format.shortDate(row.on)}`}
              </Text>
            </Item>
          ))}
      </Block>
      <Block icon={IconDoorExit} title={t('today:side.sentenceEnd')} none={t('today:side.sentenceEndNone')}>
        {today.sentenceEnd.map(({ dossier, surname, firstName, on, source }) => (
          <Item key={dossier} to={dossierPath(dossier, { tab: 'plan' })}>
            <Text>
              <PersonName surname={surname} firstName={firstName} />
            </Text>
            <Text size="sm" c="dimmed" className="tabular">
              {`${format.date(on)} · ${format.relative(on)} · ${statusWords(source)}`}
            </Text>
          </Item>
        ))}
      </Block>
    </aside>
  );
}

/** Beside the list of what is due, a long list would push the others out of sight. */
const atFirst = 8;

interface BlockProps {
  readonly icon: Icon;
  readonly title: string;
  readonly none: string;
  readonly children: readonly ReactNode[];
}

function Block({ icon: BlockIcon, title, none, children }: BlockProps): ReactNode {
  const { t } = useTranslation('today');
  const id = useId();
  const [isWhole, setIsWhole] = useState(false);
  return (
    <section className={classes['block']} aria-labelledby={id}>
      <Title order={2} id={id}>
        <BlockIcon size={18} stroke={1.75} aria-hidden />
        {title}
      </Title>
      {children.length === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        <ul>{isWhole ? children : children.slice(0, atFirst)}</ul>
      )}
      {isWhole || children.length <= atFirst ? null : (
        <Button variant="subtle" size="compact-md" onClick={() => setIsWhole(true)}>
          {t('side.all', { count: children.length })}
        </Button>
      )}
    </section>
  );
}

function Item({ to, children }: { readonly to: string; readonly children: ReactNode }): ReactNode {
  return (
    <li>
      <Link to={to} className={classes['item']}>
        {children}
      </Link>
    </li>
  );
}
