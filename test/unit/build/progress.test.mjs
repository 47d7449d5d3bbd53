import { expect, test, vi } from 'vitest';
import { told } from '../../../build/progress.mjs';

test('work is named as it begins, how far it is stands there now and then, and its answer comes through', async () => {
  vi.useFakeTimers();
  /** @type {string[]} */
  const written = [];
  const screen = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  /** @type {(answer: string) => void} */
  let end = () => undefined;
  const working = told(
    'Installing',
    () => new Promise((resolve) => (end = resolve)),
    () => '3 of 9',
  );
  expect(written).toEqual(['Installing …\n']);
  await vi.advanceTimersByTimeAsync(16_000);
  end('done');
  expect(await working).toBe('done');
  const count = written.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(written.length).toBe(count);
  expect(written.slice(1).join('')).toContain('3 of 9');
  screen.mockRestore();
  vi.useRealTimers();
});
