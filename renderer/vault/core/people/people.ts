/** Who is, and was, a person of this computer: what the log of people says, each entry allowed by the ones before. */
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import { practiceRealm, realRealm } from '../../../../shared/trust/realms.ts';
import { decodeCard } from '../../../../shared/trust/seat-card.ts';
import type { LocalUser } from '../keys/key-file.ts';
import { ownCircle, speaksForService, takingIn } from './circles.ts';
import type { Changed, People, PeopleEvent, PersonHere } from './here.ts';
import { entryHash, readEntry, type Act, type ReadEntry } from './log.ts';
import { isOnOfficersWord, openedForService, recovered } from './officers-word.ts';

/** The people a log names, or null when one entry of it is not in order: then none of it counts. */
export function readPeople(crypto: Crypto, vault: Bytes, entries: readonly Bytes[]): People | null {
  let people: People | null = null;
  let prev: Bytes | null = null;
  for (const [seq, encoded] of entries.entries()) {
    const read = readEntry(crypto, vault, encoded, { seq, prev });
    if (read === null) return null;
    people = people === null ? begin(crypto, read, encoded) : follow(crypto, vault, people, read, encoded);
    if (people === null) return null;
    prev = entryHash(crypto, encoded);
  }
  return people;
}

function personOf(crypto: Crypto, mate: LocalUser, since: number, came: number): PersonHere | null {
  const real = decodeCard(crypto, mate.real);
  const practice = decodeCard(crypto, mate.practice);
  const fits =
    real.ok &&
    practice.ok &&
    equal(real.value.realm, realRealm) &&
    equal(practice.value.realm, practiceRealm) &&
    equal(real.value.wrapKey, mate.wrapKey);
  return fits ? { ...mate, card: real.value, since, circle: ownCircle(mate.seat, came), came } : null;
}

function begin(crypto: Crypto, { entry, signers }: ReadEntry, encoded: Bytes): People | null {
  const { act, at, by } = entry;
  if (act.do !== 'found') return null;
  const first = personOf(crypto, act.person, at, 0);
  if (first === null || signers.length !== 1 || !equal(first.card.signKey, by)) return null;
  const people: People = {
    entries: [encoded],
    standing: [first],
    former: [],
    keeper: first.seat,
    officers: new Map(),
    auditors: new Map(),
    emergency: new Map(),
    takenIn: new Set(),
    serviceKeys: new Map(),
    opened: [],
    events: [],
  };
  return { ...people, events: [{ at, did: act.do, by: first.card, who: [first.card] }] };
}

const bySeat = (people: People, signKey: Bytes): PersonHere | undefined =>
  people.standing.find((each) => equal(each.card.signKey, signKey));

export const personAt = (people: People, seat: Bytes): PersonHere | undefined =>
  people.standing.find((each) => equal(each.seat, seat));

const everHere = (people: People, seat: Bytes): boolean =>
  [...people.standing, ...people.former].some((each) => equal(each.seat, seat));

function follow(crypto: Crypto, vault: Bytes, people: People, read: ReadEntry, encoded: Bytes): People | null {
  const by = bySeat(people, read.entry.by);
  const changed = isOnOfficersWord(read.entry.act)
    ? onOfficersWord(crypto, vault, people, read)
    : by && done(crypto, people, by, read);
  if (!changed) return null;
  const { who, service, reason, ...rest } = changed;
  const { at, act } = read.entry;
  const event: PeopleEvent = {
    at,
    did: act.do,
    by: by?.card ?? null,
    who,
    ...(service !== undefined && { service }),
    ...(reason !== undefined && { reason }),
  };
  return { ...people, ...rest, entries: [...people.entries, encoded], events: [...people.events, event] };
}

