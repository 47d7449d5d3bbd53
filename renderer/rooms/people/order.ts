/** Sorting and filtering the table of people. */
import { fold } from '../../../shared/directory/fold.ts';
import { oncePerPerson, type OfOnePerson } from '../../../shared/dossier/one-person.ts';
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
export function sortRows(rows: readonly PersonRow[], order: Order, placeName: PlaceName): readonly PersonRow[] {
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

/** A row of the list, with those of other dossiers that were put together with it (renderer/vault/SPEC.md, OP3). */
export interface PersonRow extends DossierRow {
  readonly others?: readonly DossierRow[];
}

/** One row for each person: named by the first of their dossiers among these, with what comes first and changed in any of them. */
export function onePerPerson(rows: readonly DossierRow[]): readonly PersonRow[] {
  // What cannot be opened completely has a row that says so.
  const whole = rows.map((row) => (row.damaged ? { ...row, onePerson: undefined } : row));
  const firsts = oncePerPerson(whole);
  if (firsts.length === rows.length) return rows;
  const byId = new Map(rows.filter(({ damaged }) => !damaged).map((row) => [row.id, row]));
  return firsts.map((first): PersonRow => {
    const others = (first.onePerson ?? []).flatMap((id) => (id === first.id ? [] : (byId.get(id) ?? [])));
    const own = byId.get(first.id);
    return own === undefined || others.length === 0 ? withoutUnset(first) : combined(own, others);
  });
}

/** `onePerson` stands in a row or does not: a row that stays is the one that came. */
const withoutUnset = ({ onePerson, ...row }: Omit<DossierRow, 'onePerson'> & OfOnePerson): DossierRow => ({
  ...row,
  ...(onePerson && { onePerson }),
});

function combined(first: DossierRow, others: readonly DossierRow[]): PersonRow {
  const all = [first, ...others];
  const next = earliest(all.flatMap((row) => row.next ?? []));
  const nextDeadline = earliest(all.flatMap((row) => row.nextDeadline ?? []));
  return {
    ...first,
    ...(next && { next }),
    ...(nextDeadline && { nextDeadline }),
    changedSinceSeen: all.reduce((sum, row) => sum + row.changedSinceSeen, 0),
    unsettled: all.reduce((sum, row) => sum + row.unsettled, 0),
    hasDates: all.some(({ hasDates }) => hasDates),
    others,
  };
}

const earliest = <T extends { readonly on: string }>(dated: readonly T[]): T | undefined =>
  dated.reduce<T | undefined>((first, each) => (first === undefined || each.on < first.on ? each : first), undefined);

export const followed = ['open', 'closed'] as const;
export type Followed = (typeof followed)[number];

/** Dossiers my service still works on, or those it closed; what cannot be opened is never left out. */
export const followedRows = (rows: readonly DossierRow[], which: Followed): readonly DossierRow[] =>
  rows.filter(({ closed, damaged }) => damaged || (closed !== undefined) === (which === 'closed'));

export const restrictions = ['damaged', 'without-dates'] as const;
export type Restriction = (typeof restrictions)[number];

/** Every word typed stands in the name, birth date or place; accents do not matter. */
export function filterRows(
  rows: readonly PersonRow[],
  typed: string,
  only: Restriction | undefined,
  placeName: PlaceName,
): readonly PersonRow[] {
  const words = fold(typed).split(' ').filter(Boolean);
  return rows.filter((row) => {
    if (only === 'damaged' && !row.damaged) return false;
    if (only === 'without-dates' && row.hasDates) return false;
    if (words.length === 0) return true;
    const named = [row, ...(row.others ?? [])].map(
      ({ surname, firstName, birth, place }) => `${surname} ${firstName} ${birth} ${placeName(place)}`,
    );
    const text = fold(named.join(' '));
    return words.every((word) => text.includes(word));
  });
}
