/**
 * The engine compiles WebAssembly in a hurry first, and well only what has been used: what unlocking does thousands of times is
 * done some times before. Measured with 300 dossiers: a tenth of what the vault takes between key and lists.
 */
import type { Crypto } from './crypto.ts';

/** In bytes: one long run for the inner loops, short ones for the calls themselves, as rows of the store are. */
const long = 65_536;
const short = 1_024;
const times = 150;

/** Takes about 20 ms; what it makes is thrown away. */
export function warmUp(crypto: Crypto): void {
  sealOpenHash(crypto, long);
  for (let left = times; left > 0; left -= 1) sealOpenHash(crypto, short);
}

function sealOpenHash(crypto: Crypto, size: number): void {
  const key = crypto.random(32);
  const plain = new Uint8Array(size);
  crypto.open(crypto.seal(plain, key, key), key, key);
  crypto.hash(plain, 16, key);
}
