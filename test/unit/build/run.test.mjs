/** A program that takes too long is ended with all it started. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { run } from '../../../build/run.mjs';

test.skipIf(process.platform === 'win32')('what a program started does not outlive its time', async () => {
  // So many seconds that nothing else here sleeps as long.
  const seconds = '86399.25';
  const script = `sleep ${seconds} & sh -c "sleep ${seconds}; true"; true`;
  const { code, output } = await run('sh', ['-c', script], { quiet: true, minutes: 0.02 });
  expect(code).toBe(124);
  expect(output).toContain('ended after');
  const left = spawnSync('ps', ['-Ao', 'args='], { encoding: 'utf8' }).stdout.split('\n');
  expect(left.filter((line) => line.startsWith(`sleep ${seconds}`))).toEqual([]);
});
