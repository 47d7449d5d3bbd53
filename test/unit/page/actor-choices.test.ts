/** What is offered to whoever types who does something. */
import { describe, expect, it } from 'vitest';
import type { EntryOf } from '../../../shared/service-book/book.ts';
import { actorChoices, meantBy, type ActorsKnown } from '../../../renderer/fields/actor-choices.ts';

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
  it('SB8: offers what one’s own service added, marked, by its name or a place it works for, and keeps its name', () => {
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

  const joppe = { person: 'joppe', name: 'Joppe Krekel', function: 'justice-assistant', service: 'justice-house:gent' };
  const people = [...known.people, joppe];
  const meant = (typed: string, less: Partial<ActorsKnown> = {}) => {
    const { kind, id, name } = meantBy(typed, actorChoices(typed, { ...known, people, ...less })) ?? {};
    return [kind, id ?? name];
  };

  it('a first name is the one person known here who bears it, as a full name is in any spelling', () => {
    expect(meant('lien')).toEqual(['person', 'lien']);
    expect(meant(' Zonnebloem')).toEqual(['person', 'lien']);
    expect(meant('LIEN ZONNEBLOEM')).toEqual(['person', 'lien']);
    expect(meant('Basiel')).toEqual(['detainee', 'Basiel Regenboog']);
    expect(meant('buurthuis de kwartel')).toEqual(['free', 'Buurthuis De Kwartel']);
  });

  it('half a name, a name two people bear and a name nobody bears stay as they were typed', () => {
    const other = { ...joppe, person: 'other', name: 'Lien Krekel' };
    for (const typed of ['lie', 'lien van het onthaal', 'Wolf', ''])
      expect(meant(typed)).toEqual([undefined, undefined]);
    expect(meant('lien', { people: [...people, other] })).toEqual([undefined, undefined]);
    expect(meant('lien krekel', { people: [...people, other] })).toEqual(['person', 'other']);
    expect(meant('lien', { detainee: 'Lien Regenboog' })).toEqual([undefined, undefined]);
  });
});
