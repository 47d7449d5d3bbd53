/** The browser store in memory: rows by id. */
import type { Row, Rows } from '../../../renderer/vault/core/store/rows.ts';

export class MemoryRows implements Rows {
  #rows: Map<string, Row>;

  constructor(rows: ReadonlyMap<string, Row> = new Map()) {
    this.#rows = new Map(rows);
  }

  copy(): MemoryRows {
    return new MemoryRows(this.#rows);
  }

  /** What a wiped browser profile looks like. `seat` (hex): only what is of one seat goes. */
  clear(seat = ''): void {
    for (const id of this.#rows.keys()) if (id.slice(id.indexOf('/') + 1).startsWith(seat)) this.#rows.delete(id);
  }

  all(): readonly Row[] {
    return [...this.#rows.values()];
  }

  /** Calls as values: the session makes a store of its own from them. */
  readonly read = (id: string): Promise<Row | undefined> => Promise.resolve(this.#rows.get(id));

  readonly readMany = (prefix: string): Promise<readonly Row[]> => {
    const found = [...this.#rows.values()].filter((row) => row.id.startsWith(prefix));
    return Promise.resolve(found.sort((a, b) => (a.id < b.id ? -1 : 1)));
  };

  readonly write = (rows: readonly Row[], remove: readonly string[] = []): Promise<void> => {
    for (const row of rows) this.#rows.set(row.id, row);
    for (const id of remove) this.#rows.delete(id);
    return Promise.resolve();
  };
}
