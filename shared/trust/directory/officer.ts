/**
 * The public part of an officer's key (SPEC.md, TD15): what an officer hands over so that a list can be begun, or go over
 * to the keys that come next. It shows the key of now and only a hash of the next one.
 */
import { z } from 'zod';
import { concat, utf8 } from '../../codec/bytes.ts';
import { decode, encode } from '../../codec/cbor.ts';
import { bytes32, bytes64, moment, someBytes } from '../../codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../../crypto/crypto.ts';
import { cardName } from '../seat-card.ts';
import { nextKeyHash } from './directory.ts';

const part = z.strictObject({
  format: z.literal('passerelle/officer'),
  version: z.literal(1),
  name: z
    .string()
    .min(1)
    .max(200)
    .refine((text) => cardName(text) === text),
  key: bytes32,
  /** Hash of the key that comes next. */
  next: bytes32,
  madeAt: moment,
});
export type OfficerPart = z.infer<typeof part>;

const wire = z.tuple([someBytes, bytes64]);
const partCap = 2_048;

const signedBytes = (crypto: Crypto, bytes: Uint8Array): Bytes =>
  concat([utf8('passerelle/officer/1\n'), crypto.hash(bytes)]);

/** Signed by the key of now, so that nobody hands over a key they do not hold. */
export function makeOfficerPart(
  crypto: Crypto,
  keys: SignKeys,
  details: { readonly name: string; readonly nextKey: Bytes; readonly madeAt: number },
): Bytes {
  const bytes = encode(
    part.parse({
      format: 'passerelle/officer',
      version: 1,
      name: cardName(details.name),
      key: keys.publicKey,
      next: nextKeyHash(crypto, details.nextKey),
      madeAt: details.madeAt,
    } satisfies OfficerPart),
  );
  return encode([bytes, crypto.sign(signedBytes(crypto, bytes), keys.secretKey)]);
}

/** The part, when its key signed it; null for anything else. Budget: 2,048 bytes; one signature. */
export function readOfficerPart(crypto: Crypto, bytes: Uint8Array): OfficerPart | null {
  if (bytes.length > partCap) return null;
  const outer = decode(bytes);
  const parts = outer.ok ? wire.safeParse(outer.value) : null;
  if (parts?.success !== true) return null;
  const value = decode(parts.data[0]);
  const parsed = value.ok ? part.safeParse(value.value) : null;
  if (parsed?.success !== true) return null;
  return crypto.verify(parts.data[1], signedBytes(crypto, parts.data[0]), parsed.data.key) ? parsed.data : null;
}
