/** Stands for shared/contributions/format.ts in the simulation: the same, with each contribution taken apart once. */
import * as real from '../../../shared/contributions/format.ts';
import type { Bytes, Crypto } from '../../../shared/crypto/crypto.ts';
import { olderSpeaks } from './application.ts';
import { withRealCryptography } from './chance.ts';
import { readOnce } from './read-once.ts';
import { standInCrypto } from './stand-in.ts';

export * from '../../../shared/contributions/format.ts';

const takingApart = () => readOnce((bytes) => real.decodeContribution(standInCrypto, new Uint8Array(bytes)));
/** An older application reads less in the same bytes. */
const takenApart = { newest: takingApart(), older: takingApart() };
const ids = readOnce((bytes) => real.contributionIdOf(standInCrypto, bytes));

export function decodeContribution(crypto: Crypto, bytes: Bytes): ReturnType<typeof real.decodeContribution> {
  if (withRealCryptography()) return real.decodeContribution(crypto, bytes);
  const read = takenApart[olderSpeaks() ? 'older' : 'newest'](bytes);
  // Everybody has the bytes they asked about, not those of whoever asked first.
  return read.ok ? { ...read, value: { ...read.value, bytes } } : read;
}

export const contributionIdOf: typeof real.contributionIdOf = (crypto, bytes) =>
  withRealCryptography() ? real.contributionIdOf(crypto, bytes) : ids(bytes);

/** By the signature as it was decoded, with the head it was found good for. */
const checked = new WeakMap<Bytes, { readonly headBytes: Bytes; readonly good: boolean }>();

export function verifySignature(crypto: Crypto, contribution: real.Contribution): boolean {
  const { signature, headBytes } = contribution;
  const before = checked.get(signature);
  if (before?.headBytes === headBytes) return before.good;
  const good = real.verifySignature(crypto, contribution);
  checked.set(signature, { headBytes, good });
  return good;
}
