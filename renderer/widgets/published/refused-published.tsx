/** What keepers published, came along with a file, and was not taken in: what, from whom, why, and what to do. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PublishedKind } from '../../../shared/trust/published/published.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe } from '../../data/vault.tsx';
import { Card } from '../../ui/card.tsx';
import classes from './published.module.css';

/** @param only of one kind, where only that is spoken of; what could not be read is of any */
export function RefusedPublished({ only }: { readonly only?: PublishedKind }): ReactNode {
  const { t } = useTranslation(['list', 'problems']);
  const format = useFormat();
  const { realm } = useMe();
  const asked = useAnswer((vault) => vault.refusedPublications(), `refused publications ${realm}`);
  const refused =
    asked.state === 'ready'
      ? asked.value.filter(({ kind }) => only === undefined || kind === undefined || kind === only)
      : [];
  if (refused.length === 0) return null;
  return (
    <Card title={t('list:notPublished.title')}>
      <ul className={classes['refused']}>
        {refused.map(({ why, at, from, kind, number }) => (
          <li key={`${why} ${String(at)}`} data-refused={kind}>
            <Text fw={600}>
              {kind === undefined || number === undefined
                ? t('list:notPublished.unread')
                : t(`list:notPublished.${kind}`, { number })}
            </Text>
            <Text size="sm" c="dimmed">
              {t('list:notPublished.from', { from, date: format.date(isoDateOf(at)) })}
            </Text>
            <Text>{t(`problems:published-${why}.what`)}</Text>
            <Text fw={550}>{t(`problems:published-${why}.next`)}</Text>
          </li>
        ))}
      </ul>
    </Card>
  );
}
