/** From what a person did on screen to signed operations: what they saw is what they replace. */
import { encode } from '../../../../shared/codec/cbor.ts';
import { fromHex, toHex } from '../../../../shared/codec/hex.ts';
import {
  currentPuts,
  namedByRetire,
  retiresInForce,
  shownPuts,
  unitsOf,
} from '../../../../shared/contributions/entity.ts';
import type { Op } from '../../../../shared/contributions/ops.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import { note as noteSchema, unitSchema } from '../../../../shared/dossier/entities.ts';
import { sensitiveAt, type ValuesOf } from '../../../../shared/dossier/sensitive.ts';
import { necessityType } from '../../../../shared/dossier/units/necessity.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Change } from '../../api/dossiers.ts';
import type { VaultProblem } from '../../api/problems.ts';

type Made = Result<readonly Op[], VaultProblem>;

/**
 * The operations of one change. `mySeat` is my signing key (hex): what I wrote myself I always saw, so I alone never
 * make two versions (C7). `earlier` are operations of the same contribution.
 */
export function opsOf(crypto: Crypto, log: SectionLog, mySeat: string, change: Change, earlier: readonly Op[]): Made {
  if (change.do !== 'note' && collides(change, earlier)) return fail({ code: 'does-not-fit', field: change.type });
  switch (change.do) {
    case 'put':
    case 'settle':
      return isClosed(log, change, earlier) ? fail({ code: 'necessity-missing' }) : putOps(crypto, log, mySeat, change);
    case 'take-out':
      return takeOut(crypto, log, change);
    case 'bring-back':
      return broughtBack(crypto, log, change, earlier);
    case 'settle-taken-out':
      return change.keep ? broughtBack(crypto, log, change, earlier) : takeOut(crypto, log, change);
    case 'note': {
      const parsed = noteSchema.safeParse(change.note);
      if (!parsed.success) return fail({ code: 'does-not-fit', field: 'note' });
      return ok([{ op: 'note', salt: crypto.random(16), value: parsed.data }]);
    }
  }
}

/** Two changes at once that cannot see each other would stand side by side: one person alone never makes that (C7). */
function collides(change: Exclude<Change, { do: 'note' }>, earlier: readonly Op[]): boolean {
  return earlier.some((op) => {
    if (!('entity' in op) || op.type !== change.type || op.entity !== change.entity) return false;
    const bothPuts = 'unit' in op && 'unit' in change;
    return !bothPuts || op.unit === change.unit;
  });
}

/** Sensitive data in a part where no sentence says why they are needed; the sentence may come in the same contribution. */
function isClosed(
  log: SectionLog,
  { type, entity, unit, value: written }: Pick<PutChange, 'type' | 'entity' | 'unit' | 'value'>,
  earlier: readonly Op[],
): boolean {
  const schema = unitSchema(log.kind(), type, unit);
  const value = schema?.safeParse(written);
  if (schema === undefined || value?.success !== true) return false;
  const kind = sensitiveAt(log.kind(), { type, entity, unit, value: value.data }, valuesIn(log, earlier));
  if (kind === undefined) return false;
  // What the same contribution says of the sentence last decides, whether it says or takes out.
  const last = earlier.findLast((op) => 'entity' in op && op.type === necessityType && op.entity === kind);
  if (last !== undefined) return last.op === 'retire';
  const said = log.entity(necessityType, kind);
  return said?.state !== 'present' || (said.units['why']?.versions.length ?? 0) === 0;
}

/** What stands of a unit, with what the same contribution writes of it. */
const valuesIn =
  (log: SectionLog, earlier: readonly Op[]): ValuesOf =>
  (type, entity, unit) => {
    const fresh = earlier.findLast(
      (op) => (op.op === 'put' || op.op === 'settle') && op.type === type && op.entity === entity && op.unit === unit,
    );
    if (fresh !== undefined && 'value' in fresh) return [fresh.value];
    return log.entity(type, entity)?.units[unit]?.versions.map(({ value }) => value) ?? [];
  };

/** What comes back is written again, and asks for its sentence as what is written does. */
function broughtBack(crypto: Crypto, log: SectionLog, change: EntityChange, earlier: readonly Op[]): Made {
  const made = bringBack(crypto, log, change);
  if (!made.ok) return made;
  const { type, entity } = change;
  const standing = unitsOf(log.entityOps(type, entity)).flatMap((unit) =>
    shownPuts(log.entityOps(type, entity), unit).map(({ op: { value } }) => ({ type, entity, unit, value })),
  );
  return standing.some((each) => isClosed(log, each, earlier)) ? fail({ code: 'necessity-missing' }) : made;
}

