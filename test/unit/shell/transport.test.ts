/** The contract of transports, kept by the folder and by the storage; `test/exchange` asks the same of a real storage. */
import { folderInMemory, folderOnDisk } from './support/folder-ground.ts';
import { connectionOf, s3Ground } from './support/s3-ground.ts';
import { StorageDouble } from './support/storage-double.ts';
import { transportContract } from './support/transport-contract.ts';

transportContract('a folder in memory', folderInMemory);
transportContract('a folder on disk', folderOnDisk);
transportContract('a storage in memory', (contents) =>
  s3Ground(contents, {
    fetch: new StorageDouble().fetch,
    sender: connectionOf('sender'),
    reader: connectionOf('reader'),
    end: () => Promise.resolve(),
  }),
);
