/** Keys of a dossier that colleagues of this computer hold and I do not: told by the tags of their entries (SPEC.md, K7), and by nothing else. */
import { equal } from '../../../shared/codec/bytes.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { allSectionsOf } from '../dossiers/beginnings.ts';
import { openEntry, tagsOf } from '../keys/entries.ts';
import type { Session } from '../session.ts';

/**
 * Seats (hex) with an entry of this dossier (base64url id) under a key I hold none like: of a part I do not read, or of work in one I
 * read that went on without me. Practice bears no tag of its dossier: nobody is found there.
 */
export function seatsWithUnseenKeys(session: Session, dossier: string): ReadonlySet<string> {
  const { crypto, vault, erasureKey, file, secret } = session;
  const { tagKey } = session.entryPlace;
  const held = allSectionsOf(session, dossier).flatMap(({ hex }) => [...session.keys.of(hex).values()]);
  const mine = new Set(held.map((key) => toHex(tagsOf(crypto, tagKey, key).epoch)));
  const [any] = held;
  const tag = any && tagsOf(crypto, tagKey, any).dossier;
  if (tag === undefined || tag.every((byte) => byte === 0)) return new Set();
  const found = file.entries.flatMap((entry) => {
    if (equal(entry.seat, secret.seat)) return [];
    const tags = openEntry(crypto, vault, erasureKey, entry)?.tags;
    const isUnseen = tags !== undefined && equal(tags.dossier, tag) && !mine.has(toHex(tags.epoch));
    return isUnseen ? [toHex(entry.seat)] : [];
  });
  return new Set(found);
}
