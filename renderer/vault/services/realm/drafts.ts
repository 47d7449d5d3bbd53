/** An officer works on the next version: kept as a record until it is a file, changed one step at a time, signed by two. */
import { fromBase64url } from '../../../../shared/codec/base64url.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { fromHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import {
  decodeDraft,
  encodeUnsigned,
  signDirectory,
  type ReadDirectory,
} from '../../../../shared/trust/directory/directory.ts';
import {
  changed,
  firstDraft,
  nextDraft,
  type Draft,
  type DraftChange,
} from '../../../../shared/trust/directory/drafting.ts';
import { readOfficerPart, type OfficerPart } from '../../../../shared/trust/directory/officer.ts';
import { hybridBehind } from '../../../../shared/trust/hybrid.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import { readCardFile } from '../../../../shared/trust/card-file.ts';
import { readTextFile, textFile } from '../../../../shared/trust/text-file.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { housemateOf, personElsewhere } from '../trust/correspondents.ts';
import { hybridOf, myHybrid } from '../trust/hybrid.ts';
import { realmId, type Session } from '../../core/session/session.ts';
import { isTrusted } from '../trust/trust-records.ts';
import type { InputOf } from '../../api/call.ts';
import type { DraftInput, DraftView, listApi } from '../../api/realm.ts';
import { changesBetween, contentOf } from './content.ts';
import { heldList } from '../trust/held-list.ts';
import { openOfficer, partTitle, type OfficerDeps } from '../trust/officer-key.ts';
import { inFile, isResealed, isRolled, listFileOf, refusal } from './taking.ts';

const draftTitle = 'PASSERELLE DIRECTORY DRAFT 1';
const draftKey = (realm: Realm): string => `list-draft/${realm}`;

type Answered<T> = Promise<Result<T, VaultProblem>>;

/** The draft as it stands, as a version that could be signed now. */
function draftOf(session: Session, realm: Realm): ReadDirectory | null {
  const bytes = session.records.get(draftKey(realm));
  const read = bytes instanceof Uint8Array ? decodeDraft(session.crypto, bytes) : null;
  return read?.ok === true ? read.value : null;
}

const viewOf = (session: Session, realm: Realm, read: ReadDirectory): DraftView => {
  const held = heldList(session, realm);
  return {
    content: contentOf(session, read),
    changes: changesBetween(session, held, read),
    rolled: held !== null && isRolled(held, read),
    resealed: isResealed(held, read),
  };
};

export const draftView = (session: Session, realm: Realm): DraftView | null => {
  const draft = draftOf(session, realm);
  return draft && viewOf(session, realm, draft);
};

/** Issued now, and later than the version it follows, whatever the clock says. */
const issueTime = (session: Session, realm: Realm): number =>
  Math.max(session.now(), (heldList(session, realm)?.directory.issuedAt ?? 0) + 1);

async function keepDraft(session: Session, realm: Realm, draft: Draft): Answered<ReadDirectory> {
  const issuedAt = issueTime(session, realm);
  if (draft.until <= issuedAt) return fail({ code: 'does-not-fit', field: 'until' });
  const bytes = encodeUnsigned({ ...draft, issuedAt });
  const read = decodeDraft(session.crypto, bytes);
  if (!read.ok) return fail(refusal(read.problem));
  const kept = await session.records.put([[draftKey(realm), bytes]]);
  return kept.ok ? read : kept;
}

export const readPart = (session: Session, file: Uint8Array): OfficerPart | null => {
  const bytes = readTextFile(partTitle, file);
  return bytes && readOfficerPart(session.crypto, bytes);
};

const partsIn = (session: Session, files: readonly Bytes[]): readonly OfficerPart[] =>
  files.flatMap((file) => readPart(session, file) ?? []);

export async function beginDraft(
  session: Session,
  realm: Realm,
  input: InputOf<typeof listApi.beginDraft>,
): Answered<DraftView> {
  const { crypto } = session;
  if (input.from === 'parts' && input.name.trim() === '') return fail({ code: 'does-not-fit', field: 'name' });
  const held = heldList(session, realm);
  if (input.from === 'held' && held === null) return fail({ code: 'no-list' });
  const begun =
    input.from === 'held' && held !== null
      ? ok(nextDraft(held, input.until))
      : input.from === 'parts'
        ? firstDraft(crypto, {
            realm: realmId(realm),
            name: input.name,
            parts: partsIn(session, input.parts),
            until: input.until,
          })
        : fail('three-officers' as const);
  if (!begun.ok) return fail({ code: `draft-${begun.problem}` });
  const kept = await keepDraft(session, realm, begun.value);
  return kept.ok ? ok(viewOf(session, realm, kept.value)) : kept;
}

export async function changeDraft(session: Session, realm: Realm, input: DraftInput): Answered<DraftView> {
  const draft = draftOf(session, realm);
  if (draft === null) return fail({ code: 'no-draft' });
  const change = await changeOf(session, realm, input);
  if (!change.ok) return change;
  const { issuedAt: _then, ...rest } = draft.directory;
  // The version it goes on from is the one held when it was begun: only that one may be committed to.
  const done = changed(session.crypto, rest, change.value, heldList(session, realm));
  if (!done.ok) return fail({ code: `draft-${done.problem}` });
  const kept = await keepDraft(session, realm, done.value);
  return kept.ok ? ok(viewOf(session, realm, kept.value)) : kept;
}

