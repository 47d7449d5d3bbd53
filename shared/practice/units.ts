/** Units as the files of practice dossiers write them, shorter than a dossier holds them. */
import { z } from 'zod';
import { entities, unitSchema, type Attachment } from '../dossier/entities.ts';
import { castMember } from './cast.ts';
import type { Tell } from './mistakes.ts';
import { colleague, paper, type Line } from './schema.ts';
import type { PracticePut } from './types.ts';

type Scan = NonNullable<PracticePut['scan']>;
type Fields = Readonly<Record<string, unknown>>;
const fields = z.record(z.string(), z.unknown());

/** Stands for the file that is drawn when the dossier is set up. */
const drawnLater: Attachment = {
  id: '',
  key: new Uint8Array(),
  name: '',
  mime: 'application/pdf',
  size: 0,
  chunks: 1,
  hash: new Uint8Array(),
};

const shapeOf = (schema: z.ZodType): Fields => (schema instanceof z.ZodObject ? schema.shape : {});

/** The units of one line, and the one of them that holds a paper to draw. */
export function unitsOf(
  { section, type }: Line['entry'],
  written: Fields,
  tell: Tell,
): { readonly units: Fields; readonly scan?: Scan } {
  const units: Record<string, unknown> = {};
  let scan: Scan | undefined;
  for (const [unit, value] of Object.entries(written)) {
    const schema = unitSchema(section, type, unit);
    const drawn = schema && 'file' in shapeOf(schema) ? fields.safeParse(value).data : undefined;
    if (schema === undefined) tell([unit], `no such unit: ${known(section, type)}`);
    else if (drawn && 'paper' in drawn) scan = scanOf(unit, schema, drawn, tell) ?? scan;
    else {
      const tellUnit: Tell = (path, message) => tell([unit, ...path], message);
      units[unit] = whole(schema, unit, value, tellUnit);
      if (units[unit] !== undefined) fits(schema, units[unit], tellUnit);
    }
  }
  return { units, ...(scan !== undefined && { scan }) };
}

/** What there is instead of a type or unit that is not there. */
function known(section: Line['entry']['section'], type: string): string {
  const types: Readonly<Record<string, Fields>> = entities[section];
  const units = Object.hasOwn(types, type) ? types[type] : undefined;
  return units === undefined
    ? `${section} has no "${type}", but ${Object.keys(types).join(', ')}`
    : `${section}/${type} has ${Object.keys(units).join(', ')}`;
}

/** A bare value is the unit's first field; a colleague is who does a step, or who holds the dossier. Undefined: it was told. */
function whole(schema: z.ZodType, unit: string, value: unknown, tell: Tell): unknown {
  const [first] = Object.keys(shapeOf(schema));
  if (first !== undefined && typeof value !== 'object') return { [first]: value };
  if (!('colleague' in (fields.safeParse(value).data ?? {}))) return value;
  const named = colleague.safeParse(value);
  for (const { path, message } of named.error?.issues ?? []) tell(path, message);
  const member = castMember(named.data?.colleague ?? '');
  if (member === undefined) return undefined;
  const { id, name, service } = member;
  if (unit === 'who') return { actor: { kind: 'person', id, name } };
  return unit === 'holder' ? { person: id, name, service } : value;
}

function scanOf(unit: string, schema: z.ZodType, { paper: drawn, ...beside }: Fields, tell: Tell): Scan | undefined {
  const document = paper.safeParse(drawn);
  for (const { path, message } of document.error?.issues ?? []) tell([unit, 'paper', ...path], message);
  fits(schema, { ...beside, file: drawnLater }, (path, message) => tell([unit, ...path], message));
  if (!document.success) return undefined;
  return { unit, document: document.data, ...(Object.keys(beside).length > 0 && { beside }) };
}

/** The value is what the unit holds, and has no field that the unit does not have. */
function fits(schema: z.ZodType, value: unknown, tell: Tell): void {
  const parsed = schema.safeParse(value);
  if (!parsed.success) for (const { path, message } of parsed.error.issues) tell(path, message);
  else strays(value, parsed.data, [], (path) => tell(path, 'no such field'));
}

function strays(
  value: unknown,
  kept: unknown,
  path: readonly PropertyKey[],
  stray: (path: readonly PropertyKey[]) => void,
): void {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  const known = new Map(Object.entries(kept ?? {}));
  for (const [key, each] of Object.entries(value))
    if (known.has(key)) strays(each, known.get(key), [...path, key], stray);
    else stray([...path, key]);
}
