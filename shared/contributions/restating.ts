/** What stands in a section, as a founding restates it (SPEC.md, E3, E9): every side of a difference, every tombstone, every note. */
import { compare } from '../codec/bytes.ts';
import { toHex } from '../codec/hex.ts';
import type { Bytes } from '../crypto/crypto.ts';
import { currentPuts, restoresInForce, retiresInForce, unitsOf } from './entity.ts';
import type { Epoch } from './epoch.ts';
import type { Folded } from './fold.ts';
import { marked, type SeenOf } from './coverage.ts';
import type { Restated, Shown } from './ops.ts';
import { bytesOfShown, fitting, roomForRestated } from './room.ts';
import type { SectionLog } from './section-log.ts';

/** What a founding restates, as far as there is room: of what stands here first, then of what only a parent restates (E19). */
export function restatedIn(log: SectionLog, parents: readonly Epoch[], seenOf: SeenOf): readonly Restated[] {
  const seatOf = ({ id }: Shown): string | null => {
    const held = log.held().get(toHex(id));
    return held !== undefined && log.standing(held.contribution).is === 'applied' ? held.seat : null;
  };
  const all = restatements(log, parents).map((each): Restated => ({ ...each, ...marked(seenOf(toHex(each.id))) }));
  return fitting(all, roomForRestated, seatOf, bytesOfShown);
}

export function seenIn(log: SectionLog): SeenOf {
  const newer = new Set(log.newer().map(({ id }) => toHex(id)));
  return (id) => {
    const ops = log.held().get(id)?.contribution.ops;
    if (ops === undefined) return newer.has(id) ? undefined : [];
    return ops.includes(null) ? ops.flatMap((each, at) => (each === null ? [] : [at])) : undefined;
  };
}

/** Which operations of which contributions are current, and what parents restate that does not apply here. By id. */
export function restatements(log: SectionLog, parents: readonly Epoch[]): Shown[] {
  const current = currentIds(log.fold());
  const restates = new Map<string, Shown>();
  for (const [{ id, contribution }, standing] of log.judged()) {
    if (standing.is !== 'applied') continue;
    const shows = contribution.ops.flatMap((each, at) => (each !== null && current.has(toHex(each.id)) ? [at] : []));
    if (shows.length > 0) restates.set(id, { id: contribution.id, shows });
  }
  for (const shown of notWeighed(log, parents)) {
    const key = toHex(shown.id);
    const shows = new Set([...(restates.get(key)?.shows ?? []), ...shown.shows]);
    restates.set(key, { id: shown.id, shows: [...shows].sort((a, b) => a - b) });
  }
  return [...restates.values()].sort(byId);
}

export const byId = (a: { readonly id: Bytes }, b: { readonly id: Bytes }): number => compare(a.id, b.id);

/** Hex ids of operations that stand: every side of a difference, removals in force, notes, and what cannot be read. */
export function currentIds(folded: Folded): ReadonlySet<string> {
  const ids = new Set(folded.unread);
  for (const { ops } of folded.entities.values()) {
    for (const entry of [...retiresInForce(ops), ...restoresInForce(ops)]) ids.add(entry.id);
    for (const unit of unitsOf(ops)) for (const entry of currentPuts(ops, unit)) ids.add(entry.id);
  }
  for (const note of folded.notes) ids.add(note.op);
  return ids;
}

/** What cannot be weighed here goes along as it is: work of a newer version, and what a parent restates and is not here. */
function notWeighed(log: SectionLog, parents: readonly Epoch[]): readonly Shown[] {
  const newer = log.newer().map(({ id, ops }) => ({ id, shows: Array.from({ length: ops }, (_, at) => at) }));
  const isNewer = new Set(newer.map(({ id }) => toHex(id)));
  const restated = parents.flatMap(({ founding }) =>
    founding.restates.flatMap(({ id, shows }) => {
      if (isNewer.has(toHex(id))) return [];
      const held = log.held().get(toHex(id));
      const applies = held !== undefined && log.standing(held.contribution).is === 'applied';
      const lacking = shows.filter((at) => !applies || held.contribution.ops[at] === null);
      return lacking.length > 0 ? [{ id, shows: lacking }] : [];
    }),
  );
  return [...newer, ...restated];
}
