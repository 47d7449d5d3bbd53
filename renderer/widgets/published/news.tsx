/** A version before it counts: how it stands to the one held, what is new, and who signed it. */
import { Alert, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFunctionName, useServiceName } from '../../i18n/directory-names.ts';
import { useFormat } from '../../i18n/format.ts';
import type { ListChange, ListContent } from '../../vault/api.ts';
import classes from './published.module.css';

export interface NewsProps {
  readonly content: ListContent;
  readonly changes: readonly ListChange[];
  readonly rolled: boolean;
  readonly resealed: boolean;
  readonly is?: 'first' | 'next' | 'same';
  readonly revokedBefore?: readonly string[];
}

export function News({ content, changes, rolled, resealed, is, revokedBefore = [] }: NewsProps): ReactNode {
  const { t } = useTranslation('list');
  const format = useFormat();
  return (
    <Stack gap="sm">
      <div>
        <Title order={3} size="h4">
          {t('version', { list: content.name, number: content.number })}
        </Title>
        {is === undefined ? null : <Text>{t(`news.${is}`)}</Text>}
      </div>
      <SignedBy content={content} />
      {revokedBefore.length === 0 ? null : (
        <Alert color="red" role="alert" title={t('news.revokedBefore', { count: revokedBefore.length })}>
          <Text>{format.list(revokedBefore.map((name) => (name === '' ? t('news.somebody') : name)))}</Text>
          <Text fw={550}>{t('news.revokedNext')}</Text>
        </Alert>
      )}
      {rolled ? <Alert color="yellow">{t('news.rolled')}</Alert> : null}
      {resealed ? (
        <Alert color={content.sealing === 'hybrid' ? 'water' : 'yellow'}>
          {t(content.sealing === 'hybrid' ? 'lock.begins' : 'lock.ends')}
        </Alert>
      ) : null}
      <Changes changes={changes} />
    </Stack>
  );
}

export function SignedBy({ content }: { readonly content: ListContent }): ReactNode {
  const { t } = useTranslation('list');
  const format = useFormat();
  const signed = content.officers.filter((each) => each.signed).map(({ name }) => name);
  return (
    <Text c="dimmed">
      {`${t('keepersLine', { names: format.list(content.officers.map(({ name }) => name)) })} `}
      {`${signed.length === 0 ? t('unsigned') : t('signedBy', { names: format.list(signed) })} `}
      {t('validUntil', { date: format.date(isoDateOf(content.until)) })}
      {content.sealing === 'hybrid' ? ` ${t('lock.on')}` : ''}
    </Text>
  );
}

function Changes({ changes }: { readonly changes: readonly ListChange[] }): ReactNode {
  const { t } = useTranslation(['list', 'exchange']);
  const functionName = useFunctionName();
  const serviceName = useServiceName();
  if (changes.length === 0) return <Text>{t('list:news.none')}</Text>;
  return (
    <section aria-label={t('list:news.changes')}>
      <Title order={4} size="h5">
        {t('list:news.changes')}
      </Title>
      <ul className={classes['rows']}>
        {changes.map((change, at) => (
          <li key={at}>
            <div className={classes['grow']}>
              <Text fw={600}>{change.name}</Text>
              <Text size="sm" c="dimmed">
                {`${functionName(change.function)} · ${serviceName(change.service)}`}
              </Text>
            </div>
            <Text className={isLoud(change) ? (classes['alarm'] ?? '') : ''}>
              {change.what === 'revoked'
                ? t('list:change.revoked', { why: t(`exchange:trust.why.${change.why ?? 'left'}`) })
                : t(`list:change.${change.what}`)}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** New seats, changed keys and who was shut out are what a person has to see. */
const isLoud = ({ what }: ListChange): boolean => what === 'key-changed' || what === 'revoked' || what === 'new-seat';
