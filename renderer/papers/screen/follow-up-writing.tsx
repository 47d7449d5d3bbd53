/** Writing the follow-up report: programme, a line for every special condition, what its author knows and proposes. */
import { Button, Stack, Text } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { followedConditions, lineOf, type FollowedCondition } from '../../../shared/dossier/after-release.ts';
import { single } from '../../../shared/dossier/read.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import { useVault } from '../../data/vault.tsx';
import { sectionOf, unitOf, useOpenDossier } from '../../fields/dossier-context.tsx';
import { UnitEntry } from '../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../fields/unit-place.ts';
import { useComeIntoView } from '../../fields/use-come-into-view.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { followUpId, followUpTexts, ownNotes } from '../kinds/follow-up.ts';
import { BeforeWriting } from '../../widgets/before-writing.tsx';
import classes from './papers.module.css';
import { Remarks, ReportText } from './report-writing.tsx';

/** It stands in the notes of the service, which may have to be begun. `at`: the condition that comes into view. */
export function FollowUpWriting({ at }: { readonly at: string | undefined }): ReactNode {
  const { t } = useTranslation('papers');
  const { view } = useOpenDossier();
  const words = useUnitWords();
  const notes = ownNotes(view);
  if (notes === undefined) return <BeginNotes />;
  const period = unitPlace('notes', 'follow-up', followUpId, 'period');
  const from = period.parse(unitOf(view, period)?.versions[0]?.value)?.from;
  return (
    <Stack gap="lg" className={classes.write ?? ''}>
      <BeforeWriting />
      <Text c="dimmed">{t('tab.writeHintFollowUp')}</Text>
      <UnitEntry place={period} view={unitOf(view, period)} canWrite={notes.canWrite} add={t('tab.addPeriod')} />
      <ConditionLines notes={notes} from={from} at={at} />
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

interface LinesProps {
  readonly notes: SectionView;
  /** First day of the report: a line from before it is that of an earlier one. */
  readonly from: string | undefined;
  readonly at: string | undefined;
}

/** Every special condition, with the line the report has to hold. */
function ConditionLines({ notes, from, at }: LinesProps): ReactNode {
  const { t } = useTranslation('papers');
  const { view } = useOpenDossier();
  const sections = { legal: sectionOf(view, 'legal'), victims: sectionOf(view, 'victims') };
  const all = followedConditions(sections, todayIso());
  return (
    <section aria-label={t('tab.perCondition')}>
      <Text fw={600} mb={4}>
        {t('tab.perCondition')}
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {all.length === 0 ? t('tab.noSpecial') : t('tab.perConditionHint')}
      </Text>
      <Stack gap="md">
        {all.map((condition) => (
          <ConditionEntry
            key={condition.id}
            condition={condition}
            notes={notes}
            isOlder={
              lineOf(notes, condition.id, undefined) !== undefined && lineOf(notes, condition.id, from) === undefined
            }
            isAsked={at === condition.id}
          />
        ))}
      </Stack>
    </section>
  );
}

interface ConditionEntryProps {
  readonly condition: FollowedCondition;
  readonly notes: SectionView;
  readonly isOlder: boolean;
  readonly isAsked: boolean;
}

function ConditionEntry({ condition, notes, isOlder, isAsked }: ConditionEntryProps): ReactNode {
  const { t } = useTranslation('papers');
  const ref = useRef<HTMLDivElement>(null);
  useComeIntoView(ref, isAsked);
  const place = unitPlace('notes', 'condition-line', condition.id, 'line');
  return (
    <div ref={ref} tabIndex={-1} data-condition-line={condition.id}>
      <Text dir="auto">{condition.text}</Text>
      <UnitEntry
        place={place}
        view={single(notes, condition.id)?.units['line']}
        canWrite={notes.canWrite}
        add={t('tab.addLine')}
      />
      {isOlder ? (
        <Text size="sm" c="dimmed">
          {t('tab.lineOlder')}
        </Text>
      ) : null}
    </div>
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
