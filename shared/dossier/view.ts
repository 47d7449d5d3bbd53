/**
 * What a reader sees of a section: plain, serialisable, the same on every machine that holds the same contributions.
 */
import type { SectionKind } from './sections.ts';

import type { Note } from './entities.ts';

/**
 * On what a name stands beside somebody's words here (renderer/vault/SPEC.md, X11): my own key; the log of people of this computer;
 * compared by hand; the list of the realm; a seat of the same person that is one of these, which vouches for this one; nothing.
 */
export const waysShown = ['mine', 'housemate', 'compared', 'listed', 'vouched', 'unconfirmed'] as const;
export type HowShown = (typeof waysShown)[number];

/** Who signed something, as known here. `seat` is the signing key (hex), `person` a base64url id. */
export interface Author {
  readonly seat: string;
  /** Of who is not confirmed it is an id of their key alone: it never equals that of somebody who is. */
  readonly person: string;
  readonly name: string;
  readonly function: string;
  readonly service: string;
  /** `unconfirmed`: name, function and service are what the card says of itself, and nothing here shows it. */
  readonly shown: HowShown;
  /** Digits of their key, where somebody else known here has a name that looks the same. */
  readonly code?: string;
}

/** Whether something here shows that it is they who signed. */
export const isConfirmed = ({ shown }: Pick<Author, 'shown'>): boolean => shown !== 'unconfirmed';

/** One current value of a unit. Several with different values: two versions to settle. */
export interface Version {
  readonly op: string;
  readonly value: unknown;
  readonly author: Author;
  /** Milliseconds since 1970 by the author's clock: for reading only, it never orders anything. */
  readonly at: number;
  /** Every op that carries this same value (C5); an edit names them all. */
  readonly same: readonly string[];
  /** Set when this version closed an open difference. */
  readonly settled: boolean;
  /** Who settled it, and what stood there: as far as this reader holds it. */
  readonly settlement?: Settlement;
}

/** A difference that someone closed, and the values they chose from other than the one that stands now. */
export interface Settlement {
  readonly author: Author;
  readonly at: number;
  readonly was: readonly Said[];
}

/** A value somebody wrote. */
export interface Said {
  readonly value: unknown;
  readonly author: Author;
  readonly at: number;
}

export interface UnitView {
  readonly versions: readonly Version[];
  /** This application is too old to change it (C8). */
  readonly readOnly: boolean;
}

export interface EntityView {
  readonly id: string;
  readonly type: string;
  readonly units: Readonly<Record<string, UnitView>>;
  /** Current "taken out" ops. With current values from someone who did not see it: delete against edit (C3). */
  readonly takenOut: readonly Version[];
  /** Who brought it back last, where it was taken out before; the value is their reason. */
  readonly broughtBack?: Said;
  readonly state: 'present' | 'taken-out' | 'taken-out-and-changed';
  /** First writing of the entity: for a stable order on screen. */
  readonly since: number;
}

export interface NoteView {
  readonly op: string;
  readonly note: Note;
  readonly author: Author;
  readonly at: number;
}

export interface SectionView {
  readonly id: string;
  readonly kind: SectionKind;
  readonly epoch: string;
  readonly entities: readonly EntityView[];
  readonly notes: readonly NoteView[];
  /** Who reads this section now. */
  readonly readers: readonly Author[];
  /** Services whose people decide who reads. */
  readonly owners: readonly string[];
  readonly canWrite: boolean;
  readonly waiting: number;
  readonly quarantined: number;
  /** How much of it a newer version wrote: kept and passed on, not readable here (C8). */
  readonly newer?: number;
  /** Names of authors of whom an earlier contribution is missing. */
  readonly missingFrom: readonly string[];
}

export const isUnsettled = (unit: UnitView | undefined): boolean => (unit?.versions.length ?? 0) > 1;
