/** People work is exchanged with: their cards, the safety number, and what a person verified. */
import { fromBase64url, toBase64url } from '../../shared/codec/base64url.ts';
import { equal } from '../../shared/codec/bytes.ts';
import { toHex } from '../../shared/codec/hex.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { fail, must, ok, type Result } from '../../shared/result.ts';
import { cardFile, readCardFile } from '../../shared/trust/card-file.ts';
import { safetyNumber } from '../../shared/trust/safety-number.ts';
import { standsFor, type SeatCard } from '../../shared/trust/seat-card.ts';
import type { Correspondent, Realm, VaultProblem } from './api.ts';
import { logAccess } from './access.ts';
import { authorOf } from './cards.ts';
import type { Housemate } from './keys/key-file.ts';
import { realmId, type Session } from './session.ts';
import { knownPeople, knownPersonOf, personKey, remember, type KnownPerson } from './trust-records.ts';

export const myCardFile = (session: Session, realm: Realm): Bytes => cardFile(session.identity(realm).card);

const myCard = (session: Session, realm: Realm): SeatCard =>
  must(session.cards.get(session.me(realm).seat), 'my own card').card;

/** Everyone known in a realm: from cards taken in, and colleagues of this computer. */
export function correspondents(session: Session, realm: Realm): readonly Correspondent[] {
  const elsewhere = knownPeople(session).flatMap((person) => {
    const card = session.cards.read(person.card);
    return card !== null && equal(card.realm, realmId(realm)) ? [correspondentOf(session, realm, card, person)] : [];
  });
  return [...housematesIn(session, realm), ...elsewhere].sort((a, b) => a.name.localeCompare(b.name));
}

function housematesIn(session: Session, realm: Realm): readonly Correspondent[] {
  return session.people.flatMap((mate) => {
    if (equal(mate.seat, session.secret.seat)) return [];
    const card = session.cards.read(mate[realm]);
    return card === null ? [] : [correspondentOf(session, realm, card, null)];
  });
}

/** The colleague of this computer with this person id. */
export function housemateOf(session: Session, realm: Realm, person: string): Housemate | null {
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

function correspondentOf(session: Session, realm: Realm, card: SeatCard, known: KnownPerson | null): Correspondent {
  const author = authorOf(card);
  return {
    person: author.person,
    seat: author.seat,
    name: author.name,
    function: author.function,
    service: author.service,
    trust: known === null ? 'this-computer' : known.standing,
    ...(known?.verifiedOn !== undefined && { verifiedOn: known.verifiedOn }),
    ...(known?.verifiedHow !== undefined && { verifiedHow: known.verifiedHow }),
    safetyNumber: numberWith(session, myCard(session, realm), card),
  };
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
  return cards.find((each) => each.known.standing === 'verified') ?? cards[0] ?? null;
}

/**
 * Takes in a contact card. Nothing becomes trusted by it. A card with the name and service of someone verified but with
 * other keys is loud: `key-changed` until a person compares anew.
 */
export async function importCard(
  session: Session,
  realm: Realm,
  file: Bytes,
): Promise<Result<Correspondent, VaultProblem>> {
  const read = readCardFile(session.crypto, file);
  if (!read.ok) return fail({ code: read.problem === 'newer-version' ? 'newer-version' : 'bad-card' });
  const { card, bytes } = read.value;
  if (!equal(card.realm, realmId(realm))) return fail({ code: 'other-realm' });
  if (equal(card.signKey, session.identity(realm).sign.publicKey)) return fail({ code: 'own-card' });
  const known = knownPersonOf(session, toHex(card.signKey));
  if (known) return ok(correspondentOf(session, realm, card, known));
  if (!standsForItsPerson(session, realm, card)) return fail({ code: 'bad-card' });
  const person: KnownPerson = {
    card: bytes,
    standing: looksLikeVerified(session, card) ? 'key-changed' : 'unverified',
  };
  const kept = await session.records.put([[personKey(card.signKey), person]]);
  if (!kept.ok) return kept;
  remember(session.cards, person);
  return ok(correspondentOf(session, realm, card, person));
}

/** A later seat stands for its person only by the word of an earlier one (T6); without it, it is a stranger's claim. */
function standsForItsPerson(session: Session, realm: Realm, card: SeatCard): boolean {
  const known = cardsOf(session, realm, toBase64url(card.person));
  const isKnownSeat = (_person: Bytes, signKey: Bytes): boolean =>
    known.some((each) => equal(each.card.signKey, signKey));
  return standsFor(session.crypto, card, isKnownSeat) !== 'unknown-seat';
}

function looksLikeVerified(session: Session, card: SeatCard): boolean {
  return knownPeople(session).some((known) => {
    const other = session.cards.read(known.card);
    return (
      known.standing === 'verified' &&
      other !== null &&
      equal(other.realm, card.realm) &&
      other.name === card.name &&
      other.service === card.service
    );
  });
}

/** Records that a person compared the safety number: when and how. */
export async function verifyPerson(
  session: Session,
  realm: Realm,
  person: string,
  how: 'in-person' | 'phone',
): Promise<Result<Correspondent, VaultProblem>> {
  const cards = cardsOf(session, realm, person);
  const found = cards.find((each) => each.known.standing !== 'verified') ?? cards[0];
  if (found === undefined) return fail({ code: 'not-found' });
  const verified: KnownPerson = {
    card: found.known.card,
    standing: 'verified',
    verifiedOn: session.now(),
    verifiedHow: how,
  };
  const logged = await logAccess(session, { what: 'verified-person' });
  if (!logged.ok) return logged;
  const kept = await session.records.put([[personKey(found.card.signKey), verified]]);
  if (!kept.ok) return kept;
  remember(session.cards, verified);
  session.cards.set(toHex(found.card.signKey), 'verified');
  return ok(correspondentOf(session, realm, found.card, verified));
}
