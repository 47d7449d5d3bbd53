/** Nothing below the threshold can be worked out: tried by somebody who has all shown numbers, adds up, and knows how it is done. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangesOf, shownCells, type Cell } from '../../../shared/counts/protect.ts';

const leaf = (key: string, count: number): Cell => ({ key, count, splits: [] });
const sum = (parts: readonly Cell[]): number => parts.reduce((total, { count }) => total + count, 0);
const cellsOf = (cell: Cell): readonly Cell[] => [cell, ...cell.splits.flat().flatMap(cellsOf)];

/** Sums that hold between numbers of a tree: the first is the sum of the others. */
const sumsOf = (root: Cell): readonly (readonly string[])[] =>
  cellsOf(root).flatMap(({ key, splits }) => splits.map((parts) => [key, ...parts.map((part) => part.key)]));

/** Every world of whole numbers from 0 to `most` in which the shown numbers stand and all sums hold: no cleverness at all. */
function worldsOf(root: Cell, shown: ReadonlySet<string>, most: number): readonly ReadonlyMap<string, number>[] {
  const sums = sumsOf(root);
  const worlds: ReadonlyMap<string, number>[] = [];
  const keys = cellsOf(root).map(({ key }) => key);
  const fits = (world: ReadonlyMap<string, number>): boolean =>
    sums.every(([whole = '', ...parts]) => {
      const left = world.get(whole);
      const known = parts.flatMap((part) => world.get(part) ?? []);
      const added = known.reduce((total, each) => total + each, 0);
      if (left === undefined) return true;
      return known.length === parts.length ? added === left : added <= left;
    });
  const go = (at: number, world: Map<string, number>): void => {
    const key = keys[at];
    if (key === undefined) return void worlds.push(new Map(world));
    const count = cellsOf(root).find((cell) => cell.key === key)?.count ?? 0;
    const values = shown.has(key) ? [count] : Array.from({ length: most + 1 }, (_, value) => value);
    for (const value of values) {
      world.set(key, value);
      if (fits(world)) go(at + 1, world);
      world.delete(key);
    }
  };
  go(0, new Map());
  return worlds;
}

const least = 3;
const small = fc.integer({ min: 0, max: 5 });

/** A number split in two ways, one part of which is split again: the shape of a territory. */
const territory = fc.tuple(small, small, small, fc.nat({ max: 5 })).map(([a, b, c, cut]): Cell => {
  const first = [leaf('t/a', a), { key: 't/b', count: b + c, splits: [[leaf('t/b/1', b), leaf('t/b/2', c)]] }];
  const whole = sum(first);
  const one = Math.min(cut, whole);
  return { key: 't', count: whole, splits: [first, [leaf('t/x', one), leaf('t/y', whole - one)]] };
});
const flat = fc.array(small, { minLength: 2, maxLength: 4 }).map((counts): Cell => {
  const parts = counts.map((count, at) => leaf(`p${at}`, count));
  return { key: 'all', count: sum(parts), splits: [parts] };
});

describe('NC4 numbers that are not shown', () => {
  it('leave each value below the threshold possible, tried over all worlds in which the shown numbers stand', () => {
    fc.assert(
      fc.property(fc.oneof(territory, flat), (root) => {
        const shown = shownCells(root, least);
        const worlds = worldsOf(root, shown, root.count + least);
        expect(worlds.length).toBeGreaterThan(0);
        for (const { key, count } of cellsOf(root)) {
          if (count >= least) continue;
          expect(shown.has(key)).toBe(false);
          const possible = new Set(worlds.map((world) => world.get(key)));
          for (let value = 0; value < least; value += 1) expect(possible).toContain(value);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are said by the reckoning to lie exactly where all worlds have them', () => {
    fc.assert(
      fc.property(
        territory,
        fc.array(fc.constantFrom('t', 't/a', 't/b', 't/b/1', 't/b/2', 't/x', 't/y')),
        (root, keys) => {
          const shown = new Set(['t', ...keys]);
          const worlds = worldsOf(root, shown, root.count);
          for (const [key, { from, to }] of rangesOf(root, shown)) {
            const values = worlds.map((world) => world.get(key) ?? -1);
            expect([Math.min(...values), Math.max(...values)]).toEqual([from, to]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('NC5: are not pinned down even by somebody who knows how they were chosen', () => {
    // Worlds with a total of up to nine are all among those that are tried.
    const most = 12;
    const judged = new Set<string>();
    const outcomes = new Map<string, Map<string, Set<number>>>();
    for (let a = 0; a <= most; a += 1)
      for (let b = 0; b <= most; b += 1)
        for (let c = 0; c <= most; c += 1) {
          const parts = [leaf('a', a), leaf('b', b), leaf('c', c)];
          const root: Cell = { key: 'all', count: a + b + c, splits: [parts] };
          const shown = shownCells(root, least);
          const seen = JSON.stringify(cellsOf(root).map(({ key, count }) => (shown.has(key) ? count : key)));
          const known = outcomes.get(seen) ?? new Map<string, Set<number>>();
          outcomes.set(seen, known);
          if (root.count <= 9) judged.add(seen);
          for (const { key, count } of parts)
            if (!shown.has(key)) known.set(key, (known.get(key) ?? new Set()).add(count));
        }
    expect(judged.size).toBeGreaterThan(10);
    for (const [seen, known] of outcomes)
      for (const [key, values] of known)
        if (judged.has(seen) && [...values].some((value) => value < least))
          expect([seen, key, values.size > 1]).toEqual([seen, key, true]);
  });

  it('NC3: every number that is shown is at least the threshold, and what needs no hiding is shown', () => {
    const parts = [leaf('a', 40), leaf('b', 25), leaf('c', 12)];
    const root: Cell = { key: 'all', count: 77, splits: [parts] };
    expect([...shownCells(root)].sort()).toEqual(['a', 'all', 'b', 'c']);
    const few: Cell = { key: 'all', count: 68, splits: [[leaf('a', 40), leaf('b', 25), leaf('c', 3)]] };
    expect([...shownCells(few)].sort()).toEqual(['all', 'b']);
  });
});
