import type { Held } from '../../../../shared/contributions/held.ts';

/**
 * One piece of each author first, then the next of each: a page shows the first few, and whoever sends much puts nobody else's work
 * out of sight.
 */
export function inTurn<T extends { readonly held: Pick<Held, 'seat'> }>(all: readonly T[]): readonly T[] {
  const counts = new Map<string, number>();
  const turns = all.map((each) => {
    const turn = counts.get(each.held.seat) ?? 0;
    counts.set(each.held.seat, turn + 1);
    return { each, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ each }) => each);
}
