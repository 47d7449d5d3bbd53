/**
 * Heads of access logs that this vault came to know: of others, by the files that came from them; of mine, by the safety
 * copies made here. Whoever checks an exported log asks for them (shared/access-log/SPEC.md, A7, A9).
 */
import { z } from 'zod';
import { writeAnchors, type Anchor } from '../../../../shared/access-log/anchors.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { bytes32, moment } from '../../../../shared/codec/shapes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { realRealm } from '../../../../shared/trust/realms.ts';
import type { Session } from '../session/session.ts';

type RecordChange = readonly [string, unknown];

const prefix = 'log-head/';
const known = z.strictObject({ signKey: bytes32, head: bytes32, at: moment });

const recordOf = (signKey: Bytes, head: Bytes, at: number): readonly RecordChange[] => [
  [`${prefix}${toHex(head)}`, { signKey, head, at } satisfies z.infer<typeof known>],
];

/** The head a file brings of its sender's log, as of when it was made; practice says nothing about it. */
export function headBrought(session: Session, { from, manifest }: ReadBundle): readonly RecordChange[] {
  const { logHead } = manifest;
  const isNew = logHead !== null && session.records.get(`${prefix}${toHex(logHead)}`) === undefined;
  return isNew && equal(from.realm, realRealm) ? recordOf(from.signKey, logHead, manifest.madeAt) : [];
}

/** The head of my own log that a safety copy carries. */
export const headCopied = (session: Session, head: Bytes | null, at: number): readonly RecordChange[] =>
  head === null ? [] : recordOf(session.identity('real').sign.publicKey, head, at);

/** All of them as a file for `npm run verify-log`. */
export function anchorsFile(session: Session): Bytes {
  const anchors = session.records.list(prefix).flatMap(([, value]): Anchor[] => {
    const parsed = known.safeParse(value);
    if (!parsed.success) return [];
    const { signKey, head, at } = parsed.data;
    return [{ head, signKey, at, name: session.cards.author(toHex(signKey))?.name ?? '' }];
  });
  return writeAnchors(anchors);
}
