/**
 * Any two of three, by pairs (SPEC.md, O2): for each pair of officers a random share and what it takes to make the key
 * from it. One officer holds for each of their pairs a random string, and knows nothing of the key.
 */
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';

/** Pairs of officers, by their place. */
export const pairs = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

export interface Share {
  /** Number of the pair. */
  readonly pair: number;
  readonly share: Bytes;
}

const xor = (a: Bytes, b: Bytes): Bytes => a.map((byte, at) => byte ^ (b[at] ?? 0));

/** The shares of each of the three officers: two each. */
export function split(crypto: Pick<Crypto, 'random'>, key: Bytes): readonly [Share[], Share[], Share[]] {
  const held: [Share[], Share[], Share[]] = [[], [], []];
  for (const [pair, [first, second]] of pairs.entries()) {
    const share = crypto.random(key.length);
    held[first].push({ pair, share });
    held[second].push({ pair, share: xor(key, share) });
  }
  return held;
}

/** The key from two officers' shares; null when they have no pair in common. */
export function join(one: readonly Share[], other: readonly Share[]): Bytes | null {
  for (const mine of one) {
    const theirs = other.find(({ pair }) => pair === mine.pair);
    if (theirs && theirs.share.length === mine.share.length) return xor(mine.share, theirs.share);
  }
  return null;
}
