/** Derives one key with Argon2id and is then ended by its owner: WebAssembly memory never shrinks by itself. */
import { argon2id } from '../../../../shared/crypto/sodium.ts';
import type { Kdf } from './key-file.ts';

onmessage = ({ data }: MessageEvent<{ passphrase: string; kdf: Kdf }>) => {
  argon2id(data.passphrase, data.kdf.salt, data.kdf.passes, data.kdf.memory).then(
    (key) => postMessage({ key }),
    () => postMessage({ key: null }),
  );
};
