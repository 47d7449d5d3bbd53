/** A question asked again and again: only the newest answer counts, and whoever asked waits until it is there. */
export class LatestOnly {
  #asked = 0;
  #running: Promise<void> = Promise.resolve();

  /** Over once the answer to this question, or to a later one, has been taken. */
  ask<T>(question: () => Promise<T>, take: (answer: T) => void): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    this.#running = question().then((answer) => {
      // A later question, or none any more, is what counts now.
      if (mine !== this.#asked) return this.#running;
      take(answer);
      return undefined;
    });
    return this.#running;
  }

  /** Nobody waits for answers any more; those on their way are dropped. */
  forget(): void {
    this.#asked += 1;
    this.#running = Promise.resolve();
  }
}