function done(crypto: Crypto, people: People, by: PersonHere, read: ReadEntry): Changed | null {
  const { act, at } = read.entry;
  const alone = read.signers.length === 1;
  if (act.do === 'add') return added(crypto, people, by, act.person, at, read);
  if (!alone) return null;
  if (act.do === 'remove') return removed(people, by, act.seat, at);
  if (act.do === 'card') return withCard(crypto, people, by, act, read.entry.seq);
  if (act.do === 'colleague') {
    const whom = personAt(people, act.seat);
    const taken = whom && takingIn(people, by, whom);
    return taken ? { ...taken, who: [whom.card], service: whom.card.service } : null;
  }
  if (act.do === 'turn') {
    if (!equal(by.seat, act.seat)) return null;
    const turned: PersonHere = { ...by, boxKey: act.key };
    return { standing: people.standing.map((each) => (each === by ? turned : each)), who: [by.card] };
  }
  if (act.do === 'keeper') {
    const next = personAt(people, act.seat);
    return next && equal(by.seat, people.keeper) ? { keeper: next.seat, who: [next.card] } : null;
  }
  if (act.do === 'officers') return withOfficers(crypto, people, by, act, at);
  if (act.do === 'auditor') return withAuditor(crypto, people, by, act, at);
  if (act.do === 'emergency') {
    const isNamed = people.emergency.get(act.service)?.circle === by.circle;
    if (act.service !== by.card.service || !speaksForService(people, by) || isNamed) return null;
    const key = { id: act.id, key: act.key, circle: by.circle };
    const emergency = new Map([...people.emergency, [act.service, key]]);
    return { emergency, who: [], service: act.service };
  }
  if (act.do === 'service-key') {
    const officers = people.officers.get(act.service)?.at(-1);
    if (!officers || act.service !== by.card.service || !speaksForService(people, by)) return null;
    const serviceKeys = new Map([...people.serviceKeys, [act.service, { id: act.id, key: act.key, officers }]]);
    return { serviceKeys, who: [], service: act.service };
  }
  return null;
}

/**
 * Signed by who approves and by the newcomer: nobody is put on a computer who was not there. Whoever approves somebody of
 * their own service takes them into their circle.
 */
function added(
  crypto: Crypto,
  people: People,
  by: PersonHere,
  mate: LocalUser,
  at: number,
  { entry, signers }: ReadEntry,
): Changed | null {
  const person = personOf(crypto, mate, at, entry.seq);
  const [, second] = signers;
  if (person === null || second === undefined || !equal(second, person.card.signKey)) return null;
  if (everHere(people, mate.seat) || isKnownKey(people, person.card.signKey)) return null;
  const isColleague = person.card.service === by.card.service;
  const newcomer = isColleague ? { ...person, circle: by.circle } : person;
  return { standing: [...people.standing, newcomer], who: [person.card] };
}

const isKnownKey = (people: People, signKey: Bytes): boolean =>
  [...people.standing, ...people.former].some((each) => equal(each.card.signKey, signKey));

/** By the keeper or by themselves; never the keeper before handing over, so never the last one. */
function removed(people: People, by: PersonHere, seat: Bytes, at: number): Changed | null {
  const leaving = personAt(people, seat);
  const may = equal(by.seat, people.keeper) || equal(by.seat, seat);
  if (!leaving || !may || equal(seat, people.keeper)) return null;
  return {
    standing: people.standing.filter((each) => each !== leaving),
    former: [...people.former, { ...leaving, until: at, how: 'removed' }],
    who: [leaving.card],
  };
}

/**
 * New cards under the same keys. By whom they are of, while the service stays. Another service is signed by somebody who
 * speaks for it, or by the keeper; alone only by a keeper of whom nobody else here says they are of it.
 */
function withCard(
  crypto: Crypto,
  people: People,
  by: PersonHere,
  act: Extract<Act, { do: 'card' }>,
  seq: number,
): Changed | null {
  const mover = personAt(people, act.seat);
  const person = mover && withCards(crypto, mover, act, seq);
  if (!mover || !person) return null;
  const { service } = person.card;
  const isSame = service === mover.card.service;
  if (isSame ? by !== mover : !mayCountersign(people, by, mover, person)) return null;
  const taken = by !== mover && by.card.service === service ? by.circle : person.circle;
  const moved = isSame ? { ...person, circle: mover.circle, came: mover.came } : { ...person, circle: taken };
  return { standing: people.standing.map((each) => (each === mover ? moved : each)), who: [person.card] };
}

