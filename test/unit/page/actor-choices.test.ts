/** What is offered to whoever types who does something. */
import { describe, expect, it } from 'vitest';
import type { EntryOf } from '../../../shared/service-book/book.ts';
import { actorChoices, type ActorsKnown } from '../../../renderer/rooms/dossier/kit/actor-choices.ts';

const own = (name: string, municipalities: readonly string[] = []): EntryOf<'service'> => ({
  id: name.length.toString(16).padStart(32, '0'),
  turn: 1,
  by: 'Lien Zonnebloem',
  kind: 'service',
  value: { name, needs: ['work'], municipalities: [...municipalities], languages: ['nl'], source: 'eigen bezoek' },
});
const known: ActorsKnown = {
  detainee: 'Basiel Regenboog',
  people: [{ person: 'lien', name: 'Lien Zonnebloem', function: 'psd-social-worker', service: 'psd:gent' }],
  book: [own('Buurthuis De Kwartel', ['municipality:44021']), own('Klusbus Waterlelie')],
  language: 'nl',
  words: { detainee: 'zelf', service: 'uit de gids', own: 'eigen aanvulling', unverified: 'niet nagekeken' },
};
const offered = (typed: string, less: Partial<ActorsKnown> = {}) =>
  actorChoices(typed, { ...known, ...less }).map(({ actor, about }) => [actor.kind, actor.name, about]);

describe('who does this', () => {
  it('SB8 offers what one’s own service added, marked, by its name or a place it works for, and keeps its name', () => {
    expect(offered('kwart')).toEqual([
      ['free', 'Buurthuis De Kwartel', 'eigen aanvulling'],
      ['free', 'kwart', 'niet nagekeken'],
    ]);
    expect(offered('buurthuis gent').at(0)).toEqual(['free', 'Buurthuis De Kwartel', 'eigen aanvulling']);
    const [chosen] = actorChoices('klusbus', known);
    expect(chosen?.actor).toEqual({ kind: 'free', name: 'Klusbus Waterlelie' });
    // Typed to the end it is the addition, not a second, unknown thing of the same name.
    expect(offered('buurthuis de kwartel')).toEqual([['free', 'Buurthuis De Kwartel', 'eigen aanvulling']]);
    expect(offered('buurthuis de kwartel', { book: [] })).toEqual([['free', 'buurthuis de kwartel', 'niet nagekeken']]);
  });

  it('the person and people known here come first, then the directory, then additions; empty, only people', () => {
    expect(offered('').map(([kind]) => kind)).toEqual(['detainee', 'person']);
    const kinds = offered('gevangenis gen', { book: [own('Bezoekgroep gevangenis Gent')] }).map(([kind]) => kind);
    expect(kinds.filter((kind, at) => kind !== kinds[at - 1])).toEqual(['person', 'directory', 'free']);
    expect(kinds.slice(-2)).toEqual(['free', 'free']);
    expect(offered('regenboog')).toEqual([
      ['detainee', 'Basiel Regenboog', 'zelf'],
      ['free', 'regenboog', 'niet nagekeken'],
    ]);
  });
});
