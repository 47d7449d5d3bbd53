/** One thing after another: journal and store must not overtake each other. */
import { must } from '../../../../shared/result.ts';

/** So many are made together at most: one append must stay below what the shell takes. */
const most = 1_000;

export class Mutex {
  #last: Promise<unknown> = Promise.resolve();
  /** How often a turn was asked for. */
  #asked = 0;

  readonly runExclusive = <T>(work: () => Promise<T>): Promise<T> => {
    this.#asked += 1;
    const run = this.#last.then(work, work);
    this.#last = run.catch(() => undefined);
    return run;
  };

  /** Resolves when what was asked for so far is done. */
  readonly idle = async (): Promise<void> => {
    await this.#last;
  };

  /**
   * For requests that may share a turn: those about one thing that wait directly behind each other are made by one call of
   * `work`, which answers each, in order. Nothing that was asked for earlier or later is overtaken.
   */
  shared<I, T>(
    work: (about: string, inputs: readonly I[]) => Promise<readonly T[]>,
  ): (about: string, input: I) => Promise<T> {
    let open: { about: string; inputs: I[]; answers: Promise<readonly T[]>; asked: number } | null = null;
    return async (about, input) => {
      const isOpen = open?.about === about && open.asked === this.#asked && open.inputs.length < most;
      if (open === null || !isOpen) {
        const inputs: I[] = [];
        const answers = this.runExclusive(() => {
          if (open?.inputs === inputs) open = null;
          return work(about, inputs);
        });
        open = { about, inputs, answers, asked: this.#asked };
      }
      const { inputs, answers } = open;
      const at = inputs.push(input) - 1;
      return must((await answers)[at], 'the answer to one of several requests');
    };
  }
}
