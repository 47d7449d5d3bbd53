/** The psychosocial service's review by life domain, and the texts of its report. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Anchor, Text } from '@mantine/core';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { dossierPath } from '../../../app/paths.ts';
import { reportOf } from '../../../papers/report-paper.ts';
import { ReportWriting } from '../../../papers/report-writing.tsx';
import { Block } from '../kit/block.tsx';
import { useOpenDossier } from '../kit/dossier-context.tsx';
import kit from '../kit/kit.module.css';
import { Statements } from './statements.tsx';

export interface ReviewTabProps {
  readonly section: SectionView;
}

export function ReviewTab({ section }: ReviewTabProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { view } = useOpenDossier();
  return (
    <div className={kit.page}>
      <Statements section={section} />
      <Block title={t('review.report')}>
        <ReportWriting report={reportOf({ view })?.id ?? 'report'} canWrite={section.canWrite} />
        <Text mt="lg" c="dimmed">
          {t('review.print')}{' '}
          <Anchor component={Link} to={dossierPath(view.id, { tab: 'papers' })}>
            {t('tab.papers')}
          </Anchor>
        </Text>
      </Block>
    </div>
  );
}
