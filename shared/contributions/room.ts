/**
 * What a founding has room for (SPEC.md, E19). It has to fit one contribution, or nobody could be taken out of a section any more:
 * what does not fit stays late. Of each seat one after the other, so that whoever writes much crowds out only themselves.
 */
import type { Covered, Restated } from './ops.ts';

/** Bytes of a contribution of 4,194,304 for each; members, parents and what stands around take less than the rest. */
export const roomForRestated = 2_200_000;
export const roomForCovered = 1_700_000;

/** At most as many bytes as these take encoded: maps with their keys, a hash, and what is counted. */
export const bytesOfShown = ({ shows, seen }: Restated): number => 50 + 3 * shows.length + bytesOfSeen(seen);
export const bytesOfCovered = ({ tips, missing }: Covered): number =>
  100 + tips.reduce((sum, { seen }) => sum + 54 + bytesOfSeen(seen), 0) + 19 * missing.length;
const bytesOfSeen = (seen: readonly number[] | undefined): number => (seen === undefined ? 0 : 8 + 3 * seen.length);

interface Ranked<T> {
  readonly each: T;
  /** How many of the same came before it. */
  readonly rank: number;
}

/** Those that fit, the first of each kind before the second of any. `kindOf`: null for what comes after all others. */
export function fitting<T>(
  all: readonly T[],
  room: number,
  kindOf: (each: T) => string | null,
  bytesOf: (each: T) => number,
): readonly T[] {
  let left = room - all.reduce((sum, each) => sum + bytesOf(each), 0);
  if (left >= 0) return all;
  const counts = new Map<string, number>();
  const ranked = all.map((each): Ranked<T> => {
    const kind = kindOf(each);
    if (kind === null) return { each, rank: Number.POSITIVE_INFINITY };
    const rank = counts.get(kind) ?? 0;
    counts.set(kind, rank + 1);
    return { each, rank };
  });
  const fits = new Set<T>();
  left = room;
  for (const { each } of ranked.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))) {
    left -= bytesOf(each);
    if (left < 0) break;
    fits.add(each);
  }
  return all.filter((each) => fits.has(each));
}
