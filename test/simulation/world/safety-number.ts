/** Stands for shared/trust/safety-number.ts: the thousands of rounds are tested by vectors and would only cost time. */
import { encode } from '../../../shared/codec/cbor.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Crypto } from '../../../shared/crypto/crypto.ts';
import type { SeatCard } from '../../../shared/trust/seat-card.ts';
import * as real from '../../../shared/trust/safety-number.ts';
import { withRealCryptography } from './chance.ts';

type SeatKeys = Pick<SeatCard, 'realm' | 'person' | 'signKey' | 'ageRecipient' | 'wrapKey'>;

export const seatDigits = (crypto: Crypto, seat: SeatKeys): string =>
  withRealCryptography()
    ? real.seatDigits(crypto, seat)
    : toHex(crypto.hash(encode([seat.realm, seat.person, seat.signKey, seat.ageRecipient, seat.wrapKey])));

export const slowDigits: typeof real.slowDigits = (crypto, prefix, keys) =>
  withRealCryptography() ? real.slowDigits(crypto, prefix, keys) : toHex(crypto.hash(keys)).slice(0, 30);

export const safetyNumber = (crypto: Crypto, mine: SeatKeys, theirs: SeatKeys): string =>
  [seatDigits(crypto, mine), seatDigits(crypto, theirs)].sort().join(' ');
