/** What the model of epochs reckons (epochs.pml), the application's code reckons: traces that were kept, a few of each sort. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { differsFrom } from './replay.ts';

const traces = readFileSync('test/worlds/model/traces.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '');

test('E2, E7, E8, E12-E14: each trace of the model ends the same in the application', () => {
  expect(traces.length).toBeGreaterThan(500);
  const differing = traces.flatMap((trace) => {
    const difference = differsFrom(trace);
    return difference === null ? [] : [`${trace}: ${difference}`];
  });
  expect(differing).toEqual([]);
});

test('a trace that ends otherwise is told', () => {
  // Lien takes Otto out; Otto founds beside it: his epoch waits, and does not count.
  const beside = 'TRACE F 0 0 1 1; F 1 0 3 1; = ';
  expect(differsFrom(`${beside}3 0`)).toBeNull();
  expect(differsFrom(`${beside}7 0`)).toBe('epochs that count: 3, in the model 7');
});
