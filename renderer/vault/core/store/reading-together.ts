import { must } from '../../../../shared/result.ts';

interface Question<Store> {
  readonly put: (store: Store) => void;
  readonly refuse: (error: unknown) => void;
}

/**
 * Questions to the browser store that come in one go share a transaction. After each transaction, also after one that only
 * read, Chromium asks the disk for the size of every file of the store: with thousands of dossiers that took as long as
 * everything else.
 */
export class ReadingTogether<Store> {
  readonly #begin: () => Store;
  #waiting: Question<Store>[] = [];

  /** @param begin a new transaction that reads */
  constructor(begin: () => Store) {
    this.#begin = begin;
  }

  /** Rejects with the store's own error. A question that fails leaves the others of its transaction alone. */
  ask<T>(question: (store: Store) => IDBRequest<T>): Promise<T> {
    return new Promise((answer, refuse) => {
      const put = (store: Store): void => {
        const asked = question(store);
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
      const store = this.#begin();
      for (const { put } of questions) put(store);
    } catch (error) {
      for (const { refuse } of questions) refuse(error);
    }
  }
}
