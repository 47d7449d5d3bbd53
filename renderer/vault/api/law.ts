/** Calls about law packs: those published for a realm, and what moved in the dossiers when one was taken in. */
import { reads, writes, type CallsOf } from './call.ts';
import type { Names } from '../../../shared/language.ts';
import type { StartMoved } from '../../../shared/dossier/plan/moved-aim.ts';
import type { LawKind, LawPack, Move } from '../../../shared/release/law/index.ts';
import type { Answer } from './problems.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface PackView {
  readonly number: number;
  readonly name: Names;
  readonly validFrom: string;
  readonly validUntil?: string;
  /** Names of keepers of the list held who signed. */
  readonly signedBy: readonly string[];
}

/** A pack before it counts. */
export interface PackNews extends PackView {
  readonly is: 'new' | 'same';
  /** The pack that holds on its first day without it. */
  readonly before?: number;
  /** Rules and rows beside that one. */
  readonly rows: readonly {
    readonly id: string;
    readonly is: 'new' | 'changed' | 'gone';
    /** What it opens, of a rule that opens something. */
    readonly kind?: LawKind;
  }[];
}

export interface LawView {
  /** A list of people is held: without one nobody answers for a pack. */
  readonly hasList: boolean;
  /** Taken in beside the packs of this version, by number. */
  readonly held: readonly (PackView & { readonly takenAt: number })[];
}

/** The plan counted back from a date that moved. */
export interface PlanMoved {
  readonly kind: LawKind;
  readonly steps: readonly StartMoved[];
  /** The plan itself works towards this date, which stands until somebody changes it. */
  readonly stands?: { readonly on: string; readonly source: 'registry' | 'by-hand' };
}

export interface MovedDossier {
  readonly dossier: string;
  readonly surname: string;
  readonly firstName: string;
  readonly birthYear: string;
  /** Empty where what is entered has changed since, and nothing moves any more. */
  readonly moves: readonly Move[];
  readonly plan?: PlanMoved;
}

export interface MovedPack {
  readonly number: number;
  readonly name: Names;
  /** The day whose law was compared. */
  readonly day: string;
  readonly total: number;
  /** The first of them, by name. */
  readonly dossiers: readonly MovedDossier[];
}

export interface MovedView {
  /** Still being worked out. */
  readonly computing: boolean;
  readonly packs: readonly MovedPack[];
}

export interface LawApi {
  /** Dossiers whose dates a new pack moved, until a person looked at each. */
  moved(): Answer<MovedView>;
  sawMoved(input: { number: number; dossiers: readonly string[] }): Answer<MovedView>;
  law(): Answer<LawView>;
  /** Packs that dates are computed from here, beside those of this version. */
  packsBeside(): Answer<readonly LawPack[]>;
  readPack(input: { bytes: Bytes }): Answer<PackNews>;
  takePack(input: { bytes: Bytes }): Answer<LawView>;
  packFile(input: { number: number }): Answer<Bytes>;
  /** Makes a file ready that brings the packs taken in here to someone. */
  sendPacks(input: { person: string }): Answer<undefined>;
  /** For keepers: what a text of a pack, or one with signatures so far, says. */
  readPackToSign(input: { bytes: Bytes }): Answer<PackNews>;
  /** Adds a keeper's signature. `published`: two of the list held here have signed. */
  signPack(input: { bytes: Bytes; key: Bytes; passphrase: string }): Answer<{ file: Bytes; published: boolean }>;
}

export const lawApi: CallsOf<LawApi> = {
  moved: reads,
  sawMoved: writes,
  law: reads,
  packsBeside: reads,
  readPack: reads,
  takePack: writes,
  packFile: writes,
  sendPacks: writes,
  readPackToSign: writes,
  signPack: writes,
};
