/** The real cryptography, its keys and nonces drawn from the story's seed as far as the library lets itself be told. */
import sodium from 'libsodium-wrappers-sumo';
import type { Bytes, Crypto, SignKeys } from '../../../shared/crypto/crypto.ts';
import { sodiumCrypto } from '../../../shared/crypto/sodium.ts';
import { someBytes, withRealCryptography } from './chance.ts';

const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);
const pair = ({ publicKey, privateKey }: { publicKey: Uint8Array; privateKey: Uint8Array }): SignKeys => ({
  publicKey: own(publicKey),
  secretKey: own(privateKey),
});

export async function realCrypto(): Promise<Crypto> {
  const real = await sodiumCrypto();
  return {
    ...real,
    random: someBytes,
    signKeys: () => pair(sodium.crypto_sign_seed_keypair(someBytes(32))),
    wrapKeys: () => pair(sodium.crypto_box_seed_keypair(someBytes(32))),
  };
}

/** age and the nonces of libsodium take theirs from the platform. */
export function tellThePlatform(): void {
  const platform = globalThis.crypto;
  const asked = platform.getRandomValues.bind(platform);
  Object.defineProperty(platform, 'getRandomValues', {
    value: (into: Uint8Array<ArrayBuffer>) => {
      if (!withRealCryptography()) return asked(into);
      new Uint8Array(into.buffer, into.byteOffset, into.byteLength).set(someBytes(into.byteLength));
      return into;
    },
  });
}
