/** Shapes that every format needs, for zod. */
import { z } from 'zod';
import type { Bytes } from './byte-array.ts';
import { lastMoment } from './moment.ts';

export const someBytes = z.instanceof(Uint8Array<ArrayBuffer>);
export const bytesOf = (length: number) => someBytes.refine((bytes) => bytes.length === length);
export const bytes16 = bytesOf(16);
export const bytes32 = bytesOf(32);
export const bytes64 = bytesOf(64);
/** Byte strings, with no word about each that is none. */
export const listOfBytes = z.custom<Bytes[]>(
  (value) => Array.isArray(value) && value.every((each) => each instanceof Uint8Array),
);

/**
 * A list of which the first wrong element is told, and no other (K9): a word about each of a million takes a gigabyte, and so many
 * at once are more than a call can be given. For every list that may be long where it comes from outside.
 */
export const listOf = <T, From>(element: z.ZodType<T, From>, most = Number.POSITIVE_INFINITY): z.ZodType<T[], From[]> =>
  z
    .custom<From[]>((value) => Array.isArray(value) && value.length <= most)
    .transform((list, { issues }): T[] => {
      const read: T[] = [];
      for (const each of list) {
        const { success, data } = element.safeParse(each);
        if (!success) {
          issues.push({ code: 'custom', message: 'an element does not fit', input: each });
          return z.NEVER;
        }
        read.push(data);
      }
      return read;
    });

/** A counter or a size. */
export const count = z.number().int().nonnegative();

/** Milliseconds since 1970, up to the end of the year 9999 (K8 of the codec). */
export const moment = count.max(lastMoment);
