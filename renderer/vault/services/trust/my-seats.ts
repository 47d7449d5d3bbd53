/**
 * Further seats that say they are mine (SPEC.md, X13): wherever one appears I am told until I have answered, and it counts as mine
 * only where an earlier seat of mine vouches for it and I said so.
 */
import { z } from 'zod';
import { fromHex, toHex } from '../../../../shared/codec/hex.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { bytes16, count, someBytes } from '../../../../shared/codec/shapes.ts';
import type { Member } from '../../../../shared/contributions/ops.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import { realmId, type Session } from '../../core/session/session.ts';
import type { Realm } from '../../api/places.ts';
import { readOnce } from '../../core/store/reading-once.ts';

export const seatAnswers = ['mine', 'not-mine', 'seen'] as const;
export type SeatAnswer = (typeof seatAnswers)[number];

const answered = readOnce(z.strictObject({ answer: z.enum(seatAnswers), at: count }));
const said = z.strictObject({
  at: count,
  realm: bytes16,
  /** Its card, where it came along. */
  card: someBytes.optional(),
  /** As a section names it. */
  service: z.string().max(120).optional(),
});
const readSaid = readOnce(said);
export type SaidToBeMine = z.infer<typeof said>;

const answerKey = (seat: string): string => `my-seat/${seat}`;
const prefix = 'says-me/';

type RecordChange = readonly [string, unknown];

/** More than this many nobody reads; what comes after is noted once these are answered. */
const most = 200;

export const answerAbout = (session: Session, seat: string): SeatAnswer | null =>
  answered(session.records.get(answerKey(seat)))?.answer ?? null;

export const answerRecord = (session: Session, seat: string, answer: SeatAnswer): RecordChange => [
  answerKey(seat),
  { answer, at: session.now() },
];

/** Every seat that was met saying it is mine, by signing key (hex), in a realm. */
export function seatsSayingMe(session: Session, realm: Realm): ReadonlyMap<string, SaidToBeMine> {
  const id = realmId(realm);
  const found = new Map<string, SaidToBeMine>();
  for (const [seat, value] of session.records.list(prefix)) {
    const read = readSaid(value);
    if (read !== null && equal(read.realm, id)) found.set(seat, read);
  }
  // What a colleague of this computer brought along, or a list names, was never met in a file.
  const { person, sign } = session.identity(realm);
  for (const { card, bytes } of session.cards.saying(person, new Set([toHex(sign.publicKey)])))
    if (equal(card.realm, id)) found.set(toHex(card.signKey), { at: card.madeAt, realm: id, card: bytes });
  return found;
}

/** What to note of cards and members that say they are mine and are not known to do so yet. */
export function sayingMe(
  session: Session,
  realm: Realm,
  cards: readonly Bytes[],
  members: readonly Member[],
): readonly RecordChange[] {
  const { person, sign } = session.identity(realm);
  const id = realmId(realm);
  const known = session.records.list(prefix);
  const had = new Set(known.map(([seat]) => seat));
  const fresh = new Map<string, SaidToBeMine>();
  const isOther = (one: Pick<SeatCard, 'person'>, key: Bytes): boolean =>
    equal(one.person, person) && !equal(key, sign.publicKey) && !had.has(toHex(key));
  for (const member of members)
    if (isOther(member, member.seat))
      fresh.set(toHex(member.seat), { at: session.now(), realm: id, service: member.service });
  for (const bytes of cards) {
    const card = session.cards.read(bytes);
    if (card === null || !equal(card.realm, id) || !isOther(card, card.signKey)) continue;
    fresh.set(toHex(card.signKey), { at: session.now(), realm: id, card: bytes });
  }
  return [...fresh].slice(0, Math.max(0, most - known.length)).map(([seat, value]) => [`${prefix}${seat}`, value]);
}

export const isSeat = (seat: string): boolean => fromHex(seat)?.length === 32;
export const personOf = (session: Session, realm: Realm): string => toBase64url(session.identity(realm).person);
