/**
 * Questions to a worker of ours, from the page: each has a number, is answered within a time or ends the worker, and what comes back is
 * decoded, since the worker may have read what anybody wrote.
 */
import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** No answer came: the worker broke, or took longer than it may. */
export type Lost = 'broken' | 'too-slow';

export interface RpcClient<Question, Answer> {
  /** @param handed what goes to the worker without a copy */
  ask(question: Question, handed?: readonly Transferable[]): Promise<Result<Answer, Lost>>;
  /** The worker goes, and what still waits is lost. */
  end(): void;
}

export interface RpcOptions<Answer> {
  readonly answer: z.ZodType<Answer>;
  /** What one answer may take before the worker is ended, in ms; without it there is no end. */
  readonly patience?: number;
  /** Told once, when the worker has ended. */
  readonly onEnd?: () => void;
}

const numbered = z.looseObject({ id: z.number().int() });

/** @param worker answers by `server.ts` */
export function rpcClient<Question, Answer>(
  worker: Worker,
  { answer, patience, onEnd }: RpcOptions<Answer>,
): RpcClient<Question, Answer> {
  const waiting = new Map<number, (answer: Result<Answer, Lost>) => void>();
  let last = 0;
  let lost: Lost | undefined;
  const end = (why: Lost = 'broken'): void => {
    if (lost !== undefined) return;
    lost = why;
    worker.terminate();
    for (const tell of waiting.values()) tell(fail(why));
    waiting.clear();
    onEnd?.();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end();
  };
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    // A library in the worker may say a word of its own when it starts: what answers no question is not for us.
    const message = numbered.safeParse(data);
    if (!message.success) return;
    const read = answer.safeParse(message.data['answer']);
    waiting.get(message.data.id)?.(read.success ? ok(read.data) : fail('broken'));
    waiting.delete(message.data.id);
  };
  return {
    ask: (question, handed = []) =>
      new Promise((resolve) => {
        if (lost !== undefined) return resolve(fail(lost));
        last += 1;
        const timer = patience === undefined ? undefined : setTimeout(() => end('too-slow'), patience);
        waiting.set(last, (told) => {
          clearTimeout(timer);
          resolve(told);
        });
        worker.postMessage({ id: last, question }, [...handed]);
      }),
    end: () => end(),
  };
}

/** One question to a worker that is then ended. */
export async function askOnce<Question, Answer>(
  worker: Worker,
  question: Question,
  options: RpcOptions<Answer>,
): Promise<Result<Answer, Lost>> {
  const { ask, end } = rpcClient<Question, Answer>(worker, options);
  const answered = await ask(question);
  end();
  return answered;
}
