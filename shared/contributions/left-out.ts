/** What founders left out though nothing can have replaced it (SPEC.md, E10): it stands all the same, and a person is told. */
import { toHex } from '../codec/hex.ts';
import { currentPuts, retiresInForce, unitsOf, type EntityOp } from './entity.ts';
import type { Epoch } from './epoch.ts';
import type { Held } from './held.ts';
import type { SectionLog } from './section-log.ts';

export interface LeftOut {
  readonly held: Held;
  /** Positions of what was left out. */
  readonly shows: readonly number[];
  /** The first, by id, of the epochs whose founding left it out. */
  readonly by: Epoch;
}

/** Values and removals that stand, and that a founding left out which nothing later showed again. */
export function leftOutIn(log: SectionLog): readonly LeftOut[] {
  const standing = new Map<string, readonly string[]>();
  for (const { ops } of log.fold().entities.values())
    for (const { id, omittedBy } of standingIn(ops)) standing.set(id, omittedBy ?? []);
  if (standing.size === 0) return [];
  const epochs = new Map(log.epochs().map((epoch) => [epoch.hex, epoch]));
  const found: LeftOut[] = [];
  for (const [held, { is }] of log.judged()) {
    if (is !== 'applied') continue;
    const shows = new Map<number, string>();
    for (const [position, each] of held.contribution.ops.entries()) {
      const [by] = each === null ? [] : (standing.get(toHex(each.id)) ?? []);
      if (by !== undefined) shows.set(position, by);
    }
    const by = epochs.get([...shows.values()].sort()[0] ?? '');
    if (by !== undefined) found.push({ held, shows: [...shows.keys()], by });
  }
  return found;
}

/** What a reader sees of it, of what was left out. */
const standingIn = (ops: readonly EntityOp[]): readonly EntityOp[] =>
  ops.some(({ omittedBy }) => omittedBy !== undefined)
    ? [...unitsOf(ops).flatMap((unit) => currentPuts(ops, unit)), ...retiresInForce(ops)].filter(
        ({ omittedBy }) => omittedBy !== undefined,
      )
    : [];
