/** The other end of `client.ts`, in the worker: one question after another is decoded and answered. */
import type { z } from 'zod';

export interface Told<Answer> {
  readonly answer: Answer;
  /** What goes to the page without a copy. */
  readonly handed?: readonly Transferable[];
}

interface Asked {
  readonly id: number;
  readonly question: unknown;
}

/** @param broken what is answered where answering failed, or the question is none */
export function rpcServer<Question, Answer>(
  question: z.ZodType<Question>,
  answerTo: (question: Question) => Promise<Told<Answer>>,
  broken: (why: unknown) => Answer,
): void {
  onmessage = ({ data: { id, question: asked } }: MessageEvent<Asked>) => {
    const answered = async (): Promise<Told<Answer>> => answerTo(question.parse(asked));
    answered().then(
      ({ answer, handed = [] }) => postMessage({ id, answer }, { transfer: [...handed] }),
      (why: unknown) => postMessage({ id, answer: broken(why) }),
    );
  };
}
