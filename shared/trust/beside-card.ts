/**
 * What a seat says beside its card (SPEC.md, T13, T17): signed by the seat, in a block of its own behind the card in a card
 * file. The card stays as it is, so who knows no such block reads it as before.
 */
import { z } from 'zod';
import { concat, utf8 } from '../codec/bytes.ts';
import { decode, encode } from '../codec/cbor.ts';
import { bytes64, someBytes } from '../codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../crypto/crypto.ts';
import { readTextFile, textFile } from './text-file.ts';

export interface StatementKind<T extends { readonly signKey: Bytes }> {
  readonly schema: z.ZodType<T>;
  /** Names the kind in what is signed. */
  readonly prefix: string;
  /** First line of its block in a card file. */
  readonly title: string;
  /** Largest encoded statement, in bytes. */
  readonly cap: number;
}

const wire = z.tuple([someBytes, bytes64]);

const signedBytes = (crypto: Crypto, prefix: string, map: Uint8Array): Bytes =>
  concat([utf8(prefix), crypto.hash(map)]);

/** A statement, signed by its seat, encoded. */
export function signStatement<T extends { readonly signKey: Bytes }>(
  crypto: Crypto,
  { schema, prefix }: StatementKind<T>,
  keys: SignKeys,
  statement: T,
): Bytes {
  const map = encode(schema.parse(statement));
  return encode([map, crypto.sign(signedBytes(crypto, prefix, map), keys.secretKey)]);
}

/**
 * The statement, when its seat signed it; null for anything else, which is passed over. Budget: as many bytes as its kind says
 * (512 to 16,384; T13, T17, T20); one signature.
 */
export function decodeStatement<T extends { readonly signKey: Bytes }>(
  crypto: Crypto,
  { schema, prefix, cap }: StatementKind<T>,
  bytes: Uint8Array,
): T | null {
  if (bytes.length > cap) return null;
  const outer = decode(bytes);
  const parts = outer.ok ? wire.safeParse(outer.value) : null;
  if (parts?.success !== true) return null;
  const [map, signature] = parts.data;
  const value = decode(map);
  const statement = value.ok ? schema.safeParse(value.value) : null;
  if (statement?.success !== true) return null;
  return crypto.verify(signature, signedBytes(crypto, prefix, map), statement.data.signKey) ? statement.data : null;
}

/** The card file of a seat with a statement behind it. */
export const withStatement = (
  { title }: Pick<StatementKind<never>, 'title'>,
  cardFile: Bytes,
  statement: Uint8Array,
): Bytes => concat([cardFile, textFile(title, statement)]);

/** The statement behind a card, encoded and not yet checked, or null. Budget: as of a text file, 4 MiB. */
export const statementBehind = ({ title }: Pick<StatementKind<never>, 'title'>, file: Uint8Array): Bytes | null =>
  readTextFile(title, file);
