import { expect, test } from 'vitest';
import { spaced } from '../../../renderer/ui/virtual-rows.ts';

const item = (index: number, start: number) => ({ index, start, end: start + 10 });

test('rows in the document and the empty space between them make up the whole list', () => {
  const items = [item(0, 200), item(40, 600), item(41, 610), item(90, 1100)];
  const { rows, gapAfter } = spaced(items, 200, 1000);
  expect(rows).toEqual([
    { index: 0, gap: 0 },
    { index: 40, gap: 390 },
    { index: 41, gap: 0 },
    { index: 90, gap: 480 },
  ]);
  const inDocument = items.length * 10;
  expect(rows.reduce((sum, { gap }) => sum + gap, gapAfter + inDocument)).toBe(1000);
});

test('a list that is in the document as a whole has no empty space', () => {
  expect(spaced([item(0, 50), item(1, 60)], 50, 20)).toEqual({
    rows: [
      { index: 0, gap: 0 },
      { index: 1, gap: 0 },
    ],
    gapAfter: 0,
  });
});

test('an empty list has no rows and no empty space', () => {
  expect(spaced([], 200, 0)).toEqual({ rows: [], gapAfter: 0 });
});
