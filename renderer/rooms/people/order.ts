/** Sorting and filtering the table of people. */
import { fold } from '../../../shared/directory/fold.ts';
import { formOf, soundsAs } from '../../../shared/dossier/alike/alike.ts';
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

/** All that one row stands for, itself first: most stand for one dossier, and what is kept of a row is found by it. */
export const dossiersOf = (row: PersonRow): readonly DossierRow[] =>
  row.others === undefined ? [row] : [row, ...row.others];

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

export interface Found {
  /** Every word typed stands in the name, birth date or place; accents do not matter. */
  readonly rows: readonly PersonRow[];
  /** Others whose name sounds like what is typed, in the same order; never more than that is said (shared/disclosure/SPEC.md, D71). */
  readonly alike: readonly PersonRow[];
}

/** Whom the table shows for what is typed. */
export function foundRows(
  rows: readonly PersonRow[],
  typed: string,
  only: Restriction | undefined,
  placeName: PlaceName,
): Found {
  const words = fold(typed).split(' ').filter(Boolean);
  const found: { readonly rows: PersonRow[]; readonly alike: PersonRow[] } = { rows: [], alike: [] };
  let text = '';
  const stands = (word: string): boolean => text.includes(word);
  const isAlike = (row: DossierRow): boolean => !row.damaged && soundsAs(words, stands, formOf(row));
  for (const row of rows) {
    if (only === 'damaged' && !row.damaged) continue;
    if (only === 'without-dates' && row.hasDates) continue;
    text = words.length === 0 ? '' : textOf(row, placeName);
    if (words.every(stands)) found.rows.push(row);
    else if (isAlike(row) || row.others?.some(isAlike) === true) found.alike.push(row);
  }
  return found;
}

/** Of a person's row, as long as it is there: at each letter typed every row is looked through. */
const texts = new WeakMap<PersonRow, { readonly places: string; readonly text: string }>();

function textOf(row: PersonRow, placeName: PlaceName): string {
  const own = placeName(row.place);
  const places = row.others === undefined ? own : [own, ...row.others.map(({ place }) => placeName(place))].join(' ');
  const known = texts.get(row);
  if (known?.places === places) return known.text;
  const said = dossiersOf(row).map(({ surname, firstName, birth }) => `${surname} ${firstName} ${birth}`);
  const text = fold([...said, places].join(' '));
  texts.set(row, { places, text });
  return text;
}
