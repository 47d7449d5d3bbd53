/** That someone trusted works with a later version of the list than is held here (SPEC.md, M8). */
import { z } from 'zod';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { count } from '../../../../shared/codec/shapes.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import type { Result } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { realmId, type Session } from '../../core/session/session.ts';
import { heldList } from './held-list.ts';

/** One for each seat that said so. `aside`: the version held when a person put it aside. */
const seen = z.array(z.strictObject({ seat: z.string(), number: count, name: z.string(), aside: count.optional() }));
type Seen = z.infer<typeof seen>;

const key = (realm: Realm): string => `list-seen/${realm}`;

/** Officers make a version when somebody comes or goes: whoever is further ahead than this is not believed. */
const believedStep = 500;
const rememberedSeats = 20;

const seenHere = (session: Session, realm: Realm): Seen => {
  const parsed = seen.safeParse(session.records.get(key(realm)));
  return parsed.success ? parsed.data : [];
};

/**
 * What a file says its sender holds. A number counts only among those who stand in my list, and where it lies near what is held:
 * others may have another list, and one that lies hides no other.
 */
export function noteVersionOf(
  session: Session,
  { manifest, from }: ReadBundle,
): readonly (readonly [string, unknown])[] {
  const realm = equal(manifest.realm, realmId('real')) ? 'real' : 'practice';
  const held = heldList(session, realm);
  const seat = toHex(from.signKey);
  if (held !== null && !held.bySeat.has(seat)) return [];
  const number = manifest.directoryVersion;
  const step = number - (held?.directory.number ?? 0);
  if (step <= 0 || step > believedStep) return [];
  const before = seenHere(session, realm);
  const theirs = before.find((each) => each.seat === seat);
  if (theirs?.number === number) return [];
  const now = { ...theirs, seat, number, name: from.name };
  return [[key(realm), [now, ...before.filter((each) => each !== theirs)].slice(0, rememberedSeats)]];
}

/** The next version somebody works with, unless a person put that aside while the same version was held. */
export function newerVersion(
  session: Session,
  realm: Realm,
): { readonly number: number; readonly name: string } | null {
  const held = heldList(session, realm)?.directory.number ?? 0;
  const [next] = seenHere(session, realm)
    .filter(({ number, aside }) => number > held && aside !== held)
    .sort((a, b) => a.number - b.number);
  return next === undefined ? null : { number: next.number, name: next.name };
}

/** What is known of later versions now is told no more until another version is held. */
export function putNewerAside(session: Session, realm: Realm): Promise<Result<undefined, VaultProblem>> {
  const aside = heldList(session, realm)?.directory.number ?? 0;
  return session.records.put([[key(realm), seenHere(session, realm).map((each) => ({ ...each, aside }))]]);
}
