/** The process that runs on a disk: what the next one met of its writes would look like a profile that was put back. */
export class RunningProcess {
  #end: () => Promise<unknown> = () => Promise.resolve();

  /** One begins; once `end` is over it does nothing more by itself. */
  begins(end: () => Promise<unknown>): void {
    this.#end = end;
  }

  /** It is cut off in the midst: nobody waits for it. */
  cutOff(): void {
    this.#end = () => Promise.resolve();
  }

  /** Until it does nothing more by itself, also where it failed. */
  async ended(): Promise<void> {
    await Promise.allSettled([this.#end()]);
  }
}
