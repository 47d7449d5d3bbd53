/** A law pack before it counts: its days, who signed it, and which of its rules say something else than now. */
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { kindName } from '../../../shared/release/index.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import type { PackNews, PackView } from '../../vault/api.ts';

export function PackSaid({ pack }: { readonly pack: PackView }): ReactNode {
  const { t } = useTranslation('law');
  const format = useFormat();
  const from = format.date(pack.validFrom);
  return (
    <div>
      <Text fw={600}>{t('pack', { number: pack.number, name: pack.name[format.language] })}</Text>
      <Text size="sm" c="dimmed">
        {pack.validUntil === undefined
          ? t('from', { from })
          : t('fromUntil', { from, until: format.date(pack.validUntil) })}{' '}
        {pack.signedBy.length === 0 ? t('unsigned') : t('signedBy', { names: format.list(pack.signedBy) })}
      </Text>
    </div>
  );
}

export function PackNewsShown({ news }: { readonly news: PackNews }): ReactNode {
  const { t } = useTranslation('law');
  const format = useFormat();
  const rows = news.rows.map(({ id, is, kind }) =>
    t(`row.${is}`, { id: kind === undefined ? id : `${id} (${kindName(kind)[format.language]})` }),
  );
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t('title')}
      </Title>
      <PackSaid pack={news} />
      {news.is === 'same' ? <Text>{t('same')}</Text> : null}
      {news.before === undefined || news.is === 'same' ? null : (
        <Text>
          {rows.length === 0 ? t('nothingChanged') : t('beside', { number: news.before, rows: format.list(rows) })}
        </Text>
      )}
    </Stack>
  );
}
