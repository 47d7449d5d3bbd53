/**
 * A service's emergency key (SPEC.md, G1-G4): every colleague of the service on this computer holds its secret; section
 * keys are wrapped to it as they are kept. What belongs to one relation of trust, and what stays invisible to those who
 * may not read it, never is.
 */
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes, SignKeys } from '../../../../shared/crypto/crypto.ts';
import { openSecret } from '../../core/keys/emergency-secrets.ts';
import { openEntry, tagsOf } from '../../core/keys/entries.ts';
import type { KeyFile } from '../../core/keys/key-file.ts';
import type { Session } from '../../core/session/session.ts';
import type { EmergencyPlace } from '../../core/people/shared-places.ts';

/** Entries at these places for keys of mine that have none there yet, recognised by their tags. */
export function missingEntries(session: Session, places: readonly EmergencyPlace[]): KeyFile['entries'] {
  const { crypto, vault, erasureKey, file } = session;
  const { tagKey } = session.entryPlace;
  const held = session.keys.sections().flatMap((hex) => [...session.keys.of(hex).values()]);
  return places.flatMap((place) => {
    const there = new Set(
      file.entries.flatMap((entry) => {
        const tags = equal(entry.seat, place.seat) ? openEntry(crypto, vault, erasureKey, entry)?.tags : null;
        return tags ? [toHex(tags.epoch)] : [];
      }),
    );
    const missing = place.among(held).filter((key) => !there.has(toHex(tagsOf(crypto, tagKey, key).epoch)));
    return session.entriesFor(missing, place);
  });
}

/** The secret of an emergency key, as it was wrapped to me. */
export function emergencySecret(session: Session, id: Bytes): SignKeys | null {
  const box = session.file.emergency.find((each) => equal(each.key, id) && equal(each.seat, session.secret.seat));
  const secretKey = box && openSecret(session, box, session.secret.real.wrap);
  const service = [...(session.household?.emergency.values() ?? [])].find((each) => equal(each.id, id));
  return secretKey && service ? { publicKey: service.key, secretKey } : null;
}
