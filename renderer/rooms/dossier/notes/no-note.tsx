/** Said to whoever came to write a note where they may not: why, and what they can do instead. */
import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { useAddress } from '../../../routes/address.ts';
import type { Language } from '../../../../shared/language.ts';
import { useFormat } from '../../../i18n/format.ts';
import { authorName } from '../../../i18n/name-words.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useMe } from '../../../data/vault.tsx';
import type { DossierView } from '../../../vault/api.ts';
import classes from '../../../fields/notice.module.css';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { usePerson } from '../../../fields/person.ts';
import { notePlaces } from './note-places.ts';

export function NoNote(): ReactNode {
  const { part, query } = useAddress();
  return part === 'notes' && query.get('new') === '1' ? <WhyNoNote /> : null;
}

/** Nothing where a note may be written. */
export function WhyNoNote(): ReactNode {
  const { t } = useTranslation('dossier');
  const { language, list } = useFormat();
  const { view } = useOpenDossier();
  const { responsible } = usePerson();
  const { whyNot } = notePlaces(view, useMe());
  if (whyNot === undefined) return null;
  if (whyNot === 'newer-version' || whyNot === 'read-only') return <ProblemNote problem={{ code: whyNot }} />;
  const who = whyNot === 'extract' ? list(makersOf(view, language)) : (responsible?.name ?? '');
  return (
    <Alert className={classes.notice} color="gray" role="alert" icon={<IconInfoCircle aria-hidden />}>
      {t(`note.cannot.${whyNot}`, { who, context: who === '' ? 'nobody' : '' })}
    </Alert>
  );
}

/** Who gave me what I read of this person. */
const makersOf = ({ extracts = [] }: DossierView, language: Language): readonly string[] => [
  ...new Set(
    extracts.flatMap(({ section }) =>
      section.entities.flatMap(({ units }) =>
        Object.values(units).flatMap(({ versions }) => versions.map(({ author }) => authorName(author, language))),
      ),
    ),
  ),
];
