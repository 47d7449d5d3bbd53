/** Documents kept in a dossier, parts of them that are damaged, papers made from it. */
import { z } from 'zod';
import { bytes, reads, writes, type In } from './call.ts';
import { attachment } from '../../../shared/dossier/entities.ts';
import type { Attachment } from '../../../shared/dossier/entities.ts';
import { paperMotive } from './motive.ts';

const named = z.object({ name: z.string(), mime: z.string() });
/** A file a person gives: picked (handle of `files.open`), dropped on the page, or made here. */
export const fileInput = z.union([
  named.extend({ handle: z.string(), size: z.number() }),
  named.extend({ blob: z.instanceof(Blob) }),
  named.extend({ bytes }),
]);
export type FileInput = In<typeof fileInput>;

/** A document of which parts are missing or damaged here; parts count from 1. */
export interface DamagedDocument {
  readonly dossier: string;
  readonly surname: string;
  readonly firstName: string;
  readonly id: string;
  readonly name: string;
  readonly parts: readonly number[];
  readonly of: number;
  /** Verified people elsewhere who have it too, as far as is known here. */
  readonly holders: readonly { readonly person: string; readonly name: string }[];
}

/** A paper of a dossier, as somebody printed or exported it. */
export interface SavedPaper {
  readonly paper: string;
  readonly at: number;
}

/** Somebody elsewhere whose copy of documents is damaged asks for them again. */
export interface WantedDocuments {
  readonly person: string;
  readonly name: string;
  readonly dossier: string;
  readonly surname: string;
  readonly firstName: string;
  readonly at: number;
  readonly documents: readonly string[];
}

export interface Refetched {
  /** How many parts came back. */
  readonly parts: number;
  readonly left: readonly DamagedDocument[];
}

/** A document of the plan or of the law, and the file that stood there when it was looked at. */
const documentPlace = z.object({
  dossier: z.string(),
  section: z.enum(['plan', 'legal']),
  entity: z.string(),
  document: z.string(),
});
export type DocumentPlace = In<typeof documentPlace>;

const blackedOut = documentPlace.extend({ copy: attachment, on: z.string() });
export type BlackedOut = In<typeof blackedOut>;

/** `original`: as the own notes keep it, their entity. */
const broughtBack = documentPlace.extend({ original: z.string(), on: z.string() });
export type BroughtBack = In<typeof broughtBack>;

/** What a person is told before passages are blacked out, or an original is brought back. */
export interface BlackOutPlan {
  /** The copy can take the place of the original: their service owns the part. */
  readonly canReplace: boolean;
  /** Verified people elsewhere who have the original already. */
  readonly holders: readonly { readonly person: string; readonly name: string }[];
  /** Verified people elsewhere who read the part: what stands there goes to them with the next file. */
  readonly readers: readonly { readonly person: string; readonly name: string }[];
}

export const documentsApi = {
  /** Seals a file into the dossier's attachments; the page then puts it into a unit with `change`. */
  attach: writes(fileInput, { turn: 'at-once' }).answers<Attachment>(),
  /** `glance`: for the small pictures in a list, written down once for the dossier and not for each of them. */
  readAttachment: reads(z.object({ dossier: z.string(), attachment, glance: z.boolean().exactOptional() }), {
    turn: 'own',
    hands: 'bytes',
  }).answers<Uint8Array<ArrayBuffer>>(),
  blackOutPlan: reads(documentPlace).answers<BlackOutPlan>(),
  /** The copy takes the place of the document, for everybody; the original is kept with the own notes. */
  blackOut: writes(blackedOut).answers<undefined>(),
  /** The original takes the place of its copy again, for everybody; the own notes keep it no longer. */
  bringOriginalBack: writes(broughtBack).answers<undefined>(),
  /** Writes a copy where the person says (a dialog asks); it stands in the access log first. Any size. */
  saveAttachment: writes(z.object({ dossier: z.string(), attachment, suggestedName: z.string() }), {
    turn: 'own',
  }).answers<undefined>(),
  /** What is known to be damaged; with a dossier, also what of it is plainly not here. */
  damagedDocuments: reads(z.object({ dossier: z.string().exactOptional() })).answers<readonly DamagedDocument[]>(),
  /** Takes damaged parts back from a safety copy the person picked; each is checked before it replaces anything. */
  refetchFromCopy: writes(z.object({ handle: z.string(), size: z.number() })).answers<Refetched>(),
  /** Makes a small file ready that asks a person for the damaged parts of a document. */
  askForParts: writes(z.object({ dossier: z.string(), document: z.string(), person: z.string() })).answers<undefined>(),
  wantedDocuments: reads().answers<readonly WantedDocuments[]>(),
  /**
   * Records that something was printed or exported (access log), before the bytes are handed over. `mark`: what kind of
   * file, and the fingerprint at its foot. `goes`: where it goes and why; without it nothing is made.
   */
  recordPaper: writes(
    z.object({
      dossier: z.string(),
      paper: z.string(),
      mark: z.string().exactOptional(),
      goes: paperMotive.exactOptional(),
    }),
  ).answers<undefined>(),
  /** The papers of a dossier I printed or exported, newest first. */
  savedPapers: writes(z.object({ dossier: z.string() })).answers<readonly SavedPaper[]>(),
};
