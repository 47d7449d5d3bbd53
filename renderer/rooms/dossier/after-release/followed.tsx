/** What the justice house follows of what was granted, what its report has to say, and when the law asks for one. */
import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import {
  codeWords,
  followedOf,
  kindName,
  reportPoints,
  textsFor,
  treatmentPoints,
  type FirstContact,
} from '../../../../shared/release/index.ts';
import { shortCitation } from '../../../../shared/law/index.ts';
import { Block } from '../../../fields/block.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { onlyPaperPath } from '../../../routes/paths.ts';
import { LawTexts } from './law-texts.tsx';
import { ProposedRhythms } from './proposed-rhythms.tsx';
import type { GrantHere } from './use-grants.ts';

export interface FollowedProps {
  readonly section: SectionView;
  readonly here: GrantHere;
}

export function Followed({ section, here: { grant, contact, proposals } }: FollowedProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language, date } = useFormat();
  const { view } = useOpenDossier();
  const followed = followedOf(grant);
  if (followed.length === 0) return null;
  const isFollowed = followed.some(({ what }) => what !== 'nothing');
  const asked = { modality: grant.modality, regimes: [], on: grant.on };
  return (
    <Block title={t('after.followed', { what: kindName(grant.modality)[language], date: date(grant.on) })}>
      <LawTexts rows={followed} />
      {isFollowed ? (
        <>
          {contact === undefined ? null : <Contact contact={contact} />}
          <ProposedRhythms section={section} proposals={proposals.rhythms} to={t('after.toCourt')} />
          {proposals.notSupported.map((code) => (
            <Text key={code} size="sm" c="dimmed">
              {t('after.notProposed')} {codeWords[code][language]}
            </Text>
          ))}
          <LawTexts rows={textsFor(reportPoints, asked)} title={t('after.reportPoints')} />
          <LawTexts rows={treatmentPoints} title={t('after.treatmentPoints')} />
          <Anchor component={Link} size="sm" to={onlyPaperPath(view.id, 'followUp')}>
            {t('after.toReport')}
          </Anchor>
        </>
      ) : null}
    </Block>
  );
}

/** At once when the decision is enforceable: the day is there once that was recorded among the steps of the request. */
function Contact({ contact: { limit, on, metOn } }: { readonly contact: FirstContact }): ReactNode {
  const { t } = useTranslation('dossier');
  const { language, date } = useFormat();
  return (
    <div data-contact={metOn ?? on ?? ''}>
      <p>
        {limit.summary[language]}{' '}
        {metOn !== undefined
          ? t('after.contactMade', { date: date(metOn) })
          : on === undefined
            ? t('after.contactWaits')
            : t('after.contactDue', { date: date(on) })}
      </p>
      <Text size="sm" c="dimmed">
        {shortCitation(limit, language)}
      </Text>
    </div>
  );
}
