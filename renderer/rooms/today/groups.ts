/** Which rows Today shows, and under which heading. Derived from dates alone; nothing is ever dismissed. */
import { fold } from '../../../shared/directory/fold.ts';
import { addDays, weekdayOf } from '../../../shared/release/index.ts';
import type { TodayRow } from '../../vault/api.ts';

export const tabs = ['mine', 'others', 'all'] as const;
export type Tab = (typeof tabs)[number];

/** What the law gives the director stands below one's own, whenever it is due. */
export const groupNames = ['late', 'week', 'month', 'later', 'director'] as const;
export type GroupName = (typeof groupNames)[number];

export type Groups = Readonly<Record<GroupName, readonly TodayRow[]>>;

/** The Sunday that ends the week of this day (weeks begin on Monday). */
export function endOfWeek(iso: string): string {
  return addDays(iso, 7 - weekdayOf(iso));
}

/** What may be done from a day on is not late once that day has passed: it is simply possible. */
export const isDue = (row: TodayRow, today: string): boolean =>
  row.kind !== 'no-dates' && !(row.on < today && row.what.startsWith('new-request/'));

/** Whose task it is, as lists name the person. */
export const shownAs = (row: TodayRow): Pick<TodayRow, 'surname' | 'firstName' | 'birthYear'> => row.ofPerson ?? row;

/** Rows by heading, earliest first. */
export function groupRows(rows: readonly TodayRow[], today: string): Groups {
  const inOrder = [...rows].sort((a, b) =>
    a.on === b.on ? compare(shownAs(a).surname, shownAs(b).surname) : compare(a.on, b.on),
  );
  const groups: Record<GroupName, TodayRow[]> = { late: [], week: [], month: [], later: [], director: [] };
  const [weekEnd, monthEnd] = [endOfWeek(today), addDays(today, 30)];
  const groupOf = ({ on, ofDirector }: TodayRow): GroupName => {
    if (ofDirector === true) return 'director';
    return on < today ? 'late' : on <= weekEnd ? 'week' : on <= monthEnd ? 'month' : 'later';
  };
  for (const row of inOrder) groups[groupOf(row)].push(row);
  return groups;
}

/** What a list is put under headings by. */
export const groupings = ['day', 'person', 'kind'] as const;
export type Grouping = (typeof groupings)[number];

/** A line of the list: a heading, a row with its place under its heading (the first is 1), or how many more there are. */
export type Line =
  | { readonly group: string; readonly row?: undefined; readonly more?: number }
  | { readonly group: string; readonly row: TodayRow; readonly position: number };

export const isHead = (line: Line): boolean => line.row === undefined && line.more === undefined;

/** So many rows may stand under all headings together before each heading shows its first alone. */
const allAtOnce = 40;
const firstOf: Readonly<Record<GroupName, number>> = { late: 5, week: 5, month: 5, later: Infinity, director: 3 };

/** What a heading shows before somebody asks for the rest of it. */
export interface Opened {
  readonly later: boolean;
  readonly whole: readonly GroupName[];
}

const shownOf = (groups: Groups, group: GroupName, { later, whole }: Opened): readonly TodayRow[] => {
  if (group === 'later') return later ? groups.later : [];
  const { late, week, month, director } = groups;
  const isShort = late.length + week.length + month.length + director.length <= allAtOnce;
  return isShort || whole.includes(group) ? groups[group] : groups[group].slice(0, firstOf[group]);
};

/** Headings that stand: an empty week between what is late and what comes is told, unless one looks for something. */
export const headingsOf = (groups: Groups, isFiltered: boolean): readonly GroupName[] =>
  groupNames.filter(
    (group) =>
      groups[group].length > 0 || (group === 'week' && !isFiltered && groups.late.length + groups.month.length > 0),
  );

/** The list from top to bottom; what is due later only under an open heading. Of many rows the first, and how many more there are. */
export const linesOf = (groups: Groups, headings: readonly GroupName[], opened: Opened): readonly Line[] =>
  headings.flatMap((group): readonly Line[] => {
    const rows = shownOf(groups, group, opened);
    const more = group === 'later' ? 0 : groups[group].length - rows.length;
    const end: readonly Line[] = more === 0 ? [] : [{ group, more }];
    return [{ group }, ...rows.map((row, at) => ({ group, row, position: at + 1 })), ...end];
  });

/** How much of it is now, and one's own: what comes later, and what is the director's, is counted where it stands. */
export const countNow = (rows: readonly TodayRow[], today: string): number => {
  const monthEnd = addDays(today, 30);
  return rows.filter(({ on, ofDirector }) => on <= monthEnd && ofDirector !== true).length;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function rowsOfTab(rows: readonly TodayRow[], tab: Tab): readonly TodayRow[] {
  if (tab === 'all') return rows;
  return rows.filter((row) => row.onMe === (tab === 'mine'));
}

/** Every word typed must stand in the name, the text or the holder; accents do not matter. */
export function matchRows(
  rows: readonly TodayRow[],
  typed: string,
  textOf: (row: TodayRow) => string,
): readonly TodayRow[] {
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => words.every((word) => textOf(row).includes(word)));
}

/** What filtering looks at, folded. @param what the row's sentence */
export function searchedText(row: TodayRow, what: string): string {
  const names = row.ofPerson === undefined ? [row] : [row.ofPerson, row];
  const named = names.map(({ surname, firstName, birthYear }) => `${surname} ${firstName} ${birthYear}`).join(' ');
  return fold(`${named} ${row.holder} ${what}`);
}
