/** What the page asks about how long parts of dossiers are kept, and what is due. */
import { z } from 'zod';
import { bytes, reads, writes } from './call.ts';
import { sectionKind } from '../../../shared/dossier/sections.ts';
import type { ClosingWhy } from '../../../shared/dossier/entities.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { KeepingEnd } from '../../../shared/disclosure/gate/keeping.ts';
import type { Grounds } from '../../../shared/law/index.ts';
import { retentionBasis, type RetentionBasis } from '../../../shared/dossier/retention-basis.ts';
import type { HeldAs } from '../../../shared/dossier/units/legal.ts';
import type { ServicePeriod } from '../../../shared/trust/service-periods.ts';

/** How long a part is kept after closing, and where that is written. A part without a rule is never due. */
export interface RetentionRule {
  readonly section: SectionKind;
  readonly months: number;
  readonly source: string;
  /** Absent where it was set before this was asked. */
  readonly basis?: RetentionBasis;
  /** Set for the whole service: by whom, and when. Without it, it is one's own. */
  readonly ofService?: { readonly name: string; readonly at: number };
}

/** What one person set for their whole service. */
export interface PeriodsOfService {
  readonly by: { readonly name: string; readonly function: string };
  readonly at: number;
  /** When it came here. */
  readonly takenAt: number;
  readonly periods: readonly ServicePeriod[];
}

/** A service followed someone to the end. */
export interface Closing {
  readonly service: string;
  /** ISO date. */
  readonly on: string;
  /** ISO date of what periods run from, where that is another day: release, last participation, last discussion. */
  readonly eventOn?: string;
  readonly why: ClosingWhy;
  readonly note?: string;
}

interface Part {
  readonly section: SectionKind;
  /** ISO date from which it is due. */
  readonly since: string;
  readonly rule: RetentionRule;
  /** Months counted for this person, by their capacity. */
  readonly months: number;
  /** The rule runs from an event of which no day was written: it is counted from the closing. */
  readonly isCountedFromClosing: boolean;
  /** ISO date beyond which nothing stays. */
  readonly latest?: string;
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
  /** Absent where it is not written, or not read: the shortest period then counts. */
  readonly heldAs?: HeldAs;
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

/** A consultation of which a text says that what it left goes: whether the dossier is closed makes no difference. */
export interface EndedConsultation {
  readonly dossier: string;
  readonly surname: string;
  readonly firstName: string;
  readonly birth: string;
  readonly consultation: string;
  /** Its day, and what it was about. */
  readonly on: string;
  readonly purpose: string;
  readonly of: KeepingEnd['of'];
  readonly until: string;
  readonly article: Grounds;
  /** Nothing in the part may be kept any more: it can go as a whole. */
  readonly isWhole: boolean;
}

export interface Retention {
  /** What counts. */
  readonly rules: readonly RetentionRule[];
  /** What I set myself, also where it does not count beside what was set for the service. */
  readonly own: readonly RetentionRule[];
  readonly service: {
    /** Newest that came here; null where nobody set anything. */
    readonly set: PeriodsOfService | null;
    readonly maySet: boolean;
  };
  readonly dossiers: readonly DueDossier[];
  /** Those due longest first. */
  readonly consultations: readonly EndedConsultation[];
  /** How many dossiers my service has closed. */
  readonly closed: number;
  readonly copies: KnownCopies | null;
  /** The clock is earlier than at last use: what is due is counted from the later day. */
  readonly clockBehind?: number;
}

export const retentionApi = {
  retention: reads().answers<Retention>(),
  /** `months: null`: no rule any more. */
  saveRetentionRule: writes(
    z.object({
      section: sectionKind,
      months: z.number().nullable(),
      source: z.string(),
      basis: retentionBasis.exactOptional(),
    }),
  ).answers<Retention>(),
  /** For the whole service, by who leads it or keeps this computer. `months: null`: the service sets nothing any more. */
  saveServicePeriod: writes(
    z.object({
      section: sectionKind,
      months: z.number().nullable(),
      source: z.string(),
      basis: retentionBasis.exactOptional(),
      shorter: z.boolean(),
      longer: z.boolean(),
    }),
  ).answers<Retention>(),
  /** What was set for the service, as a file for those whom no other file reaches. */
  servicePeriodsFile: reads().answers<Uint8Array<ArrayBuffer>>(),
  /** What such a file would set. Nothing is kept by reading it. */
  readServicePeriods: writes(z.object({ bytes })).answers<PeriodsOfService>(),
  takeServicePeriods: writes(z.object({ bytes })).answers<Retention>(),
  /** A part in which I write stays until a day: everyone who reads it sees that. */
  keepLonger: writes(
    z.object({ dossier: z.string(), section: sectionKind, until: z.string(), reason: z.string() }),
  ).answers<Retention>(),
};
