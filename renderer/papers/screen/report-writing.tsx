/** Writing the report's own texts; everything else in it comes from the dossier. */
import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitWords } from '../app/unit-text.tsx';
import { unitOf, useOpenDossier } from '../rooms/dossier/kit/dossier-context.tsx';
import { TextUnit } from '../rooms/dossier/kit/text-unit.tsx';
import { unitPlace } from '../rooms/dossier/kit/unit-place.ts';
import classes from './papers.module.css';
import { reportTexts } from './report-paper.ts';

export interface ReportWritingProps {
  /** Entity id of the report. */
  readonly report: string;
  readonly canWrite: boolean;
}

export function ReportWriting({ report, canWrite }: ReportWritingProps): ReactNode {
  const { t } = useTranslation('papers');
  const words = useUnitWords();
  const { view } = useOpenDossier();
  return (
    <Stack gap="lg" className={classes['write'] ?? ''}>
      <Text c="dimmed">{t('tab.writeHint')}</Text>
      {reportTexts.map((unit) => {
        const place = unitPlace('assessment', 'report', report, unit);
        return (
          <TextUnit
            key={unit}
            place={place}
            view={unitOf(view, place)}
            label={words.unit('assessment', 'report', unit)}
            canWrite={canWrite}
            minRows={4}
          />
        );
      })}
    </Stack>
  );
}
