/** Calls about the list of people of a realm: holding it, and, for its officers, making it. */
import { z } from 'zod';
import { reads, writes, bytes, type In } from './call.ts';
import { revocationReasons } from '../../../shared/trust/directory/directory.ts';
import type { RevocationReason } from '../../../shared/trust/directory/directory.ts';
import type { Profile } from './places.ts';
import type { ListRefusal } from './refusals.ts';

type Bytes = Uint8Array<ArrayBuffer>;

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

export const draftInput = z.union([
  z.object({ do: z.enum(['enrol', 'strike']), service: z.string() }),
  z.object({ do: z.literal('add'), card: bytes }),
  z.object({ do: z.literal('add-known'), person: z.string() }),
  z.object({ do: z.literal('sealing'), sealing: z.enum(['x25519', 'hybrid']) }),
  z.object({ do: z.literal('seat-until'), seat: z.string(), until: z.number().nullable() }),
  z.object({ do: z.literal('recovery'), person: z.string(), helps: z.boolean() }),
  z.object({ do: z.literal('revoke-seat'), seat: z.string(), why: z.enum(revocationReasons) }),
  z.object({ do: z.literal('revoke-person'), person: z.string(), why: z.enum(revocationReasons) }),
  z.object({ do: z.literal('until'), until: z.number() }),
  z.object({ do: z.literal('roll'), parts: z.array(bytes) }),
]);
export type DraftInput = In<typeof draftInput>;

export const listApi = {
  list: reads().answers<ListView>(),
  /** Looks at a version in a file. A refusal of something officers signed is remembered. */
  readList: writes(z.object({ bytes })).answers<ListNews>(),
  /** Takes a version in. `compared`: the number of its officers was compared with one of them. */
  takeList: writes(z.object({ bytes, compared: z.boolean() })).answers<ListView>(),
  /** The list that came with a file and was offered: takes it in, or not. */
  answerOffer: writes(z.object({ compared: z.boolean() })).answers<ListView>(),
  /** The version held, as a file to pass on. */
  listFile: reads().answers<Bytes>(),
  /** Makes a file ready that brings the version held to someone. */
  sendList: writes(z.object({ person: z.string() })).answers<undefined>(),
  /** Goes on without this list: who was trusted by it alone is no more. */
  leaveList: writes(z.object({ reason: z.string() })).answers<ListView>(),
  /** Later versions that others seem to have are told no more until another version is held. */
  putNewerAside: writes().answers<ListView>(),

  /** A new officer: the file with the keys, closed with the passphrase, and the part to hand over. */
  newOfficer: writes(z.object({ name: z.string(), passphrase: z.string() })).answers<{ key: Bytes; part: Bytes }>(),
  /** The next key takes over: a new file, and the new part to hand over. */
  rollOfficer: writes(z.object({ bytes, passphrase: z.string() })).answers<{ key: Bytes; part: Bytes }>(),
  readPart: writes(z.object({ bytes })).answers<{ name: string; madeAt: number }>(),

  draft: writes().answers<DraftView | null>(),
  /** A first version of three officers' parts, or the next one of the list held. */
  beginDraft: writes(
    z.union([
      z.object({ from: z.literal('parts'), name: z.string(), parts: z.array(bytes), until: z.number() }),
      z.object({ from: z.literal('held'), until: z.number() }),
    ]),
  ).answers<DraftView>(),
  changeDraft: writes(draftInput).answers<DraftView>(),
  dropDraftList: writes().answers<null>(),
  /** The draft as a file to be signed; from now on it says when it was issued. */
  draftFile: writes().answers<Bytes>(),
  /** What a draft says, and what it would change here. */
  readDraft: writes(z.object({ bytes })).answers<DraftView>(),
  /** Adds an officer's signature. `published`: two have signed, and the file is the list itself. */
  signDraft: writes(z.object({ bytes, key: bytes, passphrase: z.string() })).answers<{
    file: Bytes;
    published: boolean;
  }>(),
};
