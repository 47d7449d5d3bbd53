/** Who is in the vault, and whose turn it is: one change at a time, and nothing for anybody while nobody is in. */
import { fail, ok, type Result } from '../../shared/result.ts';
import type { VaultProblem } from './api.ts';
import type { Workshop } from './dossiers/dossiers.ts';
import type { SearchIndex } from './search/search.ts';
import { closeWhatEnded, isSomethingOver } from './tasks/closing.ts';
import { Turns } from './turns.ts';

export type Answered<T> = Promise<Result<T, VaultProblem>>;

/** Does some work on what is open; answers `locked` while nobody is in. */
export type WithShop<Shop extends Workshop = Workshop> = <T>(
  work: (shop: Shop) => Answered<T> | Result<T, VaultProblem>,
) => Answered<T>;

/** An answer, and what is still to be done behind it. */
export interface Early<T> {
  readonly answer: Result<T, VaultProblem>;
  readonly after?: () => Promise<void>;
}

/** What is at hand while somebody is in. */
export interface Unlocked extends Workshop {
  readonly index: SearchIndex;
  /** Dossiers whose open differences were shown since unlocking. */
  readonly differencesSeen: Set<string>;
  /** Dossiers of which the small pictures of documents were shown since unlocking. */
  readonly glanced: Set<string>;
}

const locked = fail<VaultProblem>({ code: 'locked' });

export class Presence {
  readonly #turns = new Turns();
  readonly #trouble: () => void;
  #shop: Unlocked | null = null;

  /** @param trouble an invariant is broken */
  constructor(trouble: () => void) {
    this.#trouble = trouble;
  }

  /** Null while nobody is in. */
  get shop(): Unlocked | null {
    return this.#shop;
  }

  enter(shop: Unlocked): void {
    this.#shop = shop;
  }

  leave(): void {
    this.#shop = null;
  }

  /** Resolves when what was asked for so far is done. */
  readonly idle = (): Promise<void> => this.#turns.idle();

  readonly inTurn = <T>(work: () => Promise<T>): Promise<T> => this.#turns.take(work);

  /** In turn, while nobody is in. */
  readonly whileLocked = <T>(work: () => Answered<T>, otherwise: VaultProblem): Answered<T> =>
    this.inTurn(async () => (this.#shop === null ? work() : fail(otherwise)));

  /** In turn. */
  readonly withShop: WithShop<Unlocked> = (work) =>
    this.inTurn(async () => {
      const shop = await this.#opened();
      return shop.ok ? work(shop.value) : shop;
    });

  /** In turn too, but the answer does not wait for the last part of the work. */
  readonly withShopAnswering = <T>(work: (shop: Unlocked) => Promise<Early<T>>): Answered<T> =>
    new Promise((resolve, reject) => {
      const done = this.inTurn(async () => {
        const shop = await this.#opened();
        if (!shop.ok) return resolve(shop);
        const { answer, after } = await work(shop.value);
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
  readonly atOnce: WithShop<Unlocked> = async (work) => {
    if (this.#shop !== null && isSomethingOver(this.#shop)) {
      const closed = await this.withShop(() => ok(undefined));
      if (!closed.ok) return closed;
    }
    return this.#shop === null ? locked : work(this.#shop);
  };

  /** In turn; those about one thing that wait directly behind each other share a turn (turns.ts). */
  shared<I, T>(
    work: (shop: Unlocked, about: string, inputs: readonly I[]) => Promise<readonly Result<T, VaultProblem>[]>,
  ): (about: string, input: I) => Answered<T> {
    return this.#turns.shared(async (about, inputs: readonly I[]) => {
      const shop = await this.#opened();
      return shop.ok ? work(shop.value, about, inputs) : inputs.map(() => shop);
    });
  }

  /** Whose turn it is finds nothing any more that was open to them until an earlier moment. */
  async #opened(): Promise<Result<Unlocked, VaultProblem>> {
    if (this.#shop === null) return locked;
    const closed = await closeWhatEnded(this.#shop);
    return closed.ok ? ok(this.#shop) : closed;
  }
}
