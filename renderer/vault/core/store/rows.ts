/**
 * The browser store: sealed rows by id (Dexie). It holds segments, not records; ids are random or hashes.
 * The journal is the other copy; either rebuilds the other.
 */
import Dexie, { type Table } from 'dexie';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { ReadingTogether } from './reading-together.ts';

export interface Row {
  readonly id: string;
  /** Hex epoch id the row is sealed under; empty for rows of a seat. */
  readonly epoch: string;
  readonly bytes: Bytes;
}

export interface Rows {
  read(id: string): Promise<Row | undefined>;
  readMany(prefix: string): Promise<readonly Row[]>;
  write(rows: readonly Row[], remove?: readonly string[]): Promise<void>;
  /** Lets go of it; nothing is asked of it any more. */
  close?(): void;
}

/** What is asked of the table in a transaction that reads. */
interface RowStore {
  get(id: string): IDBRequest<Row | undefined>;
  getAll(range: IDBKeyRange): IDBRequest<Row[]>;
}

/** Opens the store of one vault. `strict`: a write is on disk when it resolves (the default differs by version). */
export async function openRows(vaultHex: string): Promise<Rows> {
  const db = new Dexie(`passerelle-${vaultHex}`, { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ rows: 'id' });
  await db.open();
  const table: Table<Row, string> = db.table('rows');
  const begin = (): RowStore => db.backendDB().transaction('rows', 'readonly').objectStore('rows');
  const reading = new ReadingTogether(begin);
  return {
    read: (id) => reading.ask((rows) => rows.get(id)),
    readMany: (prefix) => reading.ask((rows) => rows.getAll(startingWith(prefix))),
    write: (rows, remove = []) =>
      db.transaction('rw', table, async () => {
        await table.bulkPut([...rows]);
        if (remove.length > 0) await table.bulkDelete([...remove]);
      }),
    close: () => db.close(),
  };
}

/** Names are plain letters: nothing that begins with a prefix lies behind the last of all characters. */
const startingWith = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);
