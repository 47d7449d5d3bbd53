/** What fuzzing goes by: when a reading took too much, what is made of an invented input, and what the engine says of itself. */
import { describe, expect, test } from 'vitest';
import { Figures } from '../../fuzz/guided/figures.ts';
import { asInput, asTape, inputOf } from '../../fuzz/guided/tape.ts';
import { isOver, limitsFor, readAlone, readOnce, type Judged } from '../../fuzz/measure.ts';
import type { Target } from '../../fuzz/target.ts';
import { filled } from '../../support/exchange.ts';

const mebibyte = 1_048_576;
const input = filled(10, 1);

/** @param check what it does at each reading, counted from one */
const reader = (check: (reading: number) => string | null, milliseconds = 20): Target => {
  let reading = 0;
  return {
    name: 'any',
    reads: [],
    budget: { milliseconds, memory: { times: 0, besides: 8 * mebibyte } },
    make: () => input,
    check: () => check((reading += 1)),
  };
};

async function judged(target: Target): Promise<Judged> {
  const first = await readOnce(target, input);
  return isOver(first, limitsFor(target, input.length, 0))
    ? readAlone(target, input, first, 0)
    : { reading: first, limits: limitsFor(target, input.length, 0) };
}

function busy(milliseconds: number): null {
  const since = process.cpuUsage();
  for (let used = 0; used < milliseconds * 1_000;) {
    const { user, system } = process.cpuUsage(since);
    used = user + system;
  }
  return null;
}

const held: Uint8Array[] = [];
function holds(bytes: number): null {
  held.push(new Uint8Array(bytes));
  return null;
}

describe('what a reading took', () => {
  test('too long is broken, where it is so each time; a machine that was slow for once is none of its business', async () => {
    expect((await judged(reader(() => busy(60)))).reading.broken).toMatch(/ms for 10 bytes, and 20 are allowed/);
    expect((await judged(reader((reading) => (reading === 1 ? busy(60) : null)))).reading.broken).toBeNull();
  });

  test('too much memory is broken, where it is so each time', async () => {
    expect((await judged(reader(() => holds(40 * mebibyte), 10_000))).reading.broken).toMatch(
      /MiB of memory for 10 bytes/,
    );
    expect(
      (await judged(reader((reading) => (reading === 1 ? holds(40 * mebibyte) : null), 10_000))).reading.broken,
    ).toBeNull();
    held.length = 0;
  });

  test('a throw is broken, and what is broken is not tried again', async () => {
    const thrown = reader(() => {
      throw new Error('no promise');
    });
    expect((await judged(thrown)).reading.broken).toMatch(/^threw Error: no promise/);
    expect((await judged(reader((reading) => `reading ${reading}`))).reading.broken).toBe('reading 1');
  });

  test('an answer that comes later is waited for, one that is there is no promise', async () => {
    const later: Target = { ...reader(() => null), check: () => Promise.resolve('later') };
    expect(readOnce(later, input)).toBeInstanceOf(Promise);
    expect((await readOnce(later, input)).broken).toBe('later');
    expect(
      readOnce(
        reader(() => null),
        input,
      ),
    ).toMatchObject({ broken: null });
  });
});

describe('an invented input', () => {
  const make: Target['make'] = (random) => Uint8Array.from({ length: 4 }, () => random.between(0, 255));

  test('is the input itself, or the choices by which the target makes one', () => {
    expect(inputOf({ make }, asInput(input))).toEqual(input);
    expect([...inputOf({ make }, asTape(Uint8Array.from([0, 0, 0xff, 0xff, 0x80, 0])))].slice(0, 3)).toEqual([
      0, 255, 128,
    ]);
  });

  test('makes the same again, also behind the end of its choices', () => {
    const tape = asTape(filled(3, 200));
    expect(inputOf({ make }, tape)).toEqual(inputOf({ make }, tape));
    expect(inputOf({ make }, new Uint8Array())).toHaveLength(0);
  });
});

test('figures of the engine: what it began with, what it reached, and its last words', () => {
  const figures = new Figures();
  for (const line of [
    'INFO: Seed: 1',
    '#124\tINITED cov: 266 ft: 1068 corp: 73/17Kb exec/s: 0 rss: 172Mb',
    '#1358\tNEW    cov: 270 ft: 1100 corp: 75/17Kb lim: 4 exec/s: 0 rss: 139Mb L: 1/1 MS: 1 CrossOver-',
    '#3000\tDONE   cov: 280 ft: 1226 corp: 98/18Kb lim: 2005 exec/s: 1500 rss: 176Mb',
    'FATAL ERROR: heap out of memory',
  ])
    figures.take(line);
  expect(figures.all()).toEqual({ executed: 3000, reachedFirst: 266, reached: 280, corpus: 98 });
  expect(figures.last()).toBe('FATAL ERROR: heap out of memory');
});
