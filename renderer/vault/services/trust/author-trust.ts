/** What this seat knows of other people's keys, for whose name stands beside words (SPEC.md, X11). */
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import type { KnownSeat, Trust } from '../../core/cards/authors.ts';
import { heldList, revocationOf } from './held-list.ts';
import { realmId, type Session } from '../../core/session/session.ts';
import { answerAbout } from './my-seats.ts';
import { knownPeople, knownPersonOf, madeUpKey } from './trust-records.ts';

const realms = ['real', 'practice'] as const;

export function trustOf(session: Session): Trust {
  const known = (seat: string): KnownSeat | null =>
    mine(session, seat) ?? here(session, seat) ?? elsewhere(session, seat) ?? madeUp(session, seat);
  return {
    known,
    isGone: (seat) => isGone(session, seat),
    seatsOf: (person) => seatsOf(session, person),
    isMine: (person) => realms.some((realm) => equal(session.identity(realm).person, person)),
    saidMine: (seat) => answerAbout(session, seat) === 'mine',
  };
}

/** Everything the log of people ever said of a seat: a change of work leaves what was written before as it was. */
const inLog = (session: Session, seat: string): readonly SeatCard[] =>
  (session.household?.events ?? [])
    .flatMap(({ who }) => who)
    .filter(({ signKey }) => toHex(signKey) === seat)
    .reverse();

function mine(session: Session, seat: string): KnownSeat | null {
  for (const realm of realms) {
    const { card, sign } = session.identity(realm);
    if (toHex(sign.publicKey) !== seat) continue;
    const own = session.cards.read(card);
    return { how: 'mine', cards: [...(own === null ? [] : [own]), ...inLog(session, seat)] };
  }
  return null;
}

/** A person of this computer, also one who left it: the log named them. */
function here(session: Session, seat: string): KnownSeat | null {
  for (const mate of [...session.people, ...(session.household?.former ?? [])])
    for (const realm of realms) {
      const card = session.cards.read(mate[realm]);
      if (card === null || toHex(card.signKey) !== seat) continue;
      return { how: 'housemate', cards: [card, ...inLog(session, seat)] };
    }
  return null;
}

function elsewhere(session: Session, seat: string): KnownSeat | null {
  const person = knownPersonOf(session, seat);
  const how = person === null ? null : howKnown(person);
  if (person === null || how === null) return null;
  const all = [person.card, ...(person.earlier ?? [])].flatMap((bytes) => session.cards.read(bytes) ?? []);
  return all.length === 0 ? null : { how, cards: all };
}

/** Somebody of a practice dossier. */
function madeUp(session: Session, seat: string): KnownSeat | null {
  const bytes = session.records.get(madeUpKey(seat));
  const card = bytes instanceof Uint8Array ? session.cards.read(new Uint8Array(bytes)) : null;
  return card !== null && equal(card.realm, realmId('practice')) ? { how: 'compared', cards: [card] } : null;
}

/**
 * Who left their work is still who wrote what they wrote; of a key that was lost, seen by others or listed by mistake nobody can
 * tell any more who signs with it.
 */
function howKnown({ standing, verifiedOn, revoked }: NonNullable<ReturnType<typeof knownPersonOf>>) {
  if (standing === 'verified') return 'compared' as const;
  if (standing === 'listed') return 'listed' as const;
  if (standing !== 'revoked' || revoked?.why !== 'left') return null;
  return verifiedOn === undefined ? ('listed' as const) : ('compared' as const);
}

/** The list of the realm took it back: a key, or all of a person. */
const isGone = (session: Session, id: string): boolean =>
  realms.some((realm) => {
    const gone = heldList(session, realm)?.gone.get(id);
    return gone !== undefined && gone.why !== 'left';
  });

/** Seats of a person that are known by themselves. */
function seatsOf(session: Session, person: Uint8Array): readonly string[] {
  const cards = [
    ...realms.map((realm) => session.identity(realm).card),
    ...[...session.people, ...(session.household?.former ?? [])].flatMap((mate) => [mate.real, mate.practice]),
    ...knownPeople(session).map(({ card }) => card),
  ].flatMap((bytes) => session.cards.read(bytes) ?? []);
  return cards.flatMap((card) =>
    equal(card.person, person) && revocationOf(session, card) === null ? [toHex(card.signKey)] : [],
  );
}
