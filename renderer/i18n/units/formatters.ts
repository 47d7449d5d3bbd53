/**
 * A unit in words, from its declaration: its fields one after the other, each as its kind is said, long texts below (SPEC.md, UN6).
 * What a declaration cannot say has a formatter of its own (`own-formatters.ts`).
 */
import { z } from 'zod';
import {
  actor,
  attachment,
  type EntityTypeOf,
  type UnitsOf,
  type UnitValue,
} from '../../../shared/dossier/entities.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { fieldTraits, type FieldKind, type FieldTraits } from '../../../shared/dossier/units/field.ts';
import { shapeOf } from '../../../shared/dossier/units/form.ts';
import { lengthParts } from '../../../shared/dossier/units/length.ts';
import { colon, type Language } from '../../../shared/language.ts';
import { lengthInWords } from '../../../shared/release/index.ts';
import { actorText, fill, locales, longDate, placeName, type Words } from '../name-words.ts';
import { durationText } from '../plan-words.ts';

/** Finds what another entity of the same dossier is called; undefined where it is not there. */
export type Lookup = (section: SectionKind, entity: string) => string | undefined;

/** What a unit's words are made with: the language, and what other entities are called. */
export interface Context {
  readonly language: Language;
  readonly words: Words;
  readonly lookup: Lookup;
}

/** Formatters of units that say themselves in another way than field by field. */
export type OwnFormatters = {
  readonly [S in SectionKind]?: {
    readonly [E in EntityTypeOf<S>]?: {
      readonly [U in keyof UnitsOf<S, E> & string]?: (value: UnitValue<S, E, U>, context: Context) => string;
    };
  };
};

export const join = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part): part is string => part !== undefined && part !== '').join(', ');
export const paragraphs = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part): part is string => part !== undefined && part !== '').join('\n');

export const phrase = (
  { words }: Context,
  name: keyof Words['phrases'],
  parts: Record<string, string | number>,
): string => fill(words.phrases[name], parts);

export const served = (length: string | undefined, { language }: Context): string => {
  if (length === undefined) return '';
  const { years, months, days } = lengthParts(length);
  return lengthInWords({ months: years * 12 + months, days }, language);
};

/** A language by its code where we know it, else as somebody typed it. */
export function languageName(code: string, { words, language }: Context): string {
  if (code === 'nl' || code === 'fr' || code === 'de' || code === 'en') return words.values.language[code];
  try {
    return new Intl.DisplayNames(locales[language], { type: 'language', fallback: 'none' }).of(code) ?? code;
  } catch {
    return code;
  }
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;

/** A unit field by field; undefined where nothing of its schema can be said so. */
export function sayFields(schema: z.ZodType, value: unknown, context: Context): string | undefined {
  const shape = shapeOf(schema);
  if (shape === undefined || typeof value !== 'object' || value === null) return undefined;
  const parts = saidParts(shape, new Map<string, unknown>(Object.entries(value)), context);
  const of = (wanted: Part['place']) => parts.flatMap(({ place, said }) => (place === wanted ? [said] : []));
  const [head, line] = [join(...of('head')), join(...of('fact'))];
  return paragraphs(
    head === '' || line === '' ? `${head}${line}` : `${head}${colon(context.language)}${line}`,
    ...of('text'),
  );
}

interface Part {
  readonly place: 'head' | 'fact' | 'text';
  readonly said: string;
}

const saidParts = (shape: Shape, values: ReadonlyMap<string, unknown>, context: Context): readonly Part[] =>
  Object.entries(shape).flatMap(([name, each]): readonly Part[] => {
    const traits = traitsOf(each);
    const held = values.get(name);
    if (traits === undefined || traits.silent === true) return [];
    if (held === undefined)
      return traits.unsaid === undefined
        ? []
        : [{ place: 'fact', said: sentence(context.words.phrases, traits.unsaid) }];
    if (name === 'until' && isSaidWithFrom(shape)) return [];
    const said = name === 'from' ? sayFrom(traits, shape, values, context) : sayField(traits, held, context);
    const place = traits.kind === 'text' ? 'text' : traits.head === true ? 'head' : 'fact';
    return said === '' ? [] : [{ place, said }];
  });

const traitsOf = (schema: z.core.$ZodType): FieldTraits | undefined => {
  const own = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return own instanceof z.ZodType ? fieldTraits(own) : undefined;
};

/** A first day without a sentence of its own is said with the last (`3 March – 5 May`). */
function isSaidWithFrom(shape: Shape): boolean {
  const from = shape['from'] === undefined ? undefined : traitsOf(shape['from']);
  const until = shape['until'] === undefined ? undefined : traitsOf(shape['until']);
  return from?.kind === 'day' && until?.said === undefined && (from.said === undefined || from.said === 'period');
}

function sayFrom(traits: FieldTraits, shape: Shape, values: ReadonlyMap<string, unknown>, context: Context): string {
  const [from, until] = [values.get('from'), values.get('until')];
  if (typeof from !== 'string' || !isSaidWithFrom(shape)) return sayField(traits, from, context);
  const first = longDate(from, context.language);
  if (typeof until !== 'string')
    return traits.said === 'period' ? phrase(context, 'periodOpen', { from: first }) : first;
  const last = longDate(until, context.language);
  return traits.said === 'period' ? phrase(context, 'period', { from: first, until: last }) : `${first} – ${last}`;
}

function sayField(traits: FieldTraits, value: unknown, context: Context): string {
  const { phrases, values } = context.words;
  if (traits.kind === 'tick' && traits.said !== undefined) return value === true ? sentence(phrases, traits.said) : '';
  if (traits.kind === 'tick') return values.yesNo[value === true ? 'yes' : 'no'];
  const said = sayings[traits.kind](value, context, traits);
  if (said === '' || traits.said === undefined) return said;
  // Each sentence has one place for what is said, whatever it is called there.
  return sentence(phrases, traits.said).replace(/\{\{\w+\}\}/, () => said);
}

const sentence = (phrases: Readonly<Record<string, string>>, name: string): string => phrases[name] ?? '';

type Saying = (value: unknown, context: Context, traits: FieldTraits) => string;

const asText: Saying = (value) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');
const withText =
  (say: (text: string, context: Context) => string): Saying =>
  (value, context) =>
    typeof value === 'string' && value !== '' ? say(value, context) : '';

const sayings: Readonly<Record<Exclude<FieldKind, 'tick'>, Saying>> = {
  line: asText,
  telephone: asText,
  text: asText,
  'place-name': asText,
  clock: asText,
  number: asText,
  day: withText((day, { language }) => longDate(day, language)),
  length: withText(served),
  duration: withText((length, { language }) => durationText(length, language)),
  language: withText(languageName),
  place: withText((id, { language }) => placeName(id, language)),
  service: withText((id, { language }) => placeName(id, language)),
  choice: (value, { words }, { words: table = '' }) => {
    const tables: Readonly<Record<string, string | Readonly<Record<string, string>>>> = words.values;
    const names = tables[table];
    return typeof names === 'object' && typeof value === 'string' ? (names[value] ?? value) : '';
  },
  lines: (value) => (Array.isArray(value) ? value.join(', ') : ''),
  capacities: () => '',
  weekdays: () => '',
  reference: () => '',
  actor: (value, { language }) => {
    const who = actor.safeParse(value).data;
    return who === undefined ? '' : actorText(who, language);
  },
  file: (value) => attachment.safeParse(value).data?.name ?? '',
};
