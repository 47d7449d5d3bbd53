import { describe, expect, test } from 'vitest';
import {
  emptyEntry,
  emptyLine,
  entryOf,
  heldAsOf,
  thereIn,
  newDossierOf,
  oddIn,
  routeOf,
} from '../../../renderer/rooms/dossier/entry/entry-form.ts';
import { findWords, piecesOf, wordsOf } from '../../../renderer/rooms/dossier/notes/highlight.ts';
import { correctionOf, emptyNote, noteFormOf, noteOf } from '../../../renderer/rooms/dossier/notes/note-form.ts';

describe('words in a note', () => {
  const marked = (text: string, typed: string): string =>
    piecesOf(text, findWords(text, wordsOf(typed)) ?? [])
      .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
      .join('');

  test('accents and capitals play no part, the text stays as it was written', () => {
    expect(marked('Célestine à l’École', 'celestine ecole')).toBe('[Célestine] à l’[École]');
    // Letters and their accents as two characters each.
    expect(marked('E\u0301cole', 'eco')).toBe('[E\u0301co]le');
  });
  test('pictures and other wide characters do not shift the marks', () => {
    expect(marked('🌈🌈 regenboog', 'boog')).toBe('🌈🌈 regen[boog]');
  });
  test('overlapping words are marked once', () => expect(marked('huisvesting', 'huis huisvest')).toBe('[huisvest]ing'));
  test('a word that is not there: the note is not found', () =>
    expect(findWords('Fien belt', wordsOf('fien joppe'))).toBeUndefined());
  test('hostile text is looked through like any other', () => expect(marked('<b>a.*</b>', '.*')).toBe('<b>a[.*]</b>'));
});

describe('a note', () => {
  const empty = emptyNote('notes', '2026-11-24');
  test('is filed with what was filled in, and only then', () => {
    expect(noteOf(empty)).toBeUndefined();
    expect(noteOf({ ...empty, text: '  Gebeld. ', present: ' ' })).toEqual({
      text: 'Gebeld.',
      on: '2026-11-24',
      kind: 'conversation',
    });
    expect(noteOf({ ...empty, text: 'x', outcome: 'moved', because: 'prison', why: ' staking ' })?.outcome).toEqual({
      how: 'moved',
      because: 'prison',
      why: 'staking',
    });
    // What is seen has no course of its own.
    expect(noteOf({ ...empty, text: 'x', kind: 'observation', outcome: 'late' })).not.toHaveProperty('outcome');
    expect(noteOf({ ...empty, text: 'x', corrects: 'op', domain: 'family' })).toMatchObject({
      corrects: 'op',
      domain: 'family',
    });
  });
  test('OW3: what puts right a note that speaks of a third party speaks of one too, until somebody takes the mark away', () => {
    const note = { text: 'x', on: '2026-11-20', kind: 'visit' } as const;
    const marked = correctionOf(empty, { op: 'n1', note: { ...note, aboutThird: true } });
    expect(marked).toMatchObject({ corrects: 'n1', kind: 'correction', aboutThird: 'yes' });
    expect(noteOf({ ...marked, text: 'y' })).toMatchObject({ corrects: 'n1', aboutThird: true });
    expect(correctionOf(empty, { op: 'n2', note })).toEqual({ ...empty, corrects: 'n2', kind: 'correction' });
  });
  test('OW4, OW6: how one knows it, who told it and when they heard what it is for; nothing is chosen for the writer', () => {
    expect(empty).toMatchObject({ known: '', toldBy: '', toldAs: '', purposeOn: '', aboutThird: '' });
    const told = { ...empty, text: 'x', toldBy: ' Roos Klaproos ', purposeOn: '2026-11-20' };
    expect(noteOf({ ...told, known: 'told', aboutThird: 'yes' })).toMatchObject({
      known: 'told',
      told: { by: 'Roos Klaproos', purposeOn: '2026-11-20' },
      aboutThird: true,
    });
    expect(noteOf({ ...told, known: 'told', toldAs: 'victim' })?.told).toEqual({
      by: 'Roos Klaproos',
      as: 'victim',
      purposeOn: '2026-11-20',
    });
    expect(noteOf({ ...told, known: 'fact' })).toEqual({
      text: 'x',
      on: '2026-11-24',
      kind: 'conversation',
      known: 'fact',
    });
  });
  test('a draft comes back decoded; what does not fit falls back', () => {
    expect(noteFormOf({ ...empty, text: 'half' }, empty)).toEqual({ ...empty, text: 'half' });
    expect(noteFormOf({ text: 'half', kind: 'nonsense', section: 'nowhere' }, empty)).toEqual({
      ...empty,
      text: 'half',
    });
    expect(noteFormOf({ text: '' }, empty)).toBeUndefined();
    expect(noteFormOf(null, empty)).toBeUndefined();
  });
});

