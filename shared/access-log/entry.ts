/** An entry of an access log: signed, and linked to the one before over clear and sealed bytes (SPEC.md, A1-A3). */
import { z } from 'zod';
import { concat, utf8 } from '../codec/bytes.ts';
import { encode } from '../codec/cbor.ts';
import { bytes32, bytes64, count, moment } from '../codec/shapes.ts';
import type { Bytes, Crypto } from '../crypto/crypto.ts';

export const accessEntry = z.strictObject({
  seq: count,
  /** Link of the entry before; null for the first. */
  prev: bytes32.nullable(),
  at: moment,
  what: z.string().max(100),
  dossier: z.string().max(64).optional(),
  reason: z.string().max(500).optional(),
  /** Why, in a word of a closed list (A12). */
  motive: z.string().max(100).optional(),
  /** Who was given something: name and service, or who a paper goes to (A13). */
  to: z.string().max(500).optional(),
  /** By the seat, over the rest of the entry; entries of before have none. */
  signature: bytes64.optional(),
});
export type AccessLogEntry = z.infer<typeof accessEntry>;

const signedBytes = ({ signature: _signature, ...entry }: AccessLogEntry): Bytes =>
  concat([utf8('passerelle/access-entry/1\n'), encode(entry)]);

export const signEntry = (crypto: Crypto, entry: AccessLogEntry, secretKey: Uint8Array): AccessLogEntry => ({
  ...entry,
  signature: crypto.sign(signedBytes(entry), secretKey),
});

/** Entries of before signatures were made are not vouched for by themselves; what follows them does. */
export const isVouched = (crypto: Crypto, entry: AccessLogEntry, publicKey: Uint8Array): boolean =>
  entry.signature === undefined || crypto.verify(entry.signature, signedBytes(entry), publicKey);

/** What the next entry names, and what files that leave carry. `payload`: the sealed entry as it lies in the journal. */
export const linkOf = (crypto: Crypto, entry: AccessLogEntry, payload: Uint8Array): Bytes =>
  entry.signature === undefined
    ? crypto.hash(payload)
    : crypto.hash(concat([utf8('passerelle/access-link/1\n'), crypto.hash(payload), crypto.hash(encode(entry))]));
