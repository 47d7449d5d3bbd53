/** Documents kept in a dossier, parts of them that are damaged, papers made from it. */
import { reads, writes, type CallsOf } from './call.ts';
import type { Attachment } from '../../../shared/dossier/entities.ts';
import type { Answer } from './problems.ts';

/** A file a person gives: picked (handle of `files.open`), dropped on the page, or made here. */
export type FileInput = { readonly name: string; readonly mime: string } & (
  | { readonly handle: string; readonly size: number }
  | { readonly blob: Blob }
  | { readonly bytes: Uint8Array<ArrayBuffer> }
);

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

export interface DocumentsApi {
  /** Seals a file into the dossier's attachments; the page then puts it into a unit with `change`. */
  attach(input: FileInput): Answer<Attachment>;
  /** `glance`: for the small pictures in a list, written down once for the dossier and not for each of them. */
  readAttachment(input: { dossier: string; attachment: Attachment; glance?: boolean }): Answer<Uint8Array<ArrayBuffer>>;
  /** Writes a copy where the person says (a dialog asks); it stands in the access log first. Any size. */
  saveAttachment(input: { dossier: string; attachment: Attachment; suggestedName: string }): Answer<undefined>;
  /** What is known to be damaged; with a dossier, also what of it is plainly not here. */
  damagedDocuments(input: { dossier?: string }): Answer<readonly DamagedDocument[]>;
  /** Takes damaged parts back from a safety copy the person picked; each is checked before it replaces anything. */
  refetchFromCopy(input: { handle: string; size: number }): Answer<Refetched>;
  /** Makes a small file ready that asks a person for the damaged parts of a document. */
  askForParts(input: { dossier: string; document: string; person: string }): Answer<undefined>;
  wantedDocuments(): Answer<readonly WantedDocuments[]>;
  /**
   * Records that something was printed or exported (access log), before the bytes are handed over. `mark`: what kind of
   * file, and the fingerprint at its foot.
   */
  recordPaper(input: { dossier: string; paper: string; mark?: string }): Answer<undefined>;
  /** The papers of a dossier I printed or exported, newest first. */
  savedPapers(input: { dossier: string }): Answer<readonly SavedPaper[]>;
}

export const documentsApi: CallsOf<DocumentsApi> = {
  attach: writes,
  readAttachment: reads,
  saveAttachment: writes,
  damagedDocuments: reads,
  refetchFromCopy: writes,
  askForParts: writes,
  wantedDocuments: reads,
  recordPaper: writes,
  savedPapers: writes,
};
