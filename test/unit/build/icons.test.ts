import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { absoluteStart, withOnePath } from '../../../build/icons.mts';

const folder = join(import.meta.dirname, '../../../node_modules/@tabler/icons-react/dist/esm/icons');

test('the strokes of an icon become one path', () => {
  const code = `const __iconNode = [["path", { "d": "M5 7a4 4 0 1 0 8 0", "key": "svg-0" }], ["path", { "d": "m3 21l4 4", "key": "svg-1" }]];
const IconX = createReactComponent("outline", "x", "X", __iconNode);`;
  expect(withOnePath(code)).toContain(
    'const __iconNode = [["path",{"d":"M5 7a4 4 0 1 0 8 0M3 21l4 4","key":"svg-0"}]];',
  );
});

test('a path that begins relatively begins where it did, and goes on as it did', () => {
  expect(absoluteStart('m9 11l3 3')).toBe('M9 11l3 3');
  expect(absoluteStart('m.5-1 2 3-4.5z')).toBe('M.5 -1l2 3-4.5z');
  expect(absoluteStart('M9 11l3 3')).toBe('M9 11l3 3');
});

test('filled icons stay as they are: their parts lie on each other', () => {
  const code = readFileSync(join(folder, 'IconHeartFilled.mjs'), 'utf8');
  expect(withOnePath(code)).toBe(code);
});

test('every icon with strokes alone has one path afterwards', () => {
  const several = readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .slice(0, 800)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((code) => code.includes('("outline"') && !/"fill"|"stroke|\["(?!path)/.test(code));
  expect(several.length).toBeGreaterThan(400);
  for (const code of several) expect(withOnePath(code).match(/"svg-\d+"/g)).toEqual(['"svg-0"']);
});
