/** An update of the directory in words: when it was made, who signed it, and what it changes, entry by entry. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EntryChange } from '../../../shared/directory/update.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import type { UpdateNews, UpdateView } from '../../vault/api.ts';

const named = [
  'names',
  'aliases',
  'languages',
  'territory',
  'contact',
  'does',
  'note',
  'source',
  'lastVerified',
] as const;

export function UpdateSaid({ update }: { readonly update: UpdateView }): ReactNode {
  const { t } = useTranslation('directory');
  const format = useFormat();
  const { number, madeOn, source, signedBy, changes } = update;
  return (
    <div>
      <Text fw={600}>{t('updates.title', { number, date: format.date(madeOn) })}</Text>
      <Text size="sm" c="dimmed">
        {signedBy.length === 0 ? t('updates.unsigned') : t('updates.signedBy', { names: format.list(signedBy) })}{' '}
        {t('source', { source })}
      </Text>
      {changes.length === 0 ? <Text>{t('updates.nothing')}</Text> : null}
      <ul style={{ margin: 0 }}>
        {changes.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ul>
    </div>
  );
}

/** Before it counts. */
export function UpdateNewsShown({ news }: { readonly news: UpdateNews }): ReactNode {
  const { t } = useTranslation('directory');
  return (
    <>
      <UpdateSaid update={news} />
      {news.is === 'same' ? <Text>{t('updates.same')}</Text> : null}
    </>
  );
}

function Change({ change: { names, is, fields } }: { readonly change: EntryChange }): ReactNode {
  const { t } = useTranslation('directory');
  const { language, list } = useFormat();
  const words = [
    ...new Set(
      fields.map((field) => {
        const known = named.find((name) => name === field);
        return t(`updates.field.${known ?? 'other'}`);
      }),
    ),
  ];
  return (
    <li>
      {names[language]}: {t(`updates.is.${is}`)}
      {words.length === 0 ? '' : ` (${list(words)})`}
    </li>
  );
}
