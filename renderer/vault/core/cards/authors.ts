/**
 * Whose name stands beside words, decided in one place (SPEC.md, X11): a name is believed where a chain of vouching shows it, and
 * where the section names that seat alike. Anything else is what a card says of itself.
 */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Member } from '../../../../shared/contributions/ops.ts';
import type { Crypto } from '../../../../shared/crypto/crypto.ts';
import type { Author, HowShown } from '../../../../shared/dossier/view.ts';
import { newPersonId, standsFor, type SeatCard } from '../../../../shared/trust/seat-card.ts';

/** A seat that is known by itself, with the cards it is known by: the newest first. */
export interface KnownSeat {
  readonly how: Exclude<HowShown, 'vouched' | 'unconfirmed'>;
  readonly cards: readonly SeatCard[];
}

/** What this seat knows of other people's keys. Everything by signing key in hex. */
export interface Trust {
  known(seat: string): KnownSeat | null;
  /** What was trusted once and is not any more: a key, or all of a person. It vouches for nobody. */
  isGone(id: string): boolean;
  /** Seats of a person that are known by themselves. */
  seatsOf(person: Uint8Array): readonly string[];
  /** A further seat of mine counts as mine once I said so. */
  isMine(person: Uint8Array): boolean;
  saidMine(seat: string): boolean;
}

/** Nobody is known. */
export const noTrust: Trust = {
  known: () => null,
  isGone: () => false,
  seatsOf: () => [],
  isMine: () => false,
  saidMine: () => false,
};

/** Longest chain of seats that vouch for each other. */
const longestChain = 10;

/** Cards as they are known, by signing key (hex): all that a seat ever said of itself, the one that counts first. */
export type SaidBy = (seat: string) => readonly SeatCard[];

const saysOf = (card: SeatCard, how: HowShown, person = card.person): Author => ({
  seat: toHex(card.signKey),
  person: toBase64url(person),
  name: card.name,
  function: card.function,
  service: card.service,
  shown: how,
});

/** The author of a card, as far as the card alone says it. */
export const authorOf = (card: SeatCard, how: HowShown = 'unconfirmed'): Author => saysOf(card, how);

const fits = (card: SeatCard, member: Member | undefined): boolean =>
  member === undefined || (equal(card.person, member.person) && card.service === member.service);

/** @param member how the section names that seat */
export function decideAuthor(
  crypto: Crypto,
  trust: Trust,
  saidBy: SaidBy,
  seat: string,
  member?: Member,
): Author | null {
  const known = trust.known(seat);
  if (known !== null) {
    const card = known.cards.find((each) => fits(each, member));
    const [newest] = known.cards;
    if (card !== undefined && isNotYetMine(trust, card, known.how))
      return saysOf(card, 'unconfirmed', newPersonId(crypto, card.signKey));
    if (card !== undefined) return saysOf(card, known.how);
    // Nobody writes with my key but me, whatever a section calls me.
    if (newest !== undefined) return saysOf(newest, known.how === 'mine' ? 'mine' : 'unconfirmed');
  }
  const said = saidBy(seat);
  const card = said.find((each) => fits(each, member)) ?? said[0];
  if (card === undefined) return null;
  const isTheirs = isVouchedFor(crypto, trust, saidBy, card);
  if (isTheirs && fits(card, member)) return saysOf(card, 'vouched');
  return saysOf(card, 'unconfirmed', isTheirs ? card.person : newPersonId(crypto, card.signKey));
}

/**
 * An earlier seat of the same person that is known here vouches for it (T5, T6), near or far; and it goes by the name, function
 * and service under which that person is known. A further seat of my own counts once I said so.
 */
export function isVouchedFor(crypto: Crypto, trust: Trust, saidBy: SaidBy, card: SeatCard): boolean {
  if (trust.isGone(toHex(card.signKey)) || trust.isGone(toHex(card.person))) return false;
  if (!isOfPerson(crypto, trust, saidBy, card, longestChain)) return false;
  if (isNotYetMine(trust, card)) return false;
  return trust
    .seatsOf(card.person)
    .some((seat) => (trust.known(seat)?.cards ?? []).some((each) => isAlike(each, card)));
}

/** A further seat of mine counts as mine once I said so, whoever vouches for it. */
const isNotYetMine = (trust: Trust, { person, signKey }: SeatCard, how?: KnownSeat['how']): boolean =>
  how !== 'mine' && trust.isMine(person) && !trust.saidMine(toHex(signKey));

const isAlike = (one: SeatCard, other: SeatCard): boolean =>
  equal(one.person, other.person) &&
  equal(one.realm, other.realm) &&
  one.name === other.name &&
  one.function === other.function &&
  one.service === other.service;

/** Whether its keys are the person's: vouched for by their first seat, or by one of which that is sure in the same way. */
function isOfPerson(crypto: Crypto, trust: Trust, saidBy: SaidBy, card: SeatCard, left: number): boolean {
  if (card.vouch === undefined || left === 0) return false;
  if (trust.isGone(toHex(card.vouch.by))) return false;
  const isSeatOf = (person: Uint8Array, key: Uint8Array): boolean => {
    const by = toHex(key);
    if (trust.known(by)?.cards.some((each) => equal(each.person, person)) === true) return true;
    return saidBy(by).some((each) => equal(each.person, person) && isOfPerson(crypto, trust, saidBy, each, left - 1));
  };
  return standsFor(crypto, card, isSeatOf) === 'later-seat';
}
