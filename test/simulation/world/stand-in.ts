/**
 * Cryptography that protects nothing and still fails on any changed byte, key or associated data: a quick hash of
 * everything that must agree stands where signatures and tags do. A hundred times faster than the real one.
 */
import { concat, equal } from '../../../shared/codec/bytes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../shared/crypto/crypto.ts';
import { someBytes } from './chance.ts';
import { quickHash } from './quick-hash.ts';

/** Kinds of hashes, so that none stands for another. */
const uses = { hash: 1, keyed: 2, sign: 3, signature: 4, wrap: 5, box: 6, seal: 7 } as const;

const over = (use: keyof typeof uses, parts: readonly Uint8Array[], length: number): Bytes =>
  quickHash(parts, uses[use], length);

const hash = (data: Uint8Array, length = 32, key?: Uint8Array): Bytes =>
  key === undefined ? over('hash', [data], length) : over('keyed', [key, data], length);

const pair = (use: 'sign' | 'wrap', secretKey: Bytes): SignKeys => ({
  publicKey: over(use, [secretKey], 32),
  secretKey,
});

const nonceLength = 24;
const tagLength = 16;

function open(sealed: Uint8Array, ad: Uint8Array, key: Uint8Array): Bytes | null {
  if (sealed.length < nonceLength + tagLength) return null;
  const body = sealed.subarray(0, -tagLength);
  return equal(over('seal', [key, ad, body], tagLength), sealed.subarray(-tagLength)) ? body.slice(nonceLength) : null;
}

export const standInCrypto: Crypto = {
  hash,
  hashing: () => {
    const parts: Uint8Array[] = [];
    return { update: (data) => void parts.push(data.slice()), digest: () => hash(concat(parts)) };
  },
  random: someBytes,
  signKeys: () => pair('sign', someBytes(64)),
  sign: (message, secretKey) => over('signature', [over('sign', [secretKey], 32), message], 64),
  verify: (signature, message, publicKey) => equal(over('signature', [publicKey, message], 64), signature),
  seal: (plain, ad, key) => {
    const sealed = new Uint8Array(nonceLength + plain.length + tagLength);
    sealed.set(someBytes(nonceLength));
    sealed.set(plain, nonceLength);
    const body = sealed.subarray(0, -tagLength);
    sealed.set(over('seal', [key, ad, body], tagLength), body.length);
    return sealed;
  },
  open,
  wrapKeys: () => pair('wrap', someBytes(32)),
  wrap: (plain, publicKey) => concat([plain, over('box', [publicKey, plain], tagLength)]),
  unwrap: (wrapped, keys) => {
    const plain = wrapped.slice(0, Math.max(0, wrapped.length - tagLength));
    const isPair = equal(over('wrap', [keys.secretKey], 32), keys.publicKey);
    const fits = isPair && equal(over('box', [keys.publicKey, plain], tagLength), wrapped.subarray(-tagLength));
    return fits ? plain : null;
  },
};