function mayCountersign(people: People, by: PersonHere, mover: PersonHere, { card }: PersonHere): boolean {
  const isKeeper = equal(by.seat, people.keeper);
  if (by === mover) return isKeeper && !people.standing.some((each) => each.card.service === card.service);
  // Cards of before are not brought up again by somebody who kept them.
  const isNewer = card.madeAt > mover.card.madeAt;
  return isNewer && (isKeeper || (by.card.service === card.service && speaksForService(people, by)));
}

/** The same person with these cards; null where they are not of the same keys. */
function withCards(
  crypto: Crypto,
  mover: PersonHere,
  { real, practice }: Extract<Act, { do: 'card' }>,
  seq: number,
): PersonHere | null {
  const person = personOf(crypto, { ...mover, real, practice }, mover.since, seq);
  const before = decodeCard(crypto, mover.practice);
  const after = decodeCard(crypto, practice);
  const sameKeys =
    person !== null &&
    before.ok &&
    after.ok &&
    equal(person.card.signKey, mover.card.signKey) &&
    equal(person.card.person, mover.card.person) &&
    equal(before.value.signKey, after.value.signKey);
  return sameKeys ? person : null;
}

/** The keeper, or somebody who speaks for the service. */
const mayNameFor = (people: People, by: PersonHere, service: string): boolean =>
  equal(by.seat, people.keeper) || (by.card.service === service && speaksForService(people, by));

/** By the keeper or someone of that service; three different people's cards for real work. */
function withOfficers(
  crypto: Crypto,
  people: People,
  by: PersonHere,
  act: Extract<Act, { do: 'officers' }>,
  at: number,
): Changed | null {
  const cards = act.officers.flatMap((bytes) => {
    const card = decodeCard(crypto, bytes);
    return card.ok && equal(card.value.realm, realRealm) ? [{ card: card.value, bytes }] : [];
  });
  const distinct = new Set(cards.map((each) => toHex(each.card.person))).size === 3;
  if (!mayNameFor(people, by, act.service) || cards.length !== 3 || !distinct) return null;
  const sets = [...(people.officers.get(act.service) ?? []), { cards, at, by: by.seat }];
  return {
    officers: new Map([...people.officers, [act.service, sets]]),
    who: cards.map((each) => each.card),
    service: act.service,
  };
}

/** By the keeper or someone of that service; a card for real work. */
function withAuditor(
  crypto: Crypto,
  people: People,
  by: PersonHere,
  { service, auditor }: Extract<Act, { do: 'auditor' }>,
  at: number,
): Changed | null {
  const card = decodeCard(crypto, auditor);
  if (!mayNameFor(people, by, service) || !card.ok || !equal(card.value.realm, realRealm)) return null;
  const named = [...(people.auditors.get(service) ?? []), { card: card.value, at, by: by.seat }];
  return { auditors: new Map([...people.auditors, [service, named]]), who: [card.value], service };
}

/** Signed by a place nobody knew before, on the word of two officers. */
function onOfficersWord(crypto: Crypto, vault: Bytes, people: People, { entry, signers }: ReadEntry): Changed | null {
  const { act, at, by } = entry;
  if (!isOnOfficersWord(act)) return null;
  const person = personOf(crypto, act.person, at, entry.seq);
  if (person === null || signers.length !== 1 || !equal(person.card.signKey, by)) return null;
  if (everHere(people, person.seat) || isKnownKey(people, by)) return null;
  return act.do === 'recover'
    ? recovered(crypto, vault, people, { act, person, at })
    : openedForService(crypto, vault, people, { act, person });
}

/** Whether `entries` continue what this seat has seen before: nothing of it taken away or replaced. */
export function continues(
  crypto: Crypto,
  entries: readonly Bytes[],
  seen: { readonly length: number; readonly hash: Bytes },
): boolean {
  const last = entries[seen.length - 1];
  return last !== undefined && equal(entryHash(crypto, last), seen.hash);
}
