/** Lines above the list: the clock, people without dates, dossiers that cannot be opened, what is due for erasing. */
import { Alert, Anchor } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCalendarQuestion,
  IconClockExclamation,
  IconHourglass,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/format.ts';
import { paths } from '../../app/paths.ts';
import type { Today } from '../../vault/api.ts';
import classes from './today.module.css';

export interface TroubleProps {
  readonly today: Today;
  readonly damaged: number;
}

export function Trouble({ today, damaged }: TroubleProps): ReactNode {
  const { t } = useTranslation('today');
  const format = useFormat();
  const without = today.withoutDates.length;
  const due = today.dueForErasing;
  if (today.clockBehind === undefined && without + damaged + due === 0) return null;
  return (
    <div className={classes['lines']}>
      {today.clockBehind === undefined ? null : (
        <Alert color="red" role="alert" icon={<IconClockExclamation aria-hidden />} title={t('trouble.clock')}>
          {t('trouble.clockAbout', { last: format.moment(today.clockBehind) })}
        </Alert>
      )}
      {damaged === 0 ? null : (
        <Line icon={IconAlertTriangle} to={`${paths.people}?only=damaged`} isUrgent>
          {t('trouble.damaged', { count: damaged })}
        </Line>
      )}
      {without === 0 ? null : (
        <Line icon={IconCalendarQuestion} to={`${paths.people}?only=without-dates`}>
          {t('trouble.withoutDates', { count: without })}
        </Line>
      )}
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
