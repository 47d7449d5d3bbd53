/** The people of this computer for the page, and what this seat has read of what others changed. */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { Result } from '../../../../shared/result.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import type { Profile } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { auditorOf } from '../../core/access/audit-frames.ts';
import { officersSlots } from '../../core/keys/key-file.ts';
import type { Session } from '../../core/session/session.ts';
import type { Household, OfficersView, PeopleEventView } from '../../api/people.ts';
import { hasTakenIn, strangersOf } from '../../core/people/circles.ts';
import { personAt } from '../../core/people/people.ts';
import type { FormerPerson, People, PersonHere } from '../../core/people/here.ts';
import { toLetIn } from './returning.ts';
import { waysIn } from './ways-in.ts';

const readKey = 'people-read';
const takenOutKey = (seat: Bytes): string => `taken-out/${toHex(seat)}`;

const profileOf = ({ name, function: fn, service }: SeatCard): Profile => ({ name, function: fn, service });

export function householdOf(session: Session): Household {
  const people = session.household;
  const mine = people && personAt(people, session.secret.seat);
  const officers = people && mine ? officersOf(session, people, mine.card.service) : undefined;
  return {
    isInOrder: !session.isPeopleBroken,
    people: (people?.standing ?? []).map((each) => ({
      ...profileOf(each.card),
      seat: toBase64url(each.seat),
      person: toBase64url(each.card.person),
      isMe: equal(each.seat, session.secret.seat),
      isKeeper: people !== null && equal(each.seat, people.keeper),
      since: each.since,
    })),
    former: (people?.former ?? []).map(({ card, until, how }) => ({ ...profileOf(card), until, how })),
    ways: waysIn(session),
    events: people ? eventsOf(session, people) : [],
    ...(officers && { officers }),
    ...auditorView(session, people, mine?.card.service),
    toTakeOut: formerToTakeOut(session).map((each) => each.card.name),
    toLetIn: toLetIn(session),
    toTakeIn: people && mine ? toTakeIn(people, mine) : [],
  };
}

/** Those of my service whom my circle and theirs have not both taken in, until I did my part. */
const toTakeIn = (people: People, mine: PersonHere): Household['toTakeIn'] =>
  strangersOf(people, mine)
    .filter((each) => !hasTakenIn(people, mine, each))
    .map((each) => ({
      seat: toBase64url(each.seat),
      name: each.card.name,
      hasTakenMeIn: hasTakenIn(people, each, mine),
    }));

function eventsOf(session: Session, people: People): readonly PeopleEventView[] {
  const read = session.records.get(readKey);
  const joined = people.events.findIndex((each) => isAbout(session, each.who));
  const seen = typeof read === 'number' ? read : joined + 1;
  return people.events
    .map(({ at, did, by, who, service, reason }, number) => ({
      at,
      did,
      by: by?.name ?? who.at(-1)?.name ?? '',
      who: who.map((each) => each.name),
      ...(service !== undefined && { service }),
      ...(reason !== undefined && { reason }),
      isNew: number >= seen && did !== 'emergency' && did !== 'service-key' && !(by !== null && isAbout(session, [by])),
    }))
    .reverse();
}

const isAbout = (session: Session, who: readonly SeatCard[]): boolean =>
  who.some((each) => equal(each.signKey, session.secret.real.sign.publicKey));

export const readEvents = (session: Session): Promise<Result<undefined, VaultProblem>> =>
  session.records.put([[readKey, session.household?.events.length ?? 0]]);

function auditorView(session: Session, people: People | null, service = ''): Pick<Household, 'auditor'> {
  const named = auditorOf(people, service);
  if (!people || !named) return {};
  const by = [...people.standing, ...people.former].find((each) => equal(each.seat, named.by))?.card.name ?? '';
  return { auditor: { name: named.card.name, at: named.at, by, isMe: isAbout(session, [named.card]) } };
}

function officersOf(session: Session, people: People, service: string): OfficersView | undefined {
  const set = people.officers.get(service)?.at(-1);
  if (!set) return undefined;
  const slot = officersSlots(session.file).find((each) => equal(each.seat, session.secret.seat));
  const isThese = session.records.get('officers-agreed') === set.at;
  const by = [...people.standing, ...people.former].find((each) => equal(each.seat, set.by));
  return {
    names: set.cards.map(({ card }) => card.name),
    at: set.at,
    by: by?.card.name ?? '',
    mine: slot === undefined ? 'none' : isThese ? 'these' : 'earlier',
  };
}

/** Former colleagues I have not yet taken out of my sections. */
export const formerToTakeOut = (session: Session): readonly FormerPerson[] =>
  (session.household?.former ?? []).filter(
    ({ how, seat }) => how === 'removed' && session.records.get(takenOutKey(seat)) !== true,
  );

export const tookOut = (former: readonly FormerPerson[]): readonly (readonly [string, unknown])[] =>
  former.map(({ seat }) => [takenOutKey(seat), true] as const);
