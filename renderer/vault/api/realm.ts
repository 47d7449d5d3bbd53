/** Calls about the list of people of a realm: holding it, and, for its officers, making it. */
import { reads, writes, type CallsOf } from './call.ts';
import type { DirectoryProblem, RevocationReason } from '../../../shared/trust/directory/directory.ts';
import type { DraftProblem } from '../../../shared/trust/directory/drafting.ts';
import type { SuccessionProblem } from '../../../shared/trust/directory/succession.ts';
import type { Answer } from './problems.ts';
import type { Profile } from './places.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The reason kept with a file that did not go because its receiver was revoked; the page words it. */
export const revokedReason = 'receiver-revoked';

/** Why a list is not taken in. */
export type ListRefusal = DirectoryProblem | SuccessionProblem;

export type ListProblem =
  | { readonly code: `list-${ListRefusal}` }
  | { readonly code: `draft-${DraftProblem}` }
  /** A first list counts once the number of its officers was compared. */
  | { readonly code: 'list-not-compared' }
  | { readonly code: 'no-list' }
  | { readonly code: 'no-draft' }
  /** Not an officer's file, or of another kind of them. */
  | { readonly code: 'not-an-officer-file' }
  | { readonly code: 'wrong-officer-passphrase' };

export interface ListedPerson extends Profile {
  readonly person: string;
  /** Signing keys of their seats (hex), and until when the officers answer for each. */
  readonly seats: readonly { readonly seat: string; readonly until: number }[];
  /** May help to open a place of their service again. */
  readonly helps: boolean;
  /** Each of their seats has a hybrid recipient in the list. */
  readonly hybrid: boolean;
}

export interface RevokedView {
  readonly what: 'seat' | 'person';
  readonly at: number;
  readonly why: RevocationReason;
  /** Where their card is known here. */
  readonly name?: string;
}

/** What a version says. */
export interface ListContent {
  readonly name: string;
  readonly number: number;
  readonly issuedAt: number;
  readonly until: number;
  /** What files in the realm are sealed to. */
  readonly sealing: 'x25519' | 'hybrid';
  /** `signed`: this version carries their signature. */
  readonly officers: readonly { readonly name: string; readonly signed: boolean }[];
  /** Thirty digits for its officers, in groups of five. */
  readonly rootNumber: string;
  readonly services: readonly string[];
  readonly people: readonly ListedPerson[];
  readonly revoked: readonly RevokedView[];
}

/** One thing that is different from the version before, for a person to see. */
export interface ListChange extends Profile {
  readonly what: 'new-person' | 'new-seat' | 'changed' | 'key-changed' | 'left-out' | 'revoked';
  readonly why?: RevocationReason;
}

/** A version that came, before it counts. */
export interface ListNews {
  readonly content: ListContent;
  readonly is: 'first' | 'next' | 'same';
  readonly changes: readonly ListChange[];
  /** Its officers are not those of the version held. */
  readonly rolled: boolean;
  /** Files are sealed in another way than before. */
  readonly resealed: boolean;
  /** Whom a list held here before revoked, and this one does not; an empty text for whoever is not known here. */
  readonly revokedBefore: readonly string[];
}

export interface ListView {
  readonly held: (ListContent & { readonly takenAt: number; readonly expired: boolean }) | null;
  /** A first list that came with a file, and waits for its number to be compared. */
  readonly offered: ListNews | null;
  /** Someone trusted works with a later version. */
  readonly newer?: { readonly number: number; readonly name: string };
  /** Versions that were not taken in although officers signed them, newest first. */
  readonly refused: readonly { readonly why: ListRefusal; readonly number: number; readonly at: number }[];
}

/** The next version while an officer works on it. Everything in it is public to its readers. */
export interface DraftView {
  readonly content: ListContent;
  readonly changes: readonly ListChange[];
  readonly rolled: boolean;
  readonly resealed: boolean;
}

export type DraftInput =
  | { readonly do: 'enrol' | 'strike'; readonly service: string }
  | { readonly do: 'add'; readonly card: Bytes }
  /** Someone known here, by person id. */
  | { readonly do: 'add-known'; readonly person: string }
  | { readonly do: 'sealing'; readonly sealing: 'x25519' | 'hybrid' }
  | { readonly do: 'seat-until'; readonly seat: string; readonly until: number | null }
  | { readonly do: 'recovery'; readonly person: string; readonly helps: boolean }
  | { readonly do: 'revoke-seat'; readonly seat: string; readonly why: RevocationReason }
  | { readonly do: 'revoke-person'; readonly person: string; readonly why: RevocationReason }
  | { readonly do: 'until'; readonly until: number }
  | { readonly do: 'roll'; readonly parts: readonly Bytes[] };

export interface ListApi {
  list(): Answer<ListView>;
  /** Looks at a version in a file. A refusal of something officers signed is remembered. */
  readList(input: { bytes: Bytes }): Answer<ListNews>;
  /** Takes a version in. `compared`: the number of its officers was compared with one of them. */
  takeList(input: { bytes: Bytes; compared: boolean }): Answer<ListView>;
  /** The list that came with a file and was offered: takes it in, or not. */
  answerOffer(input: { compared: boolean }): Answer<ListView>;
  /** The version held, as a file to pass on. */
  listFile(): Answer<Bytes>;
  /** Makes a file ready that brings the version held to someone. */
  sendList(input: { person: string }): Answer<undefined>;
  /** Goes on without this list: who was trusted by it alone is no more. */
  leaveList(input: { reason: string }): Answer<ListView>;
  /** Later versions that others seem to have are told no more until another version is held. */
  putNewerAside(): Answer<ListView>;

  /** A new officer: the file with the keys, closed with the passphrase, and the part to hand over. */
  newOfficer(input: { name: string; passphrase: string }): Answer<{ key: Bytes; part: Bytes }>;
  /** The next key takes over: a new file, and the new part to hand over. */
  rollOfficer(input: { bytes: Bytes; passphrase: string }): Answer<{ key: Bytes; part: Bytes }>;
  readPart(input: { bytes: Bytes }): Answer<{ name: string; madeAt: number }>;

  draft(): Answer<DraftView | null>;
  /** A first version of three officers' parts, or the next one of the list held. */
  beginDraft(
    input:
      | { readonly from: 'parts'; readonly name: string; readonly parts: readonly Bytes[]; readonly until: number }
      | { readonly from: 'held'; readonly until: number },
  ): Answer<DraftView>;
  changeDraft(input: DraftInput): Answer<DraftView>;
  dropDraftList(): Answer<null>;
  /** The draft as a file to be signed; from now on it says when it was issued. */
  draftFile(): Answer<Bytes>;
  /** What a draft says, and what it would change here. */
  readDraft(input: { bytes: Bytes }): Answer<DraftView>;
  /** Adds an officer's signature. `published`: two have signed, and the file is the list itself. */
  signDraft(input: { bytes: Bytes; key: Bytes; passphrase: string }): Answer<{ file: Bytes; published: boolean }>;
}

export const listApi: CallsOf<ListApi> = {
  list: reads,
  readList: writes,
  takeList: writes,
  answerOffer: writes,
  listFile: reads,
  sendList: writes,
  leaveList: writes,
  putNewerAside: writes,
  newOfficer: writes,
  rollOfficer: writes,
  readPart: writes,
  draft: writes,
  beginDraft: writes,
  changeDraft: writes,
  dropDraftList: writes,
  draftFile: writes,
  readDraft: writes,
  signDraft: writes,
};
