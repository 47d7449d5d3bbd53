/**
 * What was taken apart and found well signed of the file opened last: listing it and looking at it come before the decision, and
 * the same bytes are not checked three times.
 */
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Contribution } from '../../../../shared/contributions/format.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { Session } from '../../core/session/session.ts';

/** By id (hex). */
const checkedLast = new WeakMap<Session, ReadonlyMap<string, Contribution>>();

/** In place of what was remembered of the file before. */
export function rememberChecked(session: Session, all: readonly Contribution[]): void {
  checkedLast.set(session, new Map(all.map((each) => [toHex(each.id), each])));
}

/** The contribution these very bytes were found to be. */
export function checkedBefore(session: Session, id: Bytes | undefined, bytes: Bytes): Contribution | null {
  const known = id && checkedLast.get(session)?.get(toHex(id));
  return known && equal(known.bytes, bytes) ? known : null;
}

/** It is decided on, or something of it must not stay in memory. */
export const forgetChecked = (session: Session): void => void checkedLast.delete(session);
