/** Contributions as a section holds them: decoded, with the signature checked once and the texts of their ids. */
import { toHex } from '../codec/hex.ts';
import type { Bytes } from '../crypto/crypto.ts';
import type { SectionKind } from '../dossier/sections.ts';
import type { Contribution } from './format.ts';

/** What a section is, as its key or the file that brings it says; a founding must say the same. */
export interface Place {
  readonly section: Bytes;
  readonly dossier: Bytes;
  readonly realm: Bytes;
  readonly kind: SectionKind;
}

export interface Held {
  readonly id: string;
  readonly contribution: Contribution;
  readonly signatureGood: boolean;
  /** Signing key of the author's seat (hex). */
  readonly seat: string;
  /** Author's key and run (hex). */
  readonly run: string;
  /** Hex epoch id; null for a founding. */
  readonly epoch: string | null;
}

export function hold(contribution: Contribution, signatureGood: boolean): Held {
  const { actor, epoch } = contribution.head;
  const seat = toHex(actor.key);
  return {
    id: toHex(contribution.id),
    contribution,
    signatureGood,
    seat,
    run: `${seat}/${toHex(actor.run)}`,
    epoch: epoch === null ? null : toHex(epoch),
  };
}
