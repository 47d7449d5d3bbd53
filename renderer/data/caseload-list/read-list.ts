/** Rows of a list as people, each with what stands against it and what of it is left out. Nothing is guessed silently. */
import { fold } from '../../../shared/directory/fold.ts';
import { holdsNationalNumber } from '../../../shared/dossier/units/national-number.ts';
import { languages, type Language } from '../../../shared/language.ts';
import type { FileLanguage } from '../../../shared/dossier/entities.ts';
import { languageName, offeredLanguages } from '../../i18n/spoken-languages.ts';
import type { Row } from '../../workers/tables/table.ts';
import type { CaseloadPerson } from '../../vault/api.ts';
import type { CellToCorrect, Corrections } from './correcting.ts';
import { readDay, readEntries, sourceOf } from './days.ts';
import {
  dateKinds,
  fields,
  isDateField,
  routeAliases,
  routeNames,
  type DateSource,
  type Field,
  type RouteName,
} from '../../workers/tables/caseload-fields.ts';
import type { Mapping } from '../../workers/tables/caseload-headers.ts';
import { notedIn, type Noted } from './noted.ts';
import { placeOf, placeWritten } from './places.ts';

/** What a row cannot be taken in with. */
export type RowProblem =
  | { readonly code: 'no-name' | 'no-birth' | 'bad-birth' | 'birth-ahead' }
  | { readonly code: 'too-long'; readonly field: Field };
/** What is taken in all the same, and said. `text`: what stands in the cell. */
export interface RowNotice {
  readonly code:
    | 'unread'
    | 'unread-noted'
    | 'national-number'
    | 'note-national-number'
    | 'unknown-place'
    | 'short-year'
    | 'one-name'
    | 'file-language-assumed'
    | 'route-assumed'
    | 'more-cells'
    | 'open-quote';
  readonly field?: Field;
  readonly text?: string;
}

export interface ReadPerson {
  /** Number of the row in the file. */
  readonly number: number;
  readonly person: CaseloadPerson;
  readonly problems: readonly RowProblem[];
  readonly notices: readonly RowNotice[];
  /** Cells a person may want to put right. */
  readonly cells: readonly CellToCorrect[];
}

/** What counts where the list says nothing. */
export interface Assumed {
  readonly fileLanguage: FileLanguage;
  readonly datesFrom: DateSource;
  /** ISO date. */
  readonly today: string;
  /** The language of a list this application wrote: nothing is assumed, and every word is the one it writes. */
  readonly own?: Language;
  /** The row in which a quotation mark stayed open. */
  readonly openQuote?: number;
  readonly corrections?: Corrections;
  /** How columns for a note are called; without it none is made. */
  readonly noted?: Noted;
}

/**
 * Budget: 5,000 rows and 20,000,000 characters, as `readTable` gives them; each cell is folded a few times at most, so time
 * follows the length.
 */
export const readPeople = (rows: readonly Row[], mapping: Mapping, assumed: Assumed): readonly ReadPerson[] =>
  rows.map((row) => readPerson(row, mapping, assumed));

/** Longest text of one line (shared/dossier/units/shapes.ts), and of a language. */
const longest = { line: 500, language: 40, number: 60 };

/** A cell with a number of the national register is as one that is empty (shared/dossier/SPEC.md, RN3). Days in a row look like one. */
const isLeftOut = (field: Field, text: string): boolean => !isDateField(field) && holdsNationalNumber(text);
const taken = (field: Field, text: string): string => (isLeftOut(field, text) ? '' : text.trim());

class Reading {
  readonly problems: RowProblem[] = [];
  readonly notices: RowNotice[] = [];
  readonly #row: Row;
  readonly #mapping: Mapping;
  readonly #corrected: ReadonlyMap<Field, string>;

  constructor(row: Row, mapping: Mapping, corrected: ReadonlyMap<Field, string> = new Map()) {
    this.#row = row;
    this.#mapping = mapping;
    this.#corrected = corrected;
  }

