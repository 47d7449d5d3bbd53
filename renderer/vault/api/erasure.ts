/** What the page asks about erasing. */
import { z } from 'zod';
import { reads, writes, type In } from './call.ts';
import { filterRoom } from './caseload.ts';
import { sectionKind } from '../../../shared/dossier/sections.ts';
import { wayInProof } from './places.ts';
import type { ExtractKind } from '../../../shared/dossier/units/extract.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { Realm } from './places.ts';
import type { KnownCopies } from './retention.ts';

/** A filter somebody kept: where, and under which name. */
export const keptFilter = z.object({ room: filterRoom, name: z.string() });
export type KeptFilter = In<typeof keptFilter>;

export const ownTextsChosen = z.object({ words: z.array(z.string()), filters: z.array(keptFilter) });
export type OwnTextsChosen = In<typeof ownTextsChosen>;

/** A dossier, or one part of it. */
export const whatToErase = z.object({
  dossier: z.string(),
  section: sectionKind.exactOptional(),
  /** Extracts (ids) that repeat the part and are to stay; the others go with it. */
  keepExtracts: z.array(z.string()).exactOptional(),
  /** Own words and filters that go with a whole dossier; absent: those that name somebody of it. */
  ownTexts: ownTextsChosen.exactOptional(),
});
export type WhatToErase = In<typeof whatToErase>;

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
  /** How many of them were given it in a file from here, and can be told once it is erased. */
  readonly given: number;
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
  /** Who was given something of it in a file from here, and when they were told that it was erased. */
  readonly given: readonly { readonly person: string; readonly name: string; readonly toldAt?: number }[];
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

export const erasureApi = {
  erasurePlan: writes(whatToErase).answers<ErasurePlan>(),
  /** Destroys the keys, then everything else. What is interrupted is finished at the next unlock. */
  erase: writes(whatToErase.extend({ reason: z.string(), proof: wayInProof }), {
    turn: 'after-reading',
  }).answers<ErasureView>(),
  documentPlan: writes(z.object({ dossier: z.string(), document: z.string() })).answers<ErasurePlan>(),
  /** Removes the pieces of one document and takes out what names it. */
  eraseDocument: writes(
    z.object({ dossier: z.string(), document: z.string(), reason: z.string(), proof: wayInProof }),
    { turn: 'after-reading' },
  ).answers<ErasureView>(),
  /** Newest first. */
  erasures: reads().answers<readonly ErasureView[]>(),
  /** The certificate in the words shown to the person, signed; `npm run verify-log` checks it. */
  certificate: writes(z.object({ id: z.string(), text: z.string() })).answers<Uint8Array<ArrayBuffer>>(),
};
