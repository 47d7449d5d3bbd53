/** Who is in the vault, and whose turn it is: one change at a time, and nothing for anybody while nobody is in. */
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../context/context.ts';
import { Mutex } from '../waiting/mutex.ts';

export type VaultAnswer<T> = Promise<Result<T, VaultProblem>>;

/** Does some work on what is open; answers `locked` while nobody is in. */
export type WithContext<Context extends VaultContext = VaultContext> = <T>(
  work: (context: Context) => VaultAnswer<T> | Result<T, VaultProblem>,
) => VaultAnswer<T>;

/** An answer, and what is still to be done behind it. */
export interface Early<T> {
  readonly answer: Result<T, VaultProblem>;
  readonly after?: () => Promise<void>;
}

/** What has to be done before anybody's turn: nothing is found any more that was open to them until an earlier moment. */
export interface BeforeATurn<Context extends VaultContext> {
  readonly isDue: (context: Context) => boolean;
  readonly settle: (context: Context) => Promise<Result<undefined, VaultProblem>>;
}

const locked = fail<VaultProblem>({ code: 'locked' });

export class SessionGate<Context extends VaultContext> {
  readonly #turns = new Mutex();
  readonly #trouble: () => void;
  readonly #before: BeforeATurn<Context>;
  #context: Context | null = null;

  /** @param trouble an invariant is broken */
  constructor(trouble: () => void, before: BeforeATurn<Context>) {
    this.#trouble = trouble;
    this.#before = before;
  }

  /** Null while nobody is in. */
  get context(): Context | null {
    return this.#context;
  }

  enter(context: Context): void {
    this.#context = context;
  }

  leave(): void {
    this.#context = null;
  }

  /** Resolves when what was asked for so far is done. */
  readonly idle = this.#turns.idle;

  readonly runExclusive = this.#turns.runExclusive;

  /** In turn, while nobody is in. */
  readonly whileLocked = <T>(work: () => VaultAnswer<T>, otherwise: VaultProblem): VaultAnswer<T> =>
    this.runExclusive(async () => (this.#context === null ? work() : fail(otherwise)));

  /** In turn. */
  readonly withContext: WithContext<Context> = (work) =>
    this.runExclusive(async () => {
      const context = await this.#opened();
      return context.ok ? work(context.value) : context;
    });

  /** In turn too, but the answer does not wait for the last part of the work. */
  readonly withContextAnswering = <T>(work: (context: Context) => Promise<Early<T>>): VaultAnswer<T> =>
    new Promise((resolve, reject) => {
      const done = this.runExclusive(async () => {
        const context = await this.#opened();
        if (!context.ok) return resolve(context);
        const { answer, after } = await work(context.value);
        resolve(answer);
        await after?.();
      });
      done.catch((error: unknown) => {
        this.#trouble();
        reject(error instanceof Error ? error : new Error('failed'));
      });
    });

  /**
   * Drafts and searches do not wait behind longer work, unless something has to be closed first: that takes a turn, and the
   * work none, since it may take one of its own.
   */
  readonly atOnce: WithContext<Context> = async (work) => {
    if (this.#context !== null && this.#before.isDue(this.#context)) {
      const closed = await this.withContext(() => ok(undefined));
      if (!closed.ok) return closed;
    }
    return this.#context === null ? locked : work(this.#context);
  };

  /** In turn; those about one thing that wait directly behind each other share a turn (mutex.ts). */
  shared<I, T>(
    work: (context: Context, about: string, inputs: readonly I[]) => Promise<readonly Result<T, VaultProblem>[]>,
  ): (about: string, input: I) => VaultAnswer<T> {
    return this.#turns.shared(async (about, inputs: readonly I[]) => {
      const context = await this.#opened();
      return context.ok ? work(context.value, about, inputs) : inputs.map(() => context);
    });
  }

  /** Whose turn it is finds nothing any more that was open to them until an earlier moment. */
  async #opened(): Promise<Result<Context, VaultProblem>> {
    if (this.#context === null) return locked;
    const closed = await this.#before.settle(this.#context);
    return closed.ok ? ok(this.#context) : closed;
  }
}
