/** What there is to do about the list of people, where work comes in: a later version, one to compare, one that ran out. */
import { Alert, Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { paths } from '../../routes/paths.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe } from '../../data/vault.tsx';

export function ListNotice(): ReactNode {
  const { t } = useTranslation(['list', 'exchange']);
  const format = useFormat();
  const { realm } = useMe();
  const asked = useAnswer((vault) => vault.list(), `list ${realm}`);
  if (asked.state !== 'ready') return null;
  const { held, newer, offered, refused } = asked.value;
  const says = [
    ...(refused.some(({ why }) => why === 'fork') ? [t('list:notice.fork')] : []),
    ...(offered === null ? [] : [t('list:news.offered')]),
    ...(newer === undefined ? [] : [t('list:newer.what', newer)]),
    ...(held?.expired === true ? [t('list:expired.what', { date: format.date(isoDateOf(held.until)) })] : []),
  ];
  if (says.length === 0) return null;
  return (
    <Alert color="yellow">
      {says.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
      <Anchor component={Link} to={paths.list} fw={550}>
        {t('exchange:report.listOpen')}
      </Anchor>
    </Alert>
  );
}
