/** From what a person did on screen to signed operations: what they saw is what they replace. */
import { fromHex } from '../../shared/codec/hex.ts';
import { currentPuts, retiresInForce, unitsOf } from '../../shared/contributions/entity.ts';
import type { Op } from '../../shared/contributions/format.ts';
import type { SectionLog } from '../../shared/contributions/section-log.ts';
import type { Bytes, Crypto } from '../../shared/crypto/crypto.ts';
import { note as noteSchema, unitSchema } from '../../shared/dossier/entities.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Change, VaultProblem } from './api.ts';

type Made = Result<readonly Op[], VaultProblem>;

/**
 * The operations of one change. `mySeat` is my signing key (hex): what I wrote myself I always saw, so I alone never
 * make two versions (C7). `earlier` are operations of the same contribution.
 */
export function opsOf(crypto: Crypto, log: SectionLog, mySeat: string, change: Change, earlier: readonly Op[]): Made {
  switch (change.do) {
    case 'put':
    case 'settle':
      return putOps(crypto, log, mySeat, change, earlier);
    case 'take-out':
      return takeOut(crypto, log, change);
    case 'bring-back':
      return bringBack(crypto, log, change);
    case 'settle-taken-out':
      return change.keep ? bringBack(crypto, log, change) : takeOut(crypto, log, change);
    case 'note': {
      const parsed = noteSchema.safeParse(change.note);
      if (!parsed.success) return fail({ code: 'does-not-fit', field: 'note' });
      return ok([{ op: 'note', salt: crypto.random(16), value: parsed.data }]);
    }
  }
}

type PutChange = Extract<Change, { do: 'put' | 'settle' }>;
type EntityChange = Extract<Change, { do: 'take-out' | 'bring-back' | 'settle-taken-out' }>;

function putOps(crypto: Crypto, log: SectionLog, mySeat: string, change: PutChange, earlier: readonly Op[]): Made {
  const kind = log.kind();
  const schema = kind === null ? undefined : unitSchema(kind, change.type, change.unit);
  const parsed = schema?.safeParse(change.value);
  if (!parsed?.success) return fail({ code: 'does-not-fit', field: change.unit });
  const again = earlier.some((op) => op.op === change.do && op.entity === change.entity && op.unit === change.unit);
  if (again) return fail({ code: 'does-not-fit', field: change.unit });

  const ops = log.entityOps(change.type, change.entity);
  const current = currentPuts(ops, change.unit);
  const now = log.entity(change.type, change.entity);
  const open = (now?.units[change.unit]?.versions.length ?? 0) > 1;
  if (change.do === 'put' && open) return fail({ code: 'two-versions' });
  if (now?.units[change.unit]?.readOnly) return fail({ code: 'newer-version' });
  if (change.do === 'put' && now?.state === 'taken-out') return fail({ code: 'not-allowed' });
  const mine = current.filter((each) => each.author.seat === mySeat).map((each) => each.id);
  const seen = new Set([...change.sees, ...(open ? [] : mine)]);
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
  const sees = log.allCurrentOf(change.type, change.entity);
  if (sees.length === 0) return fail({ code: 'not-found' });
  const reason = change.do === 'take-out' ? change.reason : undefined;
  return ok([
    {
      op: 'retire',
      salt: crypto.random(16),
      type: change.type,
      entity: change.entity,
      sees: [...sees],
      ...(reason !== undefined && reason !== '' && { reason }),
    },
  ]);
}

/**
 * Ends the removal and writes the values again: what was taken out did not travel to readers of a later epoch, so the
 * removal's end alone would bring back nothing there.
 */
function bringBack(crypto: Crypto, log: SectionLog, change: EntityChange): Made {
  const ops = log.entityOps(change.type, change.entity);
  const retires = retiresInForce(ops);
  if (retires.length === 0) return fail({ code: 'not-found' });
  const removed = new Set(retires.flatMap((each) => each.sees));
  const again = unitsOf(ops).flatMap((unit) => {
    const gone = currentPuts(ops, unit).filter((each) => removed.has(each.id));
    return gone.length === 1 && gone[0] ? [{ unit, old: gone[0] }] : [];
  });
  return ok([
    restore(
      crypto,
      change,
      retires.map((each) => each.id),
    ),
    ...again.map(({ unit, old }): Op => ({
      op: 'put',
      salt: crypto.random(16),
      type: change.type,
      entity: change.entity,
      unit,
      value: old.op.value,
      sees: idBytes([old.id]),
    })),
  ]);
}

const restore = (crypto: Crypto, change: EntityChange, retires: readonly string[]): Op => ({
  op: 'restore',
  salt: crypto.random(16),
  type: change.type,
  entity: change.entity,
  sees: idBytes(retires),
});

const idBytes = (ids: readonly string[]): Bytes[] => ids.flatMap((id) => fromHex(id) ?? []);
