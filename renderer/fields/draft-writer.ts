/**
 * Writes a draft while someone types: at once when nothing is under way, else as soon as that is done, and then only the
 * newest text. Never two writes at once, and the newest value always comes last. No pause is waited for: a draft takes
 * a few milliseconds, and what was typed before a power cut should be there after it.
 */
export class DraftWriter<T> {
  private pending: { readonly value: T } | null = null;
  private running: Promise<void> | null = null;

  constructor(private readonly save: (value: T) => Promise<void>) {}

  write(value: T): void {
    this.pending = { value };
    void this.flush();
  }

  /** Resolves once everything handed in so far is durable. */
  flush(): Promise<void> {
    this.running ??= this.writeAll().finally(() => (this.running = null));
    return this.running;
  }

  /** Forgets what is pending: it has been filed, or thrown away. Resolves when no write is under way. */
  drop(): Promise<void> {
    this.pending = null;
    return this.running ?? Promise.resolve();
  }

  private async writeAll(): Promise<void> {
    for (let next = this.pending; next !== null; next = this.pending) {
      this.pending = null;
      await this.save(next.value);
    }
  }
}
