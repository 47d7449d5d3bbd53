/**
 * What a field and a unit are beside their schema: how they are typed, what a form begins with, what has to be filled in, and
 * what lists read. Schema, form, settling and words of a unit come from the one declaration that carries these (SPEC.md, UN1-UN6).
 */
import { z } from 'zod';

export type FieldKind =
  | 'line'
  | 'telephone'
  | 'text'
  | 'day'
  | 'choice'
  | 'tick'
  | 'number'
  | 'length'
  | 'duration'
  | 'language'
  | 'lines'
  /** In which capacity each of the names in the same unit takes part. */
  | 'capacities'
  | 'weekdays'
  | 'clock'
  /** An entry of the directory; where none fits, what was typed stands in the field of kind `place-name` beside it. */
  | 'place'
  | 'place-name'
  /** Who does something: a person, the detainee, an entry of the directory, or a name. */
  | 'actor'
  /** Another entity of the dossier: chosen where choices are given, else kept as the form begins with it. Not said by itself. */
  | 'reference'
  /** A service of the directory, and a file: chosen elsewhere, never typed. */
  | 'service'
  | 'file';

/** Kinds a form has an input for. */
export type TypedKind = Exclude<FieldKind, 'service' | 'file'>;

/** Why what is typed has no place in a field (`refused` in dossier.json). */
export type Refusal = 'national-number';

export interface FieldTraits {
  readonly kind: FieldKind;
  /** Never typed: kept as the form begins with it. */
  readonly kept?: true;
  /** The sentence its value is said in (`phrases` in units.json); a tick without one is said as yes or no. */
  readonly said?: string;
  /** The sentence that stands where nothing is written (`phrases` in units.json). */
  readonly unsaid?: string;
  /** What follows is said of it: `Prison leave: granted`. */
  readonly head?: true;
  /** Left out where the unit is said. */
  readonly silent?: true;
  /** Table of words the values of a choice are called by (`values` in units.json). */
  readonly words?: string;
  /** What an empty form begins with; `today`: the day it is begun on. */
  readonly start?: string | boolean;
  /** A form without it is not complete, although the schema allows it to be empty. */
  readonly needed?: true;
  /** The cursor begins here, not in the first field. */
  readonly autofocus?: true;
  /** Two or three choices that stand beside each other. */
  readonly radio?: true;
  /** Of a line: why this text is not taken, said at the field. */
  refuses?(typed: string): Refusal | undefined;
}

const traitsOf = new WeakMap<z.ZodType, FieldTraits>();

/** A schema of its own with these traits. */
export function field<S extends z.ZodType>(schema: S, traits: FieldTraits): S {
  const own = schema.clone();
  traitsOf.set(own, traits);
  return own;
}

/** The same field with other traits. @throws where the schema is not a field */
export function withTraits<S extends z.ZodType>(schema: S, traits: Partial<FieldTraits>): S {
  const known = fieldTraits(schema);
  if (known === undefined) throw new Error('not a field');
  return field(schema, { ...known, ...traits });
}

/** Said in a sentence of its own (`since 3 March`). */
export const said = <S extends z.ZodType>(phrase: string, schema: S): S => withTraits(schema, { said: phrase });

/** It has to be filled in. */
export const needed = <S extends z.ZodType>(schema: S): S => withTraits(schema, { needed: true });

/** One of a closed list, in the words of a table. */
export const choice = <const V extends readonly [string, ...string[]]>(
  words: string,
  values: V,
  traits: Partial<FieldTraits> = {},
) => field(z.enum(values), { kind: 'choice', words, ...traits });

export const tick = (start = false, traits: Partial<FieldTraits> = {}): z.ZodBoolean =>
  field(z.boolean(), { kind: 'tick', start, ...traits });

/** How a field is typed; undefined for what no field of a form can hold. */
export const fieldTraits = (schema: z.ZodType): FieldTraits | undefined => traitsOf.get(schema);

/** What was typed in a form so far, by field: texts and ticks. */
export type Typed = Readonly<Record<string, string | boolean>>;

/** Data the law lets nobody hold but where it is strictly necessary (Act of 30 July 2018, 8-10 and 34). */
export const sensitiveKinds = ['health', 'beliefs', 'origin', 'sexual-life'] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

export interface UnitTraits<V> {
  /** Which sensitive data it holds; it is closed until a sentence says why they are needed (SPEC.md, OW7). */
  sensitive?(fields: ReadonlyMap<string, unknown>): SensitiveKind | undefined;
  /** Of two versions one is chosen: none is written anew in their place (a file, what somebody answered). */
  readonly chosen?: true;
  /** Lists of all dossiers read it. */
  readonly listed?: true;
  /** How the kind is chosen, where the unit is of one of several kinds. */
  readonly kinds?: Partial<FieldTraits>;
  /** What is written of a form whose fields are all read; undefined while it is not complete. */
  complete?(value: V): V | undefined;
  /** Fields that are not asked for, going by what is typed in the others. */
  readonly hides?: (typed: Typed) => readonly string[];
}

type ObjectOf<S extends z.core.$ZodLooseShape> = z.ZodObject<z.core.util.Writeable<S>, z.core.$strip>;

const traitsOfUnits = new WeakMap<z.ZodType, UnitTraits<unknown>>();

/** A unit of these fields. */
export function unit<S extends z.core.$ZodLooseShape>(
  shape: S,
  traits: UnitTraits<z.output<ObjectOf<S>>> = {},
): ObjectOf<S> {
  const schema = z.object(shape);
  traitsOfUnits.set(schema, traits);
  return schema;
}

/** A unit whose schema is no plain object of fields. */
export function unitOf<S extends z.ZodType>(schema: S, traits: UnitTraits<z.output<S>>): S {
  traitsOfUnits.set(schema, traits);
  return schema;
}

/** Traits of a unit; they are asked with values its own schema decoded. */
export const unitTraits = (schema: z.ZodType): UnitTraits<unknown> | undefined => traitsOfUnits.get(schema);

/** Which sensitive data a value of a unit holds by itself, also one that is still being typed. */
export function sensitiveIn(schema: z.ZodType, value: unknown): SensitiveKind | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return unitTraits(schema)?.sensitive?.(new Map<string, unknown>(Object.entries(value)));
}
