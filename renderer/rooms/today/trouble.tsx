/** Lines above the list: the clock, people without dates, dossiers that cannot be opened, who is away, what is due for erasing. */
import { Anchor } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCalendarOff,
  IconCalendarQuestion,
  IconGavel,
  IconHourglass,
  IconUserShare,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { todayIso } from '../../i18n/clock.ts';
import { DateQuestion } from '../../widgets/date-question.tsx';
import { useFormat } from '../../i18n/format.ts';
import { paths } from '../../routes/paths.ts';
import type { Today } from '../../vault/api.ts';
import classes from './today.module.css';

export function Trouble({ today }: { readonly today: Today }): ReactNode {
  const { t } = useTranslation('today');
  const format = useFormat();
  const without = today.withoutDates.length;
  const { damaged, dueForErasing: due, movedByLaw: moved } = today;
  const { forMe, byMe, undelegated } = today.delegations;
  const missing = forMe.length === 0 ? 0 : undelegated;
  const isQuiet = today.dateQuestion === undefined && without + damaged + due + moved === 0;
  if (isQuiet && forMe.length + byMe.length === 0) return null;
  return (
    <div className={classes['lines']}>
      {today.dateQuestion === undefined ? null : <DateQuestion question={today.dateQuestion} />}
      {damaged === 0 ? null : (
        <Line icon={IconAlertTriangle} to={`${paths.people}?only=damaged`} isUrgent>
          {t('trouble.damaged', { count: damaged })}
        </Line>
      )}
      {moved === 0 ? null : (
        <Line icon={IconGavel} to={paths.moved} isUrgent>
          {t('trouble.moved', { count: moved })}
        </Line>
      )}
      {without === 0 ? null : (
        <Line icon={IconCalendarQuestion} to={`${paths.people}?only=without-dates`}>
          {t('trouble.withoutDates', { count: without })}
        </Line>
      )}
      {forMe.map(({ person, name, from, until, answers = { waiting: 0, refused: 0 } }) => (
        <Line
          key={`${person}/${from}`}
          icon={IconCalendarOff}
          to={paths.absence}
          isUrgent={answers.waiting + answers.refused > 0}
        >
          {t('covers.forMe', { name, from: format.date(from), until: format.date(until) })}
          {answers.waiting === 0 ? '' : ` ${t('covers.notYet', { count: answers.waiting })}`}
          {answers.refused === 0 ? '' : ` ${t('covers.refused', { count: answers.refused })}`}
        </Line>
      ))}
      {missing === 0 ? null : (
        <Line icon={IconCalendarOff} to={paths.absence} isUrgent>
          {t('covers.uncovered', { count: missing })}
        </Line>
      )}
      {byMe.map(({ person, name, from, until }) => (
        <Line key={`${person}/${from}/by`} icon={IconUserShare} to={paths.absence}>
          {from > todayIso()
            ? t('covers.byMeLater', { name, from: format.date(from) })
            : t('covers.byMe', { name, until: format.date(until) })}
        </Line>
      ))}
      {due === 0 ? null : (
        <Line icon={IconHourglass} to={paths.due}>
          {t('trouble.due', { count: due })}
        </Line>
      )}
    </div>
  );
}

interface LineProps {
  readonly icon: Icon;
  readonly to: string;
  readonly isUrgent?: boolean;
  readonly children: ReactNode;
}

function Line({ icon: LineIcon, to, isUrgent = false, children }: LineProps): ReactNode {
  return (
    <Anchor component={Link} to={to} className={classes['line'] ?? ''} data-urgent={isUrgent || undefined}>
      <LineIcon size={18} stroke={1.75} aria-hidden />
      {children}
    </Anchor>
  );
}
