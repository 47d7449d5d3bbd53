/** What passes between a person who lost their passphrase and the officers: by file, offline (SPEC.md, O1-O6). */
import { z } from 'zod';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { concat, utf8 } from '../../../../shared/codec/bytes.ts';
import { decode, encode } from '../../../../shared/codec/cbor.ts';
import { bytes16, bytes32, bytes64, moment, someBytes } from '../../../../shared/codec/shapes.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import { readTextFile, textFile } from '../../../../shared/trust/text-file.ts';
import type { RequestSlot } from '../../core/keys/key-file.ts';

const wrapPair = z.strictObject({ publicKey: bytes32, secretKey: bytes32 });

/** What two officers open together: the old place's decryption key, never the one it signs with, nor its seat key. */
const recoveryPackage = z.strictObject({
  format: z.literal('passerelle/recovery-package'),
  version: z.literal(1),
  seat: bytes16,
  wrap: wrapPair,
  /** Opens the erasure key, where that is not `wrap`. */
  box: wrapPair.optional(),
});
export type RecoveryPackage = z.infer<typeof recoveryPackage>;

/** What one officer holds of a key: random strings, for each of their pairs. */
export const heldShares = z.array(z.strictObject({ pair: z.number().int().min(0).max(2), share: bytes32 })).length(2);

/** One officer's part, signed by the seat it may one day open. */
const officerShare = z.strictObject({
  format: z.literal('passerelle/recovery-share'),
  version: z.literal(1),
  vault: bytes16,
  slot: bytes16,
  seat: bytes16,
  /** Card for real work of whose place it is. */
  card: someBytes,
  label: z.string().max(80),
  shares: heldShares,
});
export type OfficerShare = z.infer<typeof officerShare>;
const signedPair = z.tuple([someBytes, bytes64]);

/** A place that is asked for: its officers' slot, and what each of the three holds of it. */
const askedPlace = z.strictObject({ slot: bytes16, shares: z.array(someBytes).length(3) });

const asking = {
  format: z.literal('passerelle/recovery-request'),
  vault: bytes16,
  /** Of the new place: it signs and unwraps with keys nobody had before. */
  signKey: bytes32,
  wrapKey: bytes32,
  at: moment,
};
const request = z.strictObject({
  ...asking,
  version: z.literal(2),
  /** One, or all of a safety copy: there nobody can tell whose is whose, and the officer says who is asking. */
  places: z.array(askedPlace).min(1).max(100),
});
/** Who asks for their service, and why. */
export const askedForService = z.strictObject({
  name: z.string().min(1).max(200),
  function: z.string().min(1).max(120),
  service: z.string().min(1).max(120),
  reason: z.string().min(10).max(500),
});
export type AskedForService = z.infer<typeof askedForService>;

/** For a service, without the person; both officers sign the reason. */
const serviceRequest = request.extend({ version: z.literal(3), for: askedForService });
export type ServiceRequest = z.infer<typeof serviceRequest>;
export type RecoveryRequest = z.infer<typeof request> | ServiceRequest;
const firstRequest = z.strictObject({ ...asking, version: z.literal(1), ...askedPlace.shape });

const answer = z.strictObject({
  format: z.literal('passerelle/recovery-answer'),
  version: z.literal(1),
  /** Hash of the request it answers. */
  request: bytes32,
  officer: bytes32,
  /** Over vault, old seat and request (log.ts, approvalBytes). */
  approval: bytes64,
  /** The officer's two shares, for the new place alone. */
  box: someBytes,
});
export type RecoveryAnswer = z.infer<typeof answer>;

/**
 * A value of one shape in encoded bytes; null for anything else. Budget: the caller sees to the length (a file 4 MiB, a box
 * what its key file has); as much again and 64 MiB in memory (K7).
 */
export function valueOf<T>(schema: z.ZodType<T>, bytes: Uint8Array | null): T | null {
  const value = bytes && decode(bytes);
  const parsed = value?.ok ? schema.safeParse(value.value) : null;
  return parsed?.success ? parsed.data : null;
}

export const readPackage = (bytes: Uint8Array | null): RecoveryPackage | null => valueOf(recoveryPackage, bytes);
export const readShares = (bytes: Uint8Array | null): OfficerShare['shares'] | null => valueOf(heldShares, bytes);
export const readAnswerBytes = (bytes: Uint8Array): RecoveryAnswer | null => valueOf(answer, bytes);

