/** People work is exchanged with: their cards, the safety number, and what a person verified. */
import { fromBase64url, toBase64url } from '../../../../shared/codec/base64url.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, must, ok, type Result } from '../../../../shared/result.ts';
import { cardFile, readCardFile } from '../../../../shared/trust/card-file.ts';
import { safetyNumber } from '../../../../shared/trust/safety-number.ts';
import { standsFor, type SeatCard } from '../../../../shared/trust/seat-card.ts';
import type { Correspondent } from '../../api/exchange.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { logAccess } from '../../core/access/access.ts';
import { authorOf } from '../../core/cards/cards.ts';
import type { LocalUser } from '../../core/keys/key-file.ts';
import { realmId, type Session } from '../../core/session/session.ts';
import { listFor, revocationOf } from './held-list.ts';
import {
  isKeyChange,
  isTrusted,
  knownPeople,
  knownPersonOf,
  personKey,
  remember,
  type KnownPerson,
  type StoredPerson,
} from './trust-records.ts';

export const myCardFile = (session: Session, realm: Realm): Bytes => cardFile(session.identity(realm).card);

const myCard = (session: Session, realm: Realm): SeatCard =>
  must(session.cards.get(session.me(realm).seat), 'my own card').card;

/** Everyone known in a realm: from cards taken in, and colleagues of this computer. */
export function correspondents(session: Session, realm: Realm): readonly Correspondent[] {
  const elsewhere = knownPeople(session).flatMap((person) => {
    const card = session.cards.read(person.card);
    if (card === null || !equal(card.realm, realmId(realm))) return [];
    // A list may name hundreds; their numbers are worked out one by one, when somebody looks.
    return [correspondentOf(session, realm, card, person, person.standing !== 'listed')];
  });
  const once = elsewhere.filter((one, at) => !isAnotherSeat(one, elsewhere.slice(0, at)));
  return [...housematesIn(session, realm), ...once].sort((a, b) => a.name.localeCompare(b.name));
}

/** A person who is in a list with several computers is one person to send to. */
const isAnotherSeat = ({ person, trust }: Correspondent, before: readonly Correspondent[]): boolean =>
  trust === 'listed' &&
  before.some((each) => each.person === person && (each.trust === 'listed' || each.trust === 'verified'));

function housematesIn(session: Session, realm: Realm): readonly Correspondent[] {
  return session.people.flatMap((mate) => {
    if (equal(mate.seat, session.secret.seat)) return [];
    const card = session.cards.read(mate[realm]);
    return card === null ? [] : [correspondentOf(session, realm, card, null)];
  });
}

/** The colleague of this computer with this person id. */
export function housemateOf(session: Session, realm: Realm, person: string): LocalUser | null {
  const id = fromBase64url(person);
  const found = session.people.find((mate) => {
    const card = session.cards.read(mate[realm]);
    return id !== undefined && card !== null && equal(card.person, id);
  });
  return found ?? null;
}

/** Safety numbers already worked out: each takes 20 ms, and lists of people are asked for often. */
const numbers = new Map<string, string>();
const keysOf = ({ realm, person, signKey, wrapKey, ageRecipient }: SeatCard): string =>
  [...[realm, person, signKey, wrapKey].map(toHex), ageRecipient].join(' ');

function numberWith({ crypto }: Session, mine: SeatCard, theirs: SeatCard): string {
  const both = `${keysOf(mine)} ${keysOf(theirs)}`;
  const number = numbers.get(both) ?? safetyNumber(crypto, mine, theirs);
  numbers.set(both, number);
  return number;
}

