/** What a fuzzing target is: bytes that are right, and what must hold of whatever is made of them. */
import type { Bytes } from '../../shared/crypto/crypto.ts';
import type { Random } from '../generate/random.ts';

export interface Target {
  readonly name: string;
  /** Makes one hostile input; called again with the same random numbers it makes the same. */
  readonly make: (random: Random) => Bytes;
  /** Reads it as the application does. Null: all promises kept; else the one that was broken. A throw is broken as well. */
  readonly check: (input: Bytes) => Promise<string | null> | string | null;
}
