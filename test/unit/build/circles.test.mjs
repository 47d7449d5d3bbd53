import { expect, test } from 'vitest';
import { circles, circlesIn } from '../../../build/checks/circles.mjs';
import { project } from './project.mjs';

const one = { 'shared/a/one.ts': "import type { Two } from '../b/two.ts';" };
const back = {
  'shared/b/two.ts': "import { three } from '../c/three.ts';",
  'shared/c/three.ts': "import '../a/one.ts';",
};

test('folders that lead to each other are refused, also through a third and by a type alone', () => {
  expect(circles.find(project(one))).toEqual([]);
  expect(circles.find(project({ ...one, ...back }))).toEqual([
    'a circle: shared/a, shared/b, shared/c',
    'a circle: shared/a/one.ts, shared/b/two.ts, shared/c/three.ts',
  ]);
});

test('a folder and one inside of it are two', () => {
  const files = { 'shared/a/one.ts': "import './b/two.ts';", 'shared/a/b/two.ts': "import '../one.ts';" };
  expect(circles.find(project(files))).toEqual([
    'a circle: shared/a, shared/a/b',
    'a circle: shared/a/b/two.ts, shared/a/one.ts',
  ]);
});

test('files of one folder that lead to each other are refused, by a type alone too', () => {
  const files = {
    'shared/a/one.ts': "import type { Two } from './two.ts';",
    'shared/a/two.ts': "export { three } from './three.ts';",
    'shared/a/three.ts': "import { one, type One } from './one.ts';",
  };
  const { 'shared/a/one.ts': _one, ...without } = files;
  expect(circles.find(project(files))).toEqual(['a circle: shared/a/one.ts, shared/a/three.ts, shared/a/two.ts']);
  expect(circles.find(project(without))).toEqual([]);
});

test('two circles beside each other are two', () => {
  const folders = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['a', 'c'])],
    ['c', new Set(['d'])],
    ['d', new Set(['c'])],
  ]);
  expect(circlesIn(folders)).toEqual([
    ['c', 'd'],
    ['a', 'b'],
  ]);
});
