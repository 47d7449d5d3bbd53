import { net } from 'electron';
import { join } from 'node:path';
import type { ShellEvent } from '../../shared/bridge/contract.ts';
import type { Connection } from '../../shared/network/connection.ts';
import type { FileSeam } from '../files/seam.ts';
import type { Safe } from '../safe/safe.ts';
import { S3Transport } from '../transports/s3/s3-transport.ts';
import type { NetworkCalls } from './calls.ts';
import { carrierFetch } from './carrier.ts';
import { osKeystore } from './os-keystore.ts';
import { Network } from './network.ts';

/** The network of this build. An air-gapped build has `none.ts` in this file's place (build/bundle.mjs). */
export function openNetwork(
  files: FileSeam,
  root: string,
  safe: Safe,
  tell: (event: ShellEvent) => void,
  mayUse: (connection: Connection) => boolean,
): NetworkCalls {
  const now = (): number => Date.now();
  return new Network({
    files,
    folder: join(root, 'network'),
    safe,
    keystore: osKeystore,
    transportTo: (connection) =>
      new S3Transport(connection, {
        fetch: carrierFetch(connection),
        now,
        sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        random: Math.random,
      }),
    isOnline: () => net.isOnline(),
    mayUse,
    tell,
    now,
    random: Math.random,
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}
