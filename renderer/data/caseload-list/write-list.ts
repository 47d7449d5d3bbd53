/** A caseload as a list: one row a person, in an order that depends on nothing but what it says. */
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { utf8 } from '../../../shared/codec/bytes.ts';
import type { Language } from '../../../shared/language.ts';
import { languageName, offeredLanguages } from '../../i18n/spoken-languages.ts';
import { writeCsv } from '../../workers/tables/csv.ts';
import { writeWorkbook } from '../../workers/tables/xlsx-write.ts';
import type { CaseloadPerson } from '../../vault/api.ts';
import { writeEntries } from './days.ts';
import {
  exportedFields,
  isDateField,
  routeNames,
  sourceNames,
  yesNames,
  type DateSource,
  type ExportedField,
} from '../../workers/tables/caseload-fields.ts';
import { titlesIn } from '../../workers/tables/caseload-headers.ts';
import { placeText } from './places.ts';

export interface List {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function listOf(people: readonly CaseloadPerson[], language: Language): List {
  const rows = people.map((person) => exportedFields.map((field) => cellOf(person, field, language)));
  return { titles: titlesIn(language), rows: rows.sort(byCells) };
}

function byCells(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((cell, index) => cell !== b[index]);
  if (at < 0) return 0;
  return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

function cellOf(person: CaseloadPerson, field: ExportedField, language: Language): string {
  if (isDateField(field)) {
    const entries = person.dates.filter(({ kind }) => kind === field);
    return writeEntries(
      entries.map(({ value, source, note }) => ({ day: value, source, note })),
      usualSource(person),
      language,
    );
  }
  switch (field) {
    case 'surname':
    case 'firstName':
    case 'birth':
    case 'birthPlace':
    case 'sentence':
      return person[field].trim();
    case 'place':
      return person.place === '' ? person.placeText.trim() : placeText(person.place, language);
    case 'fileLanguage':
      return person.fileLanguage?.toUpperCase() ?? '';
    case 'personLanguage':
      return offeredLanguages.some((code) => code === person.language)
        ? languageName(person.language, language)
        : person.language.trim();
    case 'interpreter':
    case 'plainLanguage':
      return person[field] ? yesNames[language] : '';
    case 'route':
      return person.route === undefined ? '' : routeNames[person.route][language];
    case 'months':
      return person.months === undefined ? '' : String(person.months);
    case 'datesFrom':
      return person.dates.length === 0 ? '' : sourceNames[usualSource(person)][language];
  }
}

/** Where most of the dates come from; the others say it themselves. */
function usualSource({ dates }: CaseloadPerson): DateSource {
  const byHand = dates.filter(({ source }) => source === 'by-hand').length;
  return byHand > dates.length / 2 ? 'by-hand' : 'registry';
}

export const listAsCsv = ({ titles, rows }: List): Bytes => utf8(writeCsv([titles, ...rows]));

const dayColumns = new Set(
  exportedFields.flatMap((field, at) => (field === 'birth' || isDateField(field) ? [at] : [])),
);
const numberColumns = new Set([exportedFields.indexOf('months')]);

export const listAsWorkbook = ({ titles, rows }: List, sheetName: string): Bytes =>
  writeWorkbook({ sheetName, titles, rows, days: dayColumns, numbers: numberColumns });
