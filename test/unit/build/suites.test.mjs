import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  add,
  failuresIn,
  inWords,
  none,
  readFuzz,
  readPlaywright,
  readTally,
  readVitest,
  readWorlds,
} from '../../../build/suites.mjs';
import { project } from './project.mjs';

/** @param {unknown} content */
const reportFile = (content) => join(project({ 'report.json': JSON.stringify(content) }), 'report.json');

test('a unit report is counted per folder, a file that breaks on loading as one failure', () => {
  const report = reportFile({
    testResults: [
      {
        name: '/x/test/unit/a.test.ts',
        status: 'passed',
        assertionResults: [{ status: 'passed' }, { status: 'skipped' }],
      },
      { name: '/x/test/interop/b.test.ts', status: 'failed', assertionResults: [] },
    ],
  });
  const { total, byFolder } = readVitest(report);
  expect(total).toEqual({ passed: 1, failed: 1, skipped: 1 });
  expect(byFolder.interop).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('an application report counts errors outside of tests as failures', () => {
  const report = reportFile({ stats: { expected: 3, flaky: 1, unexpected: 0, skipped: 2 }, errors: [{}] });
  expect(readPlaywright(report)).toEqual({ passed: 4, failed: 1, skipped: 2 });
});

test('each line of a tally of crashes is one check, failed when anything was lost', () => {
  const report = reportFile({ lines: { cut: { runs: 300, losses: 0 }, kill: { runs: 4, losses: 2 } } });
  expect(readTally(report)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  expect(readTally(reportFile({ lines: {} })).failed).toBe(1);
});

test('each target of the fuzzing is one check, failed when any promise was broken', () => {
  const report = reportFile({
    card: { inputs: 9, failures: [] },
    manifest: { inputs: 9, failures: ['zeros, 65536 bytes: 900 ms'] },
  });
  expect(readFuzz(report)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  expect(readFuzz(reportFile({})).failed).toBe(1);
});

test('each setting of the small worlds is one check, failed when any promise was broken', () => {
  const found = { setting: 'beside', broken: null };
  const broken = { depth: 3, what: 'E8: …', story: [] };
  expect(readWorlds(reportFile([found, { ...found, broken }]))).toEqual({ passed: 1, failed: 1, skipped: 0 });
  expect(readWorlds(reportFile([])).failed).toBe(1);
});

test('what failed is told by name, whoever reported it', () => {
  const failed = { status: 'failed', fullName: 'a date', failureMessages: ['2 is not 1'] };
  const broken = { name: '/x/a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] };
  const file = { name: '/x/b.test.ts', status: 'failed', assertionResults: [failed, { status: 'passed' }] };
  expect(failuresIn(reportFile({ testResults: [broken, file] }))).toEqual([
    '/x/a.test.ts: no such module',
    'a date: 2 is not 1',
  ]);
  const spec = { title: 'a file', ok: false, tests: [{ results: [{ error: { message: 'timeout' } }] }] };
  const suites = [{ specs: [{ title: 'good', ok: true }], suites: [{ specs: [spec] }] }];
  expect(failuresIn(reportFile({ suites }))).toEqual(['a file: timeout']);
  expect(failuresIn(reportFile({ lines: { cut: { losses: 0 }, kill: { losses: 2 } } }))).toEqual(['kill: 2 losses']);
  expect(failuresIn(reportFile({ card: { failures: ['900 ms'] } }))).toEqual(['card: ["900 ms"]']);
  expect(failuresIn(reportFile([{ broken: null }, { setting: 'beside', broken: { depth: 3 } }]))).toEqual([
    '{"setting":"beside","broken":{"depth":3}}',
  ]);
  expect(failuresIn(reportFile({ failed: [{ seed: 7 }] }))).toEqual(['{"seed":7}']);
  expect(failuresIn('/nowhere/report.json')).toEqual([]);
});

test('a suite that left no report, or ran nothing, has failed', () => {
  expect(readPlaywright('/nowhere/report.json').failed).toBe(1);
  expect(readVitest('/nowhere/report.json').total.failed).toBe(1);
  expect(readVitest(reportFile({ testResults: [] })).total.failed).toBe(1);
});

test('a suite that had to leave out all it has is counted as skipped, not as failed', () => {
  const skipped = { name: '/x/test/sticks/a.test.ts', status: 'passed', assertionResults: [{ status: 'skipped' }] };
  expect(readVitest(reportFile({ testResults: [skipped] })).total).toEqual({ passed: 0, failed: 0, skipped: 1 });
});

test('the last line', () => {
  expect(inWords(add(none(), { passed: 2, failed: 0, skipped: 0 }))).toBe('2 passed, 0 failed');
  expect(inWords({ passed: 2, failed: 1, skipped: 3 })).toBe('2 passed, 1 failed, 3 skipped');
});
