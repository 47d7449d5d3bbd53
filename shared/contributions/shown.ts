/** What a founding or an adoption shows of other contributions, to look up. */
import { toHex } from '../codec/hex.ts';
import type { Shown } from './ops.ts';

/** A founding may show thousands, and is asked with every file and every judgement. */
const shownBefore = new WeakMap<readonly Shown[], ReadonlyMap<string, readonly number[]>>();

/** Hex contribution id -> the positions shown of it. */
export function showsOf(shown: readonly Shown[]): ReadonlyMap<string, readonly number[]> {
  const shows = shownBefore.get(shown) ?? new Map(shown.map((each) => [toHex(each.id), each.shows]));
  shownBefore.set(shown, shows);
  return shows;
}
