/**
 * Rows that notice when they are not those written last (SPEC.md, S8). Beside the rows of a seat lies one that says what
 * all its overview fragments and records hash to together; it is written in the same transaction as they are. A single
 * row that was lost, damaged or replaced by an older one no longer fits. Segments are many and large: what they hash to
 * stands in the overview fragment of their section.
 */
import { z } from 'zod';
import { concat, equal, utf8 } from '../../../../shared/codec/bytes.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import type { AtRest } from '../sealing/storage-keys.ts';
import { openForSeat, sealForSeat, type SeatScope } from '../sealing/frames.ts';
import type { RowIds } from './row-ids.ts';
import type { Row, Rows } from './rows.ts';

const hashLength = 16;

interface Keeper {
  readonly crypto: Crypto;
  readonly atRest: AtRest;
  readonly seatScope: SeatScope;
  readonly rowIds: RowIds;
  readonly journalEnd: number;
}

const hash = z.instanceof(Uint8Array<ArrayBuffer>).refine((bytes) => bytes.length === hashLength);
const watch = z.strictObject({
  rows: hash,
  /** How far the journal reached when this was written. */
  end: z.number().int().nonnegative(),
  /** What the row hashes to that says how far the store has come; absent where there was none, and in stores of before. */
  meta: hash.optional(),
});

/** What a row hashes to, under the seat key. */
export const rowHash = ({ crypto, seatScope }: Keeper, row: Pick<Row, 'id' | 'bytes'>): Bytes =>
  crypto.hash(concat([utf8(`${row.id}\n`), row.bytes]), hashLength, seatScope.key);

/** The same whatever the order of the hashes; adding one twice takes it out again. */
export function mixed(hashes: Iterable<Uint8Array>): Bytes {
  const sum = new Uint8Array(hashLength);
  for (const hash of hashes) mix(sum, hash);
  return sum;
}

function mix(sum: Uint8Array, hash: Uint8Array): void {
  for (let at = 0; at < hashLength; at += 1) sum[at] = (sum[at] ?? 0) ^ (hash[at] ?? 0);
}

export class IntegrityCheckedStore implements Rows {
  readonly #rows: Rows;
  readonly #keeper: Keeper;
  readonly #hashes = new Map<string, Bytes>();
  readonly #sum: Bytes = new Uint8Array(hashLength);
  /** Of the row that says how far the store has come, as it was read or written last. */
  #meta: Bytes | undefined;

  constructor(rows: Rows, keeper: Keeper) {
    this.#rows = rows;
    this.#keeper = keeper;
  }

  async read(id: string): Promise<Row | undefined> {
    const row = await this.#rows.read(id);
    if (row) this.#seeMeta(row);
    return row;
  }

  async readMany(prefix: string): Promise<readonly Row[]> {
    const rows = await this.#rows.readMany(prefix);
    for (const row of rows) if (this.#isWatched(row.id)) this.#set(row.id, rowHash(this.#keeper, row));
    return rows;
  }

  async write(rows: readonly Row[], remove: readonly string[] = []): Promise<void> {
    for (const row of rows) {
      this.#seeMeta(row);
      if (this.#isWatched(row.id)) this.#set(row.id, rowHash(this.#keeper, row));
    }
    for (const id of remove) this.#set(id, null);
    await this.#rows.write([...rows, this.#row()], remove);
  }

  /**
   * Compares what was read with what was written last; to be asked once all fragments and records were read, and how far the
   * store has come. `end`: how far the journal reached then, or null when nothing says so.
   */
  async check(): Promise<{ readonly fits: boolean; readonly end: number | null }> {
    const { atRest, seatScope, rowIds } = this.#keeper;
    const row = await this.#rows.read(rowIds.watch);
    const kept = watch.safeParse(row && openForSeat(atRest, 'watch', seatScope, row.bytes));
    if (!kept.success)
      return { fits: row === undefined && this.#hashes.size === 0 && this.#meta === undefined, end: null };
    const { rows, end, meta } = kept.data;
    const isMeta = meta === undefined || (this.#meta !== undefined && equal(meta, this.#meta));
    return { fits: isMeta && equal(rows, this.#sum), end };
  }

  /** What a watched row hashes to, as it was read or written last. */
  hashOf(id: string): Bytes | undefined {
    return this.#hashes.get(id);
  }

  #seeMeta(row: Row): void {
    if (row.id === this.#keeper.rowIds.meta) this.#meta = rowHash(this.#keeper, row);
  }

  #isWatched(id: string): boolean {
    const { overviews, records } = this.#keeper.rowIds;
    return id.startsWith(overviews) || id.startsWith(records);
  }

  #set(id: string, hash: Bytes | null): void {
    const before = this.#hashes.get(id);
    if (before) mix(this.#sum, before);
    if (hash) mix(this.#sum, hash);
    if (hash === null) this.#hashes.delete(id);
    else this.#hashes.set(id, hash);
  }

  #row(): Row {
    const { atRest, seatScope, rowIds, journalEnd } = this.#keeper;
    const value = { rows: this.#sum, end: journalEnd, ...(this.#meta && { meta: this.#meta }) } satisfies z.infer<
      typeof watch
    >;
    return { id: rowIds.watch, epoch: '', bytes: sealForSeat(atRest, 'watch', seatScope, value) };
  }
}
