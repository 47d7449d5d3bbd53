/**
 * What the engine invents, and what a target makes of it. The first byte says which: the input itself, which is changed blindly, or
 * the choices by which the target makes one, so that what is signed, hashed and encoded again is reached too.
 */
import { concat } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { Random } from '../../generate/random.ts';
import type { Target } from '../target.ts';

const isTape = 1;

/** Random numbers that are read from bytes, two for each; behind their end those of a fixed seed. */
class Tape extends Random {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {
    super(1);
  }

  override next(): number {
    const [high, low] = [this.bytes[this.at], this.bytes[this.at + 1]];
    if (high === undefined || low === undefined) return super.next();
    this.at += 2;
    return (high * 256 + low) / 65_536;
  }
}

export const inputOf = ({ make }: Pick<Target, 'make'>, invented: Uint8Array): Bytes =>
  ((invented[0] ?? 0) & isTape) === isTape
    ? make(new Tape(invented.subarray(1)))
    : new Uint8Array(invented.subarray(1));

export const asInput = (bytes: Uint8Array): Bytes => concat([new Uint8Array([0]), bytes]);
export const asTape = (bytes: Uint8Array): Bytes => concat([new Uint8Array([isTape]), bytes]);
