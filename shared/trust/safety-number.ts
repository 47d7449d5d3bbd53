/**
 * Safety number: sixty digits two people compare in person or by phone (SPEC.md, T11). Equal on both sides only when
 * each holds the other's true keys. Thirty digits a side carry about 99 bits; the repeated hashing makes searching for
 * a key with the same digits slower still.
 */
import { concat, utf8 } from '../codec/bytes.ts';
import { encode } from '../codec/cbor.ts';
import type { Crypto } from '../crypto/crypto.ts';
import type { SeatCard } from './seat-card.ts';

const rounds = 5_200;
const groups = 6;

type SeatKeys = Pick<SeatCard, 'realm' | 'person' | 'signKey' | 'ageRecipient' | 'wrapKey'>;

/** The thirty digits of one side. Takes about 10 ms. */
export const seatDigits = (crypto: Crypto, seat: SeatKeys): string =>
  slowDigits(
    crypto,
    'passerelle/safety-number/1\n',
    encode([seat.realm, seat.person, seat.signKey, seat.ageRecipient, seat.wrapKey]),
  );

/** Thirty digits for any keys people compare, under a prefix that names their kind. */
export function slowDigits(crypto: Crypto, prefix: string, keys: Uint8Array): string {
  let hash = crypto.hash(concat([utf8(prefix), keys, keys]), 64);
  // Each round hashes the last hash and the keys: they stay where they are, behind the place of the hash.
  const both = concat([hash, keys]);
  for (let round = 1; round < rounds; round += 1) {
    hash = crypto.hash(both, 64);
    both.set(hash);
  }
  let digits = '';
  for (let group = 0; group < groups; group += 1) {
    const five = hash.subarray(group * 5, group * 5 + 5).reduce((value, byte) => value * 256 + byte, 0);
    digits += String(five % 100_000).padStart(5, '0');
  }
  return digits;
}

/** Sixty digits in twelve groups of five, the same from either side. */
export function safetyNumber(crypto: Crypto, mine: SeatKeys, theirs: SeatKeys): string {
  const both = [seatDigits(crypto, mine), seatDigits(crypto, theirs)].sort().join('');
  return (both.match(/.{5}/g) ?? []).join(' ');
}
