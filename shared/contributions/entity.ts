/**
 * One entity of a section: which of its operations are current (SPEC.md, N1-N4; rules C2-C6).
 *
 * An operation replaces only what it names, and only within its own entity and unit. Arrival order plays no part.
 */
import { encode } from '../codec/cbor.ts';
import { toHex } from '../codec/hex.ts';
import type { EntityView, UnitView, Version } from '../dossier/view.ts';
import { unitSchema } from '../dossier/entities.ts';
import type { SectionKind } from '../dossier/sections.ts';
import type { Author } from '../dossier/view.ts';
import type { PutOp, RestoreOp, RetireOp, UnknownOp } from './format.ts';

export interface EntityOp {
  /** Hex op id. */
  readonly id: string;
  readonly op: PutOp | RetireOp | RestoreOp | UnknownOp;
  readonly author: Author;
  readonly at: number;
  /** Hex ids of the ops it names. */
  readonly sees: readonly string[];
  readonly contribution: string;
}

const isPut = (entry: EntityOp): entry is EntityOp & { readonly op: PutOp } =>
  entry.op.op === 'put' || entry.op.op === 'settle';
const isRetire = (entry: EntityOp): entry is EntityOp & { readonly op: RetireOp } => entry.op.op === 'retire';

/** Puts and settles of one unit that no other put or settle of that unit names. */
export function currentPuts(ops: readonly EntityOp[], unit: string): readonly (EntityOp & { readonly op: PutOp })[] {
  const puts = ops.filter(isPut).filter((entry) => entry.op.unit === unit);
  const named = new Set(puts.flatMap((entry) => entry.sees));
  return puts.filter((entry) => !named.has(entry.id));
}

/** Retires that nothing of the same entity names: while one is in force, the entity is taken out. */
export function retiresInForce(ops: readonly EntityOp[]): readonly (EntityOp & { readonly op: RetireOp })[] {
  const named = new Set(ops.flatMap((entry) => entry.sees));
  return ops.filter(isRetire).filter((entry) => !named.has(entry.id));
}

export function unitsOf(ops: readonly EntityOp[]): readonly string[] {
  return [
    ...new Set(ops.flatMap((entry) => ('unit' in entry.op && entry.op.unit !== undefined ? [entry.op.unit] : []))),
  ];
}

/** Every op a person sees when looking at this entity now; a retire names them all (C3). */
export function currentOps(ops: readonly EntityOp[]): readonly EntityOp[] {
  return [...unitsOf(ops).flatMap((unit) => currentPuts(ops, unit)), ...retiresInForce(ops)];
}

/** Groups equal current values (C5); the representative is the smallest id, so every machine shows the same. */
function versionsOf(puts: readonly (EntityOp & { readonly op: PutOp })[]): readonly Version[] {
  const groups = new Map<string, (EntityOp & { readonly op: PutOp })[]>();
  for (const entry of puts) {
    const key = toHex(encode(entry.op.value));
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const versions = [...groups.values()].map((group) => {
    const sorted = [...group].sort((a, b) => (a.id < b.id ? -1 : 1));
    const first = sorted[0];
    if (first === undefined) throw new Error('a group of values is never empty');
    const settled = sorted.some((entry) => entry.op.op === 'settle');
    return {
      op: first.id,
      value: first.op.value,
      author: first.author,
      at: first.at,
      same: sorted.slice(1).map((entry) => entry.id),
      settled,
    };
  });
  return versions.sort((a, b) => (a.op < b.op ? -1 : 1));
}

function unitView(kind: SectionKind, ops: readonly EntityOp[], type: string, unit: string): UnitView {
  const versions = versionsOf(currentPuts(ops, unit));
  const schema = unitSchema(kind, type, unit);
  const unreadable = ops.some(
    (entry) => entry.op.op === 'unknown' && (entry.op.unit === unit || entry.op.unit === undefined),
  );
  const foreign = schema === undefined || versions.some((version) => !schema.safeParse(version.value).success);
  return { versions, readOnly: unreadable || foreign };
}

/** The state a reader sees. */
export function entityView(kind: SectionKind, type: string, id: string, ops: readonly EntityOp[]): EntityView {
  const units: Record<string, UnitView> = {};
  for (const unit of unitsOf(ops)) units[unit] = unitView(kind, ops, type, unit);
  const retires = retiresInForce(ops);
  const seen = new Set(retires.flatMap((entry) => entry.sees));
  const unseen = unitsOf(ops).some((unit) => currentPuts(ops, unit).some((entry) => !seen.has(entry.id)));
  return {
    id,
    type,
    units,
    takenOut: retires.map((entry) => ({
      op: entry.id,
      value: entry.op.reason,
      author: entry.author,
      at: entry.at,
      same: [],
      settled: false,
    })),
    state: retires.length === 0 ? 'present' : unseen ? 'taken-out-and-changed' : 'taken-out',
    since: Math.min(...ops.map((entry) => entry.at)),
  };
}
