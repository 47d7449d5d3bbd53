/** The legal situation: the route, the sentence, the registry's dates, requests and decisions, judgments, stays, time outside. */
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { listOf, read, single } from '../../../shared/dossier/read.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import { FieldTerm } from '../../fields/field-term.tsx';
import { AfterRelease } from './after-release/after-release.tsx';
import { Block } from '../../fields/block.tsx';
import kit from '../../fields/kit.module.css';
import { UnitLine } from '../../fields/entries/unit-line.tsx';
import { unitPlace } from '../../fields/unit-place.ts';
import { useValues } from '../../fields/use-values.ts';
import { ReleaseCalendar } from './legal/calendar/calendar.tsx';
import { WhatIf } from './legal/calendar/what-if.tsx';
import { LegalDates } from './legal/dates.tsx';
import { Conditions, Decisions } from './legal/decisions.tsx';
import { Deductions, Interruptions, RegistryAnswers, Revocations } from './legal/deductions.tsx';
import { Judgments, Stays } from './legal/judgments.tsx';
import classes from './legal/legal.module.css';
import { TimeOutside } from './legal/outside.tsx';
import { Requests } from './legal/requests.tsx';
import type { LegalTabProps } from './legal/legal-tab-props.ts';
import { SlipBeside } from './legal/slip-beside.tsx';
import { termOfRoute } from './legal/terms.ts';

export function LegalTab({ section }: LegalTabProps): ReactNode {
  return (
    <div className={`${kit.page} ${classes.legal}`}>
      <SlipBeside section={section}>
        <Parts section={section} />
      </SlipBeside>
    </div>
  );
}

function Parts({ section }: LegalTabProps): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <>
      <Situation section={section} />
      <LegalDates section={section} />
      <RegistryAnswers section={section} />
      <ReleaseCalendar section={section} />
      <WhatIf section={section} />
      <Requests section={section} />
      {hasLooseDecisions(section) ? (
        <Block title={t('legal.otherDecisions')}>
          <div className={kit.card}>
            <Decisions section={section} />
            <Conditions section={section} decision="" />
          </div>
        </Block>
      ) : null}
      <AfterRelease section={section} />
      <Judgments section={section} />
      <Deductions section={section} />
      <Interruptions section={section} />
      <Revocations section={section} />
      <Stays section={section} />
      <TimeOutside section={section} />
    </>
  );
}

/** Decisions or conditions that came without a request or decision of their own. */
const hasLooseDecisions = (section: SectionView): boolean =>
  listOf(section, 'decision').some((entity) => read('legal', 'decision', entity, 'decision')?.request === undefined) ||
  listOf(section, 'condition').some(
    (entity) => read('legal', 'condition', entity, 'condition')?.decision === undefined,
  );

function Situation({ section }: LegalTabProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const line = { entity: single(section, 'situation'), canWrite: section.canWrite };
  return (
    <Block title={t('legal.situation')}>
      <dl className={classes.facts}>
        <UnitLine
          {...line}
          term={t('legal.route')}
          place={unitPlace('legal', 'situation', 'situation', 'route')}
          add={t('legal.addRoute')}
          shown={({ route }) => <FieldTerm id={termOfRoute(route)}>{values.route[route]}</FieldTerm>}
        />
        <UnitLine
          {...line}
          term={<FieldTerm id="executable-part">{t('legal.executable')}</FieldTerm>}
          place={unitPlace('legal', 'situation', 'situation', 'executable')}
          add={t('legal.addExecutable')}
        />
      </dl>
    </Block>
  );
}
