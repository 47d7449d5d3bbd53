/** Where a date comes from, beside every date: registry, by hand, or computed and how sure. */
import { IconCalculator, IconHandStop, IconPencil, IconRubberStamp, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { statusNames, type DateStatus } from '../../../../shared/release/index.ts';
import { useFormat } from '../../../app/format.ts';
import classes from './date-badge.module.css';

const icons: Record<DateStatus, TablerIcon> = {
  registry: IconRubberStamp,
  'by-hand': IconPencil,
  sourced: IconCalculator,
  'older-text': IconCalculator,
  unconfirmed: IconHandStop,
};

export function DateBadge({ status }: { readonly status: DateStatus }): ReactNode {
  const { language } = useFormat();
  const Icon = icons[status];
  return (
    <span className={classes.badge} data-status={status}>
      <Icon size={13} aria-hidden />
      {statusNames[status][language]}
    </span>
  );
}
