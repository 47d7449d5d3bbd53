import type { ShellProblem } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import type { Bytes, OpenFile } from '../files/seam.ts';

/** A sealed file a carrier offers. `key` is the carrier's own name for it and means nothing here. */
export interface Offer {
  readonly key: string;
  readonly size: number;
  /** Who put it there, where the carrier sorts by that: the share of the inbox is theirs alone. */
  readonly source?: string;
  /** The SHA-256 a carrier says its content has: saves fetching what is here, and is never believed for what is not. */
  readonly says?: string;
}

/** For whom something goes, where a carrier sorts by reader, and how a person stops it. */
export interface Errand {
  /** Mailbox of the reader. */
  readonly to: string;
  readonly signal?: AbortSignal;
  readonly steps?: Steps;
}

/** Where a put that was cut goes on, and who is told how far it is. */
export interface Steps {
  /** Parts that are known to be there. */
  readonly done: number;
  readonly onDone: (done: number, bytes: number) => Promise<void>;
}

export interface Fetching {
  /** Bytes that are here already, of an offer that says what it holds. */
  readonly from?: number;
  readonly signal?: AbortSignal;
}

export type Moved<T> = Promise<Result<T, ShellProblem>>;

/**
 * A way sealed files travel (SPEC.md). Every transport passes one contract suite: what `put` answered for is whole at
 * the other end or missing, never partial; putting twice is putting once; absence means nothing; what is not durable
 * here stays where it is.
 */
export interface Transport {
  /** Which carrier it is, for the share it may fill of the inbox; nothing where that cannot be said. */
  readonly source?: string;
  /** What is told when the carrier is not there. */
  readonly absence: ShellProblem;
  /** Whether the carrier is there, and the same one, as far as that is known without asking much. */
  present(): Promise<boolean>;
  /** Sends a sealed file named by the SHA-256 of its content. */
  put(name: string, source: OpenFile, errand: Errand): Moved<undefined>;
  /** What may be fetched; `unreadable` counts what looks like ours and cannot be taken. */
  list(signal?: AbortSignal): Moved<{ readonly offers: readonly Offer[]; readonly unreadable: number }>;
  /** Hands out an offered file piece by piece. The receiver checks what arrived. */
  get(offer: Offer, take: (piece: Bytes, at: number) => Promise<void>, how?: Fetching): Moved<undefined>;
  /** Tells the carrier that an offer is durable here. */
  ack(offer: Offer, signal?: AbortSignal): Moved<undefined>;
  /** What came does not hash to what it says: as long as it is the same, it is not offered again. */
  distrust(offer: Offer): void;
}
