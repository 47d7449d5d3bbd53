/** What a row has to say below itself: that it is late, with whom and what it holds up, or that it is time to begin. */
import { Text } from '@mantine/core';
import { IconClockExclamation, IconPlayerTrackNext } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { SafeStart } from '../../../../shared/dossier/plan/safe-start.ts';
import { heldUpBy } from '../../../../shared/dossier/plan/waiting.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import { daysBetween, todayIso } from '../../../i18n/clock.ts';
import { addDays } from '../../../../shared/release/index.ts';
import classes from './step-row.module.css';
import { dueOf, isLate, statusOf } from './model/use-plan.ts';
import type { Reckoning } from './model/use-reckoning.ts';

export interface LateLineProps {
  readonly step: EntityView;
  readonly goalWords: string;
  readonly reckoning: Reckoning;
}

/** `12 days late. Joppe has it. Waiting for it: "Sign the lease" and "A place for three".` */
export function LateLine({ step, goalWords, reckoning }: LateLineProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { list } = useFormat();
  const today = todayIso();
  const due = dueOf(step);
  if (due === undefined || !isLate(step, today)) return <BeginLine step={step} start={reckoning.starts.get(step.id)} />;
  const waiting = [...heldUpBy(reckoning.steps, step.id).map(({ what }) => what), goalWords].filter(
    (words) => words !== '',
  );
  const holder = read('plan', 'step', step, 'who')?.actor.name ?? '';
  return (
    <Text size="sm" className={classes.late}>
      <IconClockExclamation size={16} aria-hidden />
      <span>
        <strong>{t('plan.late', { count: daysBetween(due, today) })}</strong>{' '}
        {holder === '' ? t('plan.lateNobody') : <bdi>{t('plan.lateHolder', { who: holder })}</bdi>}{' '}
        {waiting.length === 0 ? null : (
          <bdi>{t('plan.lateBlocks', { what: list(waiting.map((text) => t('quoted', { text }))) })}</bdi>
        )}
      </span>
    </Text>
  );
}

/** How long before the latest safe start its row says so. */
const soon = 7;

interface BeginLineProps {
  readonly step: EntityView;
  readonly start: SafeStart | undefined;
}

function BeginLine({ step, start }: BeginLineProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { date } = useFormat();
  const today = todayIso();
  if (start?.kind !== 'counted' || statusOf(step) !== 'not-started' || start.on > addDays(today, soon)) return null;
  return (
    <Text size="sm" className={classes.late}>
      <IconPlayerTrackNext size={16} aria-hidden />
      <span>{t(start.on < today ? 'time.begunLate' : 'time.beginBy', { date: date(start.on) })}</span>
    </Text>
  );
}
