/** What travels between the page and the worker that looks for a code in a picture. */
import { z } from 'zod';

export const toCodeReader = z.object({ bytes: z.instanceof(Uint8Array<ArrayBuffer>) });
export type ToCodeReader = z.infer<typeof toCodeReader>;

/** Null: none was found. */
export const codeFound = z.object({ text: z.string().max(8_000).nullable() });
export type CodeFound = z.infer<typeof codeFound>;
