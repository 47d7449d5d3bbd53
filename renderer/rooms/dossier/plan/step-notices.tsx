/** What a row has to say below itself: that it is late, and with whom. */
import { Text } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { daysBetween, todayIso } from '../../../app/clock.ts';
import classes from './plan.module.css';
import { dueOf, isLate } from './use-plan.ts';

export interface LateLineProps {
  readonly step: EntityView;
  readonly goalWords: string;
}

/** `12 days late. Joppe has it. Waiting for it: "A place for three".` */
export function LateLine({ step, goalWords }: LateLineProps): ReactNode {
  const { t } = useTranslation('dossier');
  const today = todayIso();
  const due = dueOf(step);
  if (due === undefined || !isLate(step, today)) return null;
  const holder = read('plan', 'step', step, 'who')?.actor.name ?? '';
  return (
    <Text size="sm" className={classes.late}>
      <IconClockExclamation size={16} aria-hidden />
      <span>
        <strong>{t('plan.late', { count: daysBetween(due, today) })}</strong>{' '}
        {holder === '' ? t('plan.lateNobody') : <bdi>{t('plan.lateHolder', { who: holder })}</bdi>}{' '}
        {goalWords === '' ? null : <bdi>{t('plan.lateBlocks', { goal: goalWords })}</bdi>}
      </span>
    </Text>
  );
}
