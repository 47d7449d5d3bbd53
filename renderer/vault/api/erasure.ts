/** What the page asks about erasing. */
import { reads, writes, type CallsOf } from './call.ts';
import type { ExtractKind } from '../../../shared/dossier/units/extract.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { Answer } from './problems.ts';
import type { Realm, WayInProof } from './places.ts';
import type { FilterRoom } from './caseload.ts';
import type { KnownCopies } from './retention.ts';

/** A dossier, or one part of it. */
export interface WhatToErase {
  readonly dossier: string;
  readonly section?: SectionKind;
  /** Extracts (ids) that repeat the part and are to stay; the others go with it. */
  readonly keepExtracts?: readonly string[];
  /** Own words and filters that go with a whole dossier; absent: those that name somebody of it. */
  readonly ownTexts?: OwnTextsChosen;
}

/** A filter somebody kept: where, and under which name. */
export interface KeptFilter {
  readonly room: FilterRoom;
  readonly name: string;
}

export interface OwnTextsChosen {
  readonly words: readonly string[];
  readonly filters: readonly KeptFilter[];
}

/** Words and filters of my own in which something of a dossier stands. */
export interface OwnTextsFound {
  /** `isName`: it stands there as somebody's name. */
  readonly words: readonly { readonly word: string; readonly isName: boolean }[];
  readonly filters: readonly KeptFilter[];
}

/** An extract that repeats what is erased. */
export interface RepeatingExtract {
  readonly id: string;
  /** Absent where it cannot be told. */
  readonly kind?: ExtractKind;
  /** Whom it is for; empty where that is not known here. */
  readonly to: string;
  /** The day it was made. */
  readonly on?: string;
}

/** What erasing would take and leave, before anything is done. */
export interface ErasurePlan {
  readonly parts: readonly {
    readonly kind: SectionKind;
    /** I only read along, or write for another service: it goes for me, colleagues keep it. */
    readonly forMeAlone: boolean;
  }[];
  readonly documents: number;
  readonly drafts: number;
  /** Files made ready and not yet received: they are given up. */
  readonly waiting: number;
  /** Names of those elsewhere who read it once or were sent it: what they hold stays with them. */
  readonly elsewhere: readonly string[];
  /** How many more of them whose names are not known here. */
  readonly unnamed: number;
  /** Extracts that repeat the part: they go with it unless a person wants to keep them. */
  readonly extracts: readonly RepeatingExtract[];
  /** Of a whole dossier: own words and filters in which something of it stands. */
  readonly ownTexts: OwnTextsFound;
  /** Files and folders that were set aside here and may hold it. */
  readonly setAside: number;
  /** Colleagues of this computer who lose it too, and those who keep it. */
  readonly colleaguesToo: readonly string[];
  readonly colleaguesKeep: readonly string[];
  readonly lastCopy: number | null;
}

export interface ErasureView {
  readonly id: string;
  readonly scope: 'dossier' | 'section' | 'document';
  readonly realm: Realm;
  readonly dossier: string;
  readonly parts: readonly SectionKind[];
  readonly documents: number;
  readonly at: number;
  readonly by: { readonly name: string; readonly service: string };
  readonly reason: string;
  readonly elsewhere: readonly string[];
  readonly unnamed: number;
  /** Extracts that repeat it and were kept. */
  readonly extracts: readonly Omit<RepeatingExtract, 'id'>[];
  readonly colleaguesKeep: readonly string[];
  readonly lastCopy: number | null;
  readonly files: { readonly outgoing: number; readonly incoming: number; readonly unread: number };
  /** It was interrupted, and is finished at the next unlock or by doing it again. */
  readonly isUnfinished: boolean;
  /** A colleague of this computer did it: the certificate is theirs. */
  readonly isTold: boolean;
  /** Own words and filters in which something of it stood: how many went with it, and how many a person kept. */
  readonly ownTexts: { readonly gone: number; readonly kept: number };
  /** Files and folders that lay set aside here when it was done, and may hold it. */
  readonly setAside: number;
  /** There are own words or filters, and nobody looked whether they name somebody of it. */
  readonly mayNameSomebody: boolean;
  readonly takenBack?: number;
  /** Safety copies of before that are still known here: they may hold it. */
  readonly copies?: KnownCopies;
}

export interface ErasureApi {
  erasurePlan(input: WhatToErase): Answer<ErasurePlan>;
  /** Destroys the keys, then everything else. What is interrupted is finished at the next unlock. */
  erase(input: WhatToErase & { reason: string; proof: WayInProof }): Answer<ErasureView>;
  documentPlan(input: { dossier: string; document: string }): Answer<ErasurePlan>;
  /** Removes the pieces of one document and takes out what names it. */
  eraseDocument(input: { dossier: string; document: string; reason: string; proof: WayInProof }): Answer<ErasureView>;
  /** Newest first. */
  erasures(): Answer<readonly ErasureView[]>;
  /** The certificate in the words shown to the person, signed; `npm run verify-log` checks it. */
  certificate(input: { id: string; text: string }): Answer<Uint8Array<ArrayBuffer>>;
}

export const erasureApi: CallsOf<ErasureApi> = {
  erasurePlan: writes,
  erase: writes,
  documentPlan: writes,
  eraseDocument: writes,
  erasures: reads,
  certificate: writes,
};
