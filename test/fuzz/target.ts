/** What a fuzzing target is: bytes that are right, and what must hold of whatever is made of them. */
import type { Bytes } from '../../shared/crypto/crypto.ts';
import type { Random } from '../generate/random.ts';

/** What reading one input may take (measure.ts). Time follows the length anyway. */
export interface Budget {
  /** However long the input is. */
  readonly milliseconds: number;
  /** As the reader states it above its name: so many times the length, and so many bytes beside. Twice that is too much. */
  readonly memory: { readonly times: number; readonly besides: number };
}

/**
 * A reader that takes longer has been sent in circles; one that takes more has made room for what was only claimed. Beside its own
 * length what is decoded has 64 MiB (codec K7), and text is read in some eight times its length.
 */
export const usualBudget: Budget = { milliseconds: 10_000, memory: { times: 8, besides: 67_108_864 } };

export interface Hostile {
  readonly name: string;
  readonly bytes: Bytes;
}

/** How it is read at its full size (full-size.ts), where that is not as usual. */
export interface FullSize {
  /** Most bytes the reader takes; absent: more than four mebibytes, of which two are tried. */
  readonly largest?: number;
  /** Inputs that are right; absent: one as `make` makes it. Each is repeated, and each list in one is filled up. */
  readonly right?: readonly Bytes[];
  /** Milliseconds it may take beside what follows from the length: for what is bounded by itself. */
  readonly besides?: number;
  /** Hostile inputs of that length that only this reader understands. */
  readonly more?: (length: number) => Iterable<Hostile>;
}

export interface Target {
  readonly name: string;
  /** Readers of the product it tries, as `file#name`: each that there is has to be named somewhere (build/checks/readers.mjs). */
  readonly reads: readonly string[];
  /** Where it is not the usual one: a reader that is meant to take more, or less. */
  readonly budget?: Budget;
  readonly full?: FullSize;
  /** Makes one hostile input; called again with the same random numbers it makes the same. */
  readonly make: (random: Random) => Bytes;
  /** Reads it as the application does. Null: all promises kept; else the one that was broken. A throw is broken as well. */
  readonly check: (input: Bytes) => Promise<string | null> | string | null;
}
