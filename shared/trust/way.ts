/**
 * Where files for a seat may be left in a storage (SPEC.md, T13-T15): its mailbox, signed by the seat. It travels in the
 * note of bundles and behind the card in a card file; the card itself stays as it is, so who has none reads it as before.
 */
import { z } from 'zod';
import { concat, utf8 } from '../codec/bytes.ts';
import { decode, encode } from '../codec/cbor.ts';
import { bytes32, bytes64, count, someBytes } from '../codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../crypto/crypto.ts';
import { mailbox } from '../network/connection.ts';
import { readTextFile, textFile } from './text-file.ts';

const waySchema = z.strictObject({
  format: z.literal('passerelle/way'),
  version: z.literal(1),
  signKey: bytes32,
  mailbox,
  /** Milliseconds since 1970 by the seat's clock: of two ways of one seat the later one counts. */
  madeAt: count,
});
export type Way = z.infer<typeof waySchema>;

/** Largest encoded way, in bytes. */
export const wayCap = 512;

const wire = z.tuple([someBytes, bytes64]);
const title = 'PASSERELLE WAY 1';

const signedBytes = (crypto: Crypto, wayBytes: Uint8Array): Bytes =>
  concat([utf8('passerelle/way/1\n'), crypto.hash(wayBytes)]);

/** A way, signed by its seat, encoded. */
export function makeWay(crypto: Crypto, keys: SignKeys, details: Pick<Way, 'mailbox' | 'madeAt'>): Bytes {
  const way: Way = { format: 'passerelle/way', version: 1, signKey: keys.publicKey, ...details };
  const wayBytes = encode(way);
  return encode([wayBytes, crypto.sign(signedBytes(crypto, wayBytes), keys.secretKey)]);
}

/** The way, when its seat signed it; null for anything else, which is passed over. */
export function decodeWay(crypto: Crypto, bytes: Uint8Array): Way | null {
  if (bytes.length > wayCap) return null;
  const outer = decode(bytes);
  const parts = outer.ok ? wire.safeParse(outer.value) : null;
  if (parts?.success !== true) return null;
  const [wayBytes, signature] = parts.data;
  const value = decode(wayBytes);
  const way = value.ok ? waySchema.safeParse(value.value) : null;
  if (way?.success !== true) return null;
  return crypto.verify(signature, signedBytes(crypto, wayBytes), way.data.signKey) ? way.data : null;
}

/** The card file of a seat with its way behind it. */
export const withWay = (cardFile: Bytes, way: Uint8Array): Bytes => concat([cardFile, textFile(title, way)]);

/** The way behind a card, encoded, or null. */
export const wayBehind = (file: Uint8Array): Bytes | null => readTextFile(title, file);
