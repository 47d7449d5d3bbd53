import { describe, expect, it } from 'vitest';
import type { Hit } from '../../../renderer/vault/api.ts';
import type { DossierProjections } from '../../../renderer/vault/core/context/projections.ts';
import type { Fragment } from '../../../renderer/vault/core/projections/projection.ts';
import { unpackHits } from '../../../renderer/vault/services/search/crossing.ts';
import { QueryCursor, type Place } from '../../../renderer/vault/services/search/query-cursor.ts';
import { Month } from '../../../renderer/vault/services/search/month.ts';
import { textsOf, type Item } from '../../../renderer/vault/services/search/texts.ts';
import { People } from '../../../renderer/vault/services/search/people.ts';

describe('a search', () => {
  const named = (dossier: string, surname: string, firstName: string): DossierProjections => {
    const units = { name: { surname, firstName }, birth: { on: '1990-05-01' } };
    const entities = [{ id: 'p', type: 'person', units, by: '' }];
    const identity: Fragment = {
      ...{ dossier, realm: '', kind: 'identity', count: 1, entities, unsettled: [], last: 0 },
      ...{
        waits: { join: false, look: [], adopt: [], founded: [], leftOut: [], since: 0, readers: [], until: null },
        closings: [],
        keeping: null,
      },
    };
    return { id: dossier, byKind: new Map([['identity', identity]]) };
  };
  const people = new People([named('d0', 'Merel', 'Noor'), named('d1', 'Zwaluw', 'Merel'), named('d2', 'Mus', 'Stan')]);
  const places: readonly Place[] = [
    { dossier: 'd0', realm: 'real', section: 'notes' },
    { dossier: 'd1', realm: 'practice', section: 'notes' },
    { dossier: 'd9', realm: 'real', section: 'plan' },
  ];
  const month = (name: string, texts: readonly (readonly [number, string, string])[]): Month => {
    const made = new Month(name);
    for (const [owner, day, text] of texts) {
      const item: Item = { kind: 'note', text, entity: text, ...(day !== '' && { on: `${name}-${day}` }) };
      made.put(owner, textsOf([item]), false);
      made.blocks();
    }
    return made;
  };
  const search = (query: string, limit: number, months: readonly Month[]): readonly Hit[] => {
    const looking = new QueryCursor(
      { words: query.split(' '), limit, realm: 'real', mayRead: () => true, together: new Map() },
      people,
      places,
    );
    looking.atPeople();
    for (const each of months) if (!looking.isFull) looking.through(each);
    return unpackHits(looking.hits.packed());
  };
  const months = [
    month('2026-11', [
      [0, '02', 'merel a'],
      [2, '24', 'merel b'],
      [0, '02', 'merel c'],
      [1, '25', 'merel of the other realm'],
      [0, '24', 'merel مرحبا'],
      [2, '24', 'merel d'],
    ]),
    month('2026-10', [[0, '31', 'merel e']]),
    month('', [[2, '', 'merel without a day']]),
  ];
  const inOrder = [
    ...['Merel, Noor', 'Zwaluw, Merel', 'merel b', 'merel مرحبا', 'merel d', 'merel a', 'merel c', 'merel e'],
    'merel without a day',
  ];

  it('shows people first, then the newest days, those of one day as they were written, and nothing of another realm', () => {
    const hits = search('merel', 100, months);
    expect(hits.map(({ excerpt }) => excerpt)).toEqual(inOrder);
    expect(hits[3]).toEqual({
      ...{ person: hits[0]?.person, kind: 'note', section: 'notes', on: '2026-11-24', entity: 'merel مرحبا' },
      ...{ excerpt: 'merel مرحبا', marks: [[0, 5]] },
    });
    expect(hits.map(({ on }) => on).slice(-2)).toEqual(['2026-10-31', undefined]);
  });

  it('shows the first of them where only so many are asked for', () => {
    for (let limit = 0; limit <= inOrder.length; limit += 1)
      expect(search('merel', limit, months).map(({ excerpt }) => excerpt)).toEqual(inOrder.slice(0, limit));
  });

  it('gives texts of a dossier that says nobody’s name to one nameless person', () => {
    const [first, second] = search('merel', 100, months).filter(({ person }) => person.dossier === 'd9');
    expect(first?.person).toEqual({ dossier: 'd9', surname: '', firstName: '', birthYear: '' });
    expect(second?.person).toBe(first?.person);
    expect(search(',', 100, months).map(({ person }) => person.dossier)).toEqual(['d0', 'd1', 'd2']);
  });
});
