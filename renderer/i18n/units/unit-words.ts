/**
 * What a dossier holds, in words: section, entity and unit names and every unit value as a sentence or a few words.
 * Pure and complete: a unit without words does not compile. Papers use it in the file's language, the rooms in the
 * interface's.
 */
import { entities, note as noteSchema, unitSchema, type NoteOutcome } from '../../../shared/dossier/entities.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { Language } from '../../../shared/language.ts';
import { fill, longDate, tables, type Words } from '../name-words.ts';
import { assessment } from './assessment.ts';
import { consent, consultation, extract, supportSheet } from './consent-and-extracts.ts';
import { identity, legal } from './identity-and-law.ts';
import { plan } from './plan.ts';
import { datedText, issued, join, keeping, period, text, type Context, type Lookup, type Formatters } from './sayer.ts';

export type { Lookup } from './sayer.ts';

const sayers: Formatters = {
  identity,
  legal,
  plan,
  assessment,
  guidance: { meeting: { meeting: datedText }, consent, keeping },
  help: { item: { item: datedText }, consent, keeping },
  victims: { 'victim-condition': { condition: text }, keeping },
  health: { statement: { fitness: datedText }, consent, keeping },
  consultation,
  notes: {
    consent,
    'support-sheet': supportSheet,
    'follow-up': {
      period: ({ from, until }, c) => period({ from, until }, c),
      course: text,
      conditions: text,
      outlook: text,
      remarks: datedText,
      issued,
    },
    keeping,
  },
  extract,
};

export interface UnitWords {
  readonly language: Language;
  section(kind: SectionKind): string;
  /** What an entity is, e.g. `Step`. */
  type(section: SectionKind, type: string): string;
  /** What a unit is called, e.g. `Room available from`. */
  unit(section: SectionKind, type: string, unit: string): string;
  /** The value in words; line breaks as written. A value this version cannot read says so. */
  value(section: SectionKind, type: string, unit: string, value: unknown, lookup?: Lookup): string;
  note(value: unknown): string;
  readonly phrases: Words['phrases'];
}

type Table<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

export function unitWords(language: Language): UnitWords {
  const words = tables[language];
  const typeNames: Table<string> = words.types;
  const unitNames: Readonly<Record<string, Table<string>>> = words.units;
  return {
    language,
    section: (kind) => words.sections[kind],
    type: (section, type) => typeNames[section]?.[type] ?? type,
    unit: (section, type, unit) => unitNames[section]?.[type]?.[unit] ?? unit,
    value: (section, type, unit, value, lookup = () => undefined) =>
      say(section, type, unit, value, { language, words, lookup }),
    note: (value) => sayNote(value, words, language),
    phrases: words.phrases,
  };
}

function say(section: SectionKind, type: string, unit: string, value: unknown, context: Context): string {
  const decoded = unitSchema(section, type, unit)?.safeParse(value);
  if (decoded?.success !== true) return context.words.phrases.newer;
  // The schema that decoded the value is the one this sayer's type is derived from; the three-level index loses that.
  const bySection = sayers[section] as Table<(value: unknown, context: Context) => string>;
  return bySection[type]?.[unit]?.(decoded.data, context) ?? context.words.phrases.newer;
}

function sayNote(value: unknown, words: Words, language: Language): string {
  const decoded = noteSchema.safeParse(value);
  if (!decoded.success) return words.phrases.newer;
  const { kind, on, text: written, present, domain, outcome } = decoded.data;
  const head = join(
    words.values.noteKind[kind],
    longDate(on, language),
    domain === undefined ? undefined : words.values.domain[domain],
    present === undefined || present === '' ? undefined : fill(words.phrases.present, { names: present }),
    outcome === undefined ? undefined : outcomeText(outcome, language),
  );
  return `${head}\n${written}`;
}

/** `moved (because of the prison: lockdown)`. */
export function outcomeText({ how, because, why }: NoteOutcome, language: Language): string {
  const { noteOutcome, noteBecause } = tables[language].values;
  const reason = [because === undefined ? undefined : noteBecause[because], why].filter(
    (part) => part !== undefined && part !== '',
  );
  return reason.length === 0 ? noteOutcome[how] : `${noteOutcome[how]} (${reason.join(': ')})`;
}

/** Units that only arrange a screen: never read out on their own. */
export const isArrangement = (section: SectionKind, type: string, unit: string): boolean =>
  section === 'plan' && type === 'step' && unit === 'order';

/** Does a label of these units say already what the entity is (`Step`, `Goal, in own words`)? */
export const saysKind = (words: UnitWords, section: SectionKind, type: string, units: readonly string[]): boolean =>
  units.some((unit) => words.unit(section, type, unit).startsWith(words.type(section, type)));

/** Units of an entity type in the order a reader expects: the order of the schema, unknown ones last. */
export function unitOrder(section: SectionKind, type: string): readonly string[] {
  const types: Readonly<Record<string, Readonly<Record<string, unknown>>>> = entities[section];
  return Object.keys(types[type] ?? {});
}
