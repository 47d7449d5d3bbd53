/** The real storage of this folder's tests, and requests nobody's transport would make. */
import { AwsV4Signer } from 'aws4fetch';
import { createHash } from 'node:crypto';
import { inject } from 'vitest';
import type { Fetch } from '../../electron/transports/s3/storage.ts';
import { must } from '../../shared/result.ts';
import type { Connection } from '../../shared/network/connection.ts';

interface Keys {
  readonly access: string;
  readonly secret: string;
}
export interface Device {
  readonly mailbox: string;
  readonly keys: Keys;
}
export interface RealStorage {
  readonly endpoint: string;
  readonly operator: Keys;
  readonly devices: readonly Device[];
}

declare module 'vitest' {
  interface ProvidedContext {
    storage: RealStorage;
  }
}

export const storage = (): RealStorage => inject('storage');

export const nodeFetch: Fetch = (url, init) => fetch(url, { ...init, body: init.body ?? null });

/** A device of its own for each test; each file takes them from another end. */
export function devicesFrom(start: number): () => Device {
  let next = start;
  return () => must(storage().devices[next++], 'a device nobody has used');
}

export const connectionOf = ({ mailbox, keys }: Device, bucket = 'exchange'): Connection => ({
  address: storage().endpoint,
  bucket,
  region: 'default',
  mailbox,
  key: keys.access,
  secret: keys.secret,
  authorities: [],
});

/** The status of a request as somebody sends it who does not keep to anything; without keys, unsigned. */
export async function raw(
  keys: Keys | null,
  method: string,
  path: string,
  options: { readonly body?: string; readonly headers?: Record<string, string> } = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const { body = '', headers = {} } = options;
  const url = `${storage().endpoint}${path}`;
  const all = { ...headers, 'x-amz-content-sha256': createHash('sha256').update(body).digest('hex') };
  const signed =
    keys === null
      ? { url, headers }
      : await new AwsV4Signer({
          url,
          method,
          headers: all,
          accessKeyId: keys.access,
          secretAccessKey: keys.secret,
          service: 's3',
          region: 'default',
        }).sign();
  const sends = method === 'PUT' || method === 'POST';
  const response = await fetch(signed.url, { method, headers: signed.headers, ...(sends && { body }) });
  return { status: response.status, text: await response.text() };
}
