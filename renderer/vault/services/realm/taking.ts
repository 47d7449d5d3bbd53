/** Taking in a version of the list: judged against the one held, never quietly, never back (SPEC.md, M1-M7). */
import { z } from 'zod';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { count } from '../../../../shared/codec/shapes.ts';
import { textFile, readTextFile } from '../../../../shared/trust/text-file.ts';
import { decodeDirectory, decodeDraft, type ReadDirectory } from '../../../../shared/trust/directory/directory.ts';
import type { Succession } from '../../../../shared/trust/directory/succession.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { incomingList, keys, outgoingList, type Incoming, type Outgoing } from '../exchanged/records.ts';
import type { Session } from '../../core/session/session.ts';
import { knownPeople, personKey, remember, type StoredPerson } from '../trust/trust-records.ts';
import type { ListNews, ListView } from '../../api/realm.ts';
import { revokedReason } from '../../api/refusals.ts';
import type { ListRefusal } from '../../api/refusals.ts';
import { changesBetween, contentOf, nameOfRevoked } from './content.ts';
import { heldList, listKey } from '../trust/held-list.ts';
import { forgottenBy, leaving, mayBeHeld } from './left.ts';
import { newerVersion } from '../trust/newer-list.ts';

export const listTitle = 'PASSERELLE DIRECTORY 1';
export const listFileOf = (bytes: Uint8Array): Bytes => textFile(listTitle, bytes);

const offerKey = (realm: Realm): string => `list-offered/${realm}`;
const refusedKey = (realm: Realm): string => `list-refused/${realm}`;

/** Signed by officers, and yet not what may follow: worth a person's attention. */
const alarming = [
  'fork',
  'back-dated',
  'other-officers',
  'commitment-changed',
  'revocation-missing',
  'older-version',
] as const;
const refusedList = z.array(z.strictObject({ why: z.enum(alarming), number: count, at: count, hash: z.string() }));
const refusedCap = 20;

export const refusal = (why: ListRefusal): VaultProblem => ({ code: `list-${why}` });

export interface Judged {
  readonly read: ReadDirectory;
  readonly is: Succession;
}

/** A version, encoded, against what is held. What officers signed and may not follow is kept in mind. */
export async function judge(session: Session, realm: Realm, bytes: Uint8Array): Promise<Result<Judged, VaultProblem>> {
  const read = decodeDirectory(session.crypto, bytes);
  if (!read.ok) return fail(refusal(read.problem));
  const next = mayBeHeld(session, realm, read.value);
  if (next.ok) return ok({ read: read.value, is: next.value });
  const noted = await noteRefused(session, realm, next.problem, read.value);
  return noted.ok ? fail(refusal(next.problem)) : noted;
}

async function noteRefused(
  session: Session,
  realm: Realm,
  problem: ListRefusal,
  { directory, hash }: ReadDirectory,
): Promise<Result<undefined, VaultProblem>> {
  const why = alarming.find((each) => each === problem);
  const before = refusedVersions(session, realm);
  if (why === undefined || before.some((each) => each.hash === toHex(hash) && each.why === why)) return ok(undefined);
  const now = { why, number: directory.number, at: session.now(), hash: toHex(hash) };
  return session.records.put([[refusedKey(realm), [now, ...before].slice(0, refusedCap)]]);
}

function refusedVersions(session: Session, realm: Realm): z.infer<typeof refusedList> {
  const parsed = refusedList.safeParse(session.records.get(refusedKey(realm)));
  return parsed.success ? parsed.data : [];
}

export const newsOf = (session: Session, realm: Realm, { read, is }: Judged): ListNews => {
  const held = heldList(session, realm);
  return {
    content: contentOf(session, read),
    is,
    changes: changesBetween(session, held, read),
    rolled: is === 'next' && held !== null && isRolled(held, read),
    resealed: isResealed(held, read),
    revokedBefore: held === null ? namesOf(session, forgottenBy(session, realm, read)) : [],
  };
};

/** As far as they are known here; an empty text for whoever is not. */
const namesOf = (session: Session, ids: readonly Bytes[]): readonly string[] =>
  ids.map((id) => nameOfRevoked(session, id) ?? '');

export const isRolled = (before: ReadDirectory, now: ReadDirectory): boolean =>
  before.directory.officers.some(({ key }, at) => toHex(key) !== toHex(now.directory.officers[at]?.key ?? key));

/** Without a list before, files were sealed as ever. */
export const isResealed = (before: ReadDirectory | null, now: ReadDirectory): boolean =>
  (before?.directory.sealing ?? 'x25519') !== now.directory.sealing;

/** The encoded version in a file people carry. */
export function inFile(session: Session, file: Uint8Array): Result<Bytes, VaultProblem> {
  const bytes = readTextFile(listTitle, file);
  if (bytes !== null) return ok(bytes);
  // A draft taken for the list says what is missing.
  const draft = readTextFile('PASSERELLE DIRECTORY DRAFT 1', file);
  const read = draft && decodeDraft(session.crypto, draft);
  return fail(read?.ok === true ? refusal('too-few-signatures') : refusal('not-a-directory'));
}

