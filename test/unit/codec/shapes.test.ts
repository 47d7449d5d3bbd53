import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { calls } from '../../../shared/bridge/contract.ts';
import { bytes32, count, listOf, listOfBytes } from '../../../shared/codec/shapes.ts';

const pair = z.strictObject({ seq: count, id: bytes32 });
const wrong = Array.from({ length: 400_000 }, () => 0);

describe('K9: what does not fit is refused at the first thing that does not', () => {
  test('K9: a list of hundreds of thousands of wrong elements is one problem', () => {
    const read = listOf(pair).safeParse(wrong);
    expect(read.error?.issues).toHaveLength(1);
    expect(listOfBytes.safeParse(wrong).error?.issues).toHaveLength(1);
  });

  test('K9: a list in a list is refused as well, and nothing is thrown', () => {
    const read = z.strictObject({ outer: listOf(z.strictObject({ inner: listOf(pair) })) });
    expect(read.safeParse({ outer: [{ inner: wrong }] }).success).toBe(false);
  });

  test('K9: a list longer than it may be is refused before an element is looked at', () => {
    let looked = 0;
    const counted = z.custom<number>(() => {
      looked += 1;
      return true;
    });
    expect(listOf(counted, 3).safeParse([1, 2, 3, 4]).success).toBe(false);
    expect(looked).toBe(0);
    expect(listOf(counted, 3).parse([1, 2, 3])).toStrictEqual([1, 2, 3]);
  });

  test('K9: names the page gives the shell are held to that too', () => {
    for (const call of ['outbox.remove', 'inbox.remove'] as const) {
      expect(calls[call].input.safeParse({ names: wrong }).error?.issues).toHaveLength(1);
      expect(calls[call].input.parse({ names: ['ab'.repeat(32)] })).toStrictEqual({ names: ['ab'.repeat(32)] });
    }
  });

  test('a good list is read as its elements are', () => {
    expect(listOf(z.string().trim()).parse([' a', 'b '])).toStrictEqual(['a', 'b']);
    expect(listOf(count).safeParse({ length: 0 }).success).toBe(false);
  });
});