type PutChange = Extract<Change, { do: 'put' | 'settle' }>;
type EntityChange = Extract<Change, { do: 'take-out' | 'bring-back' | 'settle-taken-out' }>;

function putOps(crypto: Crypto, log: SectionLog, mySeat: string, change: PutChange): Made {
  const parsed = unitSchema(log.kind(), change.type, change.unit)?.safeParse(change.value);
  if (!parsed?.success) return fail({ code: 'does-not-fit', field: change.unit });
  const ops = log.entityOps(change.type, change.entity);
  const current = currentPuts(ops, change.unit);
  const now = log.entity(change.type, change.entity);
  const open = (now?.units[change.unit]?.versions.length ?? 0) > 1;
  if (change.do === 'put' && open) return fail({ code: 'two-versions' });
  if (now?.units[change.unit]?.readOnly) return fail({ code: 'newer-version' });
  if (now?.state === 'taken-out') return fail({ code: 'not-allowed' });
  const mine = current.filter((each) => each.author.seat === mySeat).map((each) => each.id);
  const ofUnit = new Set(ops.flatMap((each) => ('unit' in each.op && each.op.unit === change.unit ? [each.id] : [])));
  const seen = new Set([...change.sees.filter((id) => ofUnit.has(id)), ...(open ? [] : mine)]);
  return ok([
    {
      op: change.do,
      salt: crypto.random(16),
      type: change.type,
      entity: change.entity,
      unit: change.unit,
      value: parsed.data,
      sees: idBytes([...seen]),
    },
  ]);
}

/** Names everything that is there now, earlier removals included. */
function takeOut(crypto: Crypto, log: SectionLog, change: EntityChange): Made {
  const ops = log.entityOps(change.type, change.entity);
  const sees = namedByRetire(ops).map((each) => each.id);
  if (sees.length === 0 || log.entity(change.type, change.entity)?.state === 'taken-out')
    return fail({ code: 'not-found' });
  return ok([
    {
      op: 'retire',
      salt: crypto.random(16),
      type: change.type,
      entity: change.entity,
      sees: idBytes(sees),
      ...reasonOf(change),
    },
  ]);
}

/**
 * Ends the removal and writes the values again: a removal replaced them (N3), and what was taken out did not travel to
 * readers of a later epoch. Two versions that stood open stand open again.
 */
function bringBack(crypto: Crypto, log: SectionLog, change: EntityChange): Made {
  const ops = log.entityOps(change.type, change.entity);
  const retires = retiresInForce(ops);
  if (retires.length === 0) return fail({ code: 'not-found' });
  const again = unitsOf(ops).flatMap((unit) => {
    const stands = new Set(currentPuts(ops, unit).map((each) => each.id));
    return byValue(shownPuts(ops, unit).filter((each) => !stands.has(each.id))).map((same) => ({ unit, same }));
  });
  const changed = unitsOf(ops).some((unit) => currentPuts(ops, unit).length > 0);
  // What was taken out before this reader's time is not here: its end would bring back something empty.
  if (again.length === 0 && !changed) return fail({ code: 'not-found' });
  return ok([
    restore(
      crypto,
      change,
      retires.map((each) => each.id),
    ),
    ...again.map(({ unit, same }): Op => ({
      op: 'put',
      salt: crypto.random(16),
      type: change.type,
      entity: change.entity,
      unit,
      value: same[0].op.value,
      sees: idBytes(same.map((each) => each.id)),
    })),
  ]);
}

type Put = ReturnType<typeof currentPuts>[number];

/** Puts with equal values together: they are written again as one. */
function byValue(puts: readonly Put[]): readonly (readonly [Put, ...Put[]])[] {
  const groups = new Map<string, [Put, ...Put[]]>();
  for (const put of puts) {
    const key = toHex(encode(put.op.value));
    const group = groups.get(key);
    if (group) group.push(put);
    else groups.set(key, [put]);
  }
  return [...groups.values()];
}

const restore = (crypto: Crypto, change: EntityChange, retires: readonly string[]): Op => ({
  op: 'restore',
  salt: crypto.random(16),
  type: change.type,
  entity: change.entity,
  sees: idBytes(retires),
  ...reasonOf(change),
});

/** Why it was taken out or brought back, where a person said so. */
function reasonOf(change: EntityChange): { readonly reason?: string } {
  const reason = change.do === 'settle-taken-out' ? '' : (change.reason?.trim() ?? '');
  return reason === '' ? {} : { reason: reason.slice(0, longestReason) };
}

/** As the operation allows (shared/contributions/SPEC.md, F8). */
const longestReason = 2_000;

const idBytes = (ids: readonly string[]): Bytes[] => ids.flatMap((id) => fromHex(id) ?? []);
