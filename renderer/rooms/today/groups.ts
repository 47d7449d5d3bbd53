/** Which rows Today shows, and under which heading. Derived from dates alone; nothing is ever dismissed. */
import { fold } from '../../../shared/directory/fold.ts';
import { addDays, daysBetween } from '../../app/clock.ts';
import type { TodayRow } from '../../vault/api.ts';

export const tabs = ['mine', 'others', 'all'] as const;
export type Tab = (typeof tabs)[number];

export const groupNames = ['late', 'week', 'month', 'later'] as const;
export type GroupName = (typeof groupNames)[number];

export type Groups = Readonly<Record<GroupName, readonly TodayRow[]>>;

/** The Sunday that ends the week of this day (weeks begin on Monday). */
export function endOfWeek(iso: string): string {
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return addDays(iso, (7 - weekday) % 7);
}

export function groupOf(on: string, today: string): GroupName {
  if (on < today) return 'late';
  if (on <= endOfWeek(today)) return 'week';
  return daysBetween(today, on) <= 30 ? 'month' : 'later';
}

/** What may be done from a day on is not late once that day has passed: it is simply possible. */
export const isDue = (row: TodayRow, today: string): boolean =>
  row.kind !== 'no-dates' && !(row.on < today && row.what.startsWith('new-request/'));

/** Rows by heading, earliest first. */
export function groupRows(rows: readonly TodayRow[], today: string): Groups {
  const inOrder = [...rows].sort((a, b) => (a.on === b.on ? compare(a.surname, b.surname) : compare(a.on, b.on)));
  const of = (name: GroupName): readonly TodayRow[] => inOrder.filter((row) => groupOf(row.on, today) === name);
  return { late: of('late'), week: of('week'), month: of('month'), later: of('later') };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function rowsOfTab(rows: readonly TodayRow[], tab: Tab): readonly TodayRow[] {
  if (tab === 'all') return rows;
  return rows.filter((row) => row.onMe === (tab === 'mine'));
}

/** Every word typed must begin or stand in the name, the text or the holder; accents do not matter. */
export function matchRows(
  rows: readonly TodayRow[],
  typed: string,
  textOf: (row: TodayRow) => string,
): readonly TodayRow[] {
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = fold(`${row.surname} ${row.firstName} ${row.birthYear} ${row.holder} ${textOf(row)}`);
    return words.every((word) => text.includes(word));
  });
}
