import { describe, expect, it } from 'vitest';
import {
  carrierOf,
  handOverState,
  isSuperseded,
  providersOf,
  type HandOverFacts,
} from '../../../shared/dossier/hand-over.ts';
import { handOverUnits } from '../../../shared/dossier/units/hand-over.ts';

const lien = { person: 'lien', name: 'Lien Zonnebloem', service: 'psd:gent' };
const mira = { person: 'mira', name: 'Mira Kompasroos', service: 'psd:brugge' };
const joppe = { person: 'joppe', name: 'Joppe Waterlelie', service: 'justice-house:gent' };

const first: HandOverFacts = { id: 'h1', between: { from: lien, to: mira } };
const sent = { on: '2027-01-10' };
const accepted = (on: string) => ({ outcome: 'accepted' as const, on });
const refused = (on: string) => ({ outcome: 'refused' as const, on });

describe('P23 until it is accepted, the work stays with whoever carries it', () => {
  it.each([
    ['prepared', {}],
    ['sent', { sent }],
    ['late', { sent, answerBy: { on: '2026-01-01' } }],
    ['refused', { sent, answer: refused('2027-01-12') }],
  ])('%s', (_, more) => {
    expect(carrierOf(lien, [{ ...first, ...more }])).toEqual(lien);
  });
});

describe('P24 the answer counts before the day, the day before the sending', () => {
  it.each([
    ['nothing yet', {}, 'preparing'],
    ['a day asked, nothing sent', { answerBy: { on: '2026-12-31' } }, 'preparing'],
    ['sent', { sent }, 'waiting'],
    ['on the very day', { sent, answerBy: { on: '2027-01-20' } }, 'waiting'],
    ['a day later', { sent, answerBy: { on: '2027-01-19' } }, 'late'],
    ['accepted late', { sent, answerBy: { on: '2027-01-11' }, answer: accepted('2027-01-18') }, 'accepted'],
    ['refused', { sent, answer: refused('2027-01-18') }, 'refused'],
  ] as const)('%s', (_, more, state) => {
    expect(handOverState({ ...first, ...more }, '2027-01-20')).toBe(state);
  });
});

describe('P25 who carries the work', () => {
  const there = { ...first, sent, answer: accepted('2027-01-12') };
  const onwards = { id: 'h2', between: { from: mira, to: joppe, after: 'h1' }, sent, answer: accepted('2027-01-12') };
  const back = { id: 'h3', between: { from: mira, to: lien, after: 'h1' }, sent, answer: accepted('2027-01-12') };

  it('a receipt alone says that it was accepted: the new holder is whoever accepted', () => {
    expect(carrierOf(lien, [there])).toEqual(mira);
  });

  it('what is written goes on counting where the work went further, or came back', () => {
    expect(carrierOf(joppe, [there, onwards])).toEqual(joppe);
    expect(carrierOf(mira, [there, onwards])).toEqual(joppe);
    expect(carrierOf(lien, [there, back])).toEqual(lien);
  });

  it('is nobody where nobody is written', () => expect(carrierOf(undefined, [there])).toBeUndefined());
});

describe('P26 a refusal names its reason', () => {
  it.each([
    [{ outcome: 'refused', on: '2027-01-12' }, false],
    [{ outcome: 'refused', on: '2027-01-12', reason: '' }, false],
    [{ outcome: 'refused', on: '2027-01-12', reason: 'niet onze streek' }, true],
    [{ outcome: 'accepted', on: '2027-01-12' }, true],
  ])('%o: %s', (value, fits) => {
    expect(handOverUnits.answer.safeParse(value).success).toBe(fits);
  });

  it('asks for nothing more once another hand-over was prepared', () => {
    const no = { ...first, sent, answer: refused('2027-01-12') };
    expect(isSuperseded(no, [no])).toBe(false);
    expect(isSuperseded(no, [no, { id: 'h2', between: { from: lien, to: joppe } }])).toBe(true);
  });

  it('goes on asking beside one of which nobody here can say whom it goes to', () => {
    const no = { ...first, sent, answer: refused('2027-01-12') };
    expect(isSuperseded(no, [no, { id: 'h2' }])).toBe(false);
    expect(isSuperseded(no, [no, { id: 'h2', answer: accepted('2027-01-20') }])).toBe(false);
  });
});

describe('P27 who has to be told', () => {
  const step = (kind: string, name: string, id?: string, isOpen = true) => ({ who: { kind, name, id }, isOpen });

  it('everyone who does an open step, each once; not the person, and not the two who hand over', () => {
    const steps = [
      step('directory', 'CAW Oost-Vlaanderen', 'welfare:caw'),
      step('directory', 'CAW', 'welfare:caw'),
      step('free', 'Zus Narcis'),
      step('free', 'Oude werkgever', undefined, false),
      step('detainee', 'de persoon'),
      // Typed by name instead of chosen.
      step('free', 'Wolk Paardenbloem'),
      step('person', 'Lien Zonnebloem', 'lien'),
      step('free', 'Mira Kompasroos'),
      { who: undefined, isOpen: true },
    ];
    expect(providersOf(steps, first, 'Wolk Paardenbloem').map(({ name }) => name)).toEqual([
      'CAW Oost-Vlaanderen',
      'Zus Narcis',
    ]);
  });
});
