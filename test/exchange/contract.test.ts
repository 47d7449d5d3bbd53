/** The contract of transports, asked of a real storage. */
import { s3Ground } from '../unit/shell/support/s3-ground.ts';
import { transportContract } from '../unit/shell/support/transport-contract.ts';
import { connectionOf, devicesFrom, nodeFetch } from './storage.ts';

const device = devicesFrom(0);

transportContract('a real storage (Ceph RADOS Gateway)', (contents) =>
  s3Ground(contents, {
    fetch: nodeFetch,
    sender: connectionOf(device()),
    reader: connectionOf(device()),
    end: () => Promise.resolve(),
  }),
);
