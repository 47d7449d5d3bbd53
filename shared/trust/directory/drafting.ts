/**
 * Making the next version of a list: one change at a time, each refused with a reason while it can still be put right.
 * Nothing counts before two officers have signed (directory.ts).
 */
import { compare, equal, utf8 } from '../../codec/bytes.ts';
import { toHex } from '../../codec/hex.ts';
import type { Bytes, Crypto } from '../../crypto/crypto.ts';
import type { RecipientKind } from '../../crypto/age.ts';
import { fail, ok, type Result } from '../../result.ts';
import { cardName, decodeCard, type SeatCard } from '../seat-card.ts';
import {
  hybridOfSeat,
  listId,
  nextKeyHash,
  type Directory,
  type Officer,
  type ReadDirectory,
  type RevocationReason,
} from './directory.ts';
import type { OfficerPart } from './officer.ts';

/** The version after one, or the first, as far as people filled it in. */
export type Draft = Omit<Directory, 'issuedAt'>;

export type DraftChange =
  | { readonly do: 'enrol'; readonly service: string }
  | { readonly do: 'strike'; readonly service: string }
  /** `hybrid`: the statement that came behind the card, where one did. */
  | { readonly do: 'add'; readonly card: Bytes; readonly hybrid?: Bytes }
  | { readonly do: 'sealing'; readonly sealing: RecipientKind }
  | { readonly do: 'seat-until'; readonly signKey: Bytes; readonly until: number | null }
  | { readonly do: 'recovery'; readonly person: Bytes; readonly helps: boolean }
  | {
      readonly do: 'revoke';
      readonly what: 'seat' | 'person';
      readonly id: Bytes;
      readonly why: RevocationReason;
      readonly at: number;
    }
  | { readonly do: 'until'; readonly until: number }
  /** The officers' next keys take over; the next but one are committed to. */
  | { readonly do: 'roll'; readonly officers: readonly OfficerPart[] };

export type DraftProblem =
  | 'three-officers'
  | 'bad-card'
  | 'other-realm'
  | 'service-not-enrolled'
  | 'service-has-people'
  | 'already-revoked'
  | 'not-committed'
  | 'three-helpers'
  | 'not-in-list'
  /** Files cannot be sealed to hybrid recipients while someone in the list has none. */
  | 'hybrid-missing';

const byId = (a: { readonly id: Bytes }, b: { readonly id: Bytes }): number => compare(a.id, b.id);

/** Three different keys in their order, with what they commit to; null for anything else. */
function rootOf(parts: readonly OfficerPart[]): { readonly officers: Officer[]; readonly next: Bytes[] } | null {
  const isThree =
    parts.length === 3 &&
    new Set(parts.map(({ key }) => toHex(key))).size === 3 &&
    new Set(parts.map(({ next }) => toHex(next))).size === 3;
  if (!isThree) return null;
  const officers = parts.map(({ name, key }) => ({ name, key })).sort((a, b) => compare(a.key, b.key));
  return { officers, next: parts.map(({ next }) => next).sort(compare) };
}

export function firstDraft(
  crypto: Crypto,
  {
    realm,
    name,
    parts,
    until,
  }: {
    readonly realm: Bytes;
    readonly name: string;
    readonly parts: readonly OfficerPart[];
    readonly until: number;
  },
): Result<Draft, DraftProblem> {
  const root = rootOf(parts);
  if (root === null) return fail('three-officers');
  const beginning = { realm, name: cardName(name), ...root };
  return ok({
    format: 'passerelle/directory',
    version: 1,
    list: listId(crypto, beginning),
    ...beginning,
    number: 1,
    earlier: [],
    until,
    sealing: 'x25519',
    services: [],
    seats: [],
    revoked: [],
  });
}

/** The version after one that is held: the same, until something is changed. */
export function nextDraft({ directory, hash }: ReadDirectory, until: number): Draft {
  const { issuedAt: _before, ...same } = directory;
  return { ...same, number: directory.number + 1, earlier: [...directory.earlier, hash], until };
}

/** One change; `before` is the version the draft goes on from. */
export function changed(
  crypto: Crypto,
  draft: Draft,
  change: DraftChange,
  before: ReadDirectory | null,
): Result<Draft, DraftProblem> {
  switch (change.do) {
    case 'enrol':
      return ok(enrolled(draft, change.service));
    case 'strike':
      return struck(crypto, draft, change.service);
    case 'add':
      return added(crypto, draft, change);
    case 'sealing':
      return sealedAs(draft, change.sealing);
    case 'seat-until':
      return ok(withSeatUntil(crypto, draft, change.signKey, change.until));
    case 'recovery':
      return withHelper(crypto, draft, change);
    case 'revoke':
      return revoked(crypto, draft, change);
    case 'until':
      return ok({ ...draft, until: change.until });
    case 'roll':
      return rolled(crypto, draft, change.officers, before);
  }
}

function enrolled(draft: Draft, service: string): Draft {
  if (draft.services.some((each) => each.service === service)) return draft;
  const services = [...draft.services, { service, recovery: [] }];
  return { ...draft, services: services.sort((a, b) => compare(utf8(a.service), utf8(b.service))) };
}

function struck(crypto: Crypto, draft: Draft, service: string): Result<Draft, DraftProblem> {
  if (cardsOf(crypto, draft).some(({ card }) => card.service === service)) return fail('service-has-people');
  return ok({ ...draft, services: draft.services.filter((each) => each.service !== service) });
}

