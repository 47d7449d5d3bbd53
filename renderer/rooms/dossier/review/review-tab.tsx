/** The psychosocial service's review by life domain, and the texts of its report. */
import { Anchor, Button, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Segments } from '../../../ui/segments.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { Link } from 'react-router';
import { listOf, single } from '../../../../shared/dossier/read.ts';
import { lifeDomains } from '../../../../shared/dossier/review/life-domains.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { useFilling } from '../../../ui/painted.ts';
import { dossierPath } from '../../../routes/paths.ts';
import { useAnswer } from '../../../data/use-answer.ts';
import { reportOf } from '../../../papers/kinds/report.ts';
import { ReportWriting } from '../../../papers/screen/report-writing.tsx';
import { Block } from '../../../fields/block.tsx';
import { useOpenDossier, useSection } from '../../../fields/dossier-context.tsx';
import kit from '../../../fields/kit.module.css';
import { Contacts } from './contacts.tsx';
import { BeforeWriting } from '../../../widgets/before-writing.tsx';
import { NoDrugTest } from '../../../fields/drug-test.tsx';
import { DomainCard } from './domain-card.tsx';
import { domainOf, domainsShown } from './order.ts';
import { OwnQuestions } from './own-questions.tsx';
import classes from './review.module.css';
import { Talks } from './talks.tsx';
import { TwoMoments } from './two-moments.tsx';
import { useBegunStatements } from './use-begun-statements.ts';

export interface ReviewTabProps {
  readonly section: SectionView;
}

type Look = 'domains' | 'moments';

export function ReviewTab({ section }: ReviewTabProps): ReactNode {
  const { t } = useTranslation('dossier');
  const legal = useSection('legal');
  const [look, setLook] = useState<Look>('domains');
  const { shown } = domainsShown(section, legal);
  return (
    <div className={kit.page}>
      <BeforeWriting />
      <NoDrugTest />
      <Segments
        className={classes.look}
        aria-label={t('tab.review')}
        value={look}
        onChange={setLook}
        data={[
          { value: 'domains', label: t('review.title') },
          { value: 'moments', label: t('review.moments') },
        ]}
      />
      {look === 'domains' ? <ByDomain section={section} /> : <TwoMoments section={section} domains={shown} />}
    </div>
  );
}

function Report({ section }: ReviewTabProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { view } = useOpenDossier();
  return (
    <Block title={t('review.report')} term="psychosocial-report">
      <ReportWriting report={reportOf({ view })?.id ?? 'report'} canWrite={section.canWrite} />
      <Text mt="lg" c="dimmed">
        {t('review.print')}{' '}
        <Anchor component={Link} to={dossierPath(view.id, { tab: 'papers' })}>
          {t('tab.papers')}
        </Anchor>
      </Text>
    </Block>
  );
}

function ByDomain({ section }: ReviewTabProps): ReactNode {
  const { t } = useTranslation('dossier');
  const legal = useSection('legal');
  const begun = useBegunStatements(section);
  const own = useAnswer((vault) => vault.reviewForms(), 'review-forms');
  const [choosing, setChoosing] = useState(false);
  const ownForms = own.state === 'ready' ? own.value : [];
  const { asked, shown } = domainsShown(section, legal);
  const statements = listOf(section, 'statement');
  const drawn = useFilling(shown, { above: 440, each: 80 });
  return (
    <>
      <Talks section={section} />
      <Contacts section={section} />
      <Block
        title={t('review.title')}
        term="life-domain"
        empty={statements.length + begun.begun.length === 0 ? t('review.none') : null}
      >
        {drawn.map((domain) => (
          <DomainCard
            key={domain}
            domain={domain}
            domains={asked}
            voice={single(section, domain)}
            statements={statements.filter((each) => domainOf(each) === domain)}
            begun={begun}
            forms={asked.includes(domain) ? [lifeDomains, ...ownForms] : []}
            canWrite={section.canWrite}
          />
        ))}
        {drawn.length < shown.length ? null : (
          <Button mt="md" variant="subtle" color="gray" onClick={() => setChoosing(true)}>
            {t('review.own.title')}
          </Button>
        )}
      </Block>
      {drawn.length < shown.length ? null : <Report section={section} />}
      {choosing ? <OwnQuestions forms={ownForms} onForms={own.again} onClose={() => setChoosing(false)} /> : null}
    </>
  );
}
