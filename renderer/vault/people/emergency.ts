/**
 * A service's emergency key (SPEC.md, G1-G4): every colleague of the service on this computer holds its secret; section
 * keys are wrapped to it as they are kept. What belongs to one relation of trust, and what stays invisible to those who
 * may not read it, never is.
 */
import { concat, equal, utf8 } from '../../../shared/codec/bytes.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Bytes, SignKeys } from '../../../shared/crypto/crypto.ts';
import { hiddenKinds } from '../../../shared/dossier/sections.ts';
import { realRealm } from '../../../shared/trust/realms.ts';
import { openEntry, tagsOf } from '../keys/entries.ts';
import type { EntryTo, LocalUser, KeyFile, SectionKey } from '../keys/key-file.ts';
import type { Session } from '../session.ts';
import { speaksForService } from './circles.ts';
import { personAt } from './people.ts';

export interface EmergencyPlace extends EntryTo {
  /** Which of these keys go there. */
  readonly among: (keys: readonly SectionKey[]) => readonly SectionKey[];
}

/** Where my service's emergency entries go: nowhere (empty) while the service has no such key. */
export function emergencyPlace(session: Session): readonly EmergencyPlace[] {
  const mine = session.household && personAt(session.household, session.secret.seat);
  const key = mine && session.household?.emergency.get(mine.card.service);
  // A key that others of the service made, who never took me in, is none of mine.
  if (!mine || key?.circle !== mine.circle) return [];
  const among = (keys: readonly SectionKey[]): readonly SectionKey[] =>
    keys.filter((each) => !hiddenKinds.includes(each.kind));
  return [{ seat: key.id, wrapKey: key.key, among }];
}

/** Where entries go that nobody of this computer opens for themselves: a service's emergency key, and its officers'. */
export const sharedPlaces = (session: Session): readonly EmergencyPlace[] => [
  ...emergencyPlace(session),
  ...servicePlace(session),
];

/** Where what my service may have goes, for two of its officers together: nowhere while it has named none. */
export function servicePlace(session: Session): readonly EmergencyPlace[] {
  const mine = session.household && personAt(session.household, session.secret.seat);
  const known = mine && session.household?.serviceKeys.get(mine.card.service);
  const isOfIt = mine && session.household && speaksForService(session.household, mine);
  return known && isOfIt ? [{ seat: known.id, wrapKey: known.key, among: forTheService }] : [];
}

/** Never what rests on one relation of trust or stays invisible to those who may not read it; nor practice. */
export const forTheService = (keys: readonly SectionKey[]): readonly SectionKey[] =>
  keys.filter((each) => !hiddenKinds.includes(each.kind) && equal(each.realm, realRealm));

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

type Sealed = KeyFile['emergency'][number];

const secretAd = (vault: Bytes, key: Bytes, seat: Bytes): Bytes =>
  concat([utf8('passerelle-2026/emergency/1\n'), vault, key, seat]);

/** The secret of an emergency key for one colleague of the service. */
export function sealSecret(
  { crypto, vault, erasureKey }: Pick<Session, 'crypto' | 'vault' | 'erasureKey'>,
  id: Bytes,
  secretKey: Bytes,
  to: Pick<LocalUser, 'seat' | 'wrapKey'>,
): Sealed {
  const wrapped = crypto.wrap(secretKey, to.wrapKey);
  return { key: id, seat: to.seat, box: crypto.seal(wrapped, secretAd(vault, id, to.seat), erasureKey) };
}

/** The same under another erasure key. */
export function resealSecret(
  { crypto, vault, erasureKey }: Pick<Session, 'crypto' | 'vault' | 'erasureKey'>,
  sealed: Sealed,
  next: Bytes,
): readonly Sealed[] {
  const ad = secretAd(vault, sealed.key, sealed.seat);
  const plain = crypto.open(sealed.box, ad, erasureKey);
  return plain === null ? [] : [{ ...sealed, box: crypto.seal(plain, ad, next) }];
}

/** The secret of an emergency key, as it was wrapped to me. */
export function emergencySecret(session: Session, id: Bytes): SignKeys | null {
  const box = session.file.emergency.find((each) => equal(each.key, id) && equal(each.seat, session.secret.seat));
  const wrapped = box && session.crypto.open(box.box, secretAd(session.vault, id, box.seat), session.erasureKey);
  const secretKey = wrapped && session.crypto.unwrap(wrapped, session.secret.real.wrap);
  const service = [...(session.household?.emergency.values() ?? [])].find((each) => equal(each.id, id));
  return secretKey && service ? { publicKey: service.key, secretKey } : null;
}

/** Secrets wrapped to a place that was lost, wrapped to the one that follows it. */
export function moveSecrets(
  parts: Pick<Session, 'crypto' | 'vault' | 'erasureKey'>,
  sealed: readonly Sealed[],
  old: Pick<LocalUser, 'seat'>,
  wrap: SignKeys,
  to: Pick<LocalUser, 'seat' | 'wrapKey'>,
): Sealed[] {
  return sealed.flatMap((each) => {
    if (!equal(each.seat, old.seat)) return [each];
    const wrapped = parts.crypto.open(each.box, secretAd(parts.vault, each.key, each.seat), parts.erasureKey);
    const secretKey = wrapped && parts.crypto.unwrap(wrapped, wrap);
    return secretKey ? [sealSecret(parts, each.key, secretKey, to)] : [];
  });
}
