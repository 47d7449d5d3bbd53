/**
 * What a practice dossier is once its file is read for the day it is set up: written by fictional colleagues, up to that day.
 * The vault signs every line with a key made for that colleague on this computer, in the practice realm.
 */
import type { Note } from '../dossier/entities.ts';
import type { SectionKind } from '../dossier/sections.ts';
import type { Names } from '../language.ts';

/** A fictional colleague: `id` is used in the files, never shown. */
export interface CastMember {
  readonly id: string;
  readonly name: string;
  /** Directory id of the service, e.g. `prison:gent` (its psychosocial service) or `justice-house:namur`. */
  readonly service: string;
  /** Worker function id of shared/directory. */
  readonly function: string;
}

/** A document to be drawn as a one-page PDF when the practice dossier is set up. */
export interface ScanText {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
}

export interface PracticePut {
  readonly section: SectionKind;
  readonly type: string;
  readonly id: string;
  readonly units: Readonly<Record<string, unknown>>;
  readonly by: string;
  /** Days relative to the day of set-up (negative: past). */
  readonly day: number;
  /** Draws this document and puts it into the unit named as its `file`; `beside` holds the other fields of that unit. */
  readonly scan?: {
    readonly unit: string;
    readonly document: ScanText;
    readonly beside?: Readonly<Record<string, unknown>>;
  };
  /** Two versions: this put did not see the others of the same unit. */
  readonly apart?: boolean;
  /** The entity is taken out again on this day by the same person. */
  readonly takenOutOn?: number;
}

export interface PracticeNote {
  readonly section: SectionKind;
  readonly by: string;
  readonly day: number;
  readonly note: Note;
}

/** Who besides the person setting it up reads a section; `onlyThese` keeps it from the person setting it up. */
export interface PracticeSection {
  readonly kind: SectionKind;
  readonly foundedBy: string;
  /** Services that own it besides the founder's (a transferred person's former prison), as directory ids. */
  readonly alsoOwnedBy?: readonly string[];
  readonly onlyThese?: boolean;
}

export interface PracticeDossier {
  readonly number: number;
  /** One sentence per interface language: what this dossier lets one practise. */
  readonly about: Names;
  readonly sections: readonly PracticeSection[];
  readonly puts: readonly PracticePut[];
  readonly notes: readonly PracticeNote[];
}

/** The ISO date this many days from the day of set-up. */
export type On = (day: number) => string;

export type PracticeWriter = (on: On) => PracticeDossier;
