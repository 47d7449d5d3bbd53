/**
 * The browser store is a working copy: everything in it stands in the journal too. So a store that does not open, does not
 * read, or has no room is no reason to stop. What it does not take stays in memory and is written with the next change that
 * it does take; what it does not give back counts as missing and is read from the journal (SPEC.md, S10).
 */
import type { Row, Rows } from './rows.ts';

/** In ms. On a full disk Chromium may leave a change of the store without any answer, for ever. */
const usualPatience = 8_000;

export class ResilientStore implements Rows {
  #store: Rows | null;
  readonly #patience: number;
  readonly #answersFirst: () => Promise<void>;
  /** Changes the store has not taken yet; null: removed. */
  readonly #waiting = new Map<string, Row | null>();
  /** The transaction that writes, and the one that takes what was asked for since. */
  #underWay: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;
  /** The last change was not taken. */
  #refused = false;
  /** Answers to questions that will be asked, by prefix. */
  readonly #ahead = new Map<string, Promise<readonly Row[]>>();

  private constructor(store: Rows | null, patience: number, answersFirst: () => Promise<void>) {
    this.#store = store;
    this.#patience = patience;
    this.#answersFirst = answersFirst;
  }

  /**
   * @param patience ms after which a store that does not answer is done without until the next unlock
   * @param answersFirst what is to be answered goes before it: beginning a write takes as long as all else a save does after the disk
   */
  static async open(
    open: () => Promise<Rows>,
    patience = usualPatience,
    answersFirst: () => Promise<void> = () => Promise.resolve(),
  ): Promise<ResilientStore> {
    return new ResilientStore(await within(patience, open()).catch(() => null), patience, answersFirst);
  }

  /** It did not open, or answers no more: what it holds is not known. */
  get isAbsent(): boolean {
    return this.#store === null;
  }

  /** It did not open, or did not take the last change. */
  get isBehind(): boolean {
    return this.isAbsent || this.#refused;
  }

  /** Reads rows of these prefixes before somebody asks; each answer is given once, unless something was written since. */
  readAhead(prefixes: readonly string[]): void {
    for (const prefix of prefixes) this.#ahead.set(prefix, this.#readStored(prefix));
  }

  /** Lets go of a store that is not needed after all. */
  close(): void {
    this.#store?.close?.();
    this.#store = null;
  }

  async read(id: string): Promise<Row | undefined> {
    const waiting = this.#waiting.get(id);
    if (waiting !== undefined) return waiting ?? undefined;
    const ahead = this.#taken(id);
    if (ahead !== undefined) return (await ahead).find((row) => row.id === id);
    return this.#ask((store) => store.read(id), undefined);
  }

  async readMany(prefix: string): Promise<readonly Row[]> {
    const kept = await (this.#taken(prefix) ?? this.#readStored(prefix));
    const rows = new Map<string, Row | null>(kept.map((row) => [row.id, row]));
    for (const [id, row] of this.#waiting) if (id.startsWith(prefix)) rows.set(id, row);
    return [...rows.values()].filter((row) => row !== null).sort((left, right) => (left.id < right.id ? -1 : 1));
  }

  /**
   * One transaction with everything that waits: what was written together is never there in part. What is asked for while one
   * is under way goes into the next, all of it together; reading knows it at once.
   */
  write(rows: readonly Row[], remove: readonly string[] = []): Promise<void> {
    this.#ahead.clear();
    for (const row of rows) this.#waiting.set(row.id, row);
    for (const id of remove) this.#waiting.set(id, null);
    if (this.#store === null) return Promise.resolve();
    const afterwards = async (): Promise<void> => {
      await this.#underWay;
      await this.#answersFirst();
      this.#next = null;
      this.#underWay = this.#writeWaiting();
      await this.#underWay;
    };
    this.#next ??= afterwards();
    return this.#next;
  }

  async #writeWaiting(): Promise<void> {
    if (this.#store === null) return;
    const changes = new Map(this.#waiting);
    const gone = [...changes].flatMap(([id, row]) => (row === null ? [id] : []));
    try {
      const kept = [...changes.values()].filter((row) => row !== null);
      await within(this.#patience, this.#store.write(kept, gone));
      this.#refused = false;
    } catch (error) {
      this.#refused = true;
      this.#giveUpAfter(error);
      return;
    }
    // What was changed once more in the meantime waits on.
    for (const [id, row] of changes) if (this.#waiting.get(id) === row) this.#waiting.delete(id);
  }

  /** Once all that was asked for so far was taken, or refused. */
  async settled(): Promise<void> {
    await (this.#next ?? this.#underWay);
  }

  /** Writes what is worked out again where it is missing: what the store does not take is let go. */
  async offer(rows: readonly Row[], remove: readonly string[]): Promise<void> {
    await this.settled();
    if (this.#store === null || this.#refused || this.#waiting.size > 0) return;
    try {
      await within(this.#patience, this.#store.write(rows, remove));
    } catch (error) {
      this.#giveUpAfter(error);
    }
  }

  #taken(prefix: string): Promise<readonly Row[]> | undefined {
    const ahead = this.#ahead.get(prefix);
    this.#ahead.delete(prefix);
    return ahead;
  }

  #readStored(prefix: string): Promise<readonly Row[]> {
    return this.#ask((store) => store.readMany(prefix), []);
  }

  async #ask<T>(question: (store: Rows) => Promise<T>, nothing: T): Promise<T> {
    if (this.#store === null) return nothing;
    try {
      return await within(this.#patience, question(this.#store));
    } catch (error) {
      this.#giveUpAfter(error);
      return nothing;
    }
  }

  #giveUpAfter(error: unknown): void {
    if (error instanceof NoAnswer) this.#store = null;
  }
}

class NoAnswer extends Error {}

/** In so many parts it waits. */
const parts = 8;

/**
 * One part of the wait after the other: whatever kept this worker busy meanwhile, on a slow computer for many seconds, passes
 * as one part, and an answer that came in that time is still heard.
 */
function within<T>(patience: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let left = parts;
    const wait = (): ReturnType<typeof setTimeout> =>
      setTimeout(() => {
        left -= 1;
        if (left === 0) reject(new NoAnswer());
        else timer = wait();
      }, patience / parts);
    let timer = wait();
    void answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
