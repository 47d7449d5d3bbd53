/** What a version of a list says, and what is new in it, as a person reads it. */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { ListedSeat, ReadDirectory } from '../../../../shared/trust/directory/directory.ts';
import { rootNumber } from '../../../../shared/trust/directory/root-number.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import { authorOf } from '../../core/cards/cards.ts';
import type { Session } from '../../core/session/session.ts';
import { isKeyChange } from '../trust/trust-records.ts';
import type { ListChange, ListContent, ListedPerson } from '../../api/realm.ts';

export function contentOf(session: Session, { directory, seats, signedBy }: ReadDirectory): ListContent {
  const { name, number, issuedAt, until, officers, services, revoked, sealing } = directory;
  return {
    name,
    number,
    issuedAt,
    until,
    sealing,
    officers: officers.map((each) => ({ name: each.name, signed: signedBy.some((key) => equal(key, each.key)) })),
    rootNumber: rootNumber(session.crypto, directory),
    services: services.map(({ service }) => service),
    people: peopleOf(seats, until, new Set(services.flatMap(({ recovery }) => recovery.map((id) => toBase64url(id))))),
    revoked: revoked.map(({ what, id, at, why }) => {
      const name = nameOfRevoked(session, id);
      return { what, at, why, ...(name !== undefined && { name }) };
    }),
  };
}

/** Of whom a revocation is: a seat's signing key or a person's id. Undefined where no card of theirs is known here. */
export const nameOfRevoked = (session: Session, id: Bytes): string | undefined =>
  session.cards.all().find(({ card }) => equal(card.signKey, id) || equal(card.person, id))?.card.name;

function peopleOf(seats: readonly ListedSeat[], until: number, helping: ReadonlySet<string>): readonly ListedPerson[] {
  const people = new Map<string, ListedPerson>();
  for (const { card, until: own, hybrid } of seats) {
    const { person, name, function: work, service, seat } = authorOf(card);
    const before = people.get(person);
    const ofSeat = { seat, until: Math.min(own ?? until, until) };
    people.set(person, {
      ...(before ?? { person, name, function: work, service, helps: helping.has(person), hybrid: true }),
      seats: [...(before?.seats ?? []), ofSeat],
      hybrid: (before?.hybrid ?? true) && hybrid !== undefined,
    });
  }
  return [...people.values()].sort((a, b) => a.service.localeCompare(b.service) || a.name.localeCompare(b.name));
}

const profileOf = ({ name, function: work, service }: SeatCard) => ({ name, function: work, service });

/** What is different from the version before: first what people have to look at. */
export function changesBetween(
  session: Session,
  before: ReadDirectory | null,
  now: ReadDirectory,
): readonly ListChange[] {
  const old = new Map((before?.seats ?? []).map((each) => [toHex(each.card.signKey), each]));
  const people = new Set((before?.seats ?? []).map(({ card }) => toHex(card.person)));
  const seats = new Set(now.seats.map(({ card }) => toHex(card.signKey)));
  const reasons = new Map(now.directory.revoked.map(({ id, why }) => [toHex(id), why]));
  const word = { bySeat: seats, gone: reasons };
  const came = now.seats.flatMap(({ card, bytes }): readonly ListChange[] => {
    const known = old.get(toHex(card.signKey));
    if (known !== undefined) return equal(known.bytes, bytes) ? [] : [{ what: 'changed', ...profileOf(card) }];
    if (isKeyChange(session, card, word)) return [{ what: 'key-changed', ...profileOf(card) }];
    return [{ what: people.has(toHex(card.person)) ? 'new-seat' : 'new-person', ...profileOf(card) }];
  });
  const went = [...old].flatMap(([hex, { card }]): readonly ListChange[] => {
    if (seats.has(hex)) return [];
    const why = reasons.get(hex) ?? reasons.get(toHex(card.person));
    return [
      why === undefined ? { what: 'left-out', ...profileOf(card) } : { what: 'revoked', why, ...profileOf(card) },
    ];
  });
  const weight = { 'key-changed': 0, revoked: 1, 'new-seat': 2, 'left-out': 3, changed: 4, 'new-person': 5 };
  return [...came, ...went].sort((a, b) => weight[a.what] - weight[b.what] || a.name.localeCompare(b.name));
}
