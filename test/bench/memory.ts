/**
 * How much more memory 100 MB of attachments take while they are sent or read, beside the age library alone: each in a process
 * of its own, from a file and to nowhere, as the shell hands them on in pieces. `bundle.rssmb` is the larger of both ways.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { piecesOf } from '../../shared/bundle/index.ts';
import { fromHex, toHex } from '../../shared/codec/hex.ts';
import { sodiumCrypto } from '../../shared/crypto/sodium.ts';
import { must } from '../../shared/result.ts';
import { age, chunkSize, drain, openAlone, read, seat, send, streamFrom } from './attachments.ts';
import type { Figures } from './figures.ts';

const works = ['send', 'read', 'ageSend', 'ageRead'] as const;
type Work = (typeof works)[number];

/** What a process of its own is told: whose file it is, and where the sealed ones lie. */
const errand = z.object({
  work: z.enum(works),
  identity: z.string(),
  card: z.string(),
  folder: z.string(),
});
type Errand = z.infer<typeof errand>;

export async function measureMemory(figures: Figures): Promise<void> {
  const crypto = await sodiumCrypto();
  const [from, to] = [await seat(crypto), await seat(crypto)];
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-memory-'));
  try {
    const chunk = crypto.random(chunkSize);
    await keep(join(folder, 'read'), await send(crypto, from, to, chunk));
    await keep(join(folder, 'ageRead'), await age(to, chunk));
    const more = async (work: Work): Promise<number> =>
      inItsOwn({ work, identity: to.identity, card: toHex(to.card), folder });
    figures.set('bundle.rssmb', Math.max(await more('send'), await more('read')));
    figures.set('raw.age.rssmb', Math.max(await more('ageSend'), await more('ageRead')));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const keep = (path: string, sealed: ReadableStream<Uint8Array>): Promise<void> =>
  pipeline(piecesOf(sealed), createWriteStream(path));

function inItsOwn(told: Errand): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(must(process.argv[1], 'this program'), ['--memory']);
    let answer: number | null = null;
    child.on('message', (megabytes) => void (answer = z.number().parse(megabytes)));
    child.on('error', reject);
    child.on('exit', (code) =>
      answer === null ? reject(new Error(`${told.work} ended with ${String(code)}`)) : resolve(answer),
    );
    child.send(told);
  });
}

/** In the process of its own: does what it is told once, and answers how many megabytes more it held at most. */
export async function measureMemoryHere(): Promise<void> {
  const told: unknown[] = await once(process, 'message');
  const { work, identity, card, folder } = errand.parse(told[0]);
  const crypto = await sodiumCrypto();
  const [from, to] = [await seat(crypto), { identity, card: must(fromHex(card), 'a card') }];
  const chunk = crypto.random(chunkSize);
  const file = (): ReadableStream<Uint8Array> =>
    streamFrom(createReadStream(join(folder, work), { highWaterMark: chunkSize })[Symbol.asyncIterator]());
  const before = process.memoryUsage.rss();
  if (work === 'send') await drain(await send(crypto, from, to, chunk));
  if (work === 'read') await read(crypto, to, file());
  if (work === 'ageSend') await drain(await age(to, chunk));
  if (work === 'ageRead') await drain(await openAlone(to, file()));
  const more = process.resourceUsage().maxRSS / 1024 - before / 1_048_576;
  await new Promise((resolve) => process.send?.(more, resolve));
}
