/** Passphrase to slot key, in a worker of its own. */
import { z } from 'zod';
import { equal } from '../../../../shared/codec/bytes.ts';
import { bytes32 as id32 } from '../../../../shared/codec/shapes.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import type { Kdf } from './key-file.ts';

/** 256 MiB and three passes: 0.7 to 0.9 s on an office machine of 2 cores (measured). */
export const newKdf = (crypto: Crypto): Kdf => ({
  algorithm: 'argon2id13',
  salt: crypto.random(16),
  passes: 3,
  memory: 268_435_456,
});

const answer = z.object({ key: id32.nullable() });

interface Begun {
  readonly passphrase: string;
  readonly kdf: Kdf;
  readonly key: Promise<Bytes>;
}
let begun: Begun | undefined;

/** Begins what the next call of `deriveKey` is expected to ask for. */
export function deriveAhead(passphrase: string, kdf: Kdf): void {
  begun = { passphrase, kdf, key: deriveNow(passphrase, kdf) };
  // Whoever asks for it hears of it.
  begun.key.catch(() => undefined);
}

/** Throws when the machine cannot give the memory; callers treat that as a failed unlock, never as a wrong passphrase. */
export function deriveKey(passphrase: string, kdf: Kdf): Promise<Bytes> {
  const ahead = begun;
  begun = undefined;
  const isThis = ahead?.passphrase === passphrase && isSameKdf(ahead.kdf, kdf);
  return isThis ? ahead.key : deriveNow(passphrase, kdf);
}

const isSameKdf = (one: Kdf, other: Kdf): boolean =>
  equal(one.salt, other.salt) && one.passes === other.passes && one.memory === other.memory;

/** In ms. Giving back this much memory takes a processor that unlocking needs. */
const whileUnlocking = 1_000;
/** What gave the last key: it makes room for the next one at once. */
let last: Worker | undefined;

function deriveNow(passphrase: string, kdf: Kdf): Promise<Bytes> {
  last?.terminate();
  const start = performance.now();
  const worker = new Worker(new URL('./argon2-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Bytes>((resolve, reject) => {
    worker.onerror = () => reject(new Error('key derivation failed'));
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const parsed = answer.safeParse(data);
      if (parsed.success && parsed.data.key) resolve(parsed.data.key);
      else reject(new Error('key derivation failed'));
    };
    worker.postMessage({ passphrase, kdf });
  })
    .then((key) => {
      last = worker;
      setTimeout(() => worker.terminate(), whileUnlocking);
      return key;
    })
    .catch((error: unknown) => {
      worker.terminate();
      throw error;
    })
    .finally(() => performance.measure('derive-key', { start }));
}
