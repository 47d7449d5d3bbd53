/**
 * Overview fragments that were made without a card they hang on (SPEC.md, S6): it may live with another section, which nobody has
 * opened since unlocking.
 */
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Standing } from '../../../../shared/contributions/judged.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { Session } from '../session/session.ts';

/** What a fragment says of cards. */
export interface NamedCards {
  /** Whose live with its section: signing keys, one behind the other. Absent in those of before. */
  readonly cards?: Bytes;
  /** Whose it was made without, though it hangs on them (`lackingIn`): signing keys (hex). Absent where none was. */
  readonly lacks?: readonly string[];
}

const signKeyLength = 32;

const isKnown = ({ cards }: Pick<Session, 'cards'>, seat: string, realm: Bytes): boolean =>
  cards.author(seat, undefined, realm) !== null;

/**
 * On whose cards it hangs how a section reads, as signing keys (hex): of those who may write in it and whose work it holds, and of the
 * seats that vouch for them (X11). Work of anybody else never counts, whoever they are.
 */
export function hangsOn(session: Pick<Session, 'cards'>, log: SectionLog): ReadonlySet<string> {
  const epochs = log.epochs();
  const mayCount = (seat: string): boolean =>
    epochs.some(({ author, members }) => author === seat || members.has(seat));
  const work = [...log.held().values()];
  const authors = new Set(work.map(({ seat }) => seat));
  const seats = new Set([...authors].filter(mayCount));
  for (const { seat, contribution } of work)
    if (!seats.has(seat) && countsByCard(log.standing(contribution))) seats.add(seat);
  // What is added while they are gone through is gone through too.
  for (const seat of seats) {
    const vouch = session.cards.get(seat)?.card.vouch;
    if (vouch !== undefined) seats.add(toHex(vouch.by));
  }
  return seats;
}

/** It counts, or would with the card of its author. */
const countsByCard = (standing: Standing): boolean =>
  standing.is === 'applied' || (standing.is === 'waiting' && standing.reason === 'author');

/** Whose of these cards are not known here. */
export const lackingIn = (session: Pick<Session, 'cards'>, log: SectionLog): readonly string[] =>
  [...hangsOn(session, log)].filter((seat) => !isKnown(session, seat, log.place.realm));

/** Whose cards live with a section, by its fragment, as signing keys (hex). */
export function cardsNamed({ cards = new Uint8Array() }: NamedCards): readonly string[] {
  const count = Math.floor(cards.length / signKeyLength);
  return Array.from({ length: count }, (_, at) => toHex(cards.subarray(at * signKeyLength, (at + 1) * signKeyLength)));
}

export interface Lacking {
  /** Sections (hex) whose fragment was made without a card that is known by now. */
  readonly toMake: readonly string[];
  /** Sections (hex) with which a card lives that a fragment was made without, and that is not known. */
  readonly toRead: readonly string[];
}

/** Told by the fragments alone. Most were made without lacking any card: then nothing is looked for. */
export function lackingAmong(
  session: Pick<Session, 'cards' | 'keys'>,
  fragments: ReadonlyMap<string, NamedCards>,
): Lacking {
  const toMake: string[] = [];
  const wanted = new Set<string>();
  for (const [hex, { lacks }] of fragments) {
    const [key] = lacks === undefined ? [] : session.keys.of(hex).values();
    if (lacks === undefined || key === undefined) continue;
    const unknown = lacks.filter((seat) => !isKnown(session, seat, key.realm));
    for (const seat of unknown) wanted.add(seat);
    if (unknown.length < lacks.length) toMake.push(hex);
  }
  return { toMake, toRead: wanted.size === 0 ? [] : withCardOf(wanted, fragments) };
}

function withCardOf(seats: ReadonlySet<string>, fragments: ReadonlyMap<string, NamedCards>): readonly string[] {
  // Few cards begin like one of these: the others need not become text.
  const beginnings = new Set([...seats].map((seat) => Number.parseInt(seat.slice(0, 2), 16)));
  const isOfOne = (cards: Bytes, at: number): boolean =>
    beginnings.has(cards[at] ?? 0) && seats.has(toHex(cards.subarray(at, at + signKeyLength)));
  return [...fragments].flatMap(([hex, { cards }]) => {
    for (let at = 0; cards !== undefined && at < cards.length; at += signKeyLength)
      if (isOfOne(cards, at)) return [hex];
    return [];
  });
}
