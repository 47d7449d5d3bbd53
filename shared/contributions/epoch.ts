/** What an epoch is, once its founding counts: who reads it, who founded it, and what it follows (SPEC.md, E1-E5). */
import type { Bytes } from '../crypto/crypto.ts';
import type { Contribution } from './format.ts';
import type { FoundOp, Member } from './ops.ts';
import type { Role } from './rights.ts';

export interface Epoch {
  readonly id: Bytes;
  readonly hex: string;
  readonly founding: FoundOp;
  /** Everyone who reads, by signing key (hex): named by the founding or admitted since. */
  readonly members: ReadonlyMap<string, Member>;
  /** Hex ids of the epochs it follows, as far as they count here. */
  readonly parents: readonly string[];
  /** Signing key (hex) of the seat that founded it. */
  readonly author: string;
  /** Seats (hex) let in after it was founded, with the contribution (hex) that did and whose it is. */
  readonly letIn: ReadonlyMap<string, Admission>;
}

export interface Admission {
  readonly id: string;
  readonly by: string;
}

/** An epoch that would count, had nobody taken its founder out. */
export interface Disputed {
  readonly epoch: Epoch;
  /** Hex epochs that took its founder out; none where it only follows one that waits. */
  readonly by: readonly string[];
}

/** `adoption`: somebody who was taken out beside it founded it, or something before it (E14). */
export type FoundingStanding = 'applied' | 'waiting' | 'adoption' | 'not-a-writer' | 'foreign-section';

export interface Epochs {
  readonly applied: ReadonlyMap<string, Epoch>;
  readonly standing: ReadonlyMap<string, FoundingStanding>;
  /** Epochs that wait for adoption, by hex id. */
  readonly disputed: ReadonlyMap<string, Disputed>;
}

/** Epochs whose key this vault holds, taken in by a person's decision or founded here: where trust in a section begins. */
export type HoldsKey = (epochHex: string) => boolean;

/** The role a seat writes with in an epoch; null when it only reads, or does not read at all. */
export function roleIn(epoch: Epoch, seatHex: string): Role | null {
  const member = epoch.members.get(seatHex);
  if (member === undefined || !member.writes) return null;
  return epoch.founding.owners.includes(member.service) ? 'owner' : 'partner';
}

/** Whether a founding is shown to be of whoever the section is of: founded by this person, of who began the dossier, or seen here before any other (E18). */
export type IsBeginning = (founding: Contribution) => boolean;
