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

test('a fault whose place is gone is told as well', () => {
  const lost = { ...mutation, file: 'shared/b.ts', fault: 3, noticedBy: 'unit', test: 'test/unit/a.test.ts' };
  expect(mutations.find(project({ 'test/faults-a.json': JSON.stringify([lost]) }))).toEqual([
    'test/faults-a.json: K1: one: its place is 0 times in shared/b.ts',
  ]);
});

test('an explained mutant that the code has no more, or without a proof, is told', () => {
  const explained = {
    file: 'shared/a.ts',
    line: 'if (a < b) c();',
    was: 'a < b',
    now: 'a <= b',
    proof: 'What is equal was left out by the caller before.',
  };
  const at = (/** @type {string} */ source, change = explained) =>
    mutations.find(project({ 'test/mutants-equivalent.json': JSON.stringify([change]), 'shared/a.ts': source }));
  expect(at('if (a < b) c();')).toEqual([]);
  expect(at('// It may move.\n  if (a < b) c();')).toEqual([]);
  expect(at('if (a < d) c();')).toEqual([
    'test/mutants-equivalent.json: if (a < b) c();: no such mutant in shared/a.ts',
  ]);
  expect(at('if (a < b) c();', { ...explained, proof: 'It is.' })).toEqual([
    'test/mutants-equivalent.json: if (a < b) c();: no proof',
  ]);
});
