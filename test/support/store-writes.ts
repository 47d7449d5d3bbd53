/** What a browser store is being asked to write: of a process that ended nothing is under way, and neither may a test's be. */
import type { Rows } from '../../renderer/vault/core/store/rows.ts';

export class StoreWrites {
  readonly #underWay = new Set<Promise<unknown>>();

  /** The same store, whose writes are known here. */
  watched(rows: Rows): Rows {
    return {
      read: (id) => rows.read(id),
      readMany: (prefix) => rows.readMany(prefix),
      close: () => rows.close?.(),
      write: (...change) => {
        const written = rows.write(...change);
        this.#underWay.add(written);
        const isDone = (): void => void this.#underWay.delete(written);
        written.then(isDone, isDone);
        return written;
      },
    };
  }

  /** Until nothing is being written; what is to follow a write follows at once. */
  async settled(): Promise<void> {
    do {
      await Promise.allSettled(this.#underWay);
      await new Promise((resolve) => setImmediate(resolve));
    } while (this.#underWay.size > 0);
  }
}
