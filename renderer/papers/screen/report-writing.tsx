/** Writing a report's own texts; everything else in it comes from the dossier. */
import { Stack, Text } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { citation, cite } from '../../../shared/law/index.ts';
import { useMe } from '../../data/vault.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { unitOf, useOpenDossier } from '../../fields/dossier-context.tsx';
import { TextUnit } from '../../fields/text-unit.tsx';
import { UnitEntry } from '../../fields/entries/unit-entry.tsx';
import { unitPlace, type UnitPlace } from '../../fields/unit-place.ts';
import { useComeIntoView } from '../../fields/use-come-into-view.ts';
import { guidanceReportId, ownGuidance, pointsOf } from '../kinds/guidance-report.ts';
import { reportTexts } from '../kinds/report.ts';
import { BeforeWriting } from '../../widgets/before-writing.tsx';
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
        <Shown place={unitPlace('assessment', 'report', report, 'shown')} canWrite={canWrite} />
        <Copied place={unitPlace('assessment', 'report', report, 'copied')} canWrite={canWrite} />
        <Remarks place={unitPlace('assessment', 'report', report, 'remarks')} canWrite={canWrite} />
      </Stack>
      <StatementsAside view={view} />
    </div>
  );
}

/** The report of who gives imposed guidance: a text for each point of the law. */
export function GuidanceReportWriting({ at }: { readonly at: string | undefined }): ReactNode {
  const { t } = useTranslation('papers');
  const { view } = useOpenDossier();
  const { service } = useMe();
  const words = useUnitWords();
  const guidance = ownGuidance(view);
  if (guidance === undefined) return null;
  const imposed = unitPlace('guidance', 'report', guidanceReportId, 'imposed');
  const period = unitPlace('guidance', 'report', guidanceReportId, 'period');
  return (
    <Stack gap="lg" className={classes.write ?? ''}>
      <BeforeWriting />
      <Text c="dimmed">{t('tab.writeHintGuidanceReport')}</Text>
      <UnitEntry place={imposed} view={unitOf(view, imposed)} canWrite add={t('tab.addImposed')} />
      <UnitEntry place={period} view={unitOf(view, period)} canWrite add={t('tab.addPeriod')} />
      {pointsOf(service).map(({ point, ...row }) => (
        <Point key={point} isAsked={at === point}>
          <ReportText
            place={unitPlace('guidance', 'report', guidanceReportId, point)}
            label={words.unit('guidance', 'report', point)}
            hint={row.text[words.language]}
            canWrite
          />
        </Point>
      ))}
      <Remarks place={unitPlace('guidance', 'report', guidanceReportId, 'remarks')} canWrite />
    </Stack>
  );
}

function Point({ isAsked, children }: { readonly isAsked: boolean; readonly children: ReactNode }): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useComeIntoView(ref, isAsked);
  return (
    <div ref={ref} tabIndex={-1}>
      {children}
    </div>
  );
}

interface ReportTextProps {
  readonly place: UnitPlace<{ text: string }>;
  readonly label?: string;
  /** What belongs in it, as the law says. */
  readonly hint?: string;
  readonly canWrite: boolean;
}

export function ReportText({ place, label, hint, canWrite }: ReportTextProps): ReactNode {
  const words = useUnitWords();
  const { view } = useOpenDossier();
  return (
    <>
      <TextUnit
        place={place}
        view={unitOf(view, place)}
        label={label ?? words.unit(place.section, place.type, place.unit)}
        canWrite={canWrite}
        minRows={4}
      />
      {hint === undefined ? null : (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      )}
    </>
  );
}

interface RemarksProps {
  readonly place: UnitPlace<{ text: string; on: string }>;
  readonly canWrite: boolean;
}

/** What the person says of the report, with the day. */
export function Remarks(props: RemarksProps): ReactNode {
  const { t } = useTranslation('papers');
  return <Labelled {...props} add={t('tab.addRemarks')} />;
}

interface ShownProps {
  readonly place: UnitPlace<{ on: string }>;
  readonly canWrite: boolean;
}

/** When the person saw the results. */
function Shown(props: ShownProps): ReactNode {
  const { t } = useTranslation('papers');
  return <Labelled {...props} add={t('tab.addShown')} />;
}

function Copied(props: ShownProps): ReactNode {
  const { t } = useTranslation('papers');
  return (
    <>
      <Labelled {...props} add={t('tab.addCopied')} />
      <Text size="sm" c="dimmed">
        {citation(adviceCopied, useUnitWords().language)}
      </Text>
    </>
  );
}

/** Addressed to the registry of the court; a copy goes to the prosecutor and to the person. */
const adviceCopied = cite('external', '31, § 4', 'text-older');

interface LabelledProps<V> {
  readonly place: UnitPlace<V>;
  readonly canWrite: boolean;
  readonly add: string;
}

function Labelled<V>({ place, canWrite, add }: LabelledProps<V>): ReactNode {
  const words = useUnitWords();
  const { view } = useOpenDossier();
  const label = words.unit(place.section, place.type, place.unit);
  return (
    <section aria-label={label}>
      <Text fw={600} mb={4}>
        {label}
      </Text>
      <UnitEntry place={place} view={unitOf(view, place)} canWrite={canWrite} add={add} />
    </section>
  );
}
