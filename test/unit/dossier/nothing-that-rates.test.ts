/**
 * Design, "Never": no threat level, security status, label, regime, signal, score, total, percentage, traffic light,
 * ranking or category of a person, no belief or offence of a third person, no link between dossiers. This walks every
 * schema and value list that something about a person could be stored in.
 */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldNames, fields } from '../../../renderer/workers/tables/caseload-fields.ts';
import { calls } from '../../../shared/bridge/contract.ts';
import { entities, note } from '../../../shared/dossier/entities.ts';
import { namesSecurityPaper } from '../../../shared/dossier/never-held.ts';
import { sectionKinds } from '../../../shared/dossier/sections.ts';
import { languages } from '../../../shared/language.ts';
import { modalities } from '../../../shared/release/index.ts';
import { bookUnits } from '../../../shared/service-book/book.ts';

/** Word parts that would name what must never be stored, in the four languages. */
const forbidden = [
  /threat|dreiging|menace(?!d)|bedrohung/,
  /risk|risico|risque|risiko/,
  /score|punten|points|punktzahl|percent|procent/,
  /rank(?!e)|rangorde|classement/,
  /traffic.?light|stoplicht|ampel/,
  /\b(label|level|niveau|stufe|categor|kategori)/,
  /signal(?!e)|melder/,
  /d-?rad|\bocad|\bocam|\bcuta\b|terrorist|extremis/,
  /belief|religio|godsdienst|conviction.of/,
  /ethnic|etnisch|race\b|ras\b/,
  /linked.?dossier|related.?dossier|accomplice|medeplichtige/,
];

/** Papers of security databases, and what is validated there: in no field, type or value, in any language (NH1). */
const neverHeld = (name: string): boolean => namesSecurityPaper(name.replaceAll('/', ' · '));

/** Every text in a tree of words. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

/** Numbers a dossier may hold about a person: months of an executable sentence, sizes of a file. Nothing else. */
const numbersAllowed = new Set(['legal/situation/executable/months', 'file/size', 'file/chunks']);

interface Found {
  readonly path: string;
  readonly kind: 'name' | 'value' | 'number';
}

/** Field names, enum values and numeric fields of a schema, by its JSON schema (byte strings left out). */
function* walk(schema: z.ZodType, path: string): Generator<Found> {
  yield* walkJson(z.toJSONSchema(schema, { unrepresentable: 'any' }), path);
}

const jsonSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
});

function* walkJson(value: unknown, path: string): Generator<Found> {
  const parsed = jsonSchema.safeParse(value);
  if (!parsed.success) return;
  const { type, properties = {}, items, anyOf = [], oneOf = [], allOf = [], enum: values = [] } = parsed.data;
  if (type === 'number' || type === 'integer') yield { path, kind: 'number' };
  for (const each of [...values, parsed.data.const]) if (typeof each === 'string') yield { path: each, kind: 'value' };
  for (const [name, each] of Object.entries(properties)) {
    yield { path: name, kind: 'name' };
    yield* walkJson(each, `${path}/${name}`);
  }
  for (const each of [items, ...anyOf, ...oneOf, ...allOf]) yield* walkJson(each, path);
}

const sections: Record<string, Record<string, Record<string, z.ZodType>>> = entities;
const units = Object.entries(sections).flatMap(([section, types]) =>
  Object.entries(types).flatMap(([type, fields]) =>
    Object.entries(fields).map(([unit, schema]) => ({
      path: `${section}/${type}/${unit}`,
      schema,
    })),
  ),
);

describe('what a dossier can hold', () => {
  it.each([...units, { path: 'note', schema: note }])(
    '$path says nothing that must never be stored',
    ({ path, schema }) => {
      const found = [...walk(schema, path)];
      expect(found.length).toBeGreaterThan(0);
      const words = [path, ...found.filter((each) => each.kind !== 'number').map((each) => each.path)];
      for (const word of words) for (const rule of forbidden) expect(word.toLowerCase()).not.toMatch(rule);
      expect(words.filter(neverHeld)).toEqual([]);
      const numbers = found.filter((each) => each.kind === 'number').map((each) => each.path);
      for (const number of numbers) {
        const allowed = [...numbersAllowed].some((each) => number.endsWith(each));
        expect(allowed, `a number about a person: ${number}`).toBe(true);
      }
    },
  );

  it.each(Object.entries(bookUnits).map(([kind, schema]) => ({ kind, schema })))(
    'SB1: the book of a service holds $kind without a field for a person who is helped, and no number',
    ({ kind, schema }) => {
      const found = [...walk(schema, kind)];
      expect(found.filter((each) => each.kind === 'number')).toEqual([]);
      for (const { path } of found) {
        for (const rule of forbidden) expect(path.toLowerCase()).not.toMatch(rule);
        expect(path).not.toMatch(/dossier|detainee|birth|surname/i);
      }
    },
  );

  it('no section kind, modality or call of the shell names it either', () => {
    const words = [...sectionKinds, ...modalities.map((each) => each.id), ...Object.keys(calls)];
    for (const word of words) for (const rule of forbidden) expect(word.toLowerCase()).not.toMatch(rule);
    expect(words.filter(neverHeld)).toEqual([]);
  });

  it('no column of a list that is taken in or given out names it, in any language', () => {
    expect(fields.length).toBeGreaterThan(15);
    const words = fields.flatMap((field) => [field, ...languages.map((language) => fieldNames[field][language])]);
    for (const word of words) for (const rule of forbidden) expect(word.toLowerCase()).not.toMatch(rule);
  });

  it('NH1: no type, unit, value or field of a dossier is called so on screen, in any language', async () => {
    for (const language of languages) {
      const { default: units } = (await import(`../../../renderer/i18n/locales/${language}/units.json`)) as {
        default: Record<string, unknown>;
      };
      const texts = textsIn(['sections', 'types', 'units', 'values', 'fields'].map((part) => units[part]));
      expect(texts.length).toBeGreaterThan(500);
      expect(texts.filter(neverHeld)).toEqual([]);
    }
  });

  it('NH1, NH2: such a name is known in each language, and ordinary ones are not taken for it', () => {
    const planted = [
      ...['informationCard', 'Information sheet', 'threat assessment', 'T.E.R.', 'validated entity'],
      ...[
        'Inlichtingenfiche',
        'informatiekaart',
        'dreigingsevaluatie',
        'OCAD',
        'gevalideerd door OCAD',
        'gevalideerde entiteit',
      ],
      ...['fiche de renseignements', 'carte d’information', 'évaluation de la menace', 'OCAM', 'entité validée'],
      ...['Informationskarte', 'Auskunftsblatt', 'Bedrohungsbewertung', 'validierte Einheit', 'Bedrohungsliste'],
    ];
    expect(planted.filter((each) => !neverHeld(each))).toEqual([]);
    const ordinary = [
      'Naam',
      'support-sheet',
      'Carte d’identité',
      'Steunfiche',
      'Identitätskarte',
      'ter beschikking',
      'termijn',
    ];
    expect(ordinary.filter(neverHeld)).toEqual([]);
  });

  it('notices what must never be stored', () => {
    const planted = z.object({ threatLevel: z.enum(['high', 'low']), score: z.number() });
    const found = [...walk(planted, 'planted')];
    expect(found).toContainEqual({ path: 'threatLevel', kind: 'name' });
    expect(found).toContainEqual({ path: 'planted/score', kind: 'number' });
    expect(forbidden.some((rule) => rule.test('threatlevel'))).toBe(true);
  });
});
