/** What the page asks about the book of one's own service. */
import { z } from 'zod';
import { bytes, reads, writes } from './call.ts';
import type { BookEntry, BookInput } from '../../../shared/service-book/book.ts';

/** Read whole where it is kept (services/service-book). */
const bookInput = z.custom<BookInput>((given) => typeof given === 'object' && given !== null);

export const serviceBookApi = {
  serviceBook: reads().answers<readonly BookEntry[]>(),
  /** Without `id` a new entry; with it the entry as it is from now on. */
  writeInBook: writes(z.object({ id: z.string().exactOptional(), entry: bookInput })).answers<readonly BookEntry[]>(),
  takeOutOfBook: writes(z.object({ id: z.string() })).answers<readonly BookEntry[]>(),
  /** All of it, or what is known of services of the surroundings alone: that may go to another service too. */
  serviceBookFile: writes(z.object({ only: z.literal('service').exactOptional() })).answers<Uint8Array<ArrayBuffer>>(),
  /** How many entries are new here or newer than here. */
  takeServiceBook: writes(z.object({ bytes })).answers<number>(),
};
