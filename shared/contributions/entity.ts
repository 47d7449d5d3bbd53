/**
 * One entity of a section: which of its operations are current (SPEC.md, N1-N6; rules C2-C6).
 *
 * An operation replaces only what it names, and only within its own entity and unit. Arrival order plays no part.
 */
import { encode } from '../codec/cbor.ts';
import { toHex } from '../codec/hex.ts';
import { unitSchema } from '../dossier/entities.ts';
import type { SectionKind } from '../dossier/sections.ts';
import type { Author, EntityView, Said, Settlement, UnitView, Version } from '../dossier/view.ts';
import type { PutOp, RestoreOp, RetireOp, UnknownOp } from './ops.ts';

export interface EntityOp {
  /** Hex op id. */
  readonly id: string;
  readonly op: PutOp | RetireOp | RestoreOp | UnknownOp;
  readonly author: Author;
  readonly at: number;
  /** Hex ids of the ops it names. */
  readonly sees: readonly string[];
  /** A founding knew it and left it out: what replaced it is not here (E10). */
  readonly leftOut?: true;
  /** Foundings (hex) that left it out though nothing can have replaced it: it stands all the same (E10). */
  readonly omittedBy?: readonly string[];
}

type Put = EntityOp & { readonly op: PutOp };
type Retire = EntityOp & { readonly op: RetireOp };

const isPut = (entry: EntityOp): entry is Put => entry.op.op === 'put' || entry.op.op === 'settle';
const isRetire = (entry: EntityOp): entry is Retire => entry.op.op === 'retire';
const isRestore = (entry: EntityOp): boolean => entry.op.op === 'restore';

const namedBy = (ops: readonly EntityOp[]): ReadonlySet<string> => new Set(ops.flatMap((entry) => entry.sees));

/** Puts and settles of one unit, and what they name. */
interface OfUnit {
  readonly puts: Put[];
  readonly named: Set<string>;
}

/** An entity's operations sorted once by what is asked of them, so that everything below takes time in proportion to them. */
interface Index {
  readonly units: ReadonlyMap<string, OfUnit>;
  /** Names of all units, also those of operations this version cannot read. */
  readonly names: readonly string[];
  readonly retires: readonly Retire[];
  readonly restores: readonly EntityOp[];
  /** What a retire names, or a founding left out, is replaced for good. */
  readonly gone: ReadonlySet<string>;
  readonly namedByRemovals: ReadonlySet<string>;
  /** Units with an operation this version cannot read; all of them, where one of these names none. */
  readonly unreadable: ReadonlySet<string> | 'all';
}

/** An entity's list of operations is made once, in the order of ids, and never changed. */
const indexes = new WeakMap<readonly EntityOp[], Index>();

function indexOf(ops: readonly EntityOp[]): Index {
  const known = indexes.get(ops);
  if (known !== undefined) return known;
  const index = makeIndex(ops);
  indexes.set(ops, index);
  return index;
}

function makeIndex(ops: readonly EntityOp[]): Index {
  const units = new Map<string, OfUnit>();
  const names = new Set<string>();
  for (const entry of ops) {
    if ('unit' in entry.op && entry.op.unit !== undefined) names.add(entry.op.unit);
    if (!isPut(entry)) continue;
    const unit = units.get(entry.op.unit) ?? { puts: [], named: new Set<string>() };
    units.set(entry.op.unit, unit);
    unit.puts.push(entry);
    for (const id of entry.sees) unit.named.add(id);
  }
  const retires = ops.filter(isRetire);
  const restores = ops.filter(isRestore);
  const gone = new Set(namedBy(retires));
  for (const entry of ops) if (entry.leftOut) gone.add(entry.id);
  const unread = ops.flatMap(({ op }) => (op.op === 'unknown' ? [op.unit] : []));
  const ofUnits = unread.flatMap((unit) => unit ?? []);
  return {
    units,
    names: [...names].sort(),
    retires,
    restores,
    gone,
    namedByRemovals: namedBy([...retires, ...restores]),
    unreadable: ofUnits.length < unread.length ? 'all' : new Set(ofUnits),
  };
}

/** Puts and settles of one unit that no other of that unit names, taken out or not. */
function lastPuts(ops: readonly EntityOp[], unit: string): readonly Put[] {
  const { puts, named } = indexOf(ops).units.get(unit) ?? { puts: [], named: new Set<string>() };
  return puts.filter((entry) => !named.has(entry.id));
}

/** What stands in a unit: named by no other put or settle of it, by no retire, and left out by no founding. */
export function currentPuts(ops: readonly EntityOp[], unit: string): readonly Put[] {
  const { gone } = indexOf(ops);
  return lastPuts(ops, unit).filter((entry) => !gone.has(entry.id));
}

/** Retires that no other retire or restore of the entity names: while one is in force, the entity is taken out. */
export function retiresInForce(ops: readonly EntityOp[]): readonly Retire[] {
  const { retires, namedByRemovals } = indexOf(ops);
  return retires.filter((entry) => !namedByRemovals.has(entry.id) && !entry.leftOut);
}

/** Restores that nothing names: they travel on, so that the removals they ended stay ended. */
export function restoresInForce(ops: readonly EntityOp[]): readonly EntityOp[] {
  const { restores, namedByRemovals } = indexOf(ops);
  return restores.filter((entry) => !namedByRemovals.has(entry.id) && !entry.leftOut);
}

/** What removals in force took out. */
const takenOutIn = (ops: readonly EntityOp[]): ReadonlySet<string> => namedBy(retiresInForce(ops));

