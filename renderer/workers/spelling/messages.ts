/** What travels between the page and a worker that holds the dictionary of one language. */
import { z } from 'zod';

export interface ToSpeller {
  readonly id: number;
  readonly ask: 'wrong' | 'suggestions';
  readonly words: readonly string[];
}

/** Null: the dictionary could not be opened. */
export const fromSpeller = z.object({ id: z.number(), words: z.array(z.string()).nullable() });
export type FromSpeller = z.infer<typeof fromSpeller>;
