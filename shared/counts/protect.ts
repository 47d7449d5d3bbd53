/**
 * Which numbers may be shown (SPEC.md, NC3-NC5). Numbers that add up to each other make a tree: each is the sum of the parts of each of
 * its splits. On such a tree what somebody can work out of a number that is not shown is an interval, and it is exact.
 */

/** Numbers below this are not shown. */
export const fewest = 10;

export interface Cell {
  readonly key: string;
  readonly count: number;
  /** Each split adds up to `count`. */
  readonly splits: readonly (readonly Cell[])[];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Keys of the cells that may be shown. */
export function shownCells(root: Cell, least: number = fewest): ReadonlySet<string> {
  const all = cellsOf(root);
  const near = neighboursOf(all);
  const places = placesOf(root);
  const shown = new Set(all.filter(({ count }) => count >= least).map(({ key }) => key));
  const few = all.filter(({ count }) => count < least);
  for (;;) {
    const known = rangesOf(root, shown);
    const open = few.find(({ key }) => {
      const range = known.get(key);
      return range === undefined || range.from > 0 || range.to < least - 1;
    });
    const next = open && nextToHide(open, near, shown, places);
    // With nothing shown nothing is known, so the search ends.
    if (next === undefined) return shown;
    shown.delete(next.key);
  }
}

/** Wholes before their parts. */
export const cellsOf = (cell: Cell): readonly Cell[] => [cell, ...cell.splits.flat().flatMap(cellsOf)];

/** What somebody who sees the shown numbers can work out of each: whole numbers from 0 on that add up. */
export function rangesOf(root: Cell, shown: ReadonlySet<string>): ReadonlyMap<string, Range> {
  const below = new Map<string, Range>();
  const up = (cell: Cell): Range => {
    const sums = cell.splits.map((parts) => total(parts.map(up)));
    const own = shown.has(cell.key) ? [{ from: cell.count, to: cell.count }] : [];
    const range = both([{ from: 0, to: Infinity }, ...own, ...sums]);
    below.set(cell.key, range);
    return range;
  };
  const found = new Map<string, Range>();
  const down = (cell: Cell, range: Range): void => {
    found.set(cell.key, range);
    for (const parts of cell.splits) {
      const ranges = parts.map(({ key }) => below.get(key) ?? range);
      parts.forEach((part, at) => {
        const own = ranges[at] ?? range;
        const others = total(ranges.filter((_, other) => other !== at));
        down(part, both([own, { from: range.from - others.to, to: range.to - others.from }]));
      });
    }
  };
  down(root, up(root));
  return found;
}

const total = (ranges: readonly Range[]): Range => ({
  from: ranges.reduce((sum, { from }) => sum + from, 0),
  to: ranges.reduce((sum, { to }) => sum + to, 0),
});
const both = (ranges: readonly Range[]): Range => ({
  from: Math.max(...ranges.map(({ from }) => from)),
  to: Math.min(...ranges.map(({ to }) => to)),
});

interface Place {
  readonly depth: number;
  /** In the order of the table. */
  readonly at: number;
}

function placesOf(root: Cell): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const go = (cell: Cell, depth: number): void => {
    places.set(cell.key, { depth, at: places.size });
    for (const part of cell.splits.flat()) go(part, depth + 1);
  };
  go(root, 0);
  return places;
}

/** Cells that stand in one sum with each cell. */
function neighboursOf(all: readonly Cell[]): ReadonlyMap<string, readonly Cell[]> {
  const near = new Map<string, Cell[]>(all.map(({ key }) => [key, []]));
  for (const cell of all)
    for (const parts of cell.splits) {
      const together = [cell, ...parts];
      for (const one of together) near.get(one.key)?.push(...together.filter((other) => other !== one));
    }
  return near;
}

/**
 * The shown cell to hide next: one that bounds what is hidden around this cell, a part before what it adds up to, then the next one in
 * the order of the table. No count plays a part: the smallest hidden beside a small one would tell that whatever is smaller and shown
 * was not needed, and so which of the hidden numbers are small; a whole hidden first, that its parts are next to nothing.
 */
function nextToHide(
  from: Cell,
  near: ReadonlyMap<string, readonly Cell[]>,
  shown: ReadonlySet<string>,
  places: ReadonlyMap<string, Place>,
): Cell | undefined {
  const depth = ({ key }: Cell): number => places.get(key)?.depth ?? 0;
  const at = ({ key }: Cell): number => places.get(key)?.at ?? 0;
  const after = (cell: Cell): number => (at(cell) - at(from) + places.size) % places.size;
  const seen = new Set([from.key]);
  const bounds: Cell[] = [];
  let ring: readonly Cell[] = [from];
  while (ring.length > 0) {
    const next = ring.flatMap(({ key }) => near.get(key) ?? []).filter(({ key }) => !seen.has(key));
    for (const { key } of next) seen.add(key);
    bounds.push(...next.filter(({ key }) => shown.has(key)));
    ring = next.filter(({ key }) => !shown.has(key));
  }
  const [best] = bounds.sort((a, b) => depth(b) - depth(a) || after(a) - after(b));
  return best;
}