  cell(field: Field): string {
    return taken(field, this.#corrected.get(field) ?? this.#written(field));
  }

  #inFile(field: Field): string {
    return taken(field, this.#written(field));
  }

  #written(field: Field): string {
    const at = this.#mapping.indexOf(field);
    return at < 0 ? '' : (this.#row.cells[at] ?? '');
  }

  /** Which cells are left out for a number of the national register; the number itself is said nowhere. */
  noteNationalNumbers(): void {
    for (const field of fields)
      if (isLeftOut(field, this.#corrected.get(field) ?? this.#written(field))) this.note('national-number', field);
  }

  /** In the order of the fields: a cell stays in its place when it is put right. */
  cells(): readonly CellToCorrect[] {
    const troubled = new Set<Field>([...this.#corrected.keys(), ...this.problems.map((each) => this.#fieldOf(each))]);
    for (const { code, field } of this.notices) {
      if (field !== undefined) troubled.add(field);
      if (code === 'one-name') troubled.add(this.#nameField());
    }
    return fields
      .filter((field) => troubled.has(field))
      .map((field) => {
        const [text, was] = [this.cell(field), this.#inFile(field)];
        return { field, text, ...(this.#corrected.has(field) && { was }) };
      });
  }

  #nameField(): Field {
    return this.#mapping.includes('fullName') ? 'fullName' : this.cell('surname') === '' ? 'surname' : 'firstName';
  }

  #fieldOf(problem: RowProblem): Field {
    if (problem.code === 'too-long') return problem.field;
    return problem.code === 'no-name' ? this.#nameField() : 'birth';
  }

  note(code: RowNotice['code'], field?: Field, text?: string): void {
    this.notices.push({ code, ...(field && { field }), ...(text !== undefined && { text: text.slice(0, 80) }) });
  }

  /** What stands in the note is not lost. */
  sayUnreadIsNoted(): void {
    for (const [at, notice] of this.notices.entries())
      if (notice.code === 'unread') this.notices[at] = { ...notice, code: 'unread-noted' };
  }

  /** Beyond what a field holds the row is not taken in: nobody's words are cut. */
  line(field: Field, most = longest.line): string {
    const text = this.cell(field);
    if (text.length > most) this.#tooLong(field);
    return text;
  }

  #tooLong(field: Field): void {
    if (!this.problems.some(({ code }) => code === 'too-long')) this.problems.push({ code: 'too-long', field });
  }

  checkNote(note: string, field: Field): void {
    if (note.length > longest.line) this.#tooLong(field);
  }
}

function readPerson(row: Row, mapping: Mapping, assumed: Assumed): ReadPerson {
  const reading = new Reading(row, mapping, assumed.corrections?.get(row.number));
  if (assumed.openQuote === row.number) reading.note('open-quote');
  reading.noteNationalNumbers();
  if (row.cells.slice(mapping.length).some((cell) => cell.trim() !== '')) reading.note('more-cells');
  const person: CaseloadPerson = {
    ...readName(reading),
    birth: readBirth(reading, assumed),
    birthPlace: reading.line('birthPlace'),
    ...readNumber(reading),
    ...readPlace(reading, assumed),
    ...readCell(reading),
    ...readLanguages(reading, assumed),
    ...readSentence(reading, assumed),
    dates: readDates(reading, assumed),
    ...readNotes(row, reading, mapping, assumed),
  };
  const { problems, notices } = reading;
  return { number: row.number, person, problems, notices, cells: reading.cells() };
}

function readNotes(
  { cells }: Row,
  reading: Reading,
  mapping: Mapping,
  { noted }: Assumed,
): Pick<CaseloadPerson, 'notes'> {
  if (noted === undefined) return {};
  const unread = new Set(reading.notices.flatMap(({ code, field }) => (code === 'unread' ? (field ?? []) : [])));
  const { notes, hadNationalNumber } = notedIn(cells, mapping, noted, (field) => unread.has(field));
  if (hadNationalNumber) reading.note('note-national-number');
  reading.sayUnreadIsNoted();
  return notes.length === 0 ? {} : { notes: [...notes] };
}

function readName(reading: Reading): Pick<CaseloadPerson, 'surname' | 'firstName'> {
  const both = splitName(reading.line('fullName'));
  const surname = reading.line('surname') || both.surname;
  const firstName = reading.line('firstName') || both.firstName;
  if (surname === '' && firstName === '') reading.problems.push({ code: 'no-name' });
  else if (surname === '' || firstName === '') reading.note('one-name');
  return { surname, firstName };
}

/** `Regenboog, Basiel`, or `REGENBOOG Basiel` as registries write it; else all of it is the surname. */
export function splitName(text: string): Pick<CaseloadPerson, 'surname' | 'firstName'> {
  const comma = text.indexOf(',');
  if (comma >= 0) return { surname: text.slice(0, comma).trim(), firstName: text.slice(comma + 1).trim() };
  const words = text.split(/\s+/).filter(Boolean);
  const isCapital = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word);
  const first = words.findIndex((word) => !isCapital(word));
  if (first <= 0) return { surname: text, firstName: '' };
  return { surname: words.slice(0, first).join(' '), firstName: words.slice(first).join(' ') };
}

function readBirth(reading: Reading, { today }: Assumed): string {
  const text = reading.cell('birth');
  const read = readDay(text, Number(today.slice(0, 4)));
  if (read === undefined) {
    reading.problems.push({ code: text === '' ? 'no-birth' : 'bad-birth' });
    return '';
  }
  // Nobody is born in the coming years: two digits mean the last century then.
  const day =
    read.isShortYear && read.day > today ? `${Number(read.day.slice(0, 4)) - 100}${read.day.slice(4)}` : read.day;
  if (day > today) reading.problems.push({ code: 'birth-ahead' });
  if (read.isShortYear) reading.note('short-year', 'birth', text);
  return day;
}

function readNumber(reading: Reading): Pick<CaseloadPerson, 'registryNumber'> {
  const number = reading.line('registryNumber', longest.number);
  return number === '' ? {} : { registryNumber: number };
}

/** A cell is one of a place: without one its text goes into the note. */
function readCell(reading: Reading): Pick<CaseloadPerson, 'cell'> {
  const cell = reading.line('cell');
  if (cell === '') return {};
  if (reading.cell('place') !== '') return { cell };
  reading.note('unread', 'cell', cell);
  return {};
}

function readPlace(reading: Reading, { own }: Assumed): Pick<CaseloadPerson, 'place' | 'placeText'> {
  const text = reading.line('place');
  const place = text === '' ? undefined : own ? placeWritten(text, own) : placeOf(text);
  if (place !== undefined) return { place, placeText: '' };
  if (text !== '' && !own) reading.note('unknown-place', 'place', text);
  return { place: '', placeText: text };
}

const sameWord = (folded: string, others: Iterable<string>): boolean =>
  [...others].some((other) => fold(other) === folded);

const fileLanguages = ['nl', 'fr', 'de'] as const;

function readLanguages(
  reading: Reading,
  { fileLanguage, own }: Assumed,
): Pick<CaseloadPerson, 'fileLanguage' | 'language' | 'interpreter' | 'plainLanguage'> {
  const text = reading.cell('fileLanguage');
  const written = fileLanguages.find((code) => codeOfLanguage(text) === code);
  if (text !== '' && written === undefined) reading.note('unread', 'fileLanguage', text);
  if (written === undefined && !own) reading.note('file-language-assumed');
  const file = written ?? (own ? undefined : fileLanguage);
  const spoken = reading.line('personLanguage', longest.language);
  return {
    ...(file && { fileLanguage: file }),
    language: own ? languageWritten(spoken, own) : spoken === '' ? (file ?? '') : (codeOfLanguage(spoken) ?? spoken),
    interpreter: readYes(reading, 'interpreter'),
    plainLanguage: readYes(reading, 'plainLanguage'),
  };
}

let codes: ReadonlyMap<string, string> | undefined;

/** A language by its code or its name in any of the four. */
function codeOfLanguage(text: string): string | undefined {
  codes ??= new Map([
    ...offeredLanguages
      .flatMap((code) => languages.map((language) => [fold(languageName(code, language)), code] as const))
      .reverse(),
    ...offeredLanguages.map((code) => [code, code] as const),
  ]);
  return codes.get(fold(text));
}

/** The code of a name as this application writes it; anything else stays as it is. */
const languageWritten = (text: string, own: Language): string =>
  offeredLanguages.find((code) => languageName(code, own) === text) ?? text;

const yes = ['ja', 'oui', 'yes', 'x', '1', 'true', 'waar', 'vrai', 'wahr', 'j', 'y', 'o'];
const no = ['nee', 'neen', 'non', 'nein', 'no', '0', 'false', 'onwaar', 'faux', 'falsch', 'n', ''];

function readYes(reading: Reading, field: 'interpreter' | 'plainLanguage'): boolean {
  const word = fold(reading.cell(field));
  if (!yes.includes(word) && !no.includes(word)) reading.note('unread', field, reading.cell(field));
  return yes.includes(word);
}

const routes = Object.keys(routeNames).filter((key): key is RouteName => key in routeNames);

function routeOf(text: string): RouteName | undefined {
  // Once: a cell may be as long as a spreadsheet takes.
  const word = fold(text);
  return routes.find((route) => sameWord(word, [route, ...Object.values(routeNames[route]), ...routeAliases[route]]));
}

function readSentence(reading: Reading, { own }: Assumed): Pick<CaseloadPerson, 'route' | 'months' | 'sentence'> {
  const [written, monthsText] = [reading.cell('route'), reading.cell('months')];
  const months = /^\d{1,4}$/.test(monthsText) ? Number(monthsText) : undefined;
  if (monthsText !== '' && months === undefined) reading.note('unread', 'months', monthsText);
  const named = written === '' ? undefined : routeOf(written);
  if (written !== '' && named === undefined) reading.note('unread', 'route', written);
  if (named === undefined && !own) reading.note('route-assumed');
  // Up to three years the judge alone decides, above that the court.
  const assumed = months === undefined ? 'by-hand' : months <= 36 ? 'judge' : 'court';
  const route = named ?? (own ? undefined : assumed);
  return { ...(route && { route }), ...(months !== undefined && { months }), sentence: reading.line('sentence') };
}

function readDates(reading: Reading, { datesFrom, today }: Assumed): CaseloadPerson['dates'] {
  const word = reading.cell('datesFrom');
  const usual = word === '' ? undefined : sourceOf(word);
  if (word !== '' && usual === undefined) reading.note('unread', 'datesFrom', word);
  return readEntriesOf(reading, today).map(({ kind, day, source, note }) => {
    reading.checkNote(note, kind);
    return { kind, value: day, source: source ?? usual ?? datesFrom, note };
  });
}

const readEntriesOf = (reading: Reading, today: string) =>
  dateFieldsOf(reading).flatMap(([kind, cell]) => {
    const { entries, unread } = readEntries(cell, Number(today.slice(0, 4)));
    for (const text of unread) reading.note('unread', kind, text);
    if (entries.some(({ isShortYear }) => isShortYear)) reading.note('short-year', kind, cell);
    return entries.map((entry) => ({ kind, ...entry }));
  });

const dateFieldsOf = (reading: Reading) =>
  dateKinds.flatMap((kind) => {
    const cell = reading.cell(kind);
    return cell === '' ? [] : [[kind, cell] as const];
  });
