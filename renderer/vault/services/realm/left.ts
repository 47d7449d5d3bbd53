/**
 * Lists that were left (SPEC.md, M14): what they revoked is not in force any more, and is not forgotten. A version of the same
 * list comes back only where it may follow on the last one that was held.
 */
import { z } from 'zod';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { count, someBytes } from '../../../../shared/codec/shapes.ts';
import { decodeDirectory, nextKeyHash, type ReadDirectory } from '../../../../shared/trust/directory/directory.ts';
import { follows, type Succession, type SuccessionProblem } from '../../../../shared/trust/directory/succession.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import { realmId, type Session } from '../../core/session/session.ts';
import { heldList } from '../trust/held-list.ts';

const leftRecord = z.strictObject({ bytes: someBytes, leftAt: count });

/** By its id and its officers then: somebody else may make a list of the same id. */
function leftKey(realm: Realm, { directory }: ReadDirectory, crypto: Crypto): string {
  const officers = directory.officers.map(({ key }) => toHex(key)).join('');
  const root = crypto.hash(new TextEncoder().encode(officers), 16);
  return `list-left/${realm}/${toHex(directory.list)}/${toHex(root)}`;
}

/** What is kept of a list that is being left. */
export function leaving(session: Session, realm: Realm): readonly (readonly [string, unknown])[] {
  const held = heldList(session, realm);
  if (held === null) return [];
  return [[leftKey(realm, held, session.crypto), { bytes: held.bytes, leftAt: session.now() }]];
}

function listsLeft(session: Session, realm: Realm): readonly ReadDirectory[] {
  return session.records.list(`list-left/${realm}/`).flatMap(([, value]) => {
    const parsed = leftRecord.safeParse(value);
    const read = parsed.success ? decodeDirectory(session.crypto, parsed.data.bytes) : null;
    return read?.ok === true ? [read.value] : [];
  });
}

/** Whether both are versions of one list by the same officers, or by some of them and those they committed to. */
function isOfSameOfficers(crypto: Crypto, one: ReadDirectory, other: ReadDirectory): boolean {
  if (!equal(one.directory.list, other.directory.list)) return false;
  const known = (of: ReadDirectory): ReadonlySet<string> =>
    new Set([
      ...of.directory.officers.flatMap(({ key }) => [toHex(key), toHex(nextKeyHash(crypto, key))]),
      ...of.directory.next.map(toHex),
    ]);
  const before = known(one);
  return [...known(other)].some((each) => before.has(each));
}

/** Whether a version may be held: it follows on the one held, and on what was left of the same list. */
export function mayBeHeld(
  session: Session,
  realm: Realm,
  coming: ReadDirectory,
): Result<Succession, SuccessionProblem> {
  const { crypto } = session;
  const held = heldList(session, realm);
  const next = follows(crypto, realmId(realm), held, coming);
  if (!next.ok || held !== null) return next;
  for (const left of listsLeft(session, realm)) {
    if (!isOfSameOfficers(crypto, left, coming)) continue;
    const again = follows(crypto, realmId(realm), left, coming);
    if (!again.ok) return again;
  }
  return ok('first');
}

/** Ids (hex) that a list held here before revoked, and this one does not. */
export function forgottenBy(session: Session, realm: Realm, { directory }: ReadDirectory): readonly Bytes[] {
  const revoked = new Set(directory.revoked.map(({ id }) => toHex(id)));
  const before = listsLeft(session, realm).flatMap((left) => left.directory.revoked.map(({ id }) => id));
  const missing = before.filter((id) => !revoked.has(toHex(id)));
  return [...new Map(missing.map((id) => [toHex(id), id])).values()];
}
