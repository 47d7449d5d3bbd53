import { net, type IncomingMessage, type Session } from 'electron';
import { Readable } from 'node:stream';
import type { Answer, FetchInit } from '../transports/s3/storage.ts';

/**
 * One request over Chromium's network, as `fetch` makes it; rejects where no answer comes. Electron's own `fetch` leaves
 * an object behind each request that asks to be tidied up, and up to Node 20 a process that is to end while one of them
 * waits for it goes on for ever (nodejs/node#47748).
 */
export async function request(session: Session, url: string, init: FetchInit): Promise<Answer> {
  const { method, headers, body, signal, redirect, credentials } = init;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const stopped = (): void => reject(new DOMException('stopped', 'AbortError'));
    if (signal.aborted) return stopped();
    const asked = net.request({ session, url, method, headers, redirect, credentials });
    asked.on('response', resolve);
    asked.on('error', reject);
    asked.on('abort', stopped);
    signal.addEventListener('abort', () => asked.abort(), { once: true });
    asked.end(body && Buffer.from(body.buffer, body.byteOffset, body.length));
  });
  if (!(response instanceof Readable)) throw new Error('an answer that cannot be read');
  // Whoever reads hears of it; where nobody reads any more, it must not end the shell.
  response.on('error', () => undefined);
  return {
    status: response.statusCode,
    headers: { get: (name) => [response.headers[name.toLowerCase()] ?? []].flat().join(', ') || null },
    body: response,
  };
}
