/**
 * Founding epochs: the first of a section, and the next one when its audience changes (SPEC.md, E1-E5).
 *
 * The next epoch restates what is current under the original signed heads, showing only those operations: authorship
 * survives, replaced and deleted text does not travel.
 */
import { toHex } from '../codec/hex.ts';
import type { Bytes } from '../crypto/crypto.ts';
import type { SectionKind } from '../dossier/sections.ts';
import { currentPuts, retiresInForce, unitsOf } from './entity.ts';
import { redact, type Contribution, type FoundOp, type Member } from './format.ts';
import type { SectionLog } from './section-log.ts';

export interface FirstFounding {
  readonly salt: Bytes;
  readonly realm: Bytes;
  readonly dossier: Bytes;
  readonly kind: SectionKind;
  readonly owners: readonly string[];
  readonly readers: readonly Member[];
  readonly writers: readonly Member[];
}

/** The operation that founds a section. */
export const firstFounding = (input: FirstFounding): FoundOp => ({
  op: 'found',
  salt: input.salt,
  realm: input.realm,
  dossier: input.dossier,
  kind: input.kind,
  owners: [...input.owners],
  readers: [...input.readers],
  writers: [...input.writers],
  parents: [],
  reason: 'created',
  restates: [],
  covered: [],
});

export interface Audience {
  readonly owners: readonly string[];
  readonly readers: readonly Member[];
  readonly writers: readonly Member[];
  readonly reason: FoundOp['reason'];
}

/** The operation that founds the next epoch of a section for a new audience. */
export function nextFounding(log: SectionLog, salt: Bytes, audience: Audience): FoundOp {
  const parent = log.epoch();
  if (parent === null) throw new Error('a section without a founding has no next epoch');
  return {
    op: 'found',
    salt,
    realm: parent.founding.realm,
    dossier: parent.founding.dossier,
    kind: parent.founding.kind,
    owners: [...audience.owners],
    readers: [...audience.readers],
    writers: [...audience.writers],
    parents: [parent.id],
    reason: audience.reason,
    restates: restatements(log),
    covered: coverage(log.contributions()),
  };
}

/** Which operations of which contributions are current: every side of a difference, every tombstone, every note. */
function restatements(log: SectionLog): FoundOp['restates'] {
  const current = currentIds(log);
  const restates: FoundOp['restates'] = [];
  for (const contribution of sortedById(log.contributions())) {
    if (log.standing(contribution).is !== 'applied') continue;
    const shows = contribution.ops.flatMap((each, at) => (each !== null && current.has(toHex(each.id)) ? [at] : []));
    if (shows.length > 0) restates.push({ id: contribution.id, shows });
  }
  return restates;
}

function currentIds(log: SectionLog): ReadonlySet<string> {
  const ids = new Set<string>();
  const folded = log.fold();
  for (const { ops } of folded.entities.values()) {
    const retires = retiresInForce(ops);
    const takenOut = new Set(retires.flatMap((entry) => entry.sees));
    for (const entry of retires) ids.add(entry.id);
    for (const unit of unitsOf(ops)) {
      for (const entry of currentPuts(ops, unit)) if (!takenOut.has(entry.id)) ids.add(entry.id);
    }
    // What this version cannot read may still be current for a newer one: it travels unchanged (C8).
    for (const entry of ops) if (entry.op.op === 'unknown') ids.add(entry.id);
  }
  for (const note of folded.notes) ids.add(note.op);
  return ids;
}

function coverage(contributions: readonly Contribution[]): FoundOp['covered'] {
  const last = new Map<string, FoundOp['covered'][number]>();
  for (const { head } of contributions) {
    const key = `${toHex(head.actor.key)}/${toHex(head.actor.run)}`;
    const known = last.get(key);
    if (known === undefined || known.seq < head.seq) last.set(key, { ...head.actor, seq: head.seq });
  }
  return [...last.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

const sortedById = (contributions: readonly Contribution[]): readonly Contribution[] =>
  [...contributions].sort((a, b) => (toHex(a.id) < toHex(b.id) ? -1 : 1));

export interface Travelling {
  readonly id: Bytes;
  readonly bytes: Bytes;
}

/**
 * What a reader of the newest epoch may hold: its founding, what it restates (redacted to the operations shown), and
 * what was written since. `knows` leaves out what the reader is known, by receipt, to hold.
 */
export function travelling(log: SectionLog, knows: (idHex: string) => boolean): readonly Travelling[] {
  const epoch = log.epoch();
  if (epoch === null) return [];
  const shows = new Map(epoch.founding.restates.map((each) => [toHex(each.id), each.shows]));
  const epochHex = toHex(epoch.id);
  const out: Travelling[] = [];
  for (const contribution of sortedById(log.contributions())) {
    const id = toHex(contribution.id);
    if (knows(id)) continue;
    const restated = shows.get(id);
    if (id === epochHex) out.push({ id: contribution.id, bytes: contribution.bytes });
    else if (restated) out.push({ id: contribution.id, bytes: redact(contribution, restated) });
    else if (contribution.head.epoch !== null && toHex(contribution.head.epoch) === epochHex)
      out.push({ id: contribution.id, bytes: contribution.bytes });
  }
  return out;
}
