/** What travels between the page and a worker that holds the dictionary of one language. */
import { z } from 'zod';

export const toSpeller = z.object({ ask: z.enum(['wrong', 'suggestions']), words: z.array(z.string()).readonly() });
export type ToSpeller = z.infer<typeof toSpeller>;

/** Null: the dictionary could not be opened. */
export const fromSpeller = z.array(z.string()).readonly().nullable();
export type FromSpeller = z.infer<typeof fromSpeller>;
