/** A law pack as what keepers publish (SPEC.md, TP6): the pack itself, encoded, read by its own strict schema. */
import { z } from 'zod';
import { equal } from '../../codec/bytes.ts';
import { decode, encode } from '../../codec/cbor.ts';
import type { Bytes } from '../../crypto/crypto.ts';
import { lawPack, type LawPack } from '../../release/law/pack.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Publication } from './published.ts';

export type PackProblem =
  /** Made for an application that knows more. */
  | 'newer-version'
  /** Something in it breaks a rule of packs (V1, V3). */
  | 'broken-content'
  /** The number is that of another pack already. */
  | 'number-taken';

const newer = z.looseObject({ format: z.string().regex(/^law-pack-(?!1$)\d+$/) });

/** Anything at all read as a pack: what a keeper opens, and what came. */
export function readPack(value: unknown): Result<LawPack, PackProblem> {
  if (newer.safeParse(value).success) return fail('newer-version');
  const parsed = lawPack.safeParse(value);
  return parsed.success ? ok(parsed.data) : fail('broken-content');
}

export function packIn({ content, number }: Pick<Publication, 'content' | 'number'>): Result<LawPack, PackProblem> {
  const value = decode(content);
  const read = value.ok ? readPack(value.value) : fail('broken-content' as const);
  return read.ok && read.value.number !== number ? fail('broken-content') : read;
}

/** Without what is undefined, as it is written and compared. */
export const encodePack = (pack: LawPack): Bytes => encode(JSON.parse(JSON.stringify(pack)));

/** V2: a number is given once. `new`, or the very pack that is known. */
export function packBeside(known: readonly LawPack[], pack: LawPack): Result<'new' | 'same', PackProblem> {
  const before = known.find(({ number }) => number === pack.number);
  if (before === undefined) return ok('new');
  return equal(encodePack(before), encodePack(pack)) ? ok('same') : fail('number-taken');
}
