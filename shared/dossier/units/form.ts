/**
 * The form of a unit, from its declaration: what is asked, what an empty form begins with, and the way from a value to what is
 * typed and back (SPEC.md, UN2-UN4). Nothing is written that the schema of the unit does not read.
 */
import { z } from 'zod';
import { actor, actorOf, typedActor } from './actor.ts';
import { readClock } from './read-clock.ts';
import { capacitiesOf, typedCapacities } from './taking-part.ts';
import { field, fieldTraits, unitTraits, type FieldTraits, type Typed, type TypedKind } from './field.ts';

export interface FormField {
  readonly name: string;
  readonly traits: FieldTraits & { readonly kind: TypedKind };
  /** It may be left out. */
  readonly optional: boolean;
  /** Values of a choice. */
  readonly options: readonly string[];
  /** Longest text, in UTF-16 units. */
  readonly maxLength: number | undefined;
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;

const longestLines = 20_000;

/** Of each schema once: every entry on screen asks, each time it is drawn. */
function once<T>(make: (schema: z.ZodType) => T): (schema: z.ZodType) => T {
  const made = new WeakMap<z.ZodType, { readonly of: T }>();
  return (schema) => {
    const known = made.get(schema) ?? { of: make(schema) };
    made.set(schema, known);
    return known.of;
  };
}

/** Fields of a unit in the order of its declaration; undefined where one of them is none a form can hold. */
export const fieldsOf = once((schema): readonly FormField[] | undefined => {
  const shape = shapeOf(schema);
  if (shape === undefined) return undefined;
  const fields = Object.entries(shape).map(([name, each]) => fieldOf(name, each));
  const known = fields.filter((each) => each !== undefined);
  return known.length === fields.length ? known : undefined;
});

/** The fields of a unit by name. Of a union the fields of all its kinds: a field that one of them can do without may be left out. */
export const shapeOf = once((schema): Shape | undefined => {
  if (schema instanceof z.ZodObject) return schema.shape;
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return undefined;
  const { discriminator } = schema.def;
  const shapes = schema.options.flatMap((each): readonly Shape[] => (each instanceof z.ZodObject ? [each.shape] : []));
  const shape: Record<string, z.core.$ZodType> = {};
  for (const [name, each] of shapes.flatMap((own) => Object.entries(own)))
    if (shape[name] === undefined || each instanceof z.ZodOptional) shape[name] = each;
  const kinds = shapes.flatMap(({ [discriminator]: kind }) =>
    kind instanceof z.ZodLiteral ? [...kind.values].map(String) : [],
  );
  return { ...shape, [discriminator]: field(z.enum(kinds), { kind: 'choice', ...unitTraits(schema)?.kinds }) };
});

function fieldOf(name: string, schema: z.core.$ZodType | undefined): FormField | undefined {
  if (schema instanceof z.ZodOptional) {
    const inner = fieldOf(name, schema.unwrap());
    return inner === undefined ? undefined : { ...inner, optional: true };
  }
  if (!(schema instanceof z.ZodType)) return undefined;
  const options = schema instanceof z.ZodEnum ? schema.options.map(String) : [];
  const found = fieldTraits(schema);
  if (found === undefined || found.kind === 'service' || found.kind === 'file') return undefined;
  const traits = { ...found, kind: found.kind };
  // What can be only one thing is not asked.
  const only = options.length === 1 ? options[0] : undefined;
  const maxLength = schema instanceof z.ZodString ? (schema.maxLength ?? undefined) : longestLines;
  return {
    name,
    traits: only === undefined ? traits : { ...traits, kept: true, start: only },
    optional: false,
    options,
    maxLength,
  };
}

/**
 * What a form begins with.
 * @param today `YYYY-MM-DD`
 * @param begun what fields begin with here, and what else the draft of something new has to bring back
 */
export function emptyForm(fields: readonly FormField[], today: string, begun: Typed = {}): Typed {
  const own = fields.map(({ name, traits }): [string, string | boolean] => {
    const start = traits.start ?? (traits.kind === 'tick' ? false : '');
    return [name, start === 'today' ? today : start];
  });
  return { ...Object.fromEntries(own), ...begun };
}

/** A value as it is typed. */
export function typedOf(fields: readonly FormField[], value: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(fields.map(({ name, traits }) => [name, asTyped(traits, value[name])]));
}

function asTyped({ kind }: FieldTraits, value: unknown): string | boolean {
  if (kind === 'tick') return value === true;
  if (kind === 'actor') return typedActor(actor.safeParse(value).data);
  if (kind === 'capacities') return typedCapacities(value);
  if (Array.isArray(value)) return value.join(kind === 'lines' ? '\n' : ',');
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
}

/** The value a form stands for; undefined while it is not complete. */
export function valueOf(schema: z.ZodType, fields: readonly FormField[], typed: Typed): unknown {
  const { complete = (value: unknown) => value, hides = () => [] } = unitTraits(schema) ?? {};
  const hidden = hides(typed);
  const parts: [string, unknown][] = [];
  for (const { name, traits, optional } of fields) {
    const value = asValue(traits.kind, typed[name] ?? '');
    const isEmpty = value === '' || value === undefined || (Array.isArray(value) && value.length === 0);
    if (isEmpty && traits.needed === true) return undefined;
    if (optional && (isEmpty || hidden.includes(name))) continue;
    parts.push([name, value]);
  }
  const read = schema.safeParse(Object.fromEntries(parts));
  return read.success ? complete(read.data) : undefined;
}

/** Kinds whose value is not what is typed, letter by letter. */
const readers: Readonly<Partial<Record<TypedKind, (typed: string) => unknown>>> = {
  number: (typed) => (typed === '' ? '' : Number(typed)),
  lines: (typed) => listed(typed, '\n'),
  capacities: capacitiesOf,
  weekdays: (typed) => listed(typed, ','),
  actor: actorOf,
  clock: (typed) => readClock(typed) ?? typed,
  line: (typed) => typed.trim(),
  telephone: (typed) => typed.trim(),
  text: (typed) => typed.trim(),
  'place-name': (typed) => typed.trim(),
};

const asValue = (kind: TypedKind, typed: string | boolean): unknown =>
  typeof typed === 'boolean' ? typed : (readers[kind] ?? String)(typed);

const listed = (typed: string, between: string): readonly string[] =>
  typed
    .split(between)
    .map((each) => each.trim())
    .filter((each) => each !== '');
