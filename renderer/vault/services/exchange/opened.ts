/** A file of the inbox, opened and tried as it would stand here. */
import type { ReadBundle, ReadSection } from '../../../../shared/bundle/read.ts';
import type { Contribution } from '../../../../shared/contributions/format.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { Author } from '../../../../shared/dossier/view.ts';
import type { Realm } from '../../api/places.ts';
import type { IncomingProblem } from '../../api/problems.ts';
import type { OpenSection } from '../../core/sections/sections.ts';

export interface DryRun {
  readonly came: ReadSection;
  /** The section as it stands here, or null. */
  readonly here: OpenSection | null;
  /** How it would stand with what came. */
  readonly log: SectionLog;
  /** What came, decoded and well signed, by its bytes: it is not taken apart a second time. */
  readonly decoded: ReadonlyMap<Bytes, Contribution>;
  /** What this version cannot read yet stands at the root of it, or it is more than is kept unread of one person. */
  readonly newerFirst: boolean;
  /** Something in it is of a trial version, from before the formats were fixed. */
  readonly ofTrial: boolean;
  /** How many parts say a newer version wrote them and are signed by nobody: they are not kept. */
  readonly unsigned: number;
  readonly sound: boolean;
  /** What is here instead is shown to be of whoever began the dossier, and this is not (R6, R9). */
  readonly isKeptOut: false | 'beside' | 'other-realm';
}

export interface OpenedIncoming {
  readonly bundle: ReadBundle;
  readonly realm: Realm;
  /** Each section as it would stand here. */
  readonly trials: readonly DryRun[];
  /** Why it may be looked at but not applied, or null. */
  readonly hold: IncomingProblem | null;
  /** Sections of it build on what is not here: they wait, the others apply. */
  readonly waits: boolean;
  /** Sections of it wait until a person has decided whether who founded their epoch may. */
  readonly awaitsDecision: boolean;
  /** People as they would be known with the cards that came along, by signing key (hex). */
  readonly authors: (seatHex: string) => Author | null;
}
