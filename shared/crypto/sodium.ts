/** The real cryptography: libsodium (sumo build, for Argon2id and BLAKE2b of any length). */
import sodium from 'libsodium-wrappers-sumo';
import { longestInside } from '../codec/bytes.ts';
import type { Bytes, Crypto, Hashing } from './crypto.ts';

const nonceLength = 24;

/**
 * libsodium returns fresh ArrayBuffers, and is taken at its word where that shows; only a view over something else is copied. A short
 * answer is, too: it has no buffer until somebody asks for it, and making that takes longer.
 */
const own = (bytes: Uint8Array): Bytes =>
  bytes.length > longestInside && isWhole(bytes) ? bytes : new Uint8Array(bytes);

const isWhole = (bytes: Uint8Array): bytes is Bytes =>
  bytes.buffer instanceof ArrayBuffer && bytes.length === bytes.buffer.byteLength;

/** libsodium's own randombytes is twelve times slower than the platform's (measured), for the same source. */
function random(length: number): Bytes {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

function seal(plain: Uint8Array, ad: Uint8Array, key: Uint8Array): Bytes {
  const nonce = random(nonceLength);
  const box = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, ad, null, nonce, key);
  const sealed = new Uint8Array(nonceLength + box.length);
  sealed.set(nonce);
  sealed.set(box, nonceLength);
  return sealed;
}

function open(sealed: Uint8Array, ad: Uint8Array, key: Uint8Array): Bytes | null {
  if (sealed.length < nonceLength + 16) return null;
  try {
    const nonce = sealed.subarray(0, nonceLength);
    return own(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed.subarray(nonceLength), ad, nonce, key));
  } catch {
    return null;
  }
}

function verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  try {
    return sodium.crypto_sign_verify_detached(signature, message, publicKey);
  } catch {
    return false;
  }
}

function hashing(): Hashing {
  const state = sodium.crypto_generichash_init(null, 32);
  return {
    update: (data) => sodium.crypto_generichash_update(state, data),
    digest: () => own(sodium.crypto_generichash_final(state, 32)),
  };
}

/** Resolves once the WebAssembly module is ready. */
export async function sodiumCrypto(): Promise<Crypto> {
  await sodium.ready;
  return {
    hash: (data, length = 32, key) => own(sodium.crypto_generichash(length, data, key ?? null)),
    hashing,
    random,
    signKeys: () => {
      const pair = sodium.crypto_sign_keypair();
      return { publicKey: own(pair.publicKey), secretKey: own(pair.privateKey) };
    },
    sign: (message, secretKey) => own(sodium.crypto_sign_detached(message, secretKey)),
    verify,
    seal,
    open,
    wrapKeys: () => {
      const pair = sodium.crypto_box_keypair();
      return { publicKey: own(pair.publicKey), secretKey: own(pair.privateKey) };
    },
    wrap: (plain, publicKey) => own(sodium.crypto_box_seal(plain, publicKey)),
    unwrap: (wrapped, keys) => {
      try {
        return own(sodium.crypto_box_seal_open(wrapped, keys.publicKey, keys.secretKey));
      } catch {
        return null;
      }
    },
  };
}

/** Argon2id (RFC 9106), 32-byte key. `memory` in bytes; 16-byte salt. */
export async function argon2id(passphrase: string, salt: Uint8Array, passes: number, memory: number): Promise<Bytes> {
  await sodium.ready;
  const alg = sodium.crypto_pwhash_ALG_ARGON2ID13;
  return own(sodium.crypto_pwhash(32, passphrase.normalize('NFKC'), salt, passes, memory, alg));
}
