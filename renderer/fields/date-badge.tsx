/** Where a date comes from, beside every date: registry, by hand, or computed and how sure. */
import {
  IconCalculator,
  IconHandStop,
  IconPencil,
  IconQuestionMark,
  IconRubberStamp,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { statusNames, type DateStatus } from '../../shared/release/index.ts';
import { useFormat } from '../i18n/format.ts';
import classes from './date-badge.module.css';

const icons: Record<DateStatus, TablerIcon> = {
  registry: IconRubberStamp,
  'by-hand': IconPencil,
  text: IconCalculator,
  'text-older': IconCalculator,
  derived: IconCalculator,
  doubt: IconQuestionMark,
  'from-memory': IconHandStop,
};

/** Said in full where the day may turn out to be another; else that it is computed is enough where a tooltip says from which text. */
const shortened: ReadonlySet<DateStatus> = new Set(['text-older', 'derived']);

export interface DateBadgeProps {
  readonly status: DateStatus;
  /** Only that it was computed, where a tooltip can say from which text, rule and pack. An open question is always said. */
  readonly short?: boolean;
  /** The word for readers of the screen and on pointing at it: where all of it is said elsewhere. */
  readonly sign?: boolean;
  /** The rule and its pack. */
  readonly basis?: string | undefined;
}

export function DateBadge({ status, short = false, sign = false, basis }: DateBadgeProps): ReactNode {
  const { language } = useFormat();
  const Icon = icons[status];
  const full = statusNames[status][language];
  const word = shortened.has(status) ? statusNames.text[language] : full;
  const whole = [full, basis].filter(Boolean).join(', ');
  if (sign)
    return (
      <span className={classes.sign} data-status={status} title={whole}>
        <Icon size={14} aria-hidden />
        <span className="visually-hidden">{word}</span>
      </span>
    );
  return (
    <span className={classes.badge} data-status={status} title={short ? whole : undefined}>
      <Icon size={13} aria-hidden />
      {short ? word : whole}
    </span>
  );
}
