/** What rows of other people's lists are read as, and what is said of each. */
import { describe, expect, it, vi } from 'vitest';
import { readDay, readEntries } from '../../../renderer/data/caseload-list/days.ts';
import { exportedFields, fieldNames, fields } from '../../../renderer/workers/tables/caseload-fields.ts';
import {
  fieldOfTitle,
  isNeverKept,
  mappingOf,
  titleRow,
  titlesIn,
} from '../../../renderer/workers/tables/caseload-headers.ts';
import { placeOf, placeText, placeWritten } from '../../../renderer/data/caseload-list/places.ts';
import { splitName } from '../../../renderer/data/caseload-list/read-list.ts';
import { utf8 } from '../../../shared/codec/bytes.ts';
import { directory } from '../../../shared/directory/index.ts';
import { languages } from '../../../shared/language.ts';
import { peopleIn } from '../../support/lists.ts';

const list = (...lines: readonly string[]): ReturnType<typeof peopleIn> => peopleIn(utf8(lines.join('\n')));

describe('columns', () => {
  it('every title this application writes is read again as its own column', () => {
    for (const language of languages) {
      expect(mappingOf(titlesIn(language))).toEqual(exportedFields);
      for (const field of fields)
        if (field !== 'fullName') expect(fieldOfTitle(fieldNames[field][language])).toBe(field);
    }
  });

  it('titles in any language, below what the list is called; two columns of one name count once', () => {
    const rows = [['Lijst PSD'], ['NOM', 'prénom', 'Né(e) le', 'Établissement', 'NOM']].map((cells, at) => ({
      number: at + 1,
      cells,
    }));
    expect(titleRow(rows)).toBe(1);
    expect(mappingOf(rows[1]?.cells ?? [])).toEqual(['surname', 'firstName', 'birth', 'place', 'note']);
    expect(mappingOf(['Naam', 'Geboren'])).toEqual(['fullName', 'birth']);
    expect(titleRow([{ number: 1, cells: ['a', 'b'] }])).toBeUndefined();
  });

  it.each([
    'Dreigingsniveau',
    'OCAD',
    'Niveau de menace',
    'Gefährdung',
    'Risk score',
    'Religie',
    'Croyances',
    'Radicaliseringsfase',
    'D-Rad',
    'Veiligheidsstatus',
    'TF-databank (terro)',
    'Etniciteit',
  ])('"%s" has no place here, whoever asks', (title) => {
    expect(isNeverKept(title)).toBe(true);
    expect(fieldOfTitle(title)).toBeUndefined();
  });

  it('no column of ours is one of those, and social security is not danger', () => {
    for (const field of fields)
      for (const language of languages) expect(isNeverKept(fieldNames[field][language])).toBe(false);
    expect(isNeverKept('Sécurité sociale')).toBe(false);
  });
});

describe('columns without a field', () => {
  it('go into a note under their titles, with what was not understood; never what has no place at all', async () => {
    const [first, second] = await list(
      'Naam;Voornaam;Geboren;Kast;Dreigingsniveau;Urinetest;Opmerking;Taal;Maanden',
      'Regenboog;Basiel;4/3/1997;B 2014;3;positief;belt zus op zondag;Klingon;veel',
      'Kiezelsteen;Warre;1980-12-24; ;;;;;',
    );
    expect(first?.person.notes).toEqual([
      'Uit een lijst\nKast: B 2014\nOpmerking: belt zus op zondag\nTaal: Klingon\nMaanden: veel',
    ]);
    expect(first?.notices.filter(({ code }) => code === 'unread-noted')).toEqual([
      { code: 'unread-noted', field: 'fileLanguage', text: 'Klingon' },
      { code: 'unread-noted', field: 'months', text: 'veel' },
    ]);
    expect(second?.person).not.toHaveProperty('notes');
  });

  it('a number of the national register stays out of the note, and the row says so', async () => {
    const [row] = await list('Naam;Voornaam;Geboren;Nummer;Kast', 'Regenboog;Basiel;4/3/1997;97.03.04-001.94;B 2014');
    expect(row?.person.notes).toEqual(['Uit een lijst\nKast: B 2014']);
    expect(row?.notices.map(({ code }) => code)).toContain('note-national-number');
  });

  it('wing and cell belong to a place; without one they stand in the note', async () => {
    const [there, nowhere] = await list(
      'Naam;Voornaam;Geboren;Inrichting;Cel',
      'Regenboog;Basiel;4/3/1997;Gent;B 2014',
      'Kiezelsteen;Warre;24/12/1980;;C 7',
    );
    expect(there?.person).toMatchObject({ place: 'prison:gent', cell: 'B 2014' });
    expect(there?.person).not.toHaveProperty('notes');
    expect(nowhere?.person).not.toHaveProperty('cell');
    expect(nowhere?.person.notes).toEqual(['Uit een lijst\nCel: C 7']);
  });

  it('as many notes as it takes: nobody’s words are cut off', async () => {
    const [long, other] = ['a'.repeat(25_000), 'b'.repeat(10_000)];
    const [row] = await list('Naam;Voornaam;Geboren;Verslag;Kast', `Regenboog;Basiel;4/3/1997;${long};${other}`);
    const notes = row?.person.notes ?? [];
    expect(notes.every((note) => note.length <= 20_000 && note.startsWith('Uit een lijst\n'))).toBe(true);
    const told = notes.map((note) => note.replace('Uit een lijst\n', '')).join('');
    expect(told.replaceAll('\n', '')).toBe(`Verslag: ${long}Kast: ${other}`);
  });
});

