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
  /** A founding knew it and left it out: what replaced it may not be here (E10). */
  readonly leftOut?: true;
}

type Put = EntityOp & { readonly op: PutOp };
type Retire = EntityOp & { readonly op: RetireOp };

const isPut = (entry: EntityOp): entry is Put => entry.op.op === 'put' || entry.op.op === 'settle';
const isRetire = (entry: EntityOp): entry is Retire => entry.op.op === 'retire';
const isRestore = (entry: EntityOp): boolean => entry.op.op === 'restore';

const namedBy = (ops: readonly EntityOp[]): ReadonlySet<string> => new Set(ops.flatMap((entry) => entry.sees));
/** What a retire names, or a founding left out, is replaced for good. */
const goneIn = (ops: readonly EntityOp[]): ReadonlySet<string> => {
  const gone = new Set(namedBy(ops.filter(isRetire)));
  for (const entry of ops) if (entry.leftOut) gone.add(entry.id);
  return gone;
};

/** Puts and settles of one unit that no other of that unit names, taken out or not. */
function lastPuts(ops: readonly EntityOp[], unit: string): readonly Put[] {
  const puts = ops.filter(isPut).filter((entry) => entry.op.unit === unit);
  const named = namedBy(puts);
  return puts.filter((entry) => !named.has(entry.id));
}

/** What stands in a unit: named by no other put or settle of it, by no retire, and left out by no founding. */
export function currentPuts(ops: readonly EntityOp[], unit: string): readonly Put[] {
  const gone = goneIn(ops);
  return lastPuts(ops, unit).filter((entry) => !gone.has(entry.id));
}

/** Retires that no other retire or restore of the entity names: while one is in force, the entity is taken out. */
export function retiresInForce(ops: readonly EntityOp[]): readonly Retire[] {
  const named = namedBy(ops.filter((entry) => isRetire(entry) || isRestore(entry)));
  return ops.filter(isRetire).filter((entry) => !named.has(entry.id) && !entry.leftOut);
}

/** Restores that nothing names: they travel on, so that the removals they ended stay ended. */
export function restoresInForce(ops: readonly EntityOp[]): readonly EntityOp[] {
  const named = namedBy(ops.filter((entry) => isRetire(entry) || isRestore(entry)));
  return ops.filter((entry) => isRestore(entry) && !named.has(entry.id) && !entry.leftOut);
}

/** What a unit shows: while the entity is taken out, also what was taken out, for whoever still holds it. */
export function shownPuts(ops: readonly EntityOp[], unit: string): readonly Put[] {
  const inForce = retiresInForce(ops);
  if (inForce.length === 0) return currentPuts(ops, unit);
  const takenOut = namedBy(inForce);
  const gone = goneIn(ops);
  return lastPuts(ops, unit).filter((entry) => !gone.has(entry.id) || takenOut.has(entry.id));
}

export function unitsOf(ops: readonly EntityOp[]): readonly string[] {
  return [
    ...new Set(ops.flatMap((entry) => ('unit' in entry.op && entry.op.unit !== undefined ? [entry.op.unit] : []))),
  ].sort();
}

/** What a person sees of this entity now, and so what a retire names (C3). */
export const namedByRetire = (ops: readonly EntityOp[]): readonly EntityOp[] => [
  ...unitsOf(ops).flatMap((unit) => shownPuts(ops, unit)),
  ...retiresInForce(ops),
];

const encoded = (value: unknown): string => toHex(encode(value));

const saidIn = ({ op, author, at }: Put): Said => ({ value: op.value, author, at });

/** Who closed a difference with this value (by the smallest id, where several did), and what else they chose from. */
function settlementOf(group: readonly Put[], ops: readonly EntityOp[]): Settlement | undefined {
  const settle = group.find((entry) => entry.op.op === 'settle');
  if (settle === undefined) return undefined;
  const chosen = encoded(settle.op.value);
  const others = new Map<string, Said>();
  for (const entry of ops) {
    if (!isPut(entry) || entry.op.unit !== settle.op.unit || !settle.sees.includes(entry.id)) continue;
    const value = encoded(entry.op.value);
    if (value !== chosen && !others.has(value)) others.set(value, saidIn(entry));
  }
  return { author: settle.author, at: settle.at, was: [...others.values()] };
}

/** Groups equal current values (C5); the representative is the smallest id, so every machine shows the same. */
function versionsOf(puts: readonly Put[], ops: readonly EntityOp[]): readonly Version[] {
  const groups = new Map<string, Put[]>();
  for (const entry of puts) {
    const key = encoded(entry.op.value);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const versions = [...groups.values()].map((group) => {
    const sorted = [...group].sort((a, b) => (a.id < b.id ? -1 : 1));
    const first = sorted[0];
    if (first === undefined) throw new Error('a group of values is never empty');
    const settlement = settlementOf(sorted, ops);
    return {
      op: first.id,
      value: first.op.value,
      author: first.author,
      at: first.at,
      same: sorted.slice(1).map((entry) => entry.id),
      settled: settlement !== undefined,
      ...(settlement !== undefined && { settlement }),
    };
  });
  return versions.sort((a, b) => (a.op < b.op ? -1 : 1));
}

function unitView(kind: SectionKind, ops: readonly EntityOp[], type: string, unit: string): UnitView {
  const versions = versionsOf(shownPuts(ops, unit), ops);
  const schema = unitSchema(kind, type, unit);
  const unreadable = ops.some(
    (entry) => entry.op.op === 'unknown' && (entry.op.unit === unit || entry.op.unit === undefined),
  );
  const foreign = schema === undefined || versions.some((version) => !schema.safeParse(version.value).success);
  return { versions, readOnly: unreadable || foreign };
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

/** The state a reader sees. */
export function entityView(kind: SectionKind, type: string, id: string, ops: readonly EntityOp[]): EntityView {
  const units = unitsOf(ops).map((unit) => [unit, unitView(kind, ops, type, unit)] as const);
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
