/** Chance that can be told again: the same seed gives the same numbers, on every machine. */
import { hash } from 'node:crypto';
import { must } from '../../../shared/result.ts';

/** sfc32, seeded with the SHA-256 of a text. */
export class Random {
  readonly #state: Uint32Array;

  constructor(seed: string) {
    const digest = hash('sha256', seed, 'buffer');
    this.#state = Uint32Array.from([0, 4, 8, 12], (at) => digest.readUInt32LE(at));
  }

  /** A whole number from 0 to 2^32 - 1. */
  #word(): number {
    const s = this.#state;
    const a = s[0] ?? 0;
    const b = s[1] ?? 0;
    const c = s[2] ?? 0;
    const d = s[3] ?? 0;
    const sum = (a + b + d) | 0;
    s[3] = d + 1;
    s[0] = b ^ (b >>> 9);
    s[1] = c + (c << 3);
    s[2] = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number {
    return Math.floor((this.#word() / 4_294_967_296) * limit);
  }

  /** True once in `times`. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(from: readonly T[]): T {
    return must(from[this.below(from.length)], 'something to pick from');
  }

  pickOr<T>(from: readonly T[]): T | undefined {
    return from.length === 0 ? undefined : this.pick(from);
  }

  /** One of the weighted, with a chance in proportion. */
  weighted<T extends { readonly weight: number }>(from: readonly T[]): T {
    let left = this.below(from.reduce((sum, each) => sum + each.weight, 0));
    for (const each of from) {
      if (left < each.weight) return each;
      left -= each.weight;
    }
    return this.pick(from);
  }

  /** Some of them, in an order of chance. */
  some<T>(from: readonly T[]): T[] {
    return this.shuffled(from).slice(0, from.length === 0 ? 0 : 1 + this.below(from.length));
  }

  shuffled<T>(from: readonly T[]): T[] {
    const out = [...from];
    for (let at = out.length - 1; at > 0; at -= 1) {
      const other = this.below(at + 1);
      const [one, two] = [must(out[at], 'one'), must(out[other], 'another')];
      out[at] = two;
      out[other] = one;
    }
    return out;
  }

  bytes(length: number): Uint8Array<ArrayBuffer> {
    const out = new Uint8Array(length);
    for (let at = 0; at < length; at += 1) out[at] = this.#word() & 255;
    return out;
  }
}
