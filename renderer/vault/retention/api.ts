/** What the page asks about how long parts of dossiers are kept, and what is due. */
import type { ClosingWhy } from '../../../shared/dossier/entities.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { Answer } from '../api.ts';

/** How long a part is kept after closing, and where that is written. A part without a rule is never due. */
export interface RetentionRule {
  readonly section: SectionKind;
  readonly months: number;
  readonly source: string;
}

/** A service followed someone to the end. */
export interface Closing {
  readonly service: string;
  /** ISO date. */
  readonly on: string;
  readonly why: ClosingWhy;
  readonly note?: string;
}

interface Part {
  readonly section: SectionKind;
  /** ISO date from which it is due. */
  readonly since: string;
  readonly rule: RetentionRule;
}

export interface DuePart extends Part {
  /** It was kept longer until a day that is over. */
  readonly wasKept?: Keeping;
}

/** Somebody decided that a part stays until a day. */
export interface Keeping {
  readonly until: string;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
}

export interface KeptPart extends Part {
  readonly keeping: Keeping;
}

/** A closed dossier of which something is due, or is kept longer than its rule. Only parts I read are in it. */
export interface DueDossier {
  readonly dossier: string;
  readonly surname: string;
  readonly firstName: string;
  readonly birth: string;
  readonly closing: Closing;
  readonly due: readonly DuePart[];
  readonly kept: readonly KeptPart[];
  /** Everything I read of it is due: it can go as a whole. */
  readonly isWhole: boolean;
}

/** Safety copies known here that still open what they hold: when they were made. */
export interface KnownCopies {
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

export interface Retention {
  readonly rules: readonly RetentionRule[];
  readonly dossiers: readonly DueDossier[];
  /** How many dossiers my service has closed. */
  readonly closed: number;
  readonly copies: KnownCopies | null;
  /** The clock is earlier than at last use: what is due is counted from the later day. */
  readonly clockBehind?: number;
}

export interface RetentionApi {
  retention(): Answer<Retention>;
  /** `months: null`: no rule any more. */
  saveRetentionRule(input: { section: SectionKind; months: number | null; source: string }): Answer<Retention>;
  /** A part in which I write stays until a day: everyone who reads it sees that. */
  keepLonger(input: { dossier: string; section: SectionKind; until: string; reason: string }): Answer<Retention>;
}

export const retentionCallNames: Record<keyof RetentionApi, true> = {
  retention: true,
  saveRetentionRule: true,
  keepLonger: true,
};
