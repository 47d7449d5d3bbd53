import { expect, test } from 'vitest';
import { fillingOf } from '../../../renderer/ui/painted.ts';

test('a list fills the window in its first drawing, and shows something however small that is', () => {
  const list = { above: 300, each: 50 };
  expect(fillingOf(720, list)).toBe(9);
  expect(fillingOf(1080, list)).toBe(16);
  expect(fillingOf(200, list)).toBe(1);
});
