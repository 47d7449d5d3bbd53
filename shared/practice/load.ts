/** Reads the file of a practice dossier for the day it is set up. */
import type { Names } from '../language.ts';
import { fail, must, ok, type Result } from '../result.ts';
import { daysOf, type Days } from './days.ts';
import { everydayNotes } from './everyday.ts';
import { told, type Mistake, type Tell } from './mistakes.ts';
import { dossierFile, offerFile, type DossierFile } from './schema.ts';
import type { On, PracticeDossier, PracticeNote, PracticePut, PracticeWriter } from './types.ts';
import { unitsOf } from './units.ts';

/** A file under dossiers/, as it was bundled. */
export interface PracticeFile {
  readonly file: string;
  readonly content: unknown;
}

/** The dossier, or everything that is wrong in its file, each with file and place. */
export function readDossier({ file, content }: PracticeFile, on: On): Result<PracticeDossier, readonly string[]> {
  const parsed = dossierFile.safeParse(content);
  if (!parsed.success) return fail(parsed.error.issues.map((issue) => told(file, content, issue)));
  const mistakes: Mistake[] = [];
  const dossier = dossierOf(parsed.data, on, (path, message) => mistakes.push({ path, message }));
  return mistakes.length === 0 ? ok(dossier) : fail(mistakes.map((mistake) => told(file, content, mistake)));
}

/** Whole and without mistake, as a file that was released is. */
export const writerOf =
  (file: PracticeFile): PracticeWriter =>
  (on) => {
    const read = readDossier(file, on);
    if (!read.ok) throw new Error(read.problem.join('\n'));
    return read.value;
  };

/** What a dossier is offered with, read without the rest of its file. */
export interface PracticeOffer {
  readonly number: number;
  readonly about: Names;
  readonly surname: string;
  readonly firstName: string;
}

export function offerOf({ file, content }: PracticeFile): PracticeOffer {
  const parsed = offerFile.safeParse(content);
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => told(file, content, issue)).join('\n'));
  const { number, about, lines } = parsed.data;
  return { number, about, ...must(lines.find(({ name }) => name !== undefined)?.name, `name of a person in ${file}`) };
}

function dossierOf(written: DossierFile, on: On, tell: Tell): PracticeDossier {
  const { number, about, sections, lines, notes, everyday } = written;
  const days = daysOf(on, written.dates, (name, message) => tell(['dates', name], message));
  const kinds = sections.map((section) => section.kind);
  const puts = lines.map((line, at) => putOf(line, days, (path, message) => tell(['lines', at, ...path], message)));
  const ownNotes = notes.map((note, at) =>
    noteOf(note, days, (path, message) => tell(['notes', at, ...path], message)),
  );
  for (const [list, each] of [
    ['lines', puts],
    ['notes', ownNotes],
  ] as const)
    each.forEach(({ section }, at) => {
      if (!kinds.includes(section)) tell([list, at], `"${section}" is not among the sections of this dossier`);
    });
  if (everyday === undefined) return { number, about, sections, puts, notes: ownNotes };
  const more = everydayNotes(everyday, days.office, (path, message) => tell(['everyday', ...path], message));
  return { number, about, sections, puts, notes: [...ownNotes, ...more].sort((one, other) => one.day - other.day) };
}

function putOf(line: DossierFile['lines'][number], days: Days, tell: Tell): PracticePut {
  const { by, day, entry, apart, takenOutOn, ...written } = line;
  const said = Object.entries(written).map(([unit, value]) => [unit, daysSaid(days, value, [unit], tell)] as const);
  const { units, scan } = unitsOf(entry, Object.fromEntries(said), tell);
  return {
    ...entry,
    units,
    by,
    day,
    ...(scan !== undefined && { scan }),
    ...(apart !== undefined && { apart }),
    ...(takenOutOn !== undefined && { takenOutOn }),
  };
}

function noteOf(line: DossierFile['notes'][number], days: Days, tell: Tell): PracticeNote {
  const { by, day, section, text, kind, present, ...rest } = line;
  const said = (field: 'text' | 'present', words: string) => days.said(words, (message) => tell([field], message));
  return {
    section,
    by,
    day,
    note: {
      text: said('text', text),
      on: days.office(day),
      kind,
      ...(present !== undefined && { present: said('present', present) }),
      ...rest,
    },
  };
}

/** A value with the days of all its texts said. */
function daysSaid(days: Days, value: unknown, path: readonly PropertyKey[], tell: Tell): unknown {
  if (typeof value === 'string') return days.said(value, (message) => tell(path, message));
  if (Array.isArray(value)) return value.map((each: unknown, at) => daysSaid(days, each, [...path, at], tell));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, daysSaid(days, each, [...path, key], tell)]),
  );
}
