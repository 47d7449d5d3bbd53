/** What would stand of people who were taken out, did somebody speak for it (SPEC.md, E8): a person may take it in. */
import { toHex } from '../codec/hex.ts';
import type { Held } from './held.ts';
import { currentIds } from './restating.ts';
import type { SectionLog } from './section-log.ts';

export interface Unspoken {
  readonly held: Held;
  /** Positions of operations that would stand. */
  readonly shows: readonly number[];
}

export function unspokenIn(log: SectionLog): readonly Unspoken[] {
  const { unspoken } = log.fold();
  if (unspoken.size === 0) return [];
  const standing = currentIds(log.foldedAsSpoken());
  const isWanted = (id: string): boolean => unspoken.has(id) && standing.has(id);
  return log.judged().flatMap(([held, { is }]) => {
    const shows = held.contribution.ops.flatMap((each, at) => (each && isWanted(toHex(each.id)) ? [at] : []));
    return is === 'applied' && shows.length > 0 ? [{ held, shows }] : [];
  });
}