/** Keeps a version that was judged good. Files that wait from someone it revokes stay with a person to decide. */
export async function keep(
  session: Session,
  realm: Realm,
  { read, is }: Judged,
): Promise<Result<undefined, VaultProblem>> {
  if (is === 'same') return ok(undefined);
  const logged = await logAccess(session, { what: is === 'first' ? 'list-begun' : 'list-taken' });
  if (!logged.ok) return logged;
  const stopped = notYetGone(session, read);
  const kept = await session.records.put([
    [listKey(realm), { bytes: read.bytes, takenAt: session.now() }],
    [offerKey(realm), null],
    ...waitingFrom(session, read),
    ...goneFrom(session, realm, read),
    ...stopped.map((item) => [keys.outgoing(item.id), { ...item, state: 'given-up', reason: revokedReason }] as const),
  ]);
  if (!kept.ok) return kept;
  // A file nobody hands out any more must not lie ready for the next stick.
  if (stopped.length > 0) await session.shell('outbox.remove', { names: stopped.map(({ name }) => name) });
  for (const person of knownPeople(session)) remember(session.cards, person);
  session.notify({ type: 'changed' });
  return ok(undefined);
}

/** What arrived, from someone trusted, before their revocation is known here: it is not held for that (M5). */
function waitingFrom(session: Session, { directory }: ReadDirectory): readonly (readonly [string, unknown])[] {
  const gone = new Set(directory.revoked.map(({ id }) => toHex(id)));
  return incomingList(session).flatMap((item) => {
    const card = item.state === 'new' || item.state === 'looked-at' ? item.card && session.cards.read(item.card) : null;
    const isGone = card && (gone.has(toHex(card.signKey)) || gone.has(toHex(card.person)));
    return isGone ? [[keys.incoming(item.name), { ...item, before: true } satisfies Incoming] as const] : [];
  });
}

/** Who stands in the list no longer stays known by their card: what they wrote and read keeps a name (M5). */
function goneFrom(
  session: Session,
  realm: Realm,
  { seats }: ReadDirectory,
): readonly (readonly [string, StoredPerson])[] {
  const stay = new Set(seats.map(({ card }) => toHex(card.signKey)));
  return [...(heldList(session, realm)?.bySeat.values() ?? [])].flatMap(({ card, bytes }) => {
    const key = personKey(card.signKey);
    const isGone = !stay.has(toHex(card.signKey));
    return isGone && session.records.get(key) === undefined
      ? [[key, { card: bytes, standing: 'unverified' }] as const]
      : [];
  });
}

/** Files that lie ready for someone this version revokes: they do not go (M5). */
function notYetGone(session: Session, { directory }: ReadDirectory): readonly Outgoing[] {
  const seats = new Set(directory.revoked.map(({ id }) => toHex(id)));
  const people = new Set(directory.revoked.map(({ id }) => toBase64url(id)));
  return outgoingList(session).filter(
    ({ state, seat, to }) => state === 'ready' && ((seat !== undefined && seats.has(seat)) || people.has(to)),
  );
}

/** Lays a first list by until its number was compared. */
export const offer = (session: Session, realm: Realm, bytes: Bytes): Promise<Result<undefined, VaultProblem>> =>
  session.records.put([[offerKey(realm), bytes]]);

export function offered(session: Session, realm: Realm): Judged | null {
  const bytes = session.records.get(offerKey(realm));
  if (!(bytes instanceof Uint8Array) || heldList(session, realm) !== null) return null;
  const read = decodeDirectory(session.crypto, bytes);
  return read.ok ? { read: read.value, is: 'first' } : null;
}

export function listView(session: Session, realm: Realm): ListView {
  const held = heldList(session, realm);
  const waiting = offered(session, realm);
  const newer = newerVersion(session, realm);
  return {
    held: held && {
      ...contentOf(session, held),
      takenAt: held.takenAt,
      expired: session.now() > held.directory.until,
    },
    offered: waiting && newsOf(session, realm, waiting),
    ...(newer && { newer }),
    refused: refusedVersions(session, realm).map(({ why, number, at }) => ({ why, number, at })),
  };
}

/** Takes a version in from a file; a first one only once the number of its officers was compared. */
export async function takeList(
  session: Session,
  realm: Realm,
  { bytes, compared }: { readonly bytes: Bytes; readonly compared: boolean },
): Promise<Result<ListView, VaultProblem>> {
  const judged = await judge(session, realm, bytes);
  if (!judged.ok) return judged;
  if (judged.value.is === 'first' && !compared) return fail({ code: 'list-not-compared' });
  const kept = await keep(session, realm, judged.value);
  return kept.ok ? ok(listView(session, realm)) : kept;
}

export async function answerOffer(
  session: Session,
  realm: Realm,
  compared: boolean,
): Promise<Result<ListView, VaultProblem>> {
  const waiting = offered(session, realm);
  if (waiting === null) return fail({ code: 'no-list' });
  const judged = compared ? await judge(session, realm, waiting.read.bytes) : null;
  if (judged?.ok === false) return judged;
  const done =
    judged === null ? await session.records.put([[offerKey(realm), null]]) : await keep(session, realm, judged.value);
  return done.ok ? ok(listView(session, realm)) : done;
}

/** Goes on without the list: what it revoked here it revokes no more, and whom it named has to be compared. */
export async function leaveList(
  session: Session,
  realm: Realm,
  reason: string,
): Promise<Result<ListView, VaultProblem>> {
  if (heldList(session, realm) === null) return fail({ code: 'no-list' });
  const logged = await logAccess(session, { what: 'list-left', reason });
  if (!logged.ok) return logged;
  const kept = await session.records.put([
    [listKey(realm), null],
    [refusedKey(realm), null],
    ...leaving(session, realm),
  ]);
  return kept.ok ? ok(listView(session, realm)) : kept;
}
