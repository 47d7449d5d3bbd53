/** The access logs of a computer for an auditor: everything as it lies there, signed by who handed it over (SPEC.md, A10). */
import { z } from 'zod';
import { concat, utf8 } from '../codec/bytes.ts';
import { decode, encode } from '../codec/cbor.ts';
import { bytes16, bytes32, bytes64, listOfBytes, moment, someBytes } from '../codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../crypto/crypto.ts';

const content = z.strictObject({
  format: z.literal('passerelle/audit'),
  version: z.literal(1),
  vault: bytes16,
  at: moment,
  /** Signing key (real work) of who made it. */
  by: bytes32,
  /** The log of the people of that computer. */
  people: listOfBytes,
  /** All frames of kind `access`, in the order of the journal. */
  frames: listOfBytes,
});
export type AuditContent = z.infer<typeof content>;

const wire = z.tuple([someBytes, bytes64]);

const signedBytes = (crypto: Crypto, body: Uint8Array): Bytes =>
  concat([utf8('passerelle/audit-file/1\n'), crypto.hash(body)]);

export function writeAuditFile(crypto: Crypto, value: Omit<AuditContent, 'by'>, keys: SignKeys): Bytes {
  const body = encode({ ...value, by: keys.publicKey });
  return encode([body, crypto.sign(signedBytes(crypto, body), keys.secretKey)]);
}

/**
 * The content, when it is one and its signature is of who it names; whether they may is for the caller. Budget: as many bytes as the
 * caller takes (512 MiB), twice those in memory and 64 MiB beside them (K7 and K9 of the codec); time follows the length.
 */
export function readAuditFile(crypto: Crypto, bytes: Uint8Array): AuditContent | null {
  const outer = decode(bytes);
  const parts = outer.ok ? wire.safeParse(outer.value) : null;
  const value = parts?.success ? decode(parts.data[0]) : null;
  const parsed = value?.ok ? content.safeParse(value.value) : null;
  if (!parts?.success || !parsed?.success) return null;
  const [body, signature] = parts.data;
  return crypto.verify(signature, signedBytes(crypto, body), parsed.data.by) ? parsed.data : null;
}
