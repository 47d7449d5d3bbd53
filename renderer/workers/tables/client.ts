/** A table somebody chose, read in a worker of its own that is gone afterwards. */
import { fail, ok, type Result } from '../../../shared/result.ts';
import { askOnce } from '../rpc/client.ts';
import { fromReader, type FromReader, type ToReader } from './messages.ts';
import { most, type HowToRead, type Table, type TableTrouble } from './table.ts';

/** What reading may take before the worker is ended. */
const patience = 20_000;

/** The bytes are copied: the caller's stay usable, to be read again in another way. */
export async function readTableApart(
  bytes: Uint8Array<ArrayBuffer>,
  how: HowToRead,
): Promise<Result<Table, TableTrouble>> {
  if (bytes.length > most.file) return fail('too-large');
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const read = await askOnce<ToReader, FromReader>(worker, { bytes, how }, { answer: fromReader, patience });
  if (!read.ok) return read;
  return read.value.answer === 'table' ? ok(tableOf(read.value.table)) : fail(read.value.trouble);
}

type Answered = Extract<FromReader, { answer: 'table' }>['table'];

function tableOf(table: Answered): Table {
  if (table.kind === 'workbook') return table;
  const { openQuote, ...rest } = table;
  return { ...rest, ...(openQuote !== undefined && { openQuote }) };
}
