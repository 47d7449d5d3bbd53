import { expect, test } from 'vitest';
import { goalsWithin } from '../../../renderer/rooms/dossier/plan/at-first.ts';

const goals = [{ steps: 2 }, { steps: 9 }, { steps: 4 }];
const shownAt = (width: number, height: number): readonly number[] =>
  goalsWithin(goals, { width, height }).shown.map(({ steps }) => steps);

test('a small window shows the first goal at first, a large one more of them, with as many steps as fit', () => {
  expect(shownAt(1280, 720)).toEqual([2, 1]);
  expect(shownAt(1920, 1080)).toEqual([2, 9]);
});

test('a goal is shown with a step, however small the window is', () => {
  expect(shownAt(1280, 400)).toEqual([1]);
});

test('without a limit everything is shown, and only then', () => {
  const all = goalsWithin(goals, { width: Infinity, height: Infinity });
  expect(all.shown.map(({ steps }) => steps)).toEqual([2, 9, 4]);
  expect(all.isAll).toBe(true);
  expect(goalsWithin(goals, { width: 3840, height: 2160 }).isAll).toBe(false);
});
