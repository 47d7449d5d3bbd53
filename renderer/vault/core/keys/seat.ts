/**
 * A seat: one person on this computer, with keys of its own for each realm. Its secret rests in a slot of the key file.
 */
import { z } from 'zod';
import { decode, encode } from '../../../../shared/codec/cbor.ts';
import { bytes16 as id16, bytes32 as id32 } from '../../../../shared/codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../../shared/crypto/crypto.ts';
import type { Realm } from '../../api/places.ts';

const pair = (secretLength: number) =>
  z.strictObject({
    publicKey: id32,
    secretKey: z.instanceof(Uint8Array<ArrayBuffer>).refine((b) => b.length === secretLength),
  });

const identity = z.strictObject({
  sign: pair(64),
  wrap: pair(32),
  /** age identity (`AGE-SECRET-KEY-1…`) and its recipient (`age1…`). */
  ageIdentity: z.string().max(200),
  ageRecipient: z.string().max(200),
  /** The seat card, signed, as it is given to others. */
  card: z.instanceof(Uint8Array<ArrayBuffer>),
  person: id16,
});
export type Identity = z.infer<typeof identity>;

const seatSecret = z.strictObject({
  format: z.literal('passerelle/seat'),
  version: z.literal(1),
  seat: id16,
  /** Seals drafts, settings and records of this seat. */
  seatKey: id32,
  real: identity,
  practice: identity,
  /** What the erasure key is wrapped to since a passphrase of this seat became known; before that `real.wrap` (K16). */
  box: pair(32).optional(),
});
export type SeatSecret = z.infer<typeof seatSecret>;

export const encodeSeat = (secret: SeatSecret): Bytes => encode(secret);

/**
 * The secret of a seat; null for anything else. Budget: a slot of the key file sees to the length (7,000,000 bytes of all
 * slots); as much again and 64 MiB (K7).
 */
export function decodeSeat(bytes: Bytes): SeatSecret | null {
  const value = decode(bytes);
  const parsed = value.ok ? seatSecret.safeParse(value.value) : null;
  return parsed?.success ? parsed.data : null;
}

/** Opens the erasure key as it is now. */
export const boxKeys = (secret: SeatSecret): SignKeys => secret.box ?? secret.real.wrap;

/** Opens what was wrapped to this seat at any time. */
export const everyWrap = (secret: SeatSecret): readonly SignKeys[] =>
  secret.box === undefined ? [secret.real.wrap] : [secret.box, secret.real.wrap];

export const identityFor = (secret: SeatSecret, realm: Realm): Identity => secret[realm];

/** Key pairs of a new identity; the card and age identity are made by the caller. */
export const newKeyPairs = (crypto: Crypto): { sign: SignKeys; wrap: SignKeys } => ({
  sign: crypto.signKeys(),
  wrap: crypto.wrapKeys(),
});
