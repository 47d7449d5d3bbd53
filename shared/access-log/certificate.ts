/** The certificate of an erasure: text a person reads, facts a program reads, and a signature over both (SPEC.md, A8). */
import { z } from 'zod';
import { fromBase64url, toBase64url } from '../codec/base64url.ts';
import { concat, equal, utf8 } from '../codec/bytes.ts';
import { listOf, moment } from '../codec/shapes.ts';
import type { Bytes, Crypto } from '../crypto/crypto.ts';
import { decodeCard } from '../trust/seat-card.ts';

/** Largest file, in bytes (A11). */
const certificateCap = 1_048_576;
const title = 'PASSERELLE ERASURE CERTIFICATE 1';

const factsLine = z.strictObject({
  format: z.literal('passerelle/erasure-certificate'),
  version: z.literal(1),
  card: z.string(),
  id: z.string(),
  scope: z.string(),
  dossier: z.string(),
  parts: listOf(z.string()),
  documents: z.number(),
  at: moment,
  /** Head of the signer's access log when the file was made (A3), in hexadecimal. */
  logHead: z.string().nullable(),
});
export type CertificateFacts = Omit<z.infer<typeof factsLine>, 'format' | 'version' | 'card'>;
const endLine = z.strictObject({ signature: z.string() });

const signed = (crypto: Crypto, text: string): Bytes =>
  concat([utf8('passerelle/erasure-certificate/1\n'), crypto.hash(utf8(text))]);

/** @param text lines as the person saw them, in their language */
export function writeCertificate(
  crypto: Crypto,
  who: { readonly card: Bytes; readonly secretKey: Uint8Array },
  text: string,
  facts: CertificateFacts,
): Bytes {
  const line = { format: 'passerelle/erasure-certificate', version: 1, card: toBase64url(who.card), ...facts };
  const body = `${title}\n\n${text.trim()}\n\n${JSON.stringify(line)}\n`;
  const signature = toBase64url(crypto.sign(signed(crypto, body), who.secretKey));
  return utf8(`${body}${JSON.stringify({ signature })}\n`);
}

export const isCertificate = (file: Uint8Array): boolean =>
  equal(file.subarray(0, title.length + 1), utf8(`${title}\n`));

/**
 * Who signed it and what it says, or null when it is not as it was signed. Budget: 1 MiB (A11), in memory some thirty times as much for
 * a file of line ends alone; time follows the length.
 */
export function readCertificate(
  crypto: Crypto,
  file: Uint8Array,
): (CertificateFacts & { readonly name: string; readonly service: string }) | null {
  if (file.length > certificateCap) return null;
  const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(file);
  if (!equal(utf8(text), file)) return null;
  const lines = text.split('\n');
  const facts = parsed(factsLine, lines.at(-3));
  const end = parsed(endLine, lines.at(-2));
  const card = facts && decodeCard(crypto, fromBase64url(facts.card) ?? new Uint8Array());
  const signature = end && fromBase64url(end.signature);
  if (!facts || !card?.ok || !signature || lines.at(-1) !== '') return null;
  const body = `${lines.slice(0, -2).join('\n')}\n`;
  const isSigned = crypto.verify(signature, signed(crypto, body), card.value.signKey);
  const { format: _format, version: _version, card: _card, ...rest } = facts;
  return isSigned ? { ...rest, name: card.value.name, service: card.value.service } : null;
}

/** A line that says exactly what it would be written as: the last one stands behind what is signed. */
function parsed<T>(schema: z.ZodType<T>, line: string | undefined): T | null {
  try {
    const value: unknown = JSON.parse(line ?? '');
    const read = schema.safeParse(value);
    return read.success && JSON.stringify(value) === line ? read.data : null;
  } catch {
    return null;
  }
}
