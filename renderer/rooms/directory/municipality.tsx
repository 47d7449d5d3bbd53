/** Lines of a municipality in the directory: what it is part of, which languages it works in, and its contact for prevention as far as one's own service knows it. */
import type { ReactNode } from 'react';
import type { DirectoryEntry } from '../../../shared/directory/index.ts';
import type { BookEntry } from '../../../shared/service-book/book.ts';
import { contactsOf } from '../../../shared/service-book/local.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ownContactText } from '../../widgets/directory/contact.tsx';

interface MunicipalityProps {
  readonly entry: DirectoryEntry;
  /** What one's own service added; undefined until it is known. */
  readonly book: readonly BookEntry[] | undefined;
}

export function Municipality({ entry: { id, languages, territory }, book }: MunicipalityProps): ReactNode {
  const { t } = useTranslation(['directory', 'terms']);
  const { language, list } = useFormat();
  if (territory?.kind !== 'municipality') return null;
  const { province, region, communities, facilities } = territory;
  const within = [
    ...(province === undefined ? [] : [province[language]]),
    t(`directory:place.region.${region}`),
    ...communities.map((each) => t(`directory:place.community.${each}`)),
  ];
  const spoken = list(languages.map((each) => t(`terms:language.${each}`)));
  const more =
    facilities === undefined ? [] : [t('directory:place.facilities', { language: t(`terms:language.${facilities}`) })];
  return (
    <>
      <dt>{t('directory:place.in')}</dt>
      <dd>{within.join(' · ')}</dd>
      <dt>{t('directory:place.speaks')}</dt>
      <dd>{[spoken, ...more].join('; ')}</dd>
      <dt>{t('directory:place.contact')}</dt>
      <dd>{book === undefined ? null : <Contacts of={id} book={book} />}</dd>
    </>
  );
}

function Contacts({ of, book }: { readonly of: string; readonly book: readonly BookEntry[] }): ReactNode {
  const { t } = useTranslation('directory');
  const contacts = contactsOf(book, of);
  if (contacts.length === 0) return t('place.noContact', { tab: t('tabs.own') });
  return contacts.map(({ id, value }) => (
    <div key={id} dir="auto">
      {[value.name, ownContactText(value), value.reach ?? ''].filter((part) => part !== '').join(', ')}
    </div>
  ));
}