const prefixed = (crypto: Crypto, prefix: string, body: Uint8Array): Bytes => concat([utf8(prefix), crypto.hash(body)]);

/** A body and the signature over its hash under a prefix. */
export const signedBody = (crypto: Crypto, prefix: string, body: Bytes, secretKey: Bytes): Bytes =>
  encode([body, crypto.sign(prefixed(crypto, prefix, body), secretKey)]);

/** What was signed so, when the signature is that of the key it names. Budget: as of `valueOf`, twice; one signature. */
export function signedShare<T>(
  crypto: Crypto,
  prefix: string,
  schema: z.ZodType<T>,
  bytes: Uint8Array | null,
  signKeyOf: (share: T) => Bytes | null,
): T | null {
  const parts = valueOf(signedPair, bytes);
  const share = parts && valueOf(schema, parts[0]);
  const signKey = share && signKeyOf(share);
  return signKey && crypto.verify(parts[1], prefixed(crypto, prefix, parts[0]), signKey) ? share : null;
}

const sharePrefix = 'passerelle/recovery-share/1\n';

export const signShare = (crypto: Crypto, share: OfficerShare, secretKey: Bytes): Bytes =>
  signedBody(crypto, sharePrefix, encode(share), secretKey);

/** A share whose signature is that of `signKeyOf` its card. Budget: as of `signedShare`. */
export function readShare(
  crypto: Crypto,
  bytes: Uint8Array | null,
  signKeyOf: (card: Bytes) => Bytes | null,
): OfficerShare | null {
  return signedShare(crypto, sharePrefix, officerShare, bytes, ({ card }) => signKeyOf(card));
}

const requestTitle = 'PASSERELLE RECOVERY REQUEST 1';
const answerTitle = 'PASSERELLE RECOVERY ANSWER 1';

export const requestHash = (crypto: Crypto, encoded: Uint8Array): Bytes =>
  crypto.hash(concat([utf8('passerelle/recovery-request/1\n'), encoded]));

/** Twenty digits in four groups: what both sides read out by phone. */
export function phoneCode(hash: Uint8Array): string {
  const groups = [0, 1, 2, 3].map((group) => {
    const five = hash.subarray(group * 5, group * 5 + 5).reduce((value, byte) => value * 256 + byte, 0);
    return String(five % 100_000).padStart(5, '0');
  });
  return groups.join(' ');
}

export function requestFile(crypto: Crypto, value: RecoveryRequest): { readonly file: Bytes; readonly hash: Bytes } {
  const encoded = encode(value);
  return { file: textFile(requestTitle, encoded), hash: requestHash(crypto, encoded) };
}

export interface ReadRequest<R = RecoveryRequest> {
  readonly request: R;
  readonly hash: Bytes;
}

export const isForService = (read: ReadRequest): read is ReadRequest<ServiceRequest> => read.request.version === 3;

/** A request in a file, of any version. Budget: 4 MiB of text and 100 places (O1); decoded three times at most. */
export function readRequestFile(crypto: Crypto, file: Uint8Array): ReadRequest | null {
  const encoded = readTextFile(requestTitle, file);
  const parsed =
    valueOf(request, encoded) ?? valueOf(serviceRequest, encoded) ?? raised(valueOf(firstRequest, encoded));
  return encoded && parsed ? { request: parsed, hash: requestHash(crypto, encoded) } : null;
}

function raised(first: z.infer<typeof firstRequest> | null): RecoveryRequest | null {
  if (first === null) return null;
  const { slot, shares, ...rest } = first;
  return { ...rest, version: 2, places: [{ slot, shares }] };
}

export const answerFile = (value: RecoveryAnswer): Bytes => textFile(answerTitle, encode(value));
/** Budget: as of a text file, 4 MiB. */
export const readAnswerFile = (file: Uint8Array): Bytes | null => readTextFile(answerTitle, file);

/** A waiting request as the locked screen shows it. */
export const requestView = (slot: RequestSlot) => ({
  id: toBase64url(slot.id),
  label: slot.label,
  code: phoneCode(slot.request),
  answers: slot.answers.length,
});
