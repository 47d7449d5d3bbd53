/** What a founding or an adoption shows of other contributions, to look up. */
import { toHex } from '../codec/hex.ts';
import type { Shown } from './ops.ts';

/** A founding may show thousands, and is asked with every file and every judgement. */
const shownBefore = new WeakMap<readonly Shown[], ReadonlyMap<string, readonly number[]>>();

/** Hex contribution id -> the positions shown of it, also where it is named more than once. */
export function showsOf(shown: readonly Shown[]): ReadonlyMap<string, readonly number[]> {
  const shows = shownBefore.get(shown) ?? united(shown);
  shownBefore.set(shown, shows);
  return shows;
}

function united(shown: readonly Shown[]): ReadonlyMap<string, readonly number[]> {
  const shows = new Map(shown.map((each) => [toHex(each.id), each.shows]));
  if (shows.size === shown.length) return shows;
  const all = new Map<string, Set<number>>();
  for (const { id, shows: positions } of shown) {
    const known = all.get(toHex(id)) ?? new Set<number>();
    for (const position of positions) known.add(position);
    all.set(toHex(id), known);
  }
  return new Map([...all].map(([id, positions]) => [id, [...positions]]));
}
