import { expect, test } from 'vitest';
import { mutations } from '../../../build/checks/mutations.mjs';
import { project } from './project.mjs';

const mutation = { breaks: 'K1: one', file: 'shared/a.ts', find: 'a < b', replace: 'a > b' };

test('a place that is gone, there twice, or would stay as it is, is told', () => {
  const at = (/** @type {string} */ source, change = mutation) =>
    mutations.find(project({ 'test/mutations.json': JSON.stringify([change]), 'shared/a.ts': source }));
  expect(at('if (a < b) c();')).toEqual([]);
  expect(at('if (a <= b) c();')).toEqual(['test/mutations.json: K1: one: its place is 0 times in shared/a.ts']);
  expect(at('a < b || a < b')).toHaveLength(1);
  expect(at('a < b', { ...mutation, replace: 'a < b' })).toHaveLength(1);
  expect(at('a < b', { ...mutation, file: 'shared/b.ts' })).toHaveLength(1);
  expect(mutations.find(project({}))).toEqual([]);
});

test('so is a place of a fault that the small worlds put back', () => {
  const fault = { about: 'one', edits: [{ file: 'shared/a.ts', find: 'a < b', replace: 'a > b' }] };
  const at = (/** @type {string} */ source) =>
    mutations.find(project({ 'test/worlds/faults.json': JSON.stringify([fault]), 'shared/a.ts': source }));
  expect(at('if (a < b) c();')).toEqual([]);
  expect(at('if (a <= b) c();')).toEqual(['test/worlds/faults.json: one: its place is 0 times in shared/a.ts']);
});
