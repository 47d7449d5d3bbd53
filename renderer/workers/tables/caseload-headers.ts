/** Which columns a file has, by their titles in any of the four languages. */
import { fold } from '../../../shared/directory/fold.ts';
import { namesDrugTest } from '../../../shared/dossier/drug-test.ts';
import { namesSecurityPaper } from '../../../shared/dossier/never-held.ts';
import { languages, type Language } from '../../../shared/language.ts';
import type { Row } from './table.ts';
import { aliases, exportedFields, fieldNames, fields, type Field } from './caseload-fields.ts';

const byTitle = new Map<string, Field>();
for (const field of fields) {
  for (const title of [...languages.map((language) => fold(fieldNames[field][language])), ...aliases[field]])
    if (!byTitle.has(title)) byTitle.set(title, field);
}

/**
 * Titles of columns about what must never be kept of a person (design: "Never"). Such a column cannot be given a place by
 * hand either.
 */
const never =
  /dreig|threat|menace|bedroh|risi[ck]o|risque|risk|score|\bocad\b|\bocam\b|\bcuta\b|\bd rad\b|radical|terro|extremis|relig|godsdienst|geloof|croyance|glaube|\bfaith\b|belief|overtuiging|conviction|gevaar|danger|gefahr|veiligheid|securite|security|sicherheit|\bvsse\b|\betni|\bethni|\bras\b|\brace\b|\brasse\b/;

export function isNeverKept(title: string): boolean {
  const folded = fold(title);
  // Social security is money, not danger.
  return never.test(folded) && !/social|sozial/.test(folded);
}

export const fieldOfTitle = (title: string): Field | undefined =>
  isNeverKept(title) ? undefined : byTitle.get(fold(title));

/** How many of these cells name a column. */
export const namedColumns = (cells: readonly string[]): number => cells.filter((cell) => fieldOfTitle(cell)).length;

/** Titles stand in one of the first rows: lists often begin with what they are. */
const searched = 15;

/** The place of the row of titles among the rows; undefined where none names two columns. */
export function titleRow(rows: readonly Row[]): number | undefined {
  const named = rows.slice(0, searched).map(({ cells }) => namedColumns(cells));
  const best = Math.max(0, ...named);
  return best < 2 ? undefined : named.indexOf(best);
}

/** A column without a field of its own may go into a note, but for what has no place in a dossier at all. */
export const mayBeNoted = (title: string): boolean =>
  !isNeverKept(title) && !namesSecurityPaper(title) && !namesDrugTest(title);

/** What a column is taken for; null: it is left out. */
export type Target = Field | 'note' | null;

/** By the place of the column. */
export type Mapping = readonly Target[];

/** One column for each field; where two claim it the first one has it. Whatever else has a title goes into a note: nothing is lost. */
export function mappingOf(titles: readonly string[]): Mapping {
  const found = titles.map((title) => fieldOfTitle(title));
  const once = found.map((field, at): Target => {
    if (field !== undefined && found.indexOf(field) === at) return field;
    const title = titles[at] ?? '';
    return title.trim() !== '' && mayBeNoted(title) ? 'note' : null;
  });
  // "Name" without "first name" beside it holds both.
  return once.includes('firstName') ? once : once.map((field) => (field === 'surname' ? 'fullName' : field));
}

/** The language of a list this application wrote, with nothing moved: it is taken as it is written, and nothing is guessed. */
export const ownLanguage = (titles: readonly string[]): Language | undefined =>
  languages.find((language) => {
    const own = titlesIn(language);
    return own.length === titles.length && own.every((title, at) => title === titles[at]);
  });

export const titlesIn = (language: Language): readonly string[] =>
  exportedFields.map((field) => fieldNames[field][language]);