describe('rows', () => {
  it('a list as a service keeps it is read into people, places and dates', async () => {
    const [first, second] = await list(
      'Naam en voornaam;Geb. datum;Inrichting;Taal;Tolk;Maanden;VI;Strafeinde',
      'REGENBOOG Basiel;4/3/97;Gent;FR;x;18;1/2/2027;01.08.2028 voorlopig',
      'Kiezelsteen, Warre;1980-12-24;Huis van opa;;nee;40;;',
    );
    expect(first?.person).toEqual({
      surname: 'REGENBOOG',
      firstName: 'Basiel',
      birth: '1997-03-04',
      birthPlace: '',
      place: 'prison:gent',
      placeText: '',
      fileLanguage: 'fr',
      language: 'fr',
      interpreter: true,
      plainLanguage: false,
      route: 'judge',
      months: 18,
      sentence: '',
      dates: [
        { kind: 'conditional-release', value: '2027-02-01', source: 'by-hand', note: '' },
        { kind: 'sentence-end', value: '2028-08-01', source: 'by-hand', note: 'voorlopig' },
      ],
    });
    expect(first?.notices).toEqual([{ code: 'short-year', field: 'birth', text: '4/3/97' }, { code: 'route-assumed' }]);
    expect(second).toMatchObject({
      number: 3,
      person: { surname: 'Kiezelsteen', place: '', placeText: 'Huis van opa', route: 'court', fileLanguage: 'nl' },
      problems: [],
      notices: [
        { code: 'unknown-place', text: 'Huis van opa' },
        { code: 'file-language-assumed' },
        { code: 'route-assumed' },
      ],
    });
  });

  it('what stands against a row, and what of it cannot be read', async () => {
    const rows = await list(
      'Naam;Voornaam;Geboortedatum;Taal dossier;Tolk;Maanden;Procedure;Bron;Strafeinde',
      ';;4/3/1997',
      'A;B;',
      'A;B;31/2/1997',
      'A;B;4/3/2090',
      `A;${'b'.repeat(501)};4/3/1997`,
      'A;;4/3/1997;ES;misschien;3 jaar;ergens;gezegd;ooit;te veel',
    );
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['no-name'],
      ['no-birth'],
      ['bad-birth'],
      ['birth-ahead'],
      ['too-long'],
      [],
    ]);
    expect(rows[5]?.notices.map(({ code, field }) => field ?? code)).toEqual([
      'more-cells',
      'one-name',
      'fileLanguage',
      'file-language-assumed',
      'interpreter',
      'months',
      'route',
      'route-assumed',
      'datesFrom',
      'sentence-end',
    ]);
  });

  it.each([
    ['2027-02-01', '2027-02-01'],
    ['1/2/2027', '2027-02-01'],
    ['01.02.2027', '2027-02-01'],
    ['2027-02-01T00:00:00', '2027-02-01'],
    ['1/2/2027 0:00', '2027-02-01'],
    ['1-2-97', '1997-02-01'],
    ['13/13/2027', undefined],
    ['29/2/2027', undefined],
    ['1/2', undefined],
    ['+14', undefined],
    ['46054', undefined],
    ['', undefined],
  ])('"%s" is the day %s', (text, day) => expect(readDay(text, 2026)?.day).toBe(day));

  it('several dates in one cell, each with its source and note', () => {
    expect(readEntries('2027-01-01 (greffe): zie brief\n5/6/2028: (von Hand)\nooit', 2026)).toEqual({
      entries: [
        { day: '2027-01-01', isShortYear: false, source: 'registry', note: 'zie brief' },
        { day: '2028-06-05', isShortYear: false, note: '(von Hand)' },
      ],
      unread: ['ooit'],
    });
  });

  it('surname and first name in one cell are taken apart', () => {
    expect(splitName('VAN DEN BERG Jan Piet')).toEqual({ surname: 'VAN DEN BERG', firstName: 'Jan Piet' });
    expect(splitName('D’Étoile, Noûr')).toEqual({ surname: 'D’Étoile', firstName: 'Noûr' });
    expect(splitName('Jan Berg')).toEqual({ surname: 'Jan Berg', firstName: '' });
    // As on a system in Greek, whose rules take the accents from capital letters.
    const inGreek = vi.spyOn(String.prototype, 'toLocaleUpperCase').mockImplementation(function (this: string) {
      return this.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
    });
    expect('ÉTOILE'.toLocaleUpperCase()).toBe('ETOILE');
    expect(splitName('ÉTOILE Noûr')).toEqual({ surname: 'ÉTOILE', firstName: 'Noûr' });
    inGreek.mockRestore();
  });

  it('a place by its name, its short form or its town, never when that means several', () => {
    expect(placeOf('gevangenis gent')).toBe('prison:gent');
    expect(placeOf('Prison de Mons')).toBe('prison:mons');
    expect(placeOf('Bergen')).toBe('prison:mons');
    expect(placeOf('ergens')).toBeUndefined();
    for (const { id } of directory.list('prison', 'detention-house', 'transition-house'))
      for (const language of languages) expect(placeWritten(placeText(id, language), language)).toBe(id);
  });
});
