import type { Bytes, OpenFile } from '../files/seam.ts';

/** What reading needs of an open file. */
export type Readable = Pick<OpenFile, 'read'>;

/**
 * A file that is not written to meanwhile, with what was read of it last: behind each damaged place the rest is asked for anew, and
 * with thousands of them that would be read thousands of times. Answers are parts of what is held.
 */
export function heldFile(file: Readable): Readable {
  let held: { readonly at: number; readonly bytes: Bytes } | null = null;
  return {
    read: async (at, length) => {
      const from = held === null ? -1 : at - held.at;
      if (held !== null && from >= 0 && from + length <= held.bytes.length)
        return held.bytes.subarray(from, from + length);
      const bytes = await file.read(at, length);
      held = { at, bytes };
      return bytes;
    },
  };
}
