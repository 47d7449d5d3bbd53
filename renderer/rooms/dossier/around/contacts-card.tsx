/** People of the surroundings on the page of the person: the same entries as among the life domains, where one looks for a number. */
import type { ReactNode } from 'react';
import { useSection } from '../../../fields/dossier-context.tsx';
import kit from '../../../fields/kit.module.css';
import { useTranslation } from '../../../i18n/translation.ts';
import { Contacts } from '../review/contacts.tsx';
import classes from './around.module.css';

/** Nothing for who does not read the part they stand in: it does not say either whether there are any. */
export function ContactsCard(): ReactNode {
  const { t } = useTranslation('dossier');
  const section = useSection('assessment');
  if (section === undefined) return null;
  return (
    <article className={`${kit.card} ${classes.card}`} aria-label={t('contacts.title')}>
      <Contacts section={section} />
    </article>
  );
}
