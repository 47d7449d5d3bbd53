/** Puts libsodium's cipher in the place of the one the age library brings (shared/crypto/age-cipher.ts): in the vault worker, and in tests. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const brought = '@noble/ciphers/chacha.js';
const instead = fileURLToPath(new URL('../shared/crypto/age-cipher.ts', import.meta.url));

export const ageCipher = (): Plugin => ({
  name: 'age-cipher',
  enforce: 'pre',
  resolveId: (source, importer) => (source === brought && importer?.includes('/age-encryption/') ? instead : null),
});
