import { expect, test } from 'vitest';
import { pageOfBenchmarks } from '../../../build/benchmarks.mjs';
import { benchmarks } from '../../../build/checks/benchmarks.mjs';
import { project } from './project.mjs';

const figures = {
  'test/bench/baseline.json': JSON.stringify({ 'save.p95': 3.456 }),
  'test/bench/targets.json': JSON.stringify({
    'save.p95': { what: 'keystroke to draft durable', max: 30 },
    'lock.ms': { what: 'lock', max: 300 },
  }),
};

test('the page holds each target with what was measured, and says where nothing was, or too much', () => {
  const page = pageOfBenchmarks(project(figures));
  expect(page).toContain('| keystroke to draft durable | `save.p95` | 3.46 | 30 |');
  expect(page).toContain('| lock | `lock.ms` | not measured | 300 |');
  const slow = { ...figures, 'test/bench/baseline.json': JSON.stringify({ 'save.p95': 31 }) };
  expect(pageOfBenchmarks(project(slow))).toContain('| 31, **over** | 30 |');
});

test('a page of another baseline is refused, one that was only formatted is not', () => {
  const page = pageOfBenchmarks(project(figures));
  const formatted = page.replace('| --- |', '| ----------- |').replace('| lock |', '| lock      |');
  expect(benchmarks.find(project({ ...figures, 'build/docs/benchmarks.md': formatted }))).toEqual([]);
  const other = page.replace('3.46', '2.00');
  expect(benchmarks.find(project({ ...figures, 'build/docs/benchmarks.md': other }))).toHaveLength(1);
  expect(benchmarks.find(project(figures))).toHaveLength(1);
});
