/**
 * Periods that one person set for their whole service (SPEC.md, Y7-Y9): which are held, who set them, and whose word counts. A
 * later one replaces the one before; nothing is erased by any of them.
 */
import { z } from 'zod';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { count, someBytes } from '../../../../shared/codec/shapes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { directory, leads } from '../../../../shared/directory/index.ts';
import type { RetentionBasis } from '../../../../shared/dossier/retention-basis.ts';
import { sectionKinds, type SectionKind } from '../../../../shared/dossier/sections.ts';
import { fail, must, ok, type Result } from '../../../../shared/result.ts';
import {
  decodeServicePeriods,
  makeServicePeriods,
  readServicePeriodsFile,
  servicePeriod,
  servicePeriodsFile,
  type ServicePeriods,
} from '../../../../shared/trust/service-periods.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { realmId, type Session } from '../../core/session/session.ts';
import { colleaguesHere } from './colleagues.ts';
import { isTrusted, knownPersonOf } from '../trust/trust-records.ts';
import type { PeriodsOfService } from '../../api/retention.ts';

const record = z.strictObject({ bytes: someBytes, card: someBytes, takenAt: count });
const keyOf = (realm: Realm): string => `service-periods/${realm}`;

export interface HeldPeriods {
  readonly said: ServicePeriods;
  readonly bytes: Bytes;
  /** Of who set them, as it was known when they were taken in. */
  readonly card: SeatCard;
  readonly cardBytes: Bytes;
  readonly takenAt: number;
}

const known = new WeakMap<object, HeldPeriods | null>();

/** What counts for the service I work for; null where nobody set anything. */
export function heldPeriods(session: Session, realm: Realm): HeldPeriods | null {
  const value = session.records.get(keyOf(realm));
  if (typeof value !== 'object' || value === null) return null;
  const before = known.get(value);
  const held = before === undefined ? readHeld(session, value) : before;
  known.set(value, held);
  return held?.said.service === session.me(realm).service ? held : null;
}

function readHeld(session: Session, value: object): HeldPeriods | null {
  const kept = record.safeParse(value);
  if (!kept.success) return null;
  const said = decodeServicePeriods(session.crypto, kept.data.bytes);
  const card = session.cards.read(kept.data.card);
  const { bytes, card: cardBytes, takenAt } = kept.data;
  return said && card ? { said, bytes, card, cardBytes, takenAt } : null;
}

export const periodsView = ({ said, card, takenAt }: Omit<HeldPeriods, 'bytes' | 'cardBytes'>): PeriodsOfService => ({
  by: { name: card.name, function: card.function },
  at: said.madeAt,
  takenAt,
  periods: said.periods,
});

/** Whoever leads the service, or keeps this computer. */
export function maySet(session: Session, realm: Realm): boolean {
  const { household, secret } = session;
  const isKeeper = household !== null && equal(household.keeper, secret.seat);
  const me = session.me(realm);
  return isKeeper || leads(directory.find(me.service)?.kind, me.function);
}

/** How it came: by a file that a person chose, with what somebody sent, or from a colleague of this computer. */
type Way = 'file' | 'sent' | { readonly colleagueBrings: Bytes };

/** What would be kept, or why not: nothing is kept by looking. */
export function judged(session: Session, realm: Realm, bytes: Bytes, way: Way): Result<HeldPeriods, VaultProblem> {
  const said = decodeServicePeriods(session.crypto, bytes);
  if (said === null) return fail({ code: 'bad-periods' });
  if (said.service !== session.me(realm).service) return fail({ code: 'other-service-periods' });
  const held = heldPeriods(session, realm);
  if (held !== null && held.said.madeAt >= said.madeAt) return fail({ code: 'older-periods' });
  const cardBytes = cardOf(session, realm, said.signKey, way);
  const card = cardBytes && session.cards.read(cardBytes);
  if (!cardBytes || !card || card.service !== said.service) return fail({ code: 'unknown-setter' });
  const counts = way === 'file' || sets(session, card) || (held !== null && equal(held.said.signKey, said.signKey));
  return counts ? ok({ said, bytes, card, cardBytes, takenAt: session.now() }) : fail({ code: 'unknown-setter' });
}

