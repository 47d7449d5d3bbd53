/**
 * The cryptography the formats need, as one small seam: the real one is libsodium (sodium.ts); simulations use a fake
 * that still fails on any changed byte. All calls are synchronous.
 */
import type { Bytes } from '../codec/byte-array.ts';

export type { Bytes };

export interface SignKeys {
  readonly publicKey: Bytes;
  readonly secretKey: Bytes;
}

/** A hash over data that arrives in pieces. */
export interface Hashing {
  update(data: Uint8Array): void;
  /** The hash of everything so far; once only. */
  digest(): Bytes;
}

export interface Crypto {
  /** BLAKE2b, `length` bytes (default 32), optionally keyed. RFC 7693. */
  hash(data: Uint8Array, length?: number, key?: Uint8Array): Bytes;
  /** The same BLAKE2b, 32 bytes, over pieces: equal to `hash` of their concatenation. */
  hashing(): Hashing;
  random(length: number): Bytes;
  /** Ed25519, RFC 8032: 32-byte public, 64-byte secret keys, 64-byte signatures. */
  signKeys(): SignKeys;
  sign(message: Uint8Array, secretKey: Uint8Array): Bytes;
  verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean;
  /** XChaCha20-Poly1305 (IETF): a random 24-byte nonce, then the ciphertext and tag. */
  seal(plain: Uint8Array, ad: Uint8Array, key: Uint8Array): Bytes;
  /** The plaintext, or null when key, associated data or a single bit does not fit. */
  open(sealed: Uint8Array, ad: Uint8Array, key: Uint8Array): Bytes | null;
  /** X25519 pair for wrapping keys to a seat. */
  wrapKeys(): SignKeys;
  /** Anonymous wrap to an X25519 public key (libsodium sealed box). */
  wrap(plain: Uint8Array, publicKey: Uint8Array): Bytes;
  unwrap(wrapped: Uint8Array, keys: SignKeys): Bytes | null;
}