async function changeOf(session: Session, realm: Realm, input: DraftInput): Answered<DraftChange> {
  const notThere = fail<VaultProblem>({ code: 'draft-not-in-list' });
  switch (input.do) {
    case 'enrol':
    case 'strike':
    case 'until':
    case 'sealing':
      return ok(input);
    case 'add': {
      const card = readCardFile(session.crypto, input.card);
      if (!card.ok) return fail({ code: 'draft-bad-card' });
      const { card: theirs, bytes } = card.value;
      const hybrid = hybridBehind(input.card) ?? (await knownHybrid(session, realm, theirs));
      return ok({ do: 'add', card: bytes, ...(hybrid && { hybrid }) });
    }
    case 'add-known': {
      const card = cardOfKnown(session, realm, input.person);
      const theirs = card && session.cards.read(card);
      if (card === null || theirs === null) return fail({ code: 'not-verified' });
      const hybrid = await knownHybrid(session, realm, theirs);
      return ok({ do: 'add', card, ...(hybrid && { hybrid }) });
    }
    case 'seat-until': {
      const signKey = fromHex(input.seat);
      return signKey ? ok({ do: 'seat-until', signKey, until: input.until }) : notThere;
    }
    case 'recovery': {
      const person = fromBase64url(input.person);
      return person ? ok({ do: 'recovery', person, helps: input.helps }) : notThere;
    }
    case 'revoke-seat':
    case 'revoke-person': {
      const isSeat = input.do === 'revoke-seat';
      const id = isSeat ? fromHex(input.seat) : fromBase64url(input.person);
      const what = isSeat ? ('seat' as const) : ('person' as const);
      return id ? ok({ do: 'revoke', what, id, why: input.why, at: session.now() }) : notThere;
    }
    case 'roll':
      return ok({ do: 'roll', officers: partsIn(session, input.parts) });
  }
}

/** My own card, a colleague's of this computer, or that of someone trusted: nobody is listed who was never compared. */
function cardOfKnown(session: Session, realm: Realm, person: string): Bytes | null {
  if (session.me(realm).person === person) return session.identity(realm).card;
  const mate = housemateOf(session, realm, person);
  if (mate) return mate[realm];
  const found = personElsewhere(session, realm, person);
  return found && isTrusted(found.known) ? found.known.card : null;
}

/** My own statement, or what a card file or the list brought of this seat. */
async function knownHybrid(session: Session, realm: Realm, { signKey }: SeatCard): Promise<Bytes | null> {
  if (equal(signKey, session.identity(realm).sign.publicKey)) return myHybrid(session, realm);
  return hybridOf(session, realm, signKey)?.bytes ?? null;
}

/** The draft as it goes to the first officer. */
export async function draftFile(session: Session, realm: Realm): Answered<Bytes> {
  const draft = draftOf(session, realm);
  if (draft === null) return fail({ code: 'no-draft' });
  const { issuedAt: _then, ...rest } = draft.directory;
  const kept = await keepDraft(session, realm, rest);
  return kept.ok ? ok(textFile(draftTitle, kept.value.bytes)) : kept;
}

export async function dropDraft(session: Session, realm: Realm): Answered<null> {
  const kept = await session.records.put([[draftKey(realm), null]]);
  return kept.ok ? ok(null) : kept;
}

/** A draft, or a list that the third officer wants to sign too. */
function signable(session: Session, file: Uint8Array): Result<ReadDirectory, VaultProblem> {
  const draft = readTextFile(draftTitle, file);
  const bytes = draft === null ? inFile(session, file) : ok(draft);
  if (!bytes.ok) return bytes;
  const read = decodeDraft(session.crypto, bytes.value);
  return read.ok ? read : fail(refusal(read.problem));
}

export function readDraft(session: Session, realm: Realm, file: Uint8Array): Result<DraftView, VaultProblem> {
  const read = signable(session, file);
  return read.ok ? ok(viewOf(session, realm, read.value)) : read;
}

export async function signDraft(
  session: Session,
  realm: Realm,
  deps: OfficerDeps,
  input: { readonly bytes: Bytes; readonly key: Bytes; readonly passphrase: string },
): Answered<{ readonly file: Bytes; readonly published: boolean }> {
  const read = signable(session, input.bytes);
  if (!read.ok) return read;
  const officer = await openOfficer(deps, input.key, input.passphrase);
  if (!officer.ok) return officer;
  const logged = await logAccess(session, { what: 'list-signed' });
  if (!logged.ok) return logged;
  const signed = signDirectory(session.crypto, read.value, officer.value.keys);
  if (!signed.ok) return fail(refusal(signed.problem));
  const { bytes, signedBy } = signed.value;
  if (signedBy.length < 2) return ok({ file: textFile(draftTitle, bytes), published: false });
  const done = await dropDraft(session, realm);
  return done.ok ? ok({ file: listFileOf(bytes), published: true }) : done;
}
