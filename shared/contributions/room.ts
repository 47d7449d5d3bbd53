/**
 * What a founding has room for (SPEC.md, E19). It has to fit one contribution, or nobody could be taken out of a section any more:
 * what does not fit stays late. Seats share it by what they take, so that whoever writes much, or heavy, crowds out only themselves.
 */
import type { Restated } from './ops.ts';

/** Bytes of a contribution of 4,194,304 for each; members, parents and what stands around take less than the rest. */
export const roomForRestated = 2_200_000;
export const roomForCovered = 1_700_000;
/** Of that, what it names itself: the rest holds the ends of the runs of everybody a section can have as members. */
export const roomForNamed = 1_600_000;

interface Tip {
  readonly seen?: readonly number[] | undefined;
}
interface Weighty {
  readonly tips: readonly Tip[];
  readonly missing: readonly unknown[];
}

/** At most as many bytes as these take encoded: maps with their keys, a hash, and what is counted. */
export const bytesOfShown = ({ shows, seen }: Restated): number => 50 + 3 * shows.length + bytesOfSeen(seen);
export const bytesOfCovered = ({ tips, missing }: Weighty): number =>
  100 + tips.reduce((sum, tip) => sum + bytesOfTip(tip), 0) + 19 * missing.length;
export const bytesOfTip = ({ seen }: Tip): number => 54 + bytesOfSeen(seen);
const bytesOfSeen = (seen: readonly number[] | undefined): number => (seen === undefined ? 0 : 8 + 3 * seen.length);

interface Ranked<T> {
  readonly each: T;
  readonly bytes: number;
  /** Bytes of its kind up to it, with it. */
  readonly upTo: number;
}

/**
 * Those that fit. Kinds share the room by what they take, not by how many there are: all of a kind fits that takes no more than an equal
 * share. Of one kind what is light comes before what is heavy. `kindOf`: null for what comes after all others.
 */
export function fitting<T>(
  all: readonly T[],
  room: number,
  kindOf: (each: T) => string | null,
  bytesOf: (each: T) => number,
): readonly T[] {
  if (all.reduce((sum, each) => sum + bytesOf(each), 0) <= room) return all;
  const fits = new Set<T>();
  let left = room;
  for (const { each, bytes } of byShare(all, kindOf, bytesOf)) {
    if (bytes > left) continue;
    left -= bytes;
    fits.add(each);
  }
  return all.filter((each) => fits.has(each));
}

function byShare<T>(
  all: readonly T[],
  kindOf: (each: T) => string | null,
  bytesOf: (each: T) => number,
): readonly Ranked<T>[] {
  const taken = new Map<string, number>();
  const upTo = (kind: string | null, bytes: number): number => {
    if (kind === null) return Number.POSITIVE_INFINITY;
    const sum = (taken.get(kind) ?? 0) + bytes;
    taken.set(kind, sum);
    return sum;
  };
  const light = all.map((each) => ({ each, bytes: bytesOf(each) })).sort((a, b) => a.bytes - b.bytes);
  const ranked = light.map(({ each, bytes }): Ranked<T> => ({ each, bytes, upTo: upTo(kindOf(each), bytes) }));
  // Of equal sums the lighter stays first, as it came; two without a kind have no difference to reckon.
  return ranked.sort((a, b) => (a.upTo === b.upTo ? 0 : a.upTo - b.upTo));
}
