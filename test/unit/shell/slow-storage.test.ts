/** A storage that never falls silent and never comes to an end. */
import { getEventListeners } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { partKey } from '../../../electron/transports/s3/keys.ts';
import { S3Transport, usualS3Limits } from '../../../electron/transports/s3/s3-transport.ts';
import { Storage, type Fetch } from '../../../electron/transports/s3/storage.ts';
import type { Connection } from '../../../shared/network/connection.ts';
import { good, problem } from './support/answers.ts';
import { around, connectionOf } from './support/s3-ground.ts';

const [sender, reader] = [connectionOf('sender'), connectionOf('reader')];
const key = partKey({ to: reader.mailbox, from: sender.mailbox, hash: 'a'.repeat(64), part: 1, of: 1 });
const size = 100_000;
const patience = 100;

let server: Server;
const dripping = new Set<NodeJS.Timeout>();
afterEach(() => {
  for (const each of dripping) clearInterval(each);
  server.closeAllConnections();
  server.close();
});

/** One byte every few milliseconds, for ever. */
function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), 5);
  dripping.add(timer);
  response.on('close', () => clearInterval(timer));
}

async function storage(isListed: boolean): Promise<{ at: S3Transport; to: Connection; asked: string[] }> {
  const asked: string[] = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://here');
    const begin = '<?xml version="1.0"?><ListBucketResult>';
    if (request.method !== 'GET') return void response.writeHead(204).end();
    if (pathname.split('/').length > 2) {
      const from = Number(/^bytes=(\d+)/.exec(request.headers.range ?? '')?.[1] ?? 0);
      response.writeHead(from > 0 ? 206 : 200, { 'content-length': size - from });
      return drip(response);
    }
    response.writeHead(200);
    response.write(begin);
    if (!isListed) return drip(response);
    const senders = `<CommonPrefixes><Prefix>${reader.mailbox}/${sender.mailbox}/</Prefix></CommonPrefixes>`;
    const objects = `<Contents><Key>${key}</Key><ETag>"1"</ETag><Size>${size}</Size></Contents>`;
    response.end(`${searchParams.has('delimiter') ? senders : objects}</ListBucketResult>`);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const to = { ...reader, address: `http://127.0.0.1:${address.port}` };
  const plain: Fetch = (url, init) => fetch(url, init);
  return { at: new S3Transport(to, around(plain, { patience }), usualS3Limits), to, asked };
}

test('N21: a file that drips is given up in the time of the slowest line, and what came is handed out', async () => {
  const { at } = await storage(true);
  const { offers } = await good(at.list());
  let came = 0;
  const offer = offers[0] ?? { key: '', size: 0 };
  expect(offer.size).toBe(size);
  const since = performance.now();
  const got = await at.get(offer, (piece) => Promise.resolve(void (came += piece.length)));
  const lasted = performance.now() - since;
  expect(got).toEqual(problem('offline'));
  expect(came).toBeGreaterThan(0);
  expect(came).toBeLessThan(size);
  // Two deadlines at most: of the last request, and of the part before it.
  expect(lasted).toBeLessThan(20_000);
});

test('N21: a listing that drips ends in time, as a storage that does not answer', async () => {
  const { at } = await storage(false);
  expect(await at.list()).toEqual(problem('offline'));
});

test('N21: a person stops a listing at any moment', async () => {
  const { at, asked } = await storage(false);
  const controller = new AbortController();
  const listing = at.list(controller.signal);
  server.once('request', () => controller.abort());
  expect(await listing).toEqual(problem('cancelled'));
  expect(asked).toHaveLength(1);
});

test('N20: a part that was put or taken away leaves nothing that waits', async () => {
  const { to } = await storage(true);
  const { signal } = new AbortController();
  const plain = new Storage(to, around(fetch, { patience }));
  for (const method of ['PUT', 'DELETE'] as const) await good(plain.ask({ method, key, signal }));
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});
