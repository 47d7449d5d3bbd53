/** Questions to a worker: each is answered, decoded, or lost with a reason. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { askOnce, rpcClient } from '../../../renderer/workers/rpc/client.ts';

/** A worker that a test answers for. */
class Answered {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  readonly asked: { id: number; question: unknown }[] = [];
  isEnded = false;
  postMessage(message: { id: number; question: unknown }): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
  says(data: unknown): void {
    this.onmessage?.({ data });
  }
}

const begun = (patience?: number) => {
  const worker = new Answered();
  const onEnd = vi.fn<() => void>();
  const options = { answer: z.object({ sum: z.number() }), onEnd, ...(patience !== undefined && { patience }) };
  return { worker, onEnd, ...rpcClient<readonly number[], { sum: number }>(worker as unknown as Worker, options) };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('questions to a worker', () => {
  test('are answered each by its own number, in any order', async () => {
    const { worker, ask } = begun();
    const answers = Promise.all([ask([1, 2]), ask([3, 4])]);
    expect(worker.asked.map(({ question }) => question)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    worker.says({ id: 2, answer: { sum: 7 } });
    worker.says('a word of a library');
    worker.says({ id: 1, answer: { sum: 3 } });
    expect(await answers).toEqual([
      { ok: true, value: { sum: 3 } },
      { ok: true, value: { sum: 7 } },
    ]);
  });

  test('whose answer is none are broken, and the worker goes on', async () => {
    const { worker, ask } = begun();
    const first = ask([1]);
    worker.says({ id: 1, answer: { sum: 'three' } });
    expect(await first).toEqual({ ok: false, problem: 'broken' });
    const second = ask([2]);
    worker.says({ id: 2, answer: { sum: 2 } });
    expect(await second).toEqual({ ok: true, value: { sum: 2 } });
    expect(worker.isEnded).toBe(false);
  });

  test('that take too long end the worker: all that wait are lost, and what is asked later', async () => {
    const { worker, ask, onEnd } = begun(1_000);
    const answers = Promise.all([ask([1]), ask([2])]);
    vi.advanceTimersByTime(1_000);
    const lost = { ok: false, problem: 'too-slow' };
    expect(await answers).toEqual([lost, lost]);
    expect(await ask([3])).toEqual(lost);
    expect(worker.isEnded).toBe(true);
    expect(onEnd).toHaveBeenCalledTimes(1);
    expect(worker.asked).toHaveLength(2);
  });

  test('are lost where the worker breaks', async () => {
    const { worker, ask } = begun();
    const answer = ask([1]);
    const preventDefault = vi.fn<() => void>();
    worker.onerror?.({ preventDefault });
    expect(await answer).toEqual({ ok: false, problem: 'broken' });
    expect(preventDefault).toHaveBeenCalled();
  });

  test('asked once end the worker with the answer', async () => {
    const worker = new Answered();
    const answer = askOnce(worker as unknown as Worker, [1], { answer: z.object({ sum: z.number() }) });
    worker.says({ id: 1, answer: { sum: 1 } });
    expect(await answer).toEqual({ ok: true, value: { sum: 1 } });
    expect(worker.isEnded).toBe(true);
  });
});
