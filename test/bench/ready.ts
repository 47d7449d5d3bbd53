/**
 * How long after unlocking a search that is sent at once has looked through everything, beside what nothing can do without: reading
 * the sealed text of all sections from the browser's store, and opening it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import sodium from 'libsodium-wrappers-sumo';
import { must } from '../../shared/result.ts';
import { median, timed, type Figures } from './figures.ts';
import { rawReading } from './page/raw-reading.ts';
import type { Session } from './session.ts';

const words = { rare: 'médiation', common: 'zus', two: 'de', absent: 'xqzjw' } as const;
type Word = keyof typeof words;
/** As often as the page asks again, in ms. */
const again = 150;

/** @param rounds how often each kind of word is looked for */
export async function measureReady(figures: Figures, session: Session, rounds: number): Promise<void> {
  const samples: Record<Word, number[]> = { rare: [], common: [], two: [], absent: [] };
  const raw: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const word of Object.keys(words) as Word[]) {
      await session.lock();
      await session.unlock();
      samples[word].push(await untilComplete(session, words[word]));
    }
    await session.quiet();
    raw.push(await rawReadAndOpened(session));
  }
  const slowest = Math.max(...Object.values(samples).map(median));
  figures.set('ready.ms', slowest);
  figures.set('raw.reading.ms', median(raw));
  figures.set('ready.ratio', slowest / median(raw));
}

/** Milliseconds until the answer covers everything; it is asked for again as the page does. */
async function untilComplete(session: Session, query: string): Promise<number> {
  const from = performance.now();
  while (!(await session.call('search', { query, limit: 30 })).value.complete) await wait(again);
  return performance.now() - from;
}

async function rawReadAndOpened(session: Session): Promise<number> {
  const { ms, rows, bytes } = await session.page.evaluate(rawReading);
  await sodium.ready;
  const nonce = new Uint8Array(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const key = new Uint8Array(sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
  const text = new Uint8Array(Math.round(bytes / rows));
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(text, null, null, nonce, key);
  const open = (): Uint8Array =>
    must(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, null, nonce, key), 'what was sealed');
  return ms + (await timed(() => Array.from({ length: rows }, () => open().length)));
}