/** What a unit shows: while the entity is taken out, also what was taken out, for whoever still holds it. */
export function shownPuts(ops: readonly EntityOp[], unit: string, takenOut = takenOutIn(ops)): readonly Put[] {
  const { gone } = indexOf(ops);
  return lastPuts(ops, unit).filter((entry) => !gone.has(entry.id) || takenOut.has(entry.id));
}

export const unitsOf = (ops: readonly EntityOp[]): readonly string[] => indexOf(ops).names;

/** What a person sees of this entity now, and so what a retire names (C3). */
export function namedByRetire(ops: readonly EntityOp[]): readonly EntityOp[] {
  const takenOut = takenOutIn(ops);
  return [...unitsOf(ops).flatMap((unit) => shownPuts(ops, unit, takenOut)), ...retiresInForce(ops)];
}

/** Tells equal values of a unit from others: each is encoded once, however many operations name it. */
class Values {
  readonly #numbers = new Map<string, number>();
  readonly #of = new Map<Put, number>();

  /** The same number for the same value. */
  numberOf(entry: Put): number {
    const known = this.#of.get(entry);
    if (known !== undefined) return known;
    const bytes = toHex(encode(entry.op.value));
    const number = this.#numbers.get(bytes) ?? this.#numbers.size;
    this.#numbers.set(bytes, number);
    this.#of.set(entry, number);
    return number;
  }
}

const saidIn = ({ op, author, at }: Put): Said => ({ value: op.value, author, at });

/** How many of the values somebody chose from are told: a person compares a few. */
const toldValues = 50;

/** Who closed a difference with this value (by the smallest id, where several did), and what else they chose from. */
function settlementOf(
  group: readonly Put[],
  values: Values,
  places: ReadonlyMap<string, readonly [number, Put]>,
): Settlement | undefined {
  const settle = group.find((entry) => entry.op.op === 'settle');
  if (settle === undefined) return undefined;
  const seen = [...new Set(settle.sees)].flatMap((id) => {
    const place = places.get(id);
    return place === undefined ? [] : [place];
  });
  const others = new Map<number, Said>();
  for (const [, entry] of seen.sort(([a], [b]) => a - b)) {
    const value = values.numberOf(entry);
    if (value !== values.numberOf(settle) && !others.has(value)) others.set(value, saidIn(entry));
    if (others.size === toldValues) break;
  }
  return { author: settle.author, at: settle.at, was: [...others.values()] };
}

/** Groups equal current values (C5); the representative is the smallest id, so every machine shows the same. */
function versionsOf(puts: readonly Put[], all: readonly Put[]): readonly Version[] {
  const values = new Values();
  const groups = new Map<number, Put[]>();
  for (const entry of puts) {
    const key = values.numberOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const isSettled = puts.some(({ op }) => op.op === 'settle');
  const places = new Map(isSettled ? all.map((put, at) => [put.id, [at, put] as const]) : []);
  // In the order of ids all the way: operations come in it, and so do groups and what is in each.
  return [...groups.values()].map((group) => {
    const [first, ...others] = group;
    if (first === undefined) throw new Error('a group of values is never empty');
    const settlement = settlementOf(group, values, places);
    return {
      op: first.id,
      value: first.op.value,
      author: first.author,
      at: first.at,
      same: others.map((entry) => entry.id),
      settled: settlement !== undefined,
      ...(settlement !== undefined && { settlement }),
    };
  });
}

interface Viewed {
  readonly kind: SectionKind;
  readonly type: string;
  readonly ops: readonly EntityOp[];
  readonly takenOut: ReadonlySet<string>;
}

function unitView({ kind, type, ops, takenOut }: Viewed, unit: string): UnitView {
  const { units, unreadable } = indexOf(ops);
  const versions = versionsOf(shownPuts(ops, unit, takenOut), units.get(unit)?.puts ?? []);
  const schema = unitSchema(kind, type, unit);
  const isUnread = unreadable === 'all' || unreadable.has(unit);
  const foreign = schema === undefined || versions.some((version) => !schema.safeParse(version.value).success);
  return { versions, readOnly: isUnread || foreign };
}

/** The restore in force that its author dates last: for reading. */
function broughtBackIn(ops: readonly EntityOp[]): Said | undefined {
  const last = restoresInForce(ops).reduce<EntityOp | undefined>(
    (latest, entry) => (latest === undefined || entry.at > latest.at ? entry : latest),
    undefined,
  );
  if (last === undefined) return undefined;
  const value = last.op.op === 'restore' ? last.op.reason : undefined;
  return { value, author: last.author, at: last.at };
}

/** The state a reader sees. The time it takes follows the number of operations and the length of what they say. */
export function entityView(kind: SectionKind, type: string, id: string, ops: readonly EntityOp[]): EntityView {
  const viewed = { kind, type, ops, takenOut: takenOutIn(ops) };
  const units = unitsOf(ops).map((unit) => [unit, unitView(viewed, unit)] as const);
  const retires = retiresInForce(ops);
  const changed = unitsOf(ops).some((unit) => currentPuts(ops, unit).length > 0);
  const broughtBack = broughtBackIn(ops);
  return {
    id,
    type,
    units: Object.fromEntries(units.filter(([, { versions, readOnly }]) => versions.length > 0 || readOnly)),
    takenOut: retires.map((entry) => ({
      op: entry.id,
      value: entry.op.reason,
      author: entry.author,
      at: entry.at,
      same: [],
      settled: false,
    })),
    ...(broughtBack !== undefined && { broughtBack }),
    state: retires.length === 0 ? 'present' : changed ? 'taken-out-and-changed' : 'taken-out',
    since: ops.reduce((first, entry) => Math.min(first, entry.at), Number.MAX_SAFE_INTEGER),
  };
}
