/** Reports the law asks for, with their day and article: taken over as a rhythm at a press, or left. */
import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { codeWords, type ProposedRhythm } from '../../../../shared/release/index.ts';
import { shortCitation } from '../../../../shared/law/index.ts';
import { newEntityId, put, unitPlace } from '../../../fields/unit-place.ts';
import { useSaving } from '../../../fields/use-saving.ts';
import { useFormat } from '../../../i18n/format.ts';
import { durationText } from '../../../i18n/plan-words.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import classes from './after-release.module.css';

export interface ProposedRhythmsProps {
  readonly section: SectionView;
  readonly proposals: readonly ProposedRhythm[];
  /** Who the reports go to. */
  readonly to: string;
}

export function ProposedRhythms({ section, proposals, to }: ProposedRhythmsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const open = proposals.filter((each) => !isTaken(section, each));
  if (open.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={550}>
        {t('after.proposed')}
      </Text>
      <ul className={classes.texts}>
        {open.map((each) => (
          <Proposed key={each.id} proposal={each} canWrite={section.canWrite} to={to} />
        ))}
      </ul>
    </>
  );
}

interface ProposedProps {
  readonly proposal: ProposedRhythm;
  readonly canWrite: boolean;
  readonly to: string;
}

function Proposed({ proposal, canWrite, to }: ProposedProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language, date } = useFormat();
  const { save, saving, problem } = useSaving();
  const { by, first, every, until, orElse, grounds, doubts } = proposal;
  const what = t(by === 'service' ? 'after.reportOfService' : 'after.reportOfTreatment');
  const said =
    until === undefined
      ? t('after.proposedEvery', { what, date: date(first), every: durationText(every, language) })
      : t('after.proposedOnce', { what, date: date(first) });
  const take = (): void => {
    const value = { what: 'report' as const, with: to, first, every, ...(until !== undefined && { until }) };
    void save([put(unitPlace('legal', 'rhythm', newEntityId(), 'rhythm'), value, [])]);
  };
  return (
    <li className={classes.offered} data-proposed={proposal.id}>
      <div>
        <p>{said}</p>
        <Text size="sm" c="dimmed">
          {grounds
            .map((row) => shortCitation(row, language))
            .filter(isFirst)
            .join(' · ')}
        </Text>
        {orElse === undefined ? null : (
          <Text size="sm" c="dimmed">
            {t('after.orElse', { date: date(orElse) })}
          </Text>
        )}
        {doubts.map((code) => (
          <Text key={code} size="sm" c="dimmed" data-doubt={code}>
            {codeWords[code][language]}
          </Text>
        ))}
      </div>
      {canWrite ? (
        <Button size="compact-sm" variant="default" loading={saving} onClick={take}>
          {t('after.takeOver')}
        </Button>
      ) : null}
      <ProblemNote problem={problem} />
    </li>
  );
}

const isFirst = (text: string, at: number, all: readonly string[]): boolean => all.indexOf(text) === at;

/** A rhythm of reports with the same first day and end is there. */
const isTaken = (section: SectionView, { first, until }: ProposedRhythm): boolean =>
  listOf(section, 'rhythm').some((entity) => {
    const rhythm = read('legal', 'rhythm', entity, 'rhythm');
    return rhythm?.what === 'report' && rhythm.first === first && rhythm.until === until;
  });
