/** Secrets of emergency keys as they lie in the key file (SPEC.md, G1): wrapped to a colleague, under the erasure key. */
import { concat, equal, utf8 } from '../../../../shared/codec/bytes.ts';
import type { Bytes, SignKeys } from '../../../../shared/crypto/crypto.ts';
import type { KeyFile, LocalUser } from './key-file.ts';
import type { UnderErasureKey } from './under-erasure-key.ts';

type Sealed = KeyFile['emergency'][number];

const secretAd = (vault: Bytes, key: Bytes, seat: Bytes): Bytes =>
  concat([utf8('passerelle-2026/emergency/1\n'), vault, key, seat]);

/** The secret of an emergency key for one colleague of the service. */
export function sealSecret(
  { crypto, vault, erasureKey }: UnderErasureKey,
  id: Bytes,
  secretKey: Bytes,
  to: Pick<LocalUser, 'seat' | 'wrapKey'>,
): Sealed {
  const wrapped = crypto.wrap(secretKey, to.wrapKey);
  return { key: id, seat: to.seat, box: crypto.seal(wrapped, secretAd(vault, id, to.seat), erasureKey) };
}

/** The same under another erasure key. */
export function resealSecret(
  { crypto, vault, erasureKey }: UnderErasureKey,
  sealed: Sealed,
  next: Bytes,
): readonly Sealed[] {
  const ad = secretAd(vault, sealed.key, sealed.seat);
  const plain = crypto.open(sealed.box, ad, erasureKey);
  return plain === null ? [] : [{ ...sealed, box: crypto.seal(plain, ad, next) }];
}

/** What a sealed secret holds, for whom it was wrapped to; null for anybody else. */
export function openSecret(
  { crypto, vault, erasureKey }: UnderErasureKey,
  { key, seat, box }: Sealed,
  wrap: SignKeys,
): Bytes | null {
  const wrapped = crypto.open(box, secretAd(vault, key, seat), erasureKey);
  return wrapped && crypto.unwrap(wrapped, wrap);
}

/** Secrets wrapped to a place that was lost, wrapped to the one that follows it. */
export function moveSecrets(
  parts: UnderErasureKey,
  sealed: readonly Sealed[],
  old: Pick<LocalUser, 'seat'>,
  wrap: SignKeys,
  to: Pick<LocalUser, 'seat' | 'wrapKey'>,
): Sealed[] {
  return sealed.flatMap((each) => {
    if (!equal(each.seat, old.seat)) return [each];
    const secretKey = openSecret(parts, each, wrap);
    return secretKey ? [sealSecret(parts, each.key, secretKey, to)] : [];
  });
}
