/**
 * What a dossier holds, in words: section, entity and unit names and every unit value as a sentence or a few words.
 * Pure and complete: a unit without words does not compile. Papers use it in the file's language, the rooms in the
 * interface's.
 */
import { knowingText } from './knowing-text.ts';
import {
  entities,
  note as noteSchema,
  unitSchema,
  type EntityTypeOf,
  type NoteOutcome,
  type UnitsOf,
} from '../../../shared/dossier/entities.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { Typed } from '../../../shared/dossier/units/field.ts';
import type { FormField } from '../../../shared/dossier/units/form.ts';
import type { Language } from '../../../shared/language.ts';
import { fill, longDate, tables, type Words } from '../name-words.ts';
import { join, sayFields, type Context, type Lookup } from './formatters.ts';
import { own } from './own-formatters.ts';

export type { Lookup } from './formatters.ts';

/** A unit without a name does not compile. */
type UnitNames = {
  readonly [S in SectionKind]: {
    readonly [E in EntityTypeOf<S>]: { readonly [U in keyof UnitsOf<S, E> & string]: string };
  };
};

export interface UnitWords {
  readonly language: Language;
  section(kind: SectionKind): string;
  /** What an entity is, e.g. `Step`. */
  type(section: SectionKind, type: string): string;
  /** What a unit is called, e.g. `Room available from`. */
  unit(section: SectionKind, type: string, unit: string): string;
  /** What a field of a unit is called; the only one has the name of its unit. */
  field(section: SectionKind, type: string, unit: string, field: string): string;
  /** What is said below a field, going by what is typed; undefined where nothing is. */
  hint(section: SectionKind, type: string, unit: string, field: string, typed: Typed): string | undefined;
  placeholder(section: SectionKind, type: string, unit: string, field: string): string | undefined;
  /** One value of a closed list: as this field calls it, else by the table of words it is said by. */
  choice(section: SectionKind, type: string, unit: string, field: FormField, value: string): string;
  /** The value in words; line breaks as written. A value this version cannot read says so. */
  value(section: SectionKind, type: string, unit: string, value: unknown, lookup?: Lookup): string;
  note(value: unknown): string;
  readonly phrases: Words['phrases'];
}

type Table<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

export function unitWords(language: Language): UnitWords {
  const words = tables[language];
  const typeNames: Table<string> = words.types;
  const named: UnitNames = words.units;
  const unitNames: Readonly<Record<string, Table<string>>> = named;
  const fieldNames: Readonly<Record<string, Table<Readonly<Record<string, string>>>>> = words.fields;
  const valueNames: Readonly<Record<string, string | Readonly<Record<string, string>>>> = words.values;
  const fieldsOf = (section: SectionKind, type: string, unit: string): Readonly<Record<string, string>> =>
    fieldNames[section]?.[type]?.[unit] ?? {};
  return {
    language,
    section: (kind) => words.sections[kind],
    type: (section, type) => typeNames[section]?.[type] ?? type,
    unit: (section, type, unit) => unitNames[section]?.[type]?.[unit] ?? unit,
    field: (section, type, unit, field) =>
      fieldsOf(section, type, unit)[field] ?? unitNames[section]?.[type]?.[unit] ?? unit,
    hint: (section, type, unit, field, typed) => {
      const own = fieldsOf(section, type, unit);
      const given = Object.values(typed).find((value) => own[`${field}Hint-${value}`] !== undefined);
      return own[given === undefined ? `${field}Hint` : `${field}Hint-${given}`];
    },
    placeholder: (section, type, unit, field) => fieldsOf(section, type, unit)[`${field}Placeholder`],
    choice: (section, type, unit, { name, traits }, value) => {
      const names = valueNames[traits.words ?? ''];
      const said = typeof names === 'object' ? names[value] : undefined;
      return fieldsOf(section, type, unit)[`${name}-${value}`] ?? said ?? value;
    },
    value: (section, type, unit, value, lookup = () => undefined) =>
      say(section, type, unit, value, { language, words, lookup }),
    note: (value) => sayNote(value, words, language),
    phrases: words.phrases,
  };
}

function say(section: SectionKind, type: string, unit: string, value: unknown, context: Context): string {
  const schema = unitSchema(section, type, unit);
  const decoded = schema?.safeParse(value);
  if (schema === undefined || decoded?.success !== true) return context.words.phrases.newer;
  // The schema that decoded the value is the one this formatter's type is derived from; the three-level index loses that.
  const bySection = own[section] as Table<(value: unknown, context: Context) => string> | undefined;
  const format = bySection?.[type]?.[unit];
  return format?.(decoded.data, context) ?? sayFields(schema, decoded.data, context) ?? context.words.phrases.newer;
}

function sayNote(value: unknown, words: Words, language: Language): string {
  const decoded = noteSchema.safeParse(value);
  if (!decoded.success) return words.phrases.newer;
  const { kind, on, text: written, present, domain, outcome } = decoded.data;
  const knowing = knowingText(decoded.data, language);
  const head = join(
    words.values.noteKind[kind],
    longDate(on, language),
    domain === undefined ? undefined : words.values.domain[domain],
    present === undefined || present === '' ? undefined : fill(words.phrases.present, { names: present }),
    outcome === undefined ? undefined : outcomeText(outcome, language),
    knowing,
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
