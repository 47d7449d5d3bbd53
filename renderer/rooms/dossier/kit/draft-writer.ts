/** How long typing may rest, and at most go on, before the draft is written (milliseconds). */
const rest = 120;
const atMost = 250;

/**
 * Writes a draft while someone types: after 120 ms of rest, at the latest 250 ms after the first unwritten key.
 * Never two writes at once, and the newest value always comes last.
 */
export class DraftWriter<T> {
  private pending: { readonly value: T } | null = null;
  private firstAt = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly save: (value: T) => Promise<void>) {}

  write(value: T): void {
    const now = Date.now();
    if (this.pending === null) this.firstAt = now;
    this.pending = { value };
    if (this.timer !== null) clearTimeout(this.timer);
    const wait = Math.max(0, Math.min(rest, this.firstAt + atMost - now));
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  /** Writes what is pending now; resolves once everything handed in so far is durable. */
  flush(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const next = this.pending;
    this.pending = null;
    if (next !== null) this.running = this.running.then(() => this.save(next.value));
    return this.running;
  }

  /** Forgets what is pending: it has been filed, or thrown away. Resolves when no write is under way. */
  drop(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.pending = null;
    return this.running;
  }
}
