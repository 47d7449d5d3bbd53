/** What travels between the page and the worker that reads the text of a drawn page: pixels go in, plain text comes out. */
import { z } from 'zod';
import { languages } from '../../../shared/language.ts';

export const toRecogniser = z.object({
  bitmap: z.custom<ImageBitmap>((value) => value instanceof ImageBitmap),
  /** The likeliest first. */
  languages: z.array(z.enum(languages)).min(1).readonly(),
});
export type ToRecogniser = z.infer<typeof toRecogniser>;

/** Letters of one page that are told: the densest page has a tenth. */
export const mostLetters = 50_000;

export const fromRecogniser = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('text'), text: z.string().max(mostLetters) }),
  z.object({ answer: z.literal('trouble'), trouble: z.enum(['broken', 'too-heavy']) }),
]);
export type FromRecogniser = z.infer<typeof fromRecogniser>;

/** Told without having been asked: how much of the page has been read, up to 1. */
export const progressTold = z.object({ progress: z.number().min(0).max(1) });
export type ProgressTold = z.infer<typeof progressTold>;
