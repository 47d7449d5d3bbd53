/** Reads one table that may come from anybody, apart from everything else. The page ends it when it takes too long. */
import { namedColumns } from './caseload-headers.ts';
import type { ReaderAnswer, ToReader } from './messages.ts';
import { readTable } from './read-table.ts';
import { Refused } from './table.ts';

const say = (answer: ReaderAnswer): void => postMessage(answer);

onmessage = ({ data: { bytes, how } }: MessageEvent<ToReader>) => {
  readTable(bytes, how, namedColumns).then(
    (table) => say({ answer: 'table', table }),
    (error: unknown) => say({ answer: 'trouble', trouble: error instanceof Refused ? error.trouble : 'broken' }),
  );
};
