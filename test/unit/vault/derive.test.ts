import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { deriveAhead, deriveKey, newKdf } from '../../../renderer/vault/core/keys/derive.ts';
import { argon2id } from '../../../shared/crypto/sodium.ts';
import { crypto } from '../../support/exchange.ts';

/** Passphrases that a worker was started for. */
let started: string[] = [];
/** How many of them were ended. */
let ended = 0;

class DerivingWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;

  postMessage({ passphrase }: { readonly passphrase: string }): void {
    started.push(passphrase);
    const key = new Uint8Array(32).fill(started.length);
    queueMicrotask(() => this.onmessage?.({ data: { key: passphrase === 'no memory' ? null : key } }));
  }

  #isEnded = false;

  /** Ending it again does nothing. */
  terminate(): void {
    if (!this.#isEnded) ended += 1;
    this.#isEnded = true;
  }
}

beforeAll(() => {
  vi.stubGlobal('Worker', DerivingWorker);
});
afterAll(() => {
  vi.unstubAllGlobals();
});
beforeEach(() => {
  vi.useFakeTimers();
  started = [];
  ended = 0;
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

const kdf = newKdf(crypto);

test('a key that was begun is not derived a second time, and is given once', async () => {
  deriveAhead('one passphrase', kdf);
  expect((await deriveKey('one passphrase', { ...kdf, salt: kdf.salt.slice() }))[0]).toBe(1);
  expect((await deriveKey('one passphrase', kdf))[0]).toBe(2);
  expect(started).toEqual(['one passphrase', 'one passphrase']);
});

test('what was begun for something else is never taken for the key', async () => {
  deriveAhead('one passphrase', kdf);
  expect((await deriveKey('another passphrase', kdf))[0]).toBe(2);
  deriveAhead('one passphrase', kdf);
  expect((await deriveKey('one passphrase', newKdf(crypto)))[0]).toBe(4);
  deriveAhead('one passphrase', kdf);
  expect((await deriveKey('one passphrase', { ...kdf, passes: 4 }))[0]).toBe(6);
});

test('whoever asks for it hears that it could not be derived', async () => {
  deriveAhead('no memory', kdf);
  await expect(deriveKey('no memory', kdf)).rejects.toThrow('key derivation failed');
});

test('the memory of a key is given back once unlocking needs no processor any more', async () => {
  await deriveKey('one passphrase', kdf);
  expect(ended).toBe(0);
  vi.runAllTimers();
  expect(ended).toBe(1);
});

test('it is given back at once where the next key needs it, or there was none', async () => {
  await deriveKey('one passphrase', kdf);
  const next = deriveKey('another passphrase', kdf);
  expect(ended).toBe(1);
  await next;
  await expect(deriveKey('no memory', kdf)).rejects.toThrow('key derivation failed');
  expect(ended).toBe(3);
});

test('K2: the worker derives what it is asked, answers once, and says where it could not', async () => {
  vi.useRealTimers();
  const answers: unknown[] = [];
  let answered = (): void => undefined;
  vi.stubGlobal('onmessage', null);
  vi.stubGlobal('postMessage', (message: unknown) => {
    answers.push(message);
    answered();
  });
  await import('../../../renderer/vault/core/keys/argon2-worker.ts');
  const listener: unknown = Reflect.get(globalThis, 'onmessage');
  if (typeof listener !== 'function') throw new Error('nothing listens');
  const ask = (salt: Uint8Array) =>
    new Promise<void>((resolve) => {
      answered = resolve;
      Reflect.apply(listener, null, [{ data: { passphrase: 'one', kdf: { ...kdf, salt, passes: 1, memory: 8_192 } } }]);
    });
  await ask(kdf.salt);
  await ask(new Uint8Array(3));
  vi.useFakeTimers();
  expect(answers).toEqual([{ key: await argon2id('one', kdf.salt, 1, 8_192) }, { key: null }]);
});
