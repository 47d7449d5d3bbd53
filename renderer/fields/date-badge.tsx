/** Where a date comes from, beside every date: registry, by hand, or computed and how sure. */
import { IconCalculator, IconHandStop, IconPencil, IconRubberStamp, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { statusNames, type DateStatus } from '../../shared/release/index.ts';
import { useFormat } from '../i18n/format.ts';
import classes from './date-badge.module.css';

const icons: Record<DateStatus, TablerIcon> = {
  registry: IconRubberStamp,
  'by-hand': IconPencil,
  sourced: IconCalculator,
  'older-text': IconCalculator,
  unconfirmed: IconHandStop,
};

export interface DateBadgeProps {
  readonly status: DateStatus;
  /** Only that it was computed, where a tooltip can say from which text. Unconfirmed is always said. */
  readonly short?: boolean;
  /** The rule and its pack. */
  readonly basis?: string | undefined;
}

export function DateBadge({ status, short = false, basis }: DateBadgeProps): ReactNode {
  const { language } = useFormat();
  const Icon = icons[status];
  const full = statusNames[status][language];
  return (
    <span className={classes.badge} data-status={status} title={short ? full : undefined}>
      <Icon size={13} aria-hidden />
      {[short && status === 'older-text' ? statusNames.sourced[language] : full, basis].filter(Boolean).join(', ')}
    </span>
  );
}
