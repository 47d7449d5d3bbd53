/**
 * What files are sealed to (SPEC.md, M11-M13): where the list of the realm says hybrid, the hybrid recipients of its seats and
 * never the classic ones beside them; else the recipients on the cards, as ever.
 */
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, must, ok, type Result } from '../../../../shared/result.ts';
import { decodeHybrid, hybridBehind, makeHybrid, withHybrid, type Hybrid } from '../../../../shared/trust/hybrid.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { hybridIdentity, hybridRecipient } from '../../core/keys/hybrid.ts';
import { heldList } from './held-list.ts';
import { realmId, type Session } from '../../core/session/session.ts';

const recordKey = (signKey: Uint8Array): string => `hybrid/${toHex(signKey)}`;

/** Both identities of my seat in a realm: what was sealed before the realm changed over is still read. */
export const identitiesOf = (session: Session, realm: Realm): readonly [string, string] => [
  session.identity(realm).ageIdentity,
  hybridIdentity(session.crypto, session.secret.seatKey, realmId(realm)),
];

/** My own statement in a realm, encoded: the same each time, as long as my card is. */
export async function myHybrid(session: Session, realm: Realm): Promise<Bytes> {
  const { sign, card } = session.identity(realm);
  const { madeAt } = must(session.cards.read(card), 'my own card');
  const recipient = await hybridRecipient(session.crypto, session.secret.seatKey, realmId(realm));
  return makeHybrid(session.crypto, sign, { recipient, madeAt });
}

export const cardFileWithHybrid = async (session: Session, realm: Realm, file: Bytes): Promise<Bytes> =>
  withHybrid(file, await myHybrid(session, realm));

/** Kept where that seat signed it and it is the later one. */
function hybridRecord(session: Session, signKey: Bytes, encoded: Bytes): readonly (readonly [string, unknown])[] {
  const hybrid = decodeHybrid(session.crypto, encoded);
  if (hybrid === null || !equal(hybrid.signKey, signKey)) return [];
  const known = recordOf(session, signKey);
  return known !== null && known.hybrid.madeAt >= hybrid.madeAt ? [] : [[recordKey(signKey), encoded]];
}

/** Behind a card that was taken in. */
export async function keepHybridBehind(session: Session, file: Uint8Array, seatHex: string): Promise<void> {
  const encoded = hybridBehind(file);
  const card = session.cards.get(seatHex)?.card;
  if (encoded === null || card === undefined) return;
  const records = hybridRecord(session, card.signKey, encoded);
  if (records.length > 0) await session.records.put(records);
}

interface Statement {
  readonly hybrid: Hybrid;
  readonly bytes: Bytes;
}

function recordOf(session: Session, signKey: Bytes): Statement | null {
  const bytes = session.records.get(recordKey(signKey));
  const hybrid = bytes instanceof Uint8Array ? decodeHybrid(session.crypto, bytes) : null;
  return hybrid && bytes instanceof Uint8Array ? { hybrid, bytes: new Uint8Array(bytes) } : null;
}

/** The later of what a card file brought and what the list says. */
export function hybridOf(session: Session, realm: Realm, signKey: Bytes): Statement | null {
  const own = recordOf(session, signKey);
  const listed = heldList(session, realm)?.bySeat.get(toHex(signKey))?.hybrid ?? null;
  if (own === null || listed === null) return own ?? listed;
  return listed.hybrid.madeAt > own.hybrid.madeAt ? listed : own;
}

/** What a file for a seat is sealed to. `hybrid-missing`: the realm asks for a hybrid recipient, and none is known. */
export function recipientFor(session: Session, realm: Realm, card: SeatCard): Result<string, VaultProblem> {
  if (heldList(session, realm)?.directory.sealing !== 'hybrid') return ok(card.ageRecipient);
  const known = hybridOf(session, realm, card.signKey);
  return known === null ? fail({ code: 'hybrid-missing', name: card.name }) : ok(known.hybrid.recipient);
}
