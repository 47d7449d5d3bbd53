/** The storage in memory behind a real address, for the real application. */
import type { KeyObject } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { StorageDouble } from '../../unit/shell/support/storage-double.ts';

export interface StorageServer {
  readonly storage: StorageDouble;
  /** What an operator hands out for a computer. */
  connection(mailbox: string): string;
  close(): void;
}

export interface Tls {
  /** PEM, the server's own first. */
  readonly chain: string;
  readonly key: KeyObject;
}

/** @param tls without, it speaks in clear, as only this very computer may be spoken to */
export async function storageServer(tls?: Tls): Promise<StorageServer> {
  const storage = new StorageDouble();
  const answer: RequestListener = (request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const init = { headers, body: new Uint8Array(Buffer.concat(pieces)), signal: new AbortController().signal };
      const rest = { redirect: 'error', credentials: 'omit' } as const;
      void storage
        .fetch(`http://127.0.0.1${request.url ?? ''}`, { ...rest, ...init, method: request.method ?? '' })
        .then(async (answer) => {
          response.writeHead(answer.status, { date: new Date(storage.now()).toUTCString() });
          for await (const piece of answer.body ?? []) response.write(piece);
          response.end();
        });
    });
  };
  const key = tls?.key.export({ type: 'pkcs8', format: 'pem' });
  const server =
    tls === undefined || key === undefined ? createServer(answer) : createTlsServer({ key, cert: tls.chain }, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    storage,
    connection: (mailbox) =>
      [
        'PASSERELLE CONNECTION 1',
        `address: http${tls === undefined ? '' : 's'}://127.0.0.1:${port}`,
        'bucket: passerelle',
        'region: default',
        `mailbox: ${mailbox}`,
        `key: KEY${mailbox.slice(0, 8)}`,
        `secret: a-secret-that-must-not-be-found-${mailbox}`,
        'PASSERELLE CONNECTION END',
      ].join('\n'),
    close: () => void server.close(),
  };
}
