import { expect, test } from 'vitest';
import { followedRows, foundRows, onePerPerson, sortRows } from '../../../renderer/rooms/people/order.ts';
import type { DossierRow } from '../../../renderer/vault/api.ts';

const person = (id: string, surname: string, more: Partial<DossierRow> = {}): DossierRow => ({
  id,
  realm: 'practice',
  surname,
  firstName: 'Basiel',
  birth: '1997-03-04',
  place: 'prison:gent',
  changedSinceSeen: 0,
  responsible: '',
  carriedByMe: true,
  unsettled: 0,
  damaged: false,
  hasDates: true,
  ...more,
});
const placeName = (id: string): string => (id === 'prison:gent' ? 'Gevangenis Gent' : id);
const ids = (rows: readonly DossierRow[]): readonly string[] => rows.map(({ id }) => id);

test('names sort without regard to accents, namesakes by birth date', () => {
  const rows = [
    person('z', 'Zandloper'),
    person('late', 'Regenboog', { birth: '1999-01-01' }),
    person('early', 'Regenboog'),
    person('e', 'Étoile'),
  ];
  expect(ids(sortRows(rows, { by: 'name', isDescending: false }, placeName))).toEqual(['e', 'early', 'late', 'z']);
});

test('a row without a date comes last in either direction of sorting', () => {
  const next = (on: string): Partial<DossierRow> => ({ next: { on, kind: 'other', source: 'registry' } });
  const rows = [person('none', 'A'), person('may', 'B', next('2027-05-01')), person('jan', 'C', next('2027-01-01'))];
  expect(ids(sortRows(rows, { by: 'next', isDescending: false }, placeName))).toEqual(['jan', 'may', 'none']);
  expect(ids(sortRows(rows, { by: 'next', isDescending: true }, placeName))).toEqual(['may', 'jan', 'none']);
});

test('rows are filtered by place as it is shown, and by what is wrong with them', () => {
  const rows = [person('a', 'A'), person('b', 'B', { place: 'prison:mons', damaged: true, hasDates: false })];
  expect(ids(foundRows(rows, 'gevangenis gent', undefined, placeName).rows)).toEqual(['a']);
  expect(ids(foundRows(rows, '', 'damaged', placeName).rows)).toEqual(['b']);
  expect(ids(foundRows(rows, '', 'without-dates', placeName).rows)).toEqual(['b']);
});

test('what my service closed stands apart; what cannot be opened is never left out', () => {
  const closed = { on: '2026-01-31', why: 'died' } as const;
  const rows = [person('a', 'A'), person('b', 'B', { closed }), person('c', 'C', { damaged: true })];
  expect(ids(followedRows(rows, 'open'))).toEqual(['a', 'c']);
  expect(ids(followedRows(rows, 'closed'))).toEqual(['b', 'c']);
});

test('D71: names alike stand apart, behind those in which every word stands', () => {
  const rows = [
    person('sounds', 'Elkhatib', { firstName: 'Muhammad' }),
    person('is', 'El Khatib', { firstName: 'Mohamed' }),
    person('other', 'Regenboog'),
    person('damaged', 'El Khatib', { firstName: 'Mohammed', damaged: true }),
  ];
  const found = (typed: string): readonly (readonly string[])[] => {
    const { rows: so, alike } = foundRows(rows, typed, undefined, placeName);
    return [ids(so), ids(alike)];
  };
  expect(found('mohamed')).toEqual([['is'], ['sounds']]);
  expect(found('al khatib mohamed')).toEqual([[], ['sounds', 'is']]);
  expect(found('mohammed gent')).toEqual([['damaged'], ['sounds', 'is']]);
  // Too short to sound like anything: what is typed so far is no name yet.
  expect(found('mohamed e')).toEqual([['is'], ['sounds']]);
  expect(found('mohamed k')).toEqual([['is'], ['sounds']]);
  expect(found('mohamed z')).toEqual([[], []]);
  expect(found('')).toEqual([ids(rows), []]);
});

test('D71: a restriction holds for names alike too', () => {
  const rows = [person('dated', 'Elkhatib'), person('undated', 'Elkhatib', { hasDates: false })];
  expect(ids(foundRows(rows, 'khateeb', 'without-dates', placeName).alike)).toEqual(['undated']);
});

test('OP3: dossiers that were put together make one row, named by the first, with what comes first in any of them', () => {
  const onePerson = ['b', 'a'];
  const next = (on: string): Partial<DossierRow> => ({ next: { on, kind: 'other', source: 'registry' } });
  const rows = [
    person('a', 'Elmourabit', { onePerson, ...next('2027-01-01'), changedSinceSeen: 2, place: 'prison:mons' }),
    person('b', 'El Morabit', { onePerson, ...next('2027-05-01'), changedSinceSeen: 1, hasDates: false }),
    person('c', 'Zandloper'),
  ];
  const shown = onePerPerson(rows);
  expect(ids(shown)).toEqual(['b', 'c']);
  expect(shown[0]).toMatchObject({ surname: 'El Morabit', changedSinceSeen: 3, hasDates: true, ...next('2027-01-01') });
  expect(shown[0]?.others?.map(({ id }) => id)).toEqual(['a']);
  // Whichever name or place somebody knows, the person is found.
  for (const typed of ['elmourabit', 'el morabit', 'mons'])
    expect(ids(foundRows(shown, typed, undefined, placeName).rows)).toEqual(['b']);
});

test('OP3: where the first is not in this list, or cannot be opened completely, the others stand for the person', () => {
  const onePerson = ['b', 'a'];
  expect(ids(onePerPerson([person('a', 'A', { onePerson })]))).toEqual(['a']);
  const rows = [person('a', 'A', { onePerson }), person('b', 'B', { onePerson, damaged: true })];
  expect(ids(onePerPerson(rows))).toEqual(['a', 'b']);
});

test('OP3: a list in which nobody has two dossiers stays the very list', () => {
  const rows = [person('a', 'A'), person('b', 'B')];
  expect(onePerPerson(rows)).toBe(rows);
});
