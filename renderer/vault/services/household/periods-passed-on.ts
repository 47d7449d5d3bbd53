/** Periods of a service go on by themselves: with every file to someone of it, and by letter on this computer (SPEC.md, Y8). */
import { z } from 'zod';
import { toHex } from '../../../../shared/codec/hex.ts';
import { count } from '../../../../shared/codec/shapes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { LocalUser } from '../../core/keys/key-file.ts';
import { letterTo } from './letters.ts';
import { isMe } from './membership.ts';
import type { Session } from '../../core/session/session.ts';
import { heldPeriods, judged, keepPeriods } from './service-periods.ts';

/** What goes along in the note of a file for someone of my service. */
export function periodsFor(session: Session, realm: Realm, to: SeatCard): { readonly periods?: Bytes } {
  const held = to.service === session.me(realm).service ? heldPeriods(session, realm) : null;
  return held === null ? {} : { periods: held.bytes };
}

const periodsNote = z.object({ periods: z.instanceof(Uint8Array<ArrayBuffer>) });

/** What a file of a trusted sender brings along is kept where it counts, and passed over where it does not. */
export async function ingestPeriods(
  session: Session,
  realm: Realm,
  { note }: ReadBundle,
): Promise<Result<undefined, VaultProblem>> {
  const parsed = periodsNote.safeParse(note);
  const found = parsed.success ? judged(session, realm, parsed.data.periods, 'sent') : null;
  if (found?.ok !== true) return ok(undefined);
  const kept = await keepPeriods(session, realm, found.value);
  return kept.ok ? givePeriods(session) : kept;
}

/** By seat (hex), when what they were given last was set. */
const given = z.record(z.string(), count);
const givenKey = (realm: Realm): string => `service-periods-given/${realm}`;

/** Colleagues of this computer who work for the same service find what is held here at their next unlock. */
export async function givePeriods(session: Session): Promise<Result<undefined, VaultProblem>> {
  if (session.isReadOnly || session.isPeopleBroken) return ok(undefined);
  for (const realm of ['real', 'practice'] as const) {
    const done = await giveIn(session, realm);
    if (!done.ok) return done;
  }
  return ok(undefined);
}

async function giveIn(session: Session, realm: Realm): Promise<Result<undefined, VaultProblem>> {
  const held = heldPeriods(session, realm);
  if (held === null) return ok(undefined);
  const { madeAt, signKey, service } = held.said;
  const before = given.safeParse(session.records.get(givenKey(realm)));
  const had = before.success ? before.data : {};
  const lacks = (mate: LocalUser): boolean => {
    const card = session.cards.read(mate[realm]);
    const isTheirOwn = card === null || toHex(card.signKey) === toHex(signKey);
    return !isMe(session, mate.seat) && !isTheirOwn && card.service === service && had[toHex(mate.seat)] !== madeAt;
  };
  const mates = session.people.filter(lacks);
  if (mates.length === 0) return ok(undefined);
  const about = { kind: 'periods' as const, realm, statement: held.bytes, card: held.cardBytes };
  const letters = mates.map((mate) => letterTo(session, mate, about));
  const written = await session.changeKeyFile((file) => ({ ...file, letters: [...file.letters, ...letters] }));
  if (!written.ok) return written;
  const now = Object.fromEntries(mates.map(({ seat }) => [toHex(seat), madeAt]));
  return session.records.put([[givenKey(realm), { ...had, ...now }]]);
}
