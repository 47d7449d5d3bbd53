/** What the page asks about the book of one's own service. */
import { reads, writes, type CallsOf } from './call.ts';
import type { BookEntry, BookInput } from '../../../shared/service-book/book.ts';
import type { Answer } from './problems.ts';

export interface ServiceBookApi {
  serviceBook(): Answer<readonly BookEntry[]>;
  /** Without `id` a new entry; with it the entry as it is from now on. */
  writeInBook(input: { readonly id?: string; readonly entry: BookInput }): Answer<readonly BookEntry[]>;
  takeOutOfBook(input: { readonly id: string }): Answer<readonly BookEntry[]>;
  /** All of it, or the services of the surroundings alone: these may go to another service too. */
  serviceBookFile(input: { readonly only?: 'service' }): Answer<Uint8Array<ArrayBuffer>>;
  /** How many entries are new here or newer than here. */
  takeServiceBook(input: { readonly bytes: Uint8Array<ArrayBuffer> }): Answer<number>;
}

export const serviceBookApi: CallsOf<ServiceBookApi> = {
  serviceBook: reads,
  writeInBook: writes,
  takeOutOfBook: writes,
  serviceBookFile: writes,
  takeServiceBook: writes,
};
