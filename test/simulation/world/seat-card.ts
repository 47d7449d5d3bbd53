/** Stands for shared/trust/seat-card.ts in the simulation: the same, with each card taken apart once. */
import type { Crypto } from '../../../shared/crypto/crypto.ts';
import * as real from '../../../shared/trust/seat-card.ts';
import { withRealCryptography } from './chance.ts';
import { readOnce } from './read-once.ts';
import { standInCrypto } from './stand-in.ts';

export * from '../../../shared/trust/seat-card.ts';

const takenApart = readOnce((bytes) => real.decodeCard(standInCrypto, bytes));

export const decodeCard = (crypto: Crypto, bytes: Uint8Array): ReturnType<typeof real.decodeCard> =>
  withRealCryptography() ? real.decodeCard(crypto, bytes) : takenApart(bytes);
