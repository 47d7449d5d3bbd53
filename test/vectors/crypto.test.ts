/** Published vectors against the very functions the vault worker uses. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { argon2id as independentArgon2id } from '@noble/hashes/argon2.js';
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromHex, toHex } from '../../shared/codec/hex.ts';
import type { Crypto } from '../../shared/crypto/crypto.ts';
import { argon2id, sodiumCrypto } from '../../shared/crypto/sodium.ts';
import { must } from '../../shared/result.ts';

let crypto: Crypto;
beforeAll(async () => {
  crypto = await sodiumCrypto();
});

const hex = (text: string): Uint8Array<ArrayBuffer> => must(fromHex(text), text);
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const filled = (length: number, byte: number): Uint8Array => new Uint8Array(length).fill(byte);

describe('Argon2id, RFC 9106', () => {
  // libsodium has one lane and takes neither a secret nor associated data, which the vector of the RFC uses. So the
  // vector proves an independent implementation, and that one proves ours.
  test('section 5.3, by the independent implementation', () => {
    const tag = independentArgon2id(filled(32, 1), filled(16, 2), {
      t: 3,
      m: 32,
      p: 4,
      dkLen: 32,
      version: 0x13,
      key: filled(8, 3),
      personalization: filled(12, 4),
    });
    expect(toHex(new Uint8Array(tag))).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });

  test.each([
    { passes: 3, kibibytes: 16_384, passphrase: 'zeven stille molens aan de kade' },
    { passes: 3, kibibytes: 1024, passphrase: 'Straße, Ångström, naïef' },
    { passes: 4, kibibytes: 64, passphrase: '' },
    { passes: 1, kibibytes: 8, passphrase: 'x'.repeat(200) },
  ])('$passes passes, $kibibytes KiB: ours gives the same', async ({ passes, kibibytes, passphrase }) => {
    const salt = hex('000102030405060708090a0b0c0d0e0f');
    const expected = independentArgon2id(utf8(passphrase.normalize('NFKC')), salt, {
      t: passes,
      m: kibibytes,
      p: 1,
      dkLen: 32,
      version: 0x13,
    });
    expect(toHex(await argon2id(passphrase, salt, passes, kibibytes * 1024))).toBe(toHex(new Uint8Array(expected)));
  });

  test('however an accent is typed, the key is the same (NFKC)', async () => {
    const salt = hex('000102030405060708090a0b0c0d0e0f');
    const [composed, apart] = await Promise.all(['é', 'e\u0301'].map((text) => argon2id(text, salt, 1, 8192)));
    expect(composed).toEqual(apart);
  });
});

const ed25519 = [
  {
    name: 'test 1: no message',
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    name: 'test 2: one byte',
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    name: 'test 3: two bytes',
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
  {
    name: 'test SHA(abc)',
    seed: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    publicKey: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    message: createHash('sha512').update('abc').digest('hex'),
    signature:
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  },
] as const;

describe('Ed25519, RFC 8032 section 7.1', () => {
  test.each(ed25519)('$name', ({ seed, publicKey, message, signature }) => {
    const secretKey = hex(seed + publicKey);
    expect(toHex(crypto.sign(hex(message), secretKey))).toBe(signature);
    expect(crypto.verify(hex(signature), hex(message), hex(publicKey))).toBe(true);
  });

  test.each(ed25519)('$name: any changed bit of signature, key or message is refused', (vector) => {
    for (const part of ['signature', 'publicKey', 'message'] as const) {
      const bytes = hex(vector[part]);
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const changed = Uint8Array.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const of = { ...vector, [part]: toHex(changed) };
        expect(crypto.verify(hex(of.signature), hex(of.message), hex(of.publicKey))).toBe(false);
      }
    }
  });

  test('a signature with its scalar above the order of the group is refused (malleability)', () => {
    const { publicKey, message, signature } = ed25519[1];
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const bytes = hex(signature);
    let scalar = order;
    for (let at = 0; at < 32; at += 1) scalar += BigInt(bytes[32 + at] ?? 0) << BigInt(8 * at);
    for (let at = 0; at < 32; at += 1) bytes[32 + at] = Number((scalar >> BigInt(8 * at)) & 255n);
    expect(crypto.verify(bytes, hex(message), hex(publicKey))).toBe(false);
  });

  test("our own signatures pass Node's verification, and the other way round", () => {
    const keys = crypto.signKeys();
    const message = utf8('Bij mijn zus wonen.');
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), keys.publicKey]);
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    expect(verify(null, message, publicKey, crypto.sign(message, keys.secretKey))).toBe(true);
    const pkcs8 = Buffer.concat([
      Buffer.from('302e020100300506032b657004220420', 'hex'),
      keys.secretKey.subarray(0, 32),
    ]);
    const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    expect(crypto.verify(new Uint8Array(sign(null, message, privateKey)), message, keys.publicKey)).toBe(true);
  });
});

describe('XChaCha20-Poly1305, draft-irtf-cfrg-xchacha-03 A.3.1', () => {
  const plain = utf8(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  );
  const ad = hex('50515253c0c1c2c3c4c5c6c7');
  const key = hex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f');
  const nonce = '404142434445464748494a4b4c4d4e4f5051525354555657';
  const cipher =
    'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e';
  const tag = 'c0875924c1c7987947deafd8780acf49';
  const sealed = hex(nonce + cipher + tag);

  test('opens to the text of the draft', () => {
    expect(crypto.open(sealed, ad, key)).toEqual(plain);
  });

  test('does not open with any bit of nonce, text, tag, key or associated data changed', () => {
    const parts = { sealed, ad, key };
    for (const part of ['sealed', 'ad', 'key'] as const) {
      for (let bit = 0; bit < parts[part].length * 8; bit += 1) {
        const changed = Uint8Array.from(parts[part]);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const given = { ...parts, [part]: changed };
        expect(crypto.open(given.sealed, given.ad, given.key)).toBeNull();
      }
    }
  });

  test('what we seal, an independent implementation opens; each time under another nonce', () => {
    const [one, two] = [crypto.seal(plain, ad, key), crypto.seal(plain, ad, key)];
    for (const box of [one, two])
      expect(xchacha20poly1305(key, box.subarray(0, 24), ad).decrypt(box.subarray(24))).toEqual(plain);
    expect(toHex(one.slice(0, 24))).not.toBe(toHex(two.slice(0, 24)));
  });
});

test('BLAKE2b, RFC 7693 appendix A', () => {
  expect(toHex(crypto.hash(utf8('abc'), 64))).toBe(
    'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923',
  );
  const piecewise = crypto.hashing();
  piecewise.update(utf8('a'));
  piecewise.update(utf8('bc'));
  expect(piecewise.digest()).toEqual(crypto.hash(utf8('abc'), 32));
});