describe('a new dossier', () => {
  const empty = emptyEntry('nl', 'prison:gent');
  const full = { ...empty, surname: ' Regenboog ', firstName: 'Basiel', birth: '1997-03-04', months: 18 };

  test('the way out follows from the sentence, unless it was chosen by hand', () => {
    expect(routeOf(empty)).toBeUndefined();
    expect(routeOf({ ...empty, months: 36 })).toBe('judge');
    expect(routeOf({ ...empty, months: 37 })).toBe('court');
    expect(routeOf({ ...empty, months: 37, route: 'sentence-end' })).toBe('sentence-end');
  });
  test('OW1: the capacity follows from the route where that says it, else it is asked', () => {
    expect(heldAsOf(full)).toBe('convicted');
    expect(heldAsOf({ ...full, route: 'remand' })).toBe('remand');
    expect(heldAsOf({ ...full, route: 'by-hand' })).toBeUndefined();
    expect(newDossierOf({ ...full, route: 'by-hand' }, undefined)).toBeUndefined();
    expect(newDossierOf({ ...full, route: 'by-hand', heldAs: 'interned' }, undefined)?.heldAs).toBe('interned');
    const { heldAs: _, ...before } = full;
    expect(entryOf(before)).toEqual(full);
  });
  test('what is missing is named; nothing is made until it is complete', () => {
    expect(thereIn(empty)).toEqual({
      surname: false,
      firstName: false,
      birth: false,
      place: true,
      route: false,
      heldAs: false,
    });
    expect(newDossierOf(empty, undefined)).toBeUndefined();
    expect(Object.values(thereIn({ ...full, placeAt: '', placeText: 'Elders' }))).not.toContain(false);
  });
  test('what is seldom so is asked about', () => {
    const on = (kind: Parameters<typeof emptyLine>[0], value: string) => ({ ...emptyLine(kind), value });
    const odd = (change: Partial<typeof full>): readonly string[] => oddIn({ ...full, ...change }, '2026-11-24');
    expect(odd({ birth: '1990-03-04' })).toEqual([]);
    expect(odd({ birth: '2029-03-04' })).toEqual(['birth']);
    expect(odd({ birth: '2010-12-31' })).toEqual([]);
    expect(odd({ dates: [on('detention-start', '2027-01-01'), on('sentence-end', '2028-01-01')] })).toEqual([
      'detention-start',
    ]);
    expect(odd({ dates: [on('detention-start', '2026-01-01'), on('sentence-end', '2025-01-01')] })).toEqual([
      'sentence-end',
    ]);
    expect(odd({ dates: [on('conditional-release', '2027-01-01'), on('sentence-end', '')] })).toEqual([]);
    expect(odd({ dates: [on('other', '2030-01-01'), on('sentence-end', '2028-01-01')] })).toEqual([]);
  });
  test('lines left empty are no dates', () => {
    const line = { ...emptyLine('sentence-end'), value: '2028-03-12', note: ' fiche ' };
    const made = newDossierOf({ ...full, dates: [emptyLine('detention-start'), line] }, undefined);
    expect(made).toMatchObject({ surname: 'Regenboog', route: 'judge', executableMonths: 18 });
    expect(made?.dates).toEqual([{ kind: 'sentence-end', value: '2028-03-12', source: 'registry', note: 'fiche' }]);
  });
  test('a draft that does not fit is left alone', () => {
    expect(entryOf(full)).toEqual(full);
    expect(entryOf({ ...full, months: -1 })).toBeUndefined();
    expect(entryOf('text')).toBeUndefined();
  });
});