function correspondentOf(
  session: Session,
  realm: Realm,
  card: SeatCard,
  known: KnownPerson | null,
  withNumber = true,
): Correspondent {
  const author = authorOf(card);
  const next = known?.next && session.cards.read(known.next);
  return {
    ...(next && { saysNow: { name: next.name, function: next.function, service: next.service } }),
    person: author.person,
    seat: author.seat,
    name: author.name,
    function: author.function,
    service: author.service,
    trust: known === null ? 'this-computer' : known.standing,
    ...(known?.verifiedOn !== undefined && { verifiedOn: known.verifiedOn }),
    ...(known?.verifiedHow !== undefined && { verifiedHow: known.verifiedHow }),
    ...(known?.verifiedBy !== undefined && { verifiedBy: known.verifiedBy }),
    ...(known?.scanned && { scanned: true }),
    ...(known?.listed && { listed: known.listed }),
    ...(known?.revoked && { revoked: { at: known.revoked.at, why: known.revoked.why } }),
    ...(withNumber && { safetyNumber: numberWith(session, myCard(session, realm), card) }),
  };
}

/** The number to compare with the seat of this signing key (hex). */
export function safetyNumberWith(session: Session, realm: Realm, seat: string): Result<string, VaultProblem> {
  const known = knownPersonOf(session, seat);
  const card = known && session.cards.read(known.card);
  if (card === null || !equal(card.realm, realmId(realm))) return fail({ code: 'not-found' });
  return ok(numberWith(session, myCard(session, realm), card));
}

interface Elsewhere {
  readonly card: SeatCard;
  readonly known: KnownPerson;
}

function cardsOf(session: Session, realm: Realm, person: string): readonly Elsewhere[] {
  return knownPeople(session).flatMap((known) => {
    const card = session.cards.read(known.card);
    const fits = card !== null && toBase64url(card.person) === person && equal(card.realm, realmId(realm));
    return fits ? [{ card, known }] : [];
  });
}

/** The card and trust record of a person elsewhere, by person id: of several seats, one that was verified. */
export function personElsewhere(session: Session, realm: Realm, person: string): Elsewhere | null {
  const cards = cardsOf(session, realm, person);
  const by = (standing: KnownPerson['standing']) => cards.find((each) => each.known.standing === standing);
  return by('verified') ?? by('listed') ?? cards[0] ?? null;
}

/**
 * Takes in a contact card. Nothing becomes trusted by it. A card with the name and service of someone verified but with
 * other keys is loud: `key-changed` until a person compares anew.
 */
export async function importCard(
  session: Session,
  realm: Realm,
  file: Bytes,
  scanned?: true,
): Promise<Result<Correspondent, VaultProblem>> {
  const read = readCardFile(session.crypto, file);
  if (!read.ok) return fail({ code: read.problem === 'newer-version' ? 'newer-version' : 'bad-card' });
  const { card, bytes } = read.value;
  if (!equal(card.realm, realmId(realm))) return fail({ code: 'other-realm' });
  if (equal(card.signKey, session.identity(realm).sign.publicKey)) return fail({ code: 'own-card' });
  if (revocationOf(session, card) !== null) return fail({ code: 'revoked' });
  const known = knownPersonOf(session, toHex(card.signKey));
  const renamed = known === null ? null : await noteLaterCard(session, known, card, bytes);
  if (renamed !== null && !renamed.ok) return renamed;
  if (known && (!scanned || known.scanned))
    return ok(
      correspondentOf(session, realm, cardKnown(session, known, card), knownPersonOf(session, toHex(card.signKey))),
    );
  if (!known && !standsForItsPerson(session, realm, card)) return fail({ code: 'bad-card' });
  const isChanged = known ? known.standing === 'key-changed' : isKeyChange(session, card, listFor(session, card));
  const isVerified = known?.standing === 'verified';
  const person: StoredPerson = {
    ...(isVerified && verification(known)),
    ...(known && laterCards(knownPersonOf(session, toHex(card.signKey)))),
    card: known?.card ?? bytes,
    standing: isVerified ? 'verified' : isChanged ? 'key-changed' : 'unverified',
    ...(scanned && { scanned }),
  };
  const kept = await session.records.put([[personKey(card.signKey), person]]);
  if (!kept.ok) return kept;
  remember(session.cards, person);
  const now = knownPersonOf(session, toHex(card.signKey));
  return ok(correspondentOf(session, realm, now ? cardKnown(session, now, card) : card, now));
}

