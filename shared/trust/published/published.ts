/**
 * What the keepers of a list publish for a whole realm beside the list itself (SPEC.md, TP1-TP5): numbered, never changed, signed
 * by two of them. The carrier does not look into the content; each kind has a reader of its own.
 */
import { z } from 'zod';
import { compare, concat, equal, utf8 } from '../../codec/bytes.ts';
import { decode, encode } from '../../codec/cbor.ts';
import { toHex } from '../../codec/hex.ts';
import { bytes16, bytes32, bytes64, moment, someBytes } from '../../codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../../crypto/crypto.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { ReadDirectory } from '../directory/directory.ts';
import { readTextFile, textFile } from '../text-file.ts';

/** Largest encoded publication, in bytes: two of them fit into the note of a file beside all else. */
export const publishedCap = 1_000_000;
const signatureCap = 9;

/** What this version can read. Another word is something newer. */
export const publishedKinds = ['law-pack', 'directory-update'] as const;
export type PublishedKind = (typeof publishedKinds)[number];

const publication = z.strictObject({
  format: z.literal('passerelle/published'),
  version: z.literal(1),
  /** The list whose keepers answer for it, and its realm. */
  list: bytes16,
  realm: bytes16,
  kind: z.enum(publishedKinds),
  /** Of its kind. What has a number once keeps it. */
  number: z.number().int().min(1).max(999_999),
  issuedAt: moment,
  content: someBytes,
});
export type Publication = z.infer<typeof publication>;

/** Read as far as it proves itself; whether those who signed are anybody here is asked by `countsUnder`. */
export interface ReadPublication {
  readonly publication: Publication;
  readonly bytes: Bytes;
  /** Keys with a good signature. */
  readonly signedBy: readonly Bytes[];
}

export type PublishedProblem =
  | 'not-a-publication'
  | 'damaged'
  | 'newer-version'
  /** Fewer than two signatures of anybody. */
  | 'too-few-signatures'
  /** Two signatures, and yet not of two keepers of the list held here. */
  | 'not-by-keepers'
  | 'other-realm'
  | 'other-list';

const wire = z.tuple([someBytes, z.array(z.tuple([bytes32, bytes64])).max(signatureCap)]);
const newer = z.looseObject({ format: z.literal('passerelle/published'), version: z.number().int().min(1) });

const signedBytes = (crypto: Crypto, map: Uint8Array): Bytes =>
  concat([utf8('passerelle/published/1\n'), crypto.hash(map)]);

/** Without a signature yet. Throws when it is none: it was made here. */
export const encodeUnsignedPublication = (value: Omit<Publication, 'format' | 'version'>): Bytes =>
  encode([encode(publication.parse({ format: 'passerelle/published', version: 1, ...value })), []]);

/**
 * Reads one with as many signatures as it has so far, each of them good. Budget: 1,000,000 bytes and nine signatures (TP2),
 * each over one hash of all of it; twice the bytes and 64 MiB in memory (K7).
 */
export function decodePublication(crypto: Crypto, bytes: Uint8Array): Result<ReadPublication, PublishedProblem> {
  if (bytes.length > publishedCap) return fail('not-a-publication');
  const outer = decode(bytes);
  if (!outer.ok) return fail('damaged');
  const parts = wire.safeParse(outer.value);
  if (!parts.success) return fail('not-a-publication');
  const [map, signatures] = parts.data;
  const value = decode(map);
  if (!value.ok) return fail('damaged');
  const parsed = publication.safeParse(value.value);
  // A greater version, or a kind that is not known here: a newer application made it.
  if (!parsed.success) return fail(newer.safeParse(value.value).success ? 'newer-version' : 'not-a-publication');
  const keys = signatures.map(([key]) => key);
  const inOrder = keys.every((key, at) => at === 0 || compare(keys[at - 1] ?? key, key) < 0);
  const good = signatures.every(([key, signature]) => crypto.verify(signature, signedBytes(crypto, map), key));
  if (!inOrder || !good) return fail('damaged');
  return ok({ publication: parsed.data, bytes: new Uint8Array(bytes), signedBy: keys });
}

/** TP4: two keepers of the very list that is held here. */
export function countsUnder(
  { directory }: Pick<ReadDirectory, 'directory'>,
  { publication: { list, realm }, signedBy }: ReadPublication,
): Result<undefined, PublishedProblem> {
  if (!equal(realm, directory.realm)) return fail('other-realm');
  if (!equal(list, directory.list)) return fail('other-list');
  if (signedBy.length < 2) return fail('too-few-signatures');
  return keepersAmong(directory, signedBy).length >= 2 ? ok(undefined) : fail('not-by-keepers');
}

/** Keepers of a list among those who signed. */
export const keepersAmong = (
  { officers }: Pick<ReadDirectory['directory'], 'officers'>,
  signedBy: readonly Bytes[],
): ReadDirectory['directory']['officers'] =>
  officers.filter(({ key }) => signedBy.some((each) => toHex(each) === toHex(key)));

/** Adds a signature; one of the same key is made anew. Whose counts is the reader's to say, so after a change of keepers all may sign again. */
export function signPublication(crypto: Crypto, { bytes }: Pick<ReadPublication, 'bytes'>, keys: SignKeys): Bytes {
  const outer = decode(bytes);
  const [map, signatures] = wire.parse(outer.ok ? outer.value : null);
  const others = signatures.filter(([key]) => !equal(key, keys.publicKey)).slice(-(signatureCap - 1));
  const mine: [Bytes, Bytes] = [keys.publicKey, crypto.sign(signedBytes(crypto, map), keys.secretKey)];
  return encode([map, [...others, mine].sort(([a], [b]) => compare(a, b))]);
}

const title = 'PASSERELLE PUBLISHED 1';
export const publishedFile = (bytes: Uint8Array): Bytes => textFile(title, bytes);
/** Budget: as of a text file, 4 MiB. */
export const readPublishedFile = (file: Uint8Array): Bytes | null => readTextFile(title, file);
