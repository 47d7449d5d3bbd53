/** Writing a report's own texts; everything else in it comes from the dossier. */
import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { useVault } from '../../data/vault.tsx';
import { unitOf, useOpenDossier } from '../../fields/dossier-context.tsx';
import { TextUnit } from '../../fields/text-unit.tsx';
import { UnitEntry } from '../../fields/entries/unit-entry.tsx';
import { unitPlace, type UnitPlace } from '../../fields/unit-place.ts';
import { followUpId, followUpTexts, ownNotes } from '../kinds/follow-up.ts';
import { reportTexts } from '../kinds/report.ts';
import classes from './papers.module.css';
import { StatementsAside } from './statements-aside.tsx';

export interface ReportWritingProps {
  /** Entity id of the report. */
  readonly report: string;
  readonly canWrite: boolean;
}

/** The psychosocial report, with the statements its author can cite beside it. */
export function ReportWriting({ report, canWrite }: ReportWritingProps): ReactNode {
  const { t } = useTranslation('papers');
  const { view } = useOpenDossier();
  return (
    <div className={classes.writing}>
      <Stack gap="lg">
        <Text c="dimmed">{t('tab.writeHint')}</Text>
        {reportTexts.map((unit) => (
          <ReportText key={unit} place={unitPlace('assessment', 'report', report, unit)} canWrite={canWrite} />
        ))}
        <Remarks place={unitPlace('assessment', 'report', report, 'remarks')} canWrite={canWrite} />
      </Stack>
      <StatementsAside view={view} />
    </div>
  );
}

/** The justice assistant's report: it stands in the notes of the service, which may have to be begun. */
export function FollowUpWriting(): ReactNode {
  const { t } = useTranslation('papers');
  const { view } = useOpenDossier();
  const words = useUnitWords();
  const notes = ownNotes(view);
  if (notes === undefined) return <BeginNotes />;
  const period = unitPlace('notes', 'follow-up', followUpId, 'period');
  return (
    <Stack gap="lg" className={classes.write ?? ''}>
      <Text c="dimmed">{t('tab.writeHintFollowUp')}</Text>
      <UnitEntry place={period} view={unitOf(view, period)} canWrite={notes.canWrite} add={t('tab.addPeriod')} />
      {followUpTexts.map((unit) => (
        <ReportText
          key={unit}
          place={unitPlace('notes', 'follow-up', followUpId, unit)}
          label={words.unit('notes', 'follow-up', unit)}
          canWrite
        />
      ))}
      <Remarks place={unitPlace('notes', 'follow-up', followUpId, 'remarks')} canWrite />
    </Stack>
  );
}

interface ReportTextProps {
  readonly place: UnitPlace<{ text: string }>;
  readonly label?: string;
  readonly canWrite: boolean;
}

function ReportText({ place, label, canWrite }: ReportTextProps): ReactNode {
  const words = useUnitWords();
  const { view } = useOpenDossier();
  return (
    <TextUnit
      place={place}
      view={unitOf(view, place)}
      label={label ?? words.unit(place.section, place.type, place.unit)}
      canWrite={canWrite}
      minRows={4}
    />
  );
}

interface RemarksProps {
  readonly place: UnitPlace<{ text: string; on: string }>;
  readonly canWrite: boolean;
}

/** What the person says of the report, with the day. */
function Remarks({ place, canWrite }: RemarksProps): ReactNode {
  const { t } = useTranslation('papers');
  const words = useUnitWords();
  const { view } = useOpenDossier();
  const label = words.unit(place.section, place.type, place.unit);
  return (
    <section aria-label={label}>
      <Text fw={600} mb={4}>
        {label}
      </Text>
      <UnitEntry place={place} view={unitOf(view, place)} canWrite={canWrite} add={t('tab.addRemarks')} />
    </section>
  );
}

function BeginNotes(): ReactNode {
  const { t } = useTranslation('papers');
  const { view, reload } = useOpenDossier();
  const vault = useVault();
  const { run, problem } = useCommand<AnyProblem>();
  const begin = async (): Promise<void> => {
    const begun = await run(vault.beginSection({ dossier: view.id, section: 'notes' }));
    if (begun.ok) reload();
  };
  return (
    <Stack gap="sm" align="flex-start">
      <Text>{t('tab.beginNotes')}</Text>
      <Button variant="default" onClick={() => void begin()}>
        {t('tab.begin')}
      </Button>
      <ProblemNote problem={problem} />
    </Stack>
  );
}