interface SeatOf {
  readonly card: SeatCard;
  readonly entry: Draft['seats'][number];
}

const cardsOf = (crypto: Crypto, { seats }: Draft): readonly SeatOf[] =>
  seats.flatMap((entry) => {
    const card = decodeCard(crypto, entry.card);
    return card.ok ? [{ card: card.value, entry }] : [];
  });

const withSeats = (draft: Draft, seats: readonly SeatOf[]): Draft => ({
  ...draft,
  seats: [...seats].sort((a, b) => compare(a.card.signKey, b.card.signKey)).map(({ entry }) => entry),
});

/** Puts a seat in; a card of a seat that is there takes the place of the earlier one. */
function added(
  crypto: Crypto,
  draft: Draft,
  { card: bytes, hybrid: behind }: Extract<DraftChange, { do: 'add' }>,
): Result<Draft, DraftProblem> {
  const read = decodeCard(crypto, bytes);
  if (!read.ok) return fail('bad-card');
  const card = read.value;
  if (!equal(card.realm, draft.realm)) return fail('other-realm');
  if (!draft.services.some(({ service }) => service === card.service)) return fail('service-not-enrolled');
  const isGone = draft.revoked.some(({ id }) => equal(id, card.signKey) || equal(id, card.person));
  if (isGone) return fail('already-revoked');
  const seats = cardsOf(crypto, draft);
  const others = seats.filter((each) => !equal(each.card.signKey, card.signKey));
  const before = seats.find((each) => equal(each.card.signKey, card.signKey))?.entry.hybrid;
  const hybrid = laterHybrid(crypto, card, behind, before);
  if (hybrid === undefined && draft.sealing === 'hybrid') return fail('hybrid-missing');
  const entry = { card: bytes, ...(hybrid && { hybrid }) };
  return ok(tidied(crypto, withSeats(draft, [...others, { card, entry }])));
}

/** The later statement of this seat; what another signed is passed over (T18). */
function laterHybrid(crypto: Crypto, card: SeatCard, ...statements: readonly (Bytes | undefined)[]): Bytes | undefined {
  const good = statements.flatMap((bytes) => {
    const hybrid = bytes && hybridOfSeat(crypto, card, bytes);
    return bytes && hybrid ? [{ bytes, madeAt: hybrid.madeAt }] : [];
  });
  return good.sort((a, b) => b.madeAt - a.madeAt)[0]?.bytes;
}

/** TD7: hybrid once every seat has such a recipient. */
const sealedAs = (draft: Draft, sealing: RecipientKind): Result<Draft, DraftProblem> =>
  sealing === 'hybrid' && draft.seats.some(({ hybrid }) => hybrid === undefined)
    ? fail('hybrid-missing')
    : ok({ ...draft, sealing });

function withSeatUntil(crypto: Crypto, draft: Draft, signKey: Bytes, until: number | null): Draft {
  const seats = cardsOf(crypto, draft).map(({ card, entry }) => {
    if (!equal(card.signKey, signKey)) return { card, entry };
    const { until: _before, ...rest } = entry;
    return { card, entry: until === null ? rest : { ...rest, until } };
  });
  return withSeats(draft, seats);
}

function withHelper(
  crypto: Crypto,
  draft: Draft,
  { person, helps }: { readonly person: Bytes; readonly helps: boolean },
): Result<Draft, DraftProblem> {
  const at = cardsOf(crypto, draft).find(({ card }) => equal(card.person, person))?.card.service;
  if (at === undefined) return fail('not-in-list');
  const services = draft.services.map((each) => {
    const others = each.recovery.filter((id) => !equal(id, person));
    if (each.service !== at || !helps) return { ...each, recovery: others };
    return { ...each, recovery: [...others, person].sort(compare) };
  });
  return services.some(({ recovery }) => recovery.length > 3) ? fail('three-helpers') : ok({ ...draft, services });
}

function revoked(
  crypto: Crypto,
  draft: Draft,
  { what, id, why, at }: Extract<DraftChange, { do: 'revoke' }>,
): Result<Draft, DraftProblem> {
  if (draft.revoked.some((each) => equal(each.id, id))) return fail('already-revoked');
  const isIt = ({ card }: SeatOf): boolean => equal(what === 'seat' ? card.signKey : card.person, id);
  const seats = cardsOf(crypto, draft);
  if (!seats.some(isIt)) return fail('not-in-list');
  const left = withSeats(
    draft,
    seats.filter((each) => !isIt(each)),
  );
  return ok(tidied(crypto, { ...left, revoked: [...draft.revoked, { what, id, at, why }].sort(byId) }));
}

/** Who is in the list no more helps nobody to open a place. */
function tidied(crypto: Crypto, draft: Draft): Draft {
  const people = cardsOf(crypto, draft);
  const services = draft.services.map(({ service, recovery }) => ({
    service,
    recovery: recovery.filter((id) => people.some(({ card }) => equal(card.person, id) && card.service === service)),
  }));
  return { ...draft, services };
}

function rolled(
  crypto: Crypto,
  draft: Draft,
  parts: readonly OfficerPart[],
  before: ReadDirectory | null,
): Result<Draft, DraftProblem> {
  const root = rootOf(parts);
  if (root === null) return fail('three-officers');
  const committed = (before?.directory.next ?? []).map(toHex);
  const known = root.officers.filter(({ key }) => committed.includes(toHex(nextKeyHash(crypto, key))));
  return known.length < 2 ? fail('not-committed') : ok({ ...draft, ...root });
}
