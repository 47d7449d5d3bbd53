/** The picture in words: every date with where it comes from, by year; the year of today is open. */
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../../../i18n/translation.ts';
import { useFormat } from '../../../../i18n/format.ts';
import type { PathEvent } from '../../../../papers/pathway/events.ts';
import { DateBadge } from '../../../../fields/date-badge.tsx';
import classes from './timeline.module.css';

export interface EventTableProps {
  readonly events: readonly PathEvent[];
  readonly today: string;
}

export function EventTable({ events, today }: EventTableProps): ReactNode {
  const { t } = useTranslation('dossier');
  const years = new Map<string, PathEvent[]>();
  for (const event of events) {
    const year = event.from.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return (
    <section className={classes.list} aria-labelledby="timeline-list">
      <h2 id="timeline-list">{t('timeline.list')}</h2>
      {[...years].map(([year, own]) => (
        <Year key={year} year={year} events={own} startsOpen={year === today.slice(0, 4)} />
      ))}
    </section>
  );
}

interface YearProps {
  readonly year: string;
  readonly events: readonly PathEvent[];
  readonly startsOpen: boolean;
}

/** Rows of a folded year are not in the page: some dossiers have thousands. */
function Year({ year, events, startsOpen }: YearProps): ReactNode {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{year}</summary>
      {isOpen ? <Rows year={year} events={events} /> : null}
    </details>
  );
}

function Rows({ year, events }: Omit<YearProps, 'startsOpen'>): ReactNode {
  const { t } = useTranslation('dossier');
  const { date } = useFormat();
  return (
    <table aria-label={t('timeline.listOf', { year })}>
      <thead>
        <tr>
          <th scope="col">{t('timeline.date')}</th>
          <th scope="col">{t('timeline.what')}</th>
          <th scope="col">{t('timeline.kind')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td>
              <span className="tabular">{date(event.from)}</span>
              {event.until === undefined ? null : (
                <span className="tabular">
                  {' – '}
                  {event.until === null ? t('timeline.now') : date(event.until)}
                </span>
              )}{' '}
              <DateBadge status={event.status} />
              {event.basis === undefined ? null : <span className={classes.basis}> {event.basis}</span>}
            </td>
            <td>
              <bdi>{event.words}</bdi>
            </td>
            <td>{t(`timeline.lane.${event.lane}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
