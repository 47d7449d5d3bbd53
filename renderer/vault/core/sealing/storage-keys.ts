/**
 * Keys of this computer's storage (SPEC.md, K15): everything that rests in the journal, the store or a draft is sealed
 * under its own key and one of these together. Whoever left, or knew a passphrase, may keep a key file of before; what is
 * written after the next of these was made opens with nothing in it.
 */
import { z } from 'zod';
import { concat, utf8 } from '../../../../shared/codec/bytes.ts';
import { decode, encode } from '../../../../shared/codec/cbor.ts';
import { bytes32 } from '../../../../shared/codec/shapes.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import { must } from '../../../../shared/result.ts';
import { pad, unpad } from './padding.ts';

/** One more with each person who leaves and each passphrase that is changed: a lifetime of a computer needs hundreds. */
export const mostStorageKeys = 4096;

const list = z.array(bytes32).min(1).max(mostStorageKeys);

/** What seals and opens at rest: `Crypto` for the storage, in the same two calls. */
export type AtRest = Pick<Crypto, 'seal' | 'open'>;

const numberLength = 2;

/** Oldest first; the last one seals. */
export class StorageKeys implements AtRest {
  readonly #crypto: Crypto;
  readonly #keys: readonly Bytes[];
  /** By the key they were derived from: thousands of rows lie under a few hundred keys. */
  readonly #derived = new WeakMap<Uint8Array, Map<number, Bytes>>();

  constructor(crypto: Crypto, keys: readonly Bytes[]) {
    this.#crypto = crypto;
    this.#keys = keys;
  }

  static first(crypto: Crypto): StorageKeys {
    return new StorageKeys(crypto, [crypto.random(32)]);
  }

  /** These and a new one, which seals from now on. */
  next(): StorageKeys {
    return new StorageKeys(this.#crypto, [...this.#keys, this.#crypto.random(32)]);
  }

  /** Whether one more fits into the key file. */
  get hasRoom(): boolean {
    return this.#keys.length < mostStorageKeys;
  }

  get count(): number {
    return this.#keys.length;
  }

  /** The number of the newest key, two bytes little-endian; then `seal` under both keys. */
  seal(plain: Uint8Array, ad: Uint8Array, key: Uint8Array): Bytes {
    const number = this.#keys.length - 1;
    const sealed = this.#crypto.seal(plain, ad, must(this.#keyOf(key, number), 'a storage key'));
    return concat([new Uint8Array([number & 0xff, number >> 8]), sealed]);
  }

  /** The plaintext, or null where the number is of no key here, or anything does not fit. */
  open(sealed: Uint8Array, ad: Uint8Array, key: Uint8Array): Bytes | null {
    const [low, high] = sealed;
    if (low === undefined || high === undefined) return null;
    const derived = this.#keyOf(key, low + high * 256);
    return derived && this.#crypto.open(sealed.subarray(numberLength), ad, derived);
  }

  #keyOf(key: Uint8Array, number: number): Bytes | null {
    const known = this.#derived.get(key) ?? new Map<number, Bytes>();
    const found = known.get(number);
    if (found) return found;
    const storage = this.#keys[number];
    if (storage === undefined) return null;
    const derived = this.#crypto.hash(concat([utf8('passerelle-2026/at-rest/1\n'), key]), 32, storage);
    known.set(number, derived);
    this.#derived.set(key, known);
    return derived;
  }

  /** As they lie in the key file. */
  sealed(vault: Bytes, erasureKey: Bytes): Bytes {
    return this.#crypto.seal(pad(encode([...this.#keys])), storageAd(vault), erasureKey);
  }

  /** Null when they do not open, or are not what `sealed` writes. */
  static opened(crypto: Crypto, vault: Bytes, box: Uint8Array, erasureKey: Bytes): StorageKeys | null {
    const padded = crypto.open(box, storageAd(vault), erasureKey);
    const plain = padded && unpad(padded);
    const value = plain && decode(plain);
    const keys = value?.ok ? list.safeParse(value.value) : null;
    return keys?.success ? new StorageKeys(crypto, keys.data) : null;
  }
}

const storageAd = (vault: Bytes): Bytes => concat([utf8('passerelle-2026/storage/1\n'), vault]);
