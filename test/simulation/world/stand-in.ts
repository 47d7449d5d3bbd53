/**
 * Cryptography that protects nothing and still fails on any changed byte, key or associated data: SHA-2 of everything
 * that must agree stands where signatures and tags do. Forty times faster than the real one.
 */
import { hash as digest } from 'node:crypto';
import { concat, equal, utf8 } from '../../../shared/codec/bytes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../shared/crypto/crypto.ts';
import { someBytes } from './chance.ts';

function hash(data: Uint8Array, length = 32, key?: Uint8Array): Bytes {
  const all = key === undefined ? data : concat([utf8(`${key.length}\n`), key, data]);
  return new Uint8Array(digest(length > 32 ? 'sha512' : 'sha256', all, 'buffer').subarray(0, length));
}

/** A hash of several texts, none of which can lend bytes to its neighbour. */
const over = (what: string, parts: readonly Uint8Array[], length: number): Bytes =>
  hash(concat([utf8(`${what} ${parts.map((part) => part.length).join(' ')}\n`), ...parts]), length);

const pair = (what: string, secretKey: Bytes): SignKeys => ({ publicKey: over(what, [secretKey], 32), secretKey });
const isPair = (what: string, keys: SignKeys): boolean => equal(over(what, [keys.secretKey], 32), keys.publicKey);

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
    const body = concat([someBytes(nonceLength), plain]);
    return concat([body, over('seal', [key, ad, body], tagLength)]);
  },
  open,
  wrapKeys: () => pair('wrap', someBytes(32)),
  wrap: (plain, publicKey) => concat([plain, over('box', [publicKey, plain], tagLength)]),
  unwrap: (wrapped, keys) => {
    const plain = wrapped.slice(0, Math.max(0, wrapped.length - tagLength));
    const fits =
      isPair('wrap', keys) && equal(over('box', [keys.publicKey, plain], tagLength), wrapped.subarray(-tagLength));
    return fits ? plain : null;
  },
};
