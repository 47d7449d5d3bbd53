/**
 * May a version follow the one that is held (SPEC.md, TD9-TD14)? The list only grows: nothing older, nothing beside it,
 * nothing by other officers than those it named, or committed to, before.
 */
import { equal } from '../../codec/bytes.ts';
import { toHex } from '../../codec/hex.ts';
import type { Bytes, Crypto } from '../../crypto/crypto.ts';
import { fail, ok, type Result } from '../../result.ts';
import { nextKeyHash, type Directory, type ReadDirectory } from './directory.ts';

export type SuccessionProblem =
  /** For practice and not for work, or the other way round. */
  | 'other-realm'
  /** Of other officers from its beginning on: another list. */
  | 'other-list'
  /** Older than the one held: an old file, or someone who wants revocations forgotten. */
  | 'older-version'
  /** Two different versions with one number, or one that does not come from the version held. */
  | 'fork'
  | 'back-dated'
  /** Its officers are neither those of before nor those they committed to. */
  | 'other-officers'
  /** Officers changed more than once since the version held: those between have to come first. */
  | 'versions-missing'
  | 'commitment-changed'
  | 'revocation-missing';

/** `same`: the very version that is held, perhaps signed by others of the three. */
export type Succession = 'first' | 'same' | 'next';

export function follows(
  crypto: Crypto,
  realm: Bytes,
  held: ReadDirectory | null,
  coming: ReadDirectory,
): Result<Succession, SuccessionProblem> {
  const now = coming.directory;
  if (!equal(now.realm, realm)) return fail('other-realm');
  if (held === null) return ok('first');
  const before = held.directory;
  if (!equal(now.list, before.list)) return fail('other-list');
  if (now.number === before.number) return equal(held.hash, coming.hash) ? ok('same') : fail('fork');
  if (now.number < before.number) {
    const known = before.earlier[now.number - 1];
    return fail(known !== undefined && equal(known, coming.hash) ? 'older-version' : 'fork');
  }
  if (!comesFrom(held, now)) return fail('fork');
  if (now.issuedAt <= before.issuedAt) return fail('back-dated');
  const root = rootProblem(crypto, before, coming);
  if (root !== null) return fail(root);
  return keepsRevocations(before, now) ? ok('next') : fail('revocation-missing');
}

/** Its chain of hashes holds the version that is held, and everything before that (TD10). */
function comesFrom({ directory: before, hash }: ReadDirectory, now: Directory): boolean {
  const chain = [...before.earlier, hash];
  return chain.every((each, at) => {
    const named = now.earlier[at];
    return named !== undefined && equal(named, each);
  });
}

/** TD12, TD13: the same officers under the same commitment, or two of those committed to, signing. */
function rootProblem(
  crypto: Crypto,
  before: Directory,
  { directory: now, signedBy }: ReadDirectory,
): SuccessionProblem | null {
  const isSameRoot = now.officers.every(({ key }, at) => equal(key, before.officers[at]?.key ?? new Uint8Array()));
  if (isSameRoot) return now.next.every((hash, at) => isAt(before.next, at, hash)) ? null : 'commitment-changed';
  const committed = new Set(before.next.map(toHex));
  const signers = signedBy.filter((key) => committed.has(toHex(nextKeyHash(crypto, key))));
  if (signers.length >= 2) return null;
  return now.number > before.number + 1 ? 'versions-missing' : 'other-officers';
}

const isAt = (hashes: readonly Bytes[], at: number, hash: Bytes): boolean => {
  const there = hashes[at];
  return there !== undefined && equal(there, hash);
};

/** Who was revoked stays revoked, with the same moment and reason (TD14). */
function keepsRevocations(before: Directory, now: Directory): boolean {
  const kept = new Map(now.revoked.map((each) => [toHex(each.id), each]));
  return before.revoked.every(({ id, what, at, why }) => {
    const still = kept.get(toHex(id));
    return still?.what === what && still.at === at && still.why === why;
  });
}
