/** Typed reading of dossier views: `read(view, 'plan', 'step', entity, 'due')?.on`. */
import { entities, unitSchema, type EntityTypeOf, type UnitsOf, type UnitValue } from './entities.ts';
import type { SectionKind } from './sections.ts';
import type { EntityView, SectionView } from './view.ts';

/** The current value of a unit (the first version when two stand side by side), or undefined. */
export function read<S extends SectionKind, E extends EntityTypeOf<S>, U extends keyof UnitsOf<S, E> & string>(
  section: S,
  type: E,
  entity: EntityView | undefined,
  unit: U,
): UnitValue<S, E, U> | undefined {
  const value = entity?.units[unit]?.versions[0]?.value;
  if (value === undefined) return undefined;
  return parseUnit(section, type, unit, value);
}

interface Read {
  readonly schema: object;
  readonly value: unknown;
}

/** Values are never changed, and lists read the same ones again and again; those of thousands of dossiers would fill the memory. */
let alreadyRead = new WeakMap<object, Read>();
let kept = 0;
const mostKept = 32_768;

/** Decodes one unit value with its schema; undefined when it does not fit (a newer or broken writer). */
export function parseUnit<S extends SectionKind, E extends EntityTypeOf<S>, U extends keyof UnitsOf<S, E> & string>(
  section: S,
  type: E,
  unit: U,
  value: unknown,
): UnitValue<S, E, U> | undefined {
  const types: Record<
    string,
    Record<string, { safeParse(v: unknown): { success: boolean; data?: unknown } }>
  > = entities[section];
  const schema = types[type]?.[unit];
  if (schema === undefined) return undefined;
  // The schema looked up is the one UnitValue is derived from; TypeScript cannot follow the three-level index.
  return valueBy(schema, value) as UnitValue<S, E, U> | undefined;
}

function valueBy(schema: { safeParse(v: unknown): { data?: unknown } }, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return schema.safeParse(value).data;
  const known = alreadyRead.get(value);
  if (known?.schema === schema) return known.value;
  const read = { schema, value: schema.safeParse(value).data };
  if (kept >= mostKept) [alreadyRead, kept] = [new WeakMap(), 0];
  alreadyRead.set(value, read);
  kept += 1;
  return read.value;
}

/** Entities of one type that are in the dossier now, oldest first. Taken-out ones are left out unless asked for. */
export function listOf(section: SectionView | undefined, type: string, withTakenOut = false): readonly EntityView[] {
  return (section?.entities ?? [])
    .filter((entity) => entity.type === type && (withTakenOut || entity.state !== 'taken-out'))
    .sort(oldestFirst);
}

/** An entity as its current values alone: each unit's first version. */
export interface PlainEntity {
  readonly id: string;
  readonly type: string;
  readonly units: Readonly<Record<string, unknown>>;
}

/** What a section holds now as plain values, oldest first; taken-out entities are left out. */
export const plainEntities = (section: SectionView | undefined): readonly PlainEntity[] =>
  (section?.entities ?? [])
    .filter((entity) => entity.state !== 'taken-out')
    .sort(oldestFirst)
    .map(({ id, type, units }) => ({
      id,
      type,
      units: Object.fromEntries(Object.entries(units).map(([unit, { versions }]) => [unit, versions[0]?.value])),
    }));

const oldestFirst = (a: EntityView, b: EntityView): number => a.since - b.since || (a.id < b.id ? -1 : 1);

export const single = (section: SectionView | undefined, id: string): EntityView | undefined =>
  section?.entities.find((entity) => entity.id === id);

/** What people call a goal, a step or an inquiry; a statement by how it begins. */
function calledIn(entity: EntityView): string | undefined {
  if (entity.type === 'goal') return read('plan', 'goal', entity, 'words')?.text;
  if (entity.type === 'step') return read('plan', 'step', entity, 'what')?.text;
  if (entity.type === 'inquiry') return read('plan', 'inquiry', entity, 'host')?.name;
  if (entity.type === 'statement') return beginning(read('assessment', 'statement', entity, 'statement')?.text ?? '');
  return undefined;
}

const longestName = 80;
const beginning = (text: string): string =>
  text.length <= longestName ? text : `${text.slice(0, longestName - 1).trimEnd()}…`;

/** What goals, steps and inquiries of a section are called, by entity id. */
export const namesIn = (section: SectionView): Readonly<Record<string, string>> =>
  Object.fromEntries(
    section.entities.flatMap((entity) => {
      const called = calledIn(entity);
      return called === undefined || called === '' ? [] : [[entity.id, called]];
    }),
  );

/** How much of a section a newer version wrote, and this one keeps without knowing it: to be said, with its number. */
export function countNewer(section: SectionView): number {
  const unknown = section.entities.flatMap(({ type, units }) =>
    Object.entries(units).filter(([unit, { versions }]) => {
      const schema = unitSchema(section.kind, type, unit);
      return versions.some(({ value }) => schema === undefined || !schema.safeParse(value).success);
    }),
  );
  return (section.newer ?? 0) + unknown.length;
}
