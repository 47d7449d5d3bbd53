/** Sorting and filtering the table of people. */
import { fold } from '../../../shared/directory/fold.ts';
import { formOf, soundsAs } from '../../../shared/dossier/alike/alike.ts';
import type { DossierRow } from '../../vault/api.ts';

export const columns = ['name', 'birth', 'place', 'language', 'next', 'deadline', 'changed'] as const;
export type Column = (typeof columns)[number];

export interface Order {
  readonly by: Column;
  readonly isDescending: boolean;
}

export type PlaceName = (id: string) => string;

type Key = string | number | undefined;

function keyOf(row: DossierRow, by: Column, placeName: PlaceName): Key {
  switch (by) {
    case 'name':
      return fold(`${row.surname} ${row.firstName}`);
    case 'birth':
      return row.birth;
    case 'place':
      return fold(placeName(row.place));
    case 'language':
      return row.fileLanguage;
    case 'next':
      return row.next?.on;
    case 'deadline':
      return row.nextDeadline?.on;
    case 'changed':
      return row.changedSinceSeen + row.unsettled;
  }
}

/** In the order asked for; what is empty comes last either way, equal ones by name. */
export function sortRows(rows: readonly DossierRow[], order: Order, placeName: PlaceName): readonly DossierRow[] {
  const keyed = rows.map((row) => ({
    row,
    key: keyOf(row, order.by, placeName),
    name: fold(`${row.surname} ${row.firstName} ${row.birth}`),
  }));
  keyed.sort((a, b) => {
    if (isEmpty(a.key) !== isEmpty(b.key)) return isEmpty(a.key) ? 1 : -1;
    return compare(a.key, b.key) * (order.isDescending ? -1 : 1) || compare(a.name, b.name);
  });
  return keyed.map(({ row }) => row);
}

const isEmpty = (key: Key): boolean => key === undefined || key === '';

function compare(a: Key, b: Key): number {
  if (a === undefined || b === undefined || a === b) return 0;
  return a < b ? -1 : 1;
}

export const followed = ['open', 'closed'] as const;
export type Followed = (typeof followed)[number];

/** Dossiers my service still works on, or those it closed; what cannot be opened is never left out. */
export const followedRows = (rows: readonly DossierRow[], which: Followed): readonly DossierRow[] =>
  rows.filter(({ closed, damaged }) => damaged || (closed !== undefined) === (which === 'closed'));

export const restrictions = ['damaged', 'without-dates'] as const;
export type Restriction = (typeof restrictions)[number];

export interface Found {
  /** Every word typed stands in the name, birth date or place; accents do not matter. */
  readonly rows: readonly DossierRow[];
  /** Others whose name sounds like what is typed, in the same order; never more than that is said (shared/disclosure/SPEC.md, D71). */
  readonly alike: readonly DossierRow[];
}

/** Whom the table shows for what is typed. */
export function foundRows(
  rows: readonly DossierRow[],
  typed: string,
  only: Restriction | undefined,
  placeName: PlaceName,
): Found {
  const words = fold(typed).split(' ').filter(Boolean);
  const found: { readonly rows: DossierRow[]; readonly alike: DossierRow[] } = { rows: [], alike: [] };
  for (const row of rows) {
    if (only === 'damaged' && !row.damaged) continue;
    if (only === 'without-dates' && row.hasDates) continue;
    const text = words.length === 0 ? '' : textOf(row, placeName(row.place));
    const stands = (word: string): boolean => text.includes(word);
    if (words.every(stands)) found.rows.push(row);
    else if (!row.damaged && soundsAs(words, stands, formOf(row))) found.alike.push(row);
  }
  return found;
}

/** Of a row, as long as it is there: at each letter typed every row is looked through. */
const texts = new WeakMap<DossierRow, { readonly place: string; readonly text: string }>();

function textOf(row: DossierRow, place: string): string {
  const known = texts.get(row);
  if (known?.place === place) return known.text;
  const text = fold(`${row.surname} ${row.firstName} ${row.birth} ${place}`);
  texts.set(row, { place, text });
  return text;
}
