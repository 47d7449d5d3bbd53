/** What the signs of the picture mean. */
import type { ReactNode } from 'react';
import { statusNames, type DateStatus } from '../../../../../shared/release/index.ts';
import { useFormat } from '../../../../i18n/format.ts';
import type { PathEvent } from '../../../../papers/pathway/events.ts';
import { markPath } from '../../../../papers/pathway/mark-path.ts';
import classes from './timeline.module.css';

const order: readonly DateStatus[] = ['registry', 'by-hand', 'text', 'derived', 'text-older', 'doubt', 'from-memory'];

export function Legend({ events }: { readonly events: readonly PathEvent[] }): ReactNode {
  const { language } = useFormat();
  const used = order.filter((status) => events.some((event) => event.status === status));
  return (
    <ul className={classes.legend}>
      {used.map((status) => (
        <li key={status}>
          <svg width={16} height={16} aria-hidden className={classes.mark} data-status={status}>
            <path d={markPath(status, 8, 8)} />
          </svg>
          {statusNames[status][language]}
        </li>
      ))}
    </ul>
  );
}
