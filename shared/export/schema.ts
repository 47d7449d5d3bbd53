/**
 * `dossier.schema.json`: what an export may hold, as JSON Schema, made from the very declarations the application reads by (SPEC.md, EX5).
 */
import { z } from 'zod';
import { attachment, entities, note } from '../dossier/entities.ts';
import { sectionKinds, type SectionKind } from '../dossier/sections.ts';
import { exportedDossier } from './format.ts';

type Json = z.core.JSONSchema.BaseSchema;

const documentNamed: Json = {
  type: 'object',
  properties: { $document: { type: 'string' } },
  required: ['$document'],
};

/** A schema of ours as JSON has it: a document is named by its id, bytes stand in base64url. */
function asJson(schema: z.ZodType): Json {
  const { $schema: _dialect, ...made } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== attachment) return;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      Object.assign(jsonSchema, documentNamed);
    },
  });
  return made;
}

/** Of a frame (a version, a note) those that this version reads, by this schema, and those that a later one wrote. */
const saidBy = (frame: Json, value: Json): Json => ({
  anyOf: [
    { ...frame, properties: { ...frame.properties, value }, required: [...(frame.required ?? []), 'value'] },
    { ...frame, required: [...(frame.required ?? []), 'asWritten'] },
  ],
});

const inside = (schema: Json | undefined, ...path: readonly string[]): Json => {
  let at: Json = schema ?? {};
  for (const name of path) {
    const next = name === '[]' ? at.items : name === '{}' ? at.additionalProperties : at.properties?.[name];
    at = typeof next === 'object' && !Array.isArray(next) ? next : {};
  }
  return at;
};

export function exportSchema(): Json {
  const frame = asJson(exportedDossier);
  const part = inside(frame, 'parts', '[]');
  const entity = inside(part, 'entities', '[]');
  const version = inside(entity, 'units', '{}', '[]');
  const definitions: Record<string, Json> = {
    note: saidBy(inside(part, 'notes', '[]'), asJson(note)),
    'later-version': { ...version, required: [...(version.required ?? []), 'asWritten'] },
  };
  const parts = sectionKinds.map((kind) => partOf(kind, part, entity, version, definitions));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A dossier of Passerelle, exported',
    ...frame,
    properties: { ...frame.properties, parts: { type: 'array', items: { anyOf: parts } } },
    $defs: definitions,
  };
}

function partOf(kind: SectionKind, part: Json, entity: Json, version: Json, definitions: Record<string, Json>): Json {
  const types: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = entities[kind];
  const later: Json = { type: 'array', items: { $ref: '#/$defs/later-version' } };
  const known = Object.entries(types).map(([type, units]): Json => {
    const named = Object.entries(units).map(([unit, schema]): [string, Json] => {
      const name = `${kind}.${type}.${unit}`;
      definitions[name] = { type: 'array', items: saidBy(version, asJson(schema)) };
      return [unit, { $ref: `#/$defs/${name}` }];
    });
    const values: Json = { type: 'object', properties: Object.fromEntries(named), additionalProperties: later };
    return { ...entity, properties: { ...entity.properties, type: { const: type }, units: values } };
  });
  const unknown: Json = {
    ...entity,
    properties: { ...entity.properties, units: { type: 'object', additionalProperties: later } },
  };
  return {
    ...part,
    properties: {
      ...part.properties,
      kind: { const: kind },
      entities: { type: 'array', items: { anyOf: [...known, unknown] } },
      notes: { type: 'array', items: { $ref: '#/$defs/note' } },
    },
  };
}
