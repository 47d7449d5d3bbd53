import type { ShellProblem } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import type { Bytes, OpenFile } from '../files/seam.ts';

/** A sealed file a carrier offers. `key` is the carrier's own name for it and means nothing here. */
export interface Offer {
  readonly key: string;
  readonly size: number;
}

export type Moved<T> = Promise<Result<T, ShellProblem>>;

/**
 * A way sealed files travel. Every transport passes one contract suite: what `put` answered for is whole at the other
 * end or missing, never partial; putting twice is putting once; absence means nothing; nobody's file is deleted.
 */
export interface Transport {
  /** Whether the carrier is there, and the same one. */
  present(): Promise<boolean>;
  /** Sends a sealed file named by the SHA-256 of its content. */
  put(name: string, source: OpenFile): Moved<undefined>;
  /** What may be fetched; `unreadable` counts what looks like ours and cannot be taken. */
  list(): Moved<{ readonly offers: readonly Offer[]; readonly unreadable: number }>;
  /** Hands out an offered file piece by piece. The receiver checks what arrived. */
  get(offer: Offer, take: (piece: Bytes, at: number) => Promise<void>): Moved<undefined>;
  /** Tells the carrier that an offer is durable here. */
  ack(offer: Offer): Moved<undefined>;
}