const cardKnown = (session: Session, { card }: KnownPerson, else_: SeatCard): SeatCard =>
  session.cards.read(card) ?? else_;

const saysTheSame = (one: SeatCard, other: SeatCard): boolean =>
  one.name === other.name && one.function === other.function && one.service === other.service;

/** A later card of keys that were compared, with another name or work: it counts once a person has compared it too. */
async function noteLaterCard(
  session: Session,
  known: KnownPerson,
  card: SeatCard,
  bytes: Bytes,
): Promise<Result<undefined, VaultProblem>> {
  const before = session.cards.read(known.next ?? known.card);
  const isNews = before !== null && card.madeAt > before.madeAt && !saysTheSame(card, before);
  if (known.standing !== 'verified' || !isNews) return ok(undefined);
  // What the list says of them is not kept.
  const { listed: _listed, revoked: _revoked, ...own } = known;
  const kept: StoredPerson = { ...own, standing: 'verified', next: bytes };
  return session.records.put([[personKey(card.signKey), kept]]);
}

const laterCards = (known: KnownPerson | null) => ({
  ...(known?.earlier && { earlier: known.earlier }),
  ...(known?.next && { next: known.next }),
});

const verification = ({ verifiedOn, verifiedHow, verifiedBy }: KnownPerson) => ({
  ...(verifiedOn !== undefined && { verifiedOn }),
  ...(verifiedHow !== undefined && { verifiedHow }),
  ...(verifiedBy !== undefined && { verifiedBy }),
});

/** A later seat stands for its person only by the word of an earlier one (T6); without it, it is a stranger's claim. */
function standsForItsPerson(session: Session, realm: Realm, card: SeatCard): boolean {
  const known = cardsOf(session, realm, toBase64url(card.person));
  const isKnownSeat = (_person: Bytes, signKey: Bytes): boolean =>
    known.some((each) => equal(each.card.signKey, signKey));
  return standsFor(session.crypto, card, isKnownSeat) !== 'unknown-seat';
}

/** Records that a person compared the safety number: when and how. */
export async function verifyPerson(
  session: Session,
  realm: Realm,
  person: string,
  how: 'in-person' | 'phone' | 'scanned',
): Promise<Result<Correspondent, VaultProblem>> {
  const cards = cardsOf(session, realm, person);
  // What is not trusted comes first: a new seat or a changed key is what somebody just compared.
  const found =
    cards.find((each) => each.known.next !== undefined) ??
    cards.find((each) => !isTrusted(each.known) && each.known.standing !== 'revoked') ??
    cards.find((each) => each.known.standing !== 'verified') ??
    cards[0];
  if (found === undefined) return fail({ code: 'not-found' });
  if (found.known.standing === 'revoked') return fail({ code: 'revoked' });
  if (how === 'scanned' && found.known.scanned !== true) return fail({ code: 'not-scanned' });
  const { next, card: before, earlier = [] } = found.known;
  const verified: StoredPerson = {
    card: next ?? before,
    ...(next !== undefined && { earlier: [before, ...earlier].slice(0, 20) }),
    ...(next === undefined && earlier.length > 0 && { earlier }),
    standing: 'verified',
    verifiedOn: session.now(),
    verifiedHow: how,
    verifiedBy: session.me(realm).name,
    ...(found.known.scanned && { scanned: true }),
  };
  const logged = await logAccess(session, { what: 'verified-person' });
  if (!logged.ok) return logged;
  const kept = await session.records.put([[personKey(found.card.signKey), verified]]);
  if (!kept.ok) return kept;
  remember(session.cards, verified);
  session.cards.set(toHex(found.card.signKey), 'verified');
  const now = session.cards.read(verified.card) ?? found.card;
  return ok(correspondentOf(session, realm, now, knownPersonOf(session, toHex(found.card.signKey))));
}
