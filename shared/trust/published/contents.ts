/** What stands in a publication, by its kind (SPEC.md, TP6-TP10): read by its own strict schema, whoever wrote it. */
import { z } from 'zod';
import { equal } from '../../codec/bytes.ts';
import { decode, encode } from '../../codec/cbor.ts';
import type { Bytes } from '../../crypto/crypto.ts';
import { directoryUpdate } from '../../directory/update.ts';
import { lawPack } from '../../release/law/format/pack.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Publication, PublishedKind } from './published.ts';

export type ContentProblem =
  /** Made for an application that knows more. */
  | 'newer-version'
  /** In a form that is withdrawn: what it says holds no more. */
  | 'withdrawn-form'
  /** Something in it breaks a rule of its kind. */
  | 'broken-content'
  /** The number is that of another one already. */
  | 'number-taken';

export interface Numbered {
  readonly number: number;
}

/** Anything at all read as one of a kind: what a keeper opens, and what came. */
export type ContentReader<C extends Numbered> = (value: unknown) => Result<C, ContentProblem>;

/** @param version of the form that is read here: a greater one is newer, a smaller one withdrawn */
function readerOf<C extends Numbered>(kind: PublishedKind, version: number, schema: z.ZodType<C>): ContentReader<C> {
  const form = z.looseObject({ format: z.string().regex(new RegExp(`^${kind}-\\d{1,6}$`)) });
  return (value) => {
    const named = form.safeParse(value);
    const given = named.success ? Number(named.data.format.slice(kind.length + 1)) : version;
    if (given > version) return fail('newer-version');
    if (given >= 1 && given < version) return fail('withdrawn-form');
    const parsed = schema.safeParse(value);
    return parsed.success ? ok(parsed.data) : fail('broken-content');
  };
}

export const readPack = readerOf('law-pack', 2, lawPack);
export const readUpdate = readerOf('directory-update', 1, directoryUpdate);

/**
 * Reads what a publication of a kind says. Budget: what the publication may have, 1,000,000 bytes (TP2), and 64 MiB beside them
 * (K7, K9); counts are those of the schema (2,000 entries, 400 limits).
 */
export function contentIn<C extends Numbered>(
  read: ContentReader<C>,
  { content, number }: Pick<Publication, 'content' | 'number'>,
): Result<C, ContentProblem> {
  const value = decode(content);
  const found = value.ok ? read(value.value) : fail('broken-content' as const);
  return found.ok && found.value.number !== number ? fail('broken-content') : found;
}

/** Without what is undefined, as it is written and compared. */
export const encodeContent = <C extends Numbered>(content: C): Bytes => encode(JSON.parse(JSON.stringify(content)));

/** A number is given once (V2, TP7): `new`, or the very one that is known. */
export function besideKnown<C extends Numbered>(known: readonly C[], one: C): Result<'new' | 'same', ContentProblem> {
  const before = known.find(({ number }) => number === one.number);
  if (before === undefined) return ok('new');
  return equal(encodeContent(before), encodeContent(one)) ? ok('same') : fail('number-taken');
}
