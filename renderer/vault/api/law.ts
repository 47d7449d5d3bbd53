/** Calls about law packs: those published for a realm, and what moved in the dossiers when one was taken in. */
import { z } from 'zod';
import { reads, writes, bytes } from './call.ts';
import type { Names } from '../../../shared/language.ts';
import type { StartMoved } from '../../../shared/dossier/plan/moved-aim.ts';
import type { LawKind, LawPack, Move } from '../../../shared/release/index.ts';

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

export const lawApi = {
  /** Dossiers whose dates a new pack moved, until a person looked at each. */
  moved: reads().answers<MovedView>(),
  sawMoved: writes(z.object({ number: z.number(), dossiers: z.array(z.string()) })).answers<MovedView>(),
  law: reads().answers<LawView>(),
  /** Packs that dates are computed from here, beside those of this version. */
  packsBeside: reads().answers<readonly LawPack[]>(),
  readPack: reads(z.object({ bytes })).answers<PackNews>(),
  takePack: writes(z.object({ bytes })).answers<LawView>(),
  packFile: writes(z.object({ number: z.number() })).answers<Bytes>(),
  /** Makes a file ready that brings the packs taken in here to someone. */
  sendPacks: writes(z.object({ person: z.string() })).answers<undefined>(),
  /** For keepers: what a text of a pack, or one with signatures so far, says. */
  readPackToSign: writes(z.object({ bytes })).answers<PackNews>(),
  /** Adds a keeper's signature. `published`: two of the list held here have signed. */
  signPack: writes(z.object({ bytes, key: bytes, passphrase: z.string() })).answers<{
    file: Bytes;
    published: boolean;
  }>(),
};
