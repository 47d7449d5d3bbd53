/**
 * Who began a dossier (SPEC.md, E17): its id follows from the key of whoever founded its first sections, and each of these
 * says so under that key. Nobody else can begin a section of which a reader would believe the same.
 */
import { concat, equal, utf8 } from '../codec/bytes.ts';
import { encode } from '../codec/cbor.ts';
import type { Bytes, Crypto, SignKeys } from '../crypto/crypto.ts';
import type { Place } from './held.ts';
import type { FoundOp, Origin } from './ops.ts';

const idPrefix = utf8('passerelle-2026/dossier/1\n');
const originPrefix = utf8('passerelle-2026/origin/1\n');

/** The id of a dossier that the holder of a signing key begins. */
export const dossierIdOf = (crypto: Crypto, key: Uint8Array, salt: Uint8Array): Bytes =>
  crypto.hash(concat([idPrefix, key, salt]), 16);

const signedBytes = (crypto: Crypto, { realm, dossier, section, kind }: Place): Bytes =>
  concat([originPrefix, crypto.hash(encode([realm, dossier, section, kind]))]);

/** What the founder of a dossier says of one of its sections. */
export const makeOrigin = (crypto: Crypto, keys: SignKeys, place: Place, salt: Bytes): Origin => ({
  key: keys.publicKey,
  salt,
  signature: crypto.sign(signedBytes(crypto, place), keys.secretKey),
});

/** The key that began the dossier, where a founding shows that this very section is of it; null otherwise. */
export function begunBy(crypto: Crypto, section: Bytes, founding: FoundOp): Bytes | null {
  const { origin, realm, dossier, kind } = founding;
  if (origin === undefined || !equal(dossierIdOf(crypto, origin.key, origin.salt), dossier)) return null;
  const signed = signedBytes(crypto, { realm, dossier, section, kind });
  return crypto.verify(origin.signature, signed, origin.key) ? origin.key : null;
}
