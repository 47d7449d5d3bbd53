/** Where marks and their labels stand on a line of time, so that no label lies on another (P19, P20 of SPEC.md). */

export interface Spot {
  /** Left edge of the mark, in pixels from the start of the picture. */
  readonly from: number;
  /** Right edge of the mark; equal to `from` for a single day. */
  readonly until: number;
  /** Width its label needs, in pixels. */
  readonly label: number;
}

export interface Placed {
  readonly row: number;
  /** False where there was no room: the mark stands without its words, which the list has. */
  readonly isLabelled: boolean;
}

/** Between a label and the next mark in its row. */
const gap = 10;

/**
 * Puts each spot in the first row in which it meets no other; where every row is taken the last is left to marks alone, so
 * that none stands on words. Answers in the order given; earlier ones have the first choice of rows.
 */
export function rowsFor(spots: readonly Spot[], mostRows: number): readonly Placed[] {
  const placed = labelled(spots, mostRows);
  return placed.includes(undefined) ? bareIn(mostRows - 1, labelled(spots, mostRows - 1)) : bareIn(mostRows, placed);
}

const bareIn = (row: number, placed: readonly (Placed | undefined)[]): readonly Placed[] =>
  placed.map((each) => each ?? { row, isLabelled: false });

/** Where those stand whose label has room in so many rows. */
function labelled(spots: readonly Spot[], mostRows: number): readonly (Placed | undefined)[] {
  const order = spots.map((_, at) => at).sort((a, b) => (spots[a]?.from ?? 0) - (spots[b]?.from ?? 0) || a - b);
  const ends: number[] = [];
  const placed: (Placed | undefined)[] = spots.map(() => undefined);
  for (const at of order) {
    const spot = spots[at];
    if (spot === undefined) continue;
    const free = ends.findIndex((end) => end + gap <= spot.from);
    const row = free >= 0 ? free : ends.length < mostRows ? ends.length : undefined;
    if (row === undefined) continue;
    ends[row] = Math.max(spot.until, spot.from + spot.label);
    placed[at] = { row, isLabelled: true };
  }
  return placed;
}
