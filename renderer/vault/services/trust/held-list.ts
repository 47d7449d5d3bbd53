/**
 * The list of people this seat holds for a realm (SPEC.md, M1-M3): who stands in it, who was revoked. It was checked
 * before it was kept; it is read once after each change.
 */
import { z } from 'zod';
import { toHex } from '../../../../shared/codec/hex.ts';
import { count, someBytes } from '../../../../shared/codec/shapes.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import {
  decodeDirectory,
  type ListedSeat,
  type ReadDirectory,
  type Revocation,
} from '../../../../shared/trust/directory/directory.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import type { Realm } from '../../api/places.ts';
import { realmId, type Session } from '../../core/session/session.ts';

const keptList = z.strictObject({ bytes: someBytes, takenAt: count });

export const listKey = (realm: Realm): string => `list/${realm}`;

export interface HeldList extends ReadDirectory {
  /** When this seat took it in. */
  readonly takenAt: number;
  /** By signing key, in hex. */
  readonly bySeat: ReadonlyMap<string, ListedSeat>;
  /** By signing key or person id, in hex. */
  readonly gone: ReadonlyMap<string, Revocation>;
}

const known = new WeakMap<object, HeldList | null>();

/** The version held, or null without a list. */
export function heldList(session: Session, realm: Realm): HeldList | null {
  const value = session.records.get(listKey(realm));
  if (typeof value !== 'object' || value === null) return null;
  const before = known.get(value);
  if (before !== undefined) return before;
  const held = readHeld(session, value);
  known.set(value, held);
  return held;
}

function readHeld({ crypto }: Session, value: object): HeldList | null {
  const kept = keptList.safeParse(value);
  const read = kept.success ? decodeDirectory(crypto, kept.data.bytes) : null;
  if (!kept.success || read?.ok !== true) return null;
  const { seats, directory } = read.value;
  return {
    ...read.value,
    takenAt: kept.data.takenAt,
    bySeat: new Map(seats.map((each) => [toHex(each.card.signKey), each])),
    gone: new Map(directory.revoked.map((each) => [toHex(each.id), each])),
  };
}

/** The list that speaks for cards of this card's realm. */
export function listFor(session: Session, card: Pick<SeatCard, 'realm'>): HeldList | null {
  const realm = (['real', 'practice'] as const).find((each) => equal(realmId(each), card.realm));
  return realm === undefined ? null : heldList(session, realm);
}

/** That this seat, or its person, was revoked, as far as is known here. */
export function revocationOf(
  session: Session,
  card: Pick<SeatCard, 'realm' | 'signKey' | 'person'>,
): Revocation | null {
  const gone = listFor(session, card)?.gone;
  return gone?.get(toHex(card.signKey)) ?? gone?.get(toHex(card.person)) ?? null;
}
