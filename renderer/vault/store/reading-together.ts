import { must } from '../../../shared/result.ts';

interface Question {
  readonly put: (rows: IDBObjectStore) => void;
  readonly refuse: (error: unknown) => void;
}

/**
 * Questions to the browser store that come in one go share a transaction. After each transaction, also after one that only
 * read, Chromium asks the disk for the size of every file of the store: with thousands of dossiers that took as long as
 * everything else.
 */
export class ReadingTogether {
  readonly #begin: () => IDBObjectStore;
  #waiting: Question[] = [];

  /** @param begin a new transaction that reads */
  constructor(begin: () => IDBObjectStore) {
    this.#begin = begin;
  }

  /** Rejects with the store's own error. A question that fails leaves the others of its transaction alone. */
  ask<T>(question: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return new Promise((answer, refuse) => {
      const put = (rows: IDBObjectStore): void => {
        const asked = question(rows);
        asked.onsuccess = () => answer(asked.result);
        asked.onerror = (event) => {
          event.preventDefault();
          refuse(must(asked.error, 'why it failed'));
        };
      };
      this.#waiting.push({ put, refuse });
      if (this.#waiting.length === 1) queueMicrotask(() => this.#putAll());
    });
  }

  #putAll(): void {
    const questions = this.#waiting;
    this.#waiting = [];
    try {
      const rows = this.#begin();
      for (const { put } of questions) put(rows);
    } catch (error) {
      for (const { refuse } of questions) refuse(error);
    }
  }
}
