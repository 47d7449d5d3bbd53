/** Reads one table that may come from anybody, apart from everything else. The page ends it when it takes too long. */
import { rpcServer } from '../rpc/server.ts';
import { namedColumns } from './caseload-headers.ts';
import { toReader, type ReaderAnswer, type ToReader } from './messages.ts';
import { readTable } from './read-table.ts';
import { Refused } from './table.ts';

rpcServer<ToReader, ReaderAnswer>(
  toReader,
  async ({ bytes, how }) => ({ answer: { answer: 'table', table: await readTable(bytes, how, namedColumns) } }),
  (why) => ({ answer: 'trouble', trouble: why instanceof Refused ? why.trouble : 'broken' }),
);
