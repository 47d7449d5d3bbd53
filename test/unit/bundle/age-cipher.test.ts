/** The cipher that stands in for the age library's own, beside Node's. Whole age files: test/interop. */
import { createCipheriv } from 'node:crypto';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import sodium from 'libsodium-wrappers-sumo';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { concat } from '../../../shared/codec/bytes.ts';
import { chacha20poly1305 } from '../../../shared/crypto/age-cipher.ts';
import { sodiumCrypto } from '../../../shared/crypto/sodium.ts';

const counted = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => at * 7);
const [key, nonce] = [counted(32), counted(12)];

function byNode(plain: Uint8Array): Uint8Array {
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  return concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

describe('the cipher of age files', () => {
  beforeAll(async () => void (await sodiumCrypto()));

  it('seals as another implementation does, whatever the length, and opens it again', () => {
    for (const length of [0, 1, 63, 64, 65, 65_536]) {
      const sealed = chacha20poly1305(key, nonce).encrypt(counted(length));
      expect(sealed).toEqual(byNode(counted(length)));
      expect(chacha20poly1305(key, nonce).decrypt(sealed)).toEqual(counted(length));
    }
  });

  it('throws on any changed byte, and on what is shorter than its tag', () => {
    const sealed = chacha20poly1305(key, nonce).encrypt(counted(40));
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = new Uint8Array(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => chacha20poly1305(key, nonce).decrypt(changed)).toThrow();
    }
    expect(() => chacha20poly1305(key, nonce).decrypt(sealed.subarray(0, 15))).toThrow();
  });

  it('is the one the age library uses here', async () => {
    const seals = vi.spyOn(sodium, 'crypto_aead_chacha20poly1305_ietf_encrypt');
    const encrypter = new Encrypter();
    encrypter.addRecipient(await generateX25519Identity().then(identityToRecipient));
    await encrypter.encrypt(counted(70_000));
    expect(seals.mock.calls.map(([plain]) => plain.length)).toEqual(expect.arrayContaining([65_536, 4_464]));
  });
});
