/** That someone trusted works with a later version of the list than is held here (SPEC.md, M8). */
import { z } from 'zod';
import { equal } from '../../../shared/codec/bytes.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import type { ReadBundle } from '../../../shared/bundle/read.ts';
import type { Realm } from '../api.ts';
import { realmId, type Session } from '../session.ts';
import { heldList } from './held.ts';

const seen = z.strictObject({ number: z.number().int().positive(), name: z.string() });
const key = (realm: Realm): string => `list-seen/${realm}`;

/** What a file says its sender holds. A number counts only among those who stand in my list: others may have another. */
export function noteVersionOf(
  session: Session,
  { manifest, from }: ReadBundle,
): readonly (readonly [string, unknown])[] {
  const realm = equal(manifest.realm, realmId('real')) ? 'real' : 'practice';
  const held = heldList(session, realm);
  const isOfMine = held === null || held.bySeat.has(toHex(from.signKey));
  const known = newerVersion(session, realm)?.number ?? held?.directory.number ?? 0;
  return isOfMine && manifest.directoryVersion > known
    ? [[key(realm), { number: manifest.directoryVersion, name: from.name }]]
    : [];
}

export function newerVersion(session: Session, realm: Realm): z.infer<typeof seen> | null {
  const parsed = seen.safeParse(session.records.get(key(realm)));
  const held = heldList(session, realm)?.directory.number ?? 0;
  return parsed.success && parsed.data.number > held ? parsed.data : null;
}