/** The card of who set them, where it is one that counts here: compared, listed, of this computer, or brought by a colleague. */
function cardOf(session: Session, realm: Realm, signKey: Bytes, way: Way): Bytes | null {
  const isTheirs = (bytes: Bytes): boolean => {
    const card = session.cards.read(bytes);
    return card !== null && equal(card.signKey, signKey) && equal(card.realm, realmId(realm));
  };
  const mate = session.people.find((each) => isTheirs(each[realm]));
  // Who only says they are of my service sets nothing for it by themselves (P13).
  const isOfOurs = (seat: Bytes): boolean =>
    equal(seat, session.secret.seat) ||
    (session.household !== null && equal(seat, session.household.keeper)) ||
    colleaguesHere(session).some((each) => equal(each.seat, seat));
  const here = mate && (way === 'file' || isOfOurs(mate.seat)) ? mate[realm] : undefined;
  const elsewhere = knownPersonOf(session, toHex(signKey));
  if (here !== undefined) return here;
  if (elsewhere !== null && isTrusted(elsewhere)) return elsewhere.card;
  return typeof way === 'object' && isTheirs(way.colleagueBrings) && elsewhere?.standing !== 'revoked'
    ? way.colleagueBrings
    : null;
}

function sets({ household, cards, people }: Session, { signKey, service, function: fn }: SeatCard): boolean {
  const keeper = people.find(({ seat }) => household !== null && equal(seat, household.keeper));
  const isKeeper = [keeper?.real, keeper?.practice].some(
    (bytes) => bytes !== undefined && equal(cards.read(bytes)?.signKey ?? new Uint8Array(), signKey),
  );
  return isKeeper || leads(directory.find(service)?.kind, fn);
}

/** Keeps what was judged good, and says in the log who set it. */
export function keepPeriods(
  session: Session,
  realm: Realm,
  { bytes, cardBytes, card, takenAt }: HeldPeriods,
  what: 'set' | 'taken' = 'taken',
): Promise<Result<undefined, VaultProblem>> {
  const kept = { bytes, card: cardBytes, takenAt };
  return logAccess(session, { what: `service-periods-${what}`, reason: card.name }, [[keyOf(realm), kept]]);
}

export function periodsInFile(session: Session, realm: Realm, file: Uint8Array): Result<HeldPeriods, VaultProblem> {
  const bytes = readServicePeriodsFile(file);
  return bytes === null ? fail({ code: 'bad-periods' }) : judged(session, realm, bytes, 'file');
}

export function fileOfPeriods(session: Session, realm: Realm): Result<Bytes, VaultProblem> {
  const held = heldPeriods(session, realm);
  return held === null ? fail({ code: 'not-found' }) : ok(servicePeriodsFile(held.bytes));
}

/** Sets one period for the whole service, or ends it: all of them are signed anew. */
export function setForService(
  session: Session,
  realm: Realm,
  input: {
    readonly section: SectionKind;
    readonly months: number | null;
    readonly source: string;
    readonly basis?: RetentionBasis;
    readonly shorter: boolean;
    readonly longer: boolean;
  },
): Promise<Result<undefined, VaultProblem>> | Result<undefined, VaultProblem> {
  if (!maySet(session, realm)) return fail({ code: 'not-allowed' });
  const held = heldPeriods(session, realm);
  const others = (held?.said.periods ?? []).filter(({ section }) => section !== input.section);
  const parsed = input.months === null ? null : servicePeriod.safeParse(input);
  if (parsed !== null && !parsed.success) {
    const field = parsed.error.issues[0]?.path[0] === 'months' ? 'months' : 'source';
    return fail({ code: 'does-not-fit', field });
  }
  const periods = [...others, ...(parsed === null ? [] : [parsed.data])].sort(
    (a, b) => sectionKinds.indexOf(a.section) - sectionKinds.indexOf(b.section),
  );
  const { sign, card } = session.identity(realm);
  const { service } = session.me(realm);
  // Later than what was set before, whatever a clock says.
  const madeAt = Math.max(session.now(), (held?.said.madeAt ?? 0) + 1);
  const bytes = makeServicePeriods(session.crypto, sign, { service, periods, madeAt });
  const said = must(decodeServicePeriods(session.crypto, bytes), 'what was just signed');
  const mine = must(session.cards.read(card), 'my own card');
  const now = { said, bytes, card: mine, cardBytes: card, takenAt: session.now() };
  return keepPeriods(session, realm, now, 'set');
}
