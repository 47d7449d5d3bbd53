/** An update of the directory as what keepers publish (SPEC.md, TP8-TP10). */
import { z } from 'zod';
import { equal } from '../../codec/bytes.ts';
import { decode, encode } from '../../codec/cbor.ts';
import type { Bytes } from '../../crypto/crypto.ts';
import { directoryUpdate, type DirectoryUpdate } from '../../directory/update.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { PackProblem } from './law-pack.ts';
import type { Publication } from './published.ts';

const newer = z.looseObject({ format: z.string().regex(/^directory-update-(?!1$)\d+$/) });

export function readUpdate(value: unknown): Result<DirectoryUpdate, PackProblem> {
  if (newer.safeParse(value).success) return fail('newer-version');
  const parsed = directoryUpdate.safeParse(value);
  return parsed.success ? ok(parsed.data) : fail('broken-content');
}

export function updateIn({
  content,
  number,
}: Pick<Publication, 'content' | 'number'>): Result<DirectoryUpdate, PackProblem> {
  const value = decode(content);
  const read = value.ok ? readUpdate(value.value) : fail('broken-content' as const);
  return read.ok && read.value.number !== number ? fail('broken-content') : read;
}

export const encodeUpdate = (update: DirectoryUpdate): Bytes => encode(JSON.parse(JSON.stringify(update)));

/** A number is given once: `new`, or the very update that is known. */
export function updateBeside(
  known: readonly DirectoryUpdate[],
  update: DirectoryUpdate,
): Result<'new' | 'same', PackProblem> {
  const before = known.find(({ number }) => number === update.number);
  if (before === undefined) return ok('new');
  return equal(encodeUpdate(before), encodeUpdate(update)) ? ok('same') : fail('number-taken');
}
