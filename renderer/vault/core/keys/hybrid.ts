/**
 * The hybrid identity of a seat in a realm (SPEC.md, Q1). It is worked out, not kept: from the seat's own random key, never
 * from its X25519 secret, which a computer of the future could find from the public half.
 */
import { bech32 } from '@scure/base';
import { recipientOf } from '../../../../shared/crypto/age.ts';
import { concat, utf8 } from '../../../../shared/codec/bytes.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';

/** `AGE-SECRET-KEY-PQ-1…`, the same each time. */
export function hybridIdentity(crypto: Crypto, seatKey: Bytes, realm: Bytes): string {
  const seed = crypto.hash(concat([utf8('passerelle/hybrid-identity/1\n'), realm]), 32, seatKey);
  return bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', seed).toUpperCase();
}

export const hybridRecipient = (crypto: Crypto, seatKey: Bytes, realm: Bytes): Promise<string> =>
  recipientOf(hybridIdentity(crypto, seatKey, realm));
