/**
 * The network as this seat knows it: its connection, the ways of others, and which files may go by it. The shell does the
 * carrying; it is told hashes and mailboxes (electron/transports/SPEC.md).
 */
import { z } from 'zod';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { count } from '../../../../shared/codec/shapes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import { connection, mailbox, readConnection } from '../../../../shared/network/connection.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { decodeWay, makeWay, wayBehind, withWay } from '../../../../shared/trust/way.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { logAccess } from '../../core/access/access.ts';
import { personElsewhere } from '../trust/correspondents.ts';
import { outgoingList, type Outgoing } from '../exchanged/records.ts';
import type { Session } from '../../core/session/session.ts';
import { isTrusted, knownPersonOf } from '../trust/trust-records.ts';

const ownNetwork = z.strictObject({ connection, madeAt: count });
const knownWay = z.strictObject({ mailbox, madeAt: count });

const wayKey = (signKey: Uint8Array): string => `way/${toHex(signKey)}`;

function own(session: Session): z.infer<typeof ownNetwork> | null {
  const parsed = ownNetwork.safeParse(session.records.get('network'));
  return parsed.success ? parsed.data : null;
}

/** Takes pasted text as the connection of this place, or ends it. */
export async function setNetwork(session: Session, text: string | null): Promise<Result<undefined, VaultProblem>> {
  const read = text === null ? null : readConnection(text);
  if (read !== null && !read.ok) return fail({ code: read.problem });
  const logged = await logAccess(session, { what: read === null ? 'network-ended' : 'network-set' });
  if (!logged.ok) return logged;
  const kept = await session.records.put([
    ['network', read === null ? null : { connection: read.value, madeAt: session.now() }],
  ]);
  if (!kept.ok) return kept;
  const told = await session.shell('network.connect', { connection: read?.value ?? null });
  if (!told.ok) return fail({ code: told.problem });
  return routeReady(session);
}

/** Whether this place has a connection that may be used: not where only reading is possible. */
export const hasNetwork = (session: Session): boolean => own(session) !== null && !session.isReadOnly;

/**
 * After unlocking: the shell is handed what only this seat knows. A place without a connection leaves it as it is; where nothing
 * can be written, the shell is not asked at all.
 */
export async function handOver(session: Session): Promise<void> {
  const mine = own(session);
  if (mine === null) return;
  await session.shell('network.connect', { connection: mine.connection });
  await routeReady(session);
}

/** My own way in a realm, encoded; null without a connection. */
export function myWay(session: Session, realm: Realm): Bytes | null {
  const mine = own(session);
  if (mine === null) return null;
  const { mailbox: at } = mine.connection;
  return makeWay(session.crypto, session.identity(realm).sign, { mailbox: at, madeAt: mine.madeAt });
}

/** My card file, with my way behind it when there is one. */
export function cardFileWithWay(session: Session, realm: Realm, file: Bytes): Bytes {
  const way = myWay(session, realm);
  return way === null ? file : withWay(file, way);
}

/** The mailbox of a seat, as it said last. */
function mailboxOf(session: Session, card: SeatCard): string | null {
  const parsed = knownWay.safeParse(session.records.get(wayKey(card.signKey)));
  return parsed.success ? parsed.data.mailbox : null;
}

/** Keeps a seat's way when the seat signed it and it is the later one. */
function wayRecord(session: Session, signKey: Bytes, encoded: Uint8Array): readonly (readonly [string, unknown])[] {
  const way = decodeWay(session.crypto, encoded);
  if (way === null || !equal(way.signKey, signKey)) return [];
  const known = knownWay.safeParse(session.records.get(wayKey(signKey)));
  if (known.success && known.data.madeAt >= way.madeAt) return [];
  return [[wayKey(signKey), { mailbox: way.mailbox, madeAt: way.madeAt }]];
}

const wayNote = z.object({ way: z.instanceof(Uint8Array<ArrayBuffer>) });

/** What a file of a verified sender says of where theirs may be left. */
export function wayIn(session: Session, { note, from }: ReadBundle): readonly (readonly [string, unknown])[] {
  const parsed = wayNote.safeParse(note);
  return parsed.success ? wayRecord(session, from.signKey, parsed.data.way) : [];
}

/** Behind a card that was taken in. Used once the person is verified. */
export async function keepWayBehind(session: Session, file: Uint8Array, seatHex: string): Promise<void> {
  const encoded = wayBehind(file);
  const card = session.cards.get(seatHex)?.card;
  if (encoded === null || card === undefined) return;
  const records = wayRecord(session, card.signKey, encoded);
  if (records.length > 0) await session.records.put(records);
}

/** Whether files for a person go by the network: I have a connection, and they have a way. */
export function isOnNetwork(session: Session, realm: Realm, person: string): boolean {
  if (own(session) === null) return false;
  const found = personElsewhere(session, realm, person);
  return found !== null && isTrusted(found.known) && mailboxOf(session, found.card) !== null;
}

/** Everything that is ready and has a way is given to the shell. Telling it twice does no harm. */
export async function routeReady(session: Session): Promise<Result<undefined, VaultProblem>> {
  const letters = outgoingList(session).flatMap((item) => letterOf(session, item) ?? []);
  if (own(session) === null || letters.length === 0) return ok(undefined);
  const told = await session.shell('network.route', { letters });
  return told.ok ? ok(undefined) : fail({ code: told.problem });
}

/** To the very seat it was sealed for. */
function letterOf(session: Session, item: Outgoing): { readonly name: string; readonly to: string } | null {
  const known = item.state === 'ready' && item.seat !== undefined ? knownPersonOf(session, item.seat) : null;
  const card = known && isTrusted(known) ? session.cards.read(known.card) : null;
  const to = card && mailboxOf(session, card);
  return to === null ? null : { name: item.name, to };
}

/** Names of files the shell has sent, with when. */
export async function sentFiles(session: Session): Promise<ReadonlyMap<string, number>> {
  const status = await session.shell('network.status', undefined);
  if (!status.ok) return new Map();
  return new Map(
    status.value.letters.flatMap(({ name, state, sentAt }) => (state === 'sent' ? [[name, sentAt ?? 0] as const] : [])),
  );
}
