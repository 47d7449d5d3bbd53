/** A line between two processes: each asks the other by name, and waits for its answer. */
import { z } from 'zod';

export interface End {
  send?: ((message: object, sent: () => void) => unknown) | undefined;
  on: (event: 'message', listener: (message: unknown) => void) => unknown;
}

const message = z.union([
  z.object({ number: z.number(), ask: z.string(), given: z.array(z.unknown()) }),
  z.object({ number: z.number(), answer: z.unknown() }),
  z.object({ number: z.number(), error: z.string() }),
]);

type Answering = (...given: readonly unknown[]) => unknown;

export class Line {
  readonly #end: End;
  readonly #waiting = new Map<number, { done: (answer: unknown) => void; refused: (error: Error) => void }>();
  #last = 0;
  #isCut = false;

  /** @param answers what this side does when it is asked */
  constructor(end: End, answers: Readonly<Record<string, Answering>>) {
    this.#end = end;
    end.on('message', (given) => void this.#hear(message.parse(given), answers));
  }

  ask(name: string, ...given: readonly unknown[]): Promise<unknown> {
    if (this.#isCut) return Promise.reject(new Error('the other side has ended'));
    const number = ++this.#last;
    return new Promise((done, refused) => {
      this.#waiting.set(number, { done, refused });
      this.#send({ number, ask: name, given });
    });
  }

  /** The other side is gone: nobody waits any more. */
  cut(): void {
    this.#isCut = true;
    for (const { refused } of this.#waiting.values()) refused(new Error('the other side has ended'));
    this.#waiting.clear();
  }

  async #hear(heard: z.output<typeof message>, answers: Readonly<Record<string, Answering>>): Promise<void> {
    const { number } = heard;
    if (!('ask' in heard)) {
      const waiting = this.#waiting.get(number);
      this.#waiting.delete(number);
      if ('error' in heard) waiting?.refused(new Error(heard.error));
      else waiting?.done(heard.answer);
      return;
    }
    try {
      const answer = await answers[heard.ask]?.(...heard.given);
      this.#send({ number, answer });
    } catch (error) {
      this.#send({ number, error: error instanceof Error ? error.message : String(error) });
    }
  }

  #send(what: object): void {
    // Who is gone meanwhile hears of nothing, and whoever waits for an answer is told when the line is cut.
    const sent = (): void => undefined;
    try {
      this.#end.send?.(what, sent);
    } catch (error) {
      // An answer that cannot be carried is told as such.
      if ('answer' in what && 'number' in what) this.#end.send?.({ number: what.number, error: String(error) }, sent);
    }
  }
}
