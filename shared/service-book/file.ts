/** The book of a service as a file for its other people, and what taking one in changes (SPEC.md, SB3, SB4). */
import { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { bookEntry, type BookEntry } from './book.ts';

export const mostEntries = 5000;
/** Largest file, in bytes (SB10). */
const largestFile = 4_194_304;

const bookFile = z.strictObject({
  passerelle: z.literal('service-book'),
  format: z.literal(1),
  entries: z.array(bookEntry).max(mostEntries),
});

export const writeBook = (entries: readonly BookEntry[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    `${JSON.stringify({ passerelle: 'service-book', format: 1, entries: [...entries].sort(byId) }, undefined, 2)}\n`,
  );

const byId = (a: BookEntry, b: BookEntry): number => (a.id < b.id ? -1 : 1);

/** Budget: 4 MiB and 5,000 entries (SB10), in memory some forty times as much for the JSON; time follows the length. */
export function readBook(bytes: Uint8Array): Result<readonly BookEntry[], 'bad-book'> {
  if (bytes.length > largestFile) return fail('bad-book');
  try {
    const parsed = bookFile.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? ok(parsed.data.entries) : fail('bad-book');
  } catch {
    return fail('bad-book');
  }
}

/**
 * What of a file is new here: entries unknown here, and later turns of known ones. Of two different entries with the same turn the
 * one that sorts last stands, so that two who exchange their books end with the same one.
 */
export function newerIn(held: readonly BookEntry[], came: readonly BookEntry[]): readonly BookEntry[] {
  const known = new Map(held.map((entry) => [entry.id, entry]));
  return came.filter((entry) => {
    const mine = known.get(entry.id);
    if (mine === undefined || entry.turn > mine.turn) return true;
    return entry.turn === mine.turn && order(entry) > order(mine);
  });
}

const order = (entry: BookEntry): string => JSON.stringify(bookEntry.parse(entry));
