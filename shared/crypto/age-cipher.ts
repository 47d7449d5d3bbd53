/**
 * The cipher of age files (ChaCha20-Poly1305, RFC 8439) by libsodium, under the name the age library asks for: the one it
 * brings is written in JavaScript and takes three times as long. The bundler puts this in its place in the vault worker,
 * which waits for libsodium before anything else (build/age-cipher.mts); so do the tests.
 */
import sodium from 'libsodium-wrappers-sumo';

interface Cipher {
  encrypt(plain: Uint8Array): Uint8Array;
  /** Throws where the tag does not fit. */
  decrypt(sealed: Uint8Array): Uint8Array;
}

export const chacha20poly1305 = (key: Uint8Array, nonce: Uint8Array): Cipher => ({
  encrypt: (plain) => sodium.crypto_aead_chacha20poly1305_ietf_encrypt(plain, null, null, nonce, key),
  decrypt: (sealed) => sodium.crypto_aead_chacha20poly1305_ietf_decrypt(null, sealed, null, nonce, key),
});
