/** Two dossiers that read the same in one list are told apart by their numbers. */
import { expect, test } from 'vitest';
import { readAlike } from '../../../renderer/rooms/dossier/one-person/read-alike.ts';

const one = { id: 'aaaa', surname: 'Paardebloem', firstName: 'Wolk', birth: '1997-01-02', carriedBy: 'Iris' };

test('rows are alike that say the same, whatever their number', () => {
  const other = { ...one, id: 'bbbb' };
  expect([...readAlike([one, other])]).toEqual(['aaaa', 'bbbb']);
});

test.each([{ birth: '1998-01-02' }, { carriedBy: '' }, { firstName: 'Wolf' }, { closedOn: '2026-01-02' }])(
  'rows that differ in %o are not',
  (change) => {
    expect([...readAlike([one, { ...one, id: 'bbbb', ...change }])]).toEqual([]);
  },
);

test('of three, only those that read the same', () => {
  expect([...readAlike([one, { ...one, id: 'cccc', carriedBy: 'Noor' }, { ...one, id: 'bbbb' }])]).toEqual([
    'aaaa',
    'bbbb',
  ]);
});
