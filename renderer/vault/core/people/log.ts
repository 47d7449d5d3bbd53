/**
 * The people of a computer are a log (SPEC.md, P1-P9): signed entries, each naming the hash of the one before, from the
 * first person on. It is verified from the start before anything is wrapped to anybody.
 */
import { z } from 'zod';
import { concat, equal, utf8 } from '../../../../shared/codec/bytes.ts';
import { decode, encode } from '../../../../shared/codec/cbor.ts';
import { bytes16, bytes32, bytes64, count, moment, someBytes } from '../../../../shared/codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../../shared/crypto/crypto.ts';
import { housemate } from '../keys/key-file.ts';

const service = z.string().regex(/^[a-z][a-z0-9:-]{0,119}$/);
const approval = z.strictObject({ officer: bytes32, signature: bytes64 });

const act = z.discriminatedUnion('do', [
  /** The first person of a new computer. */
  z.strictObject({ do: z.literal('found'), person: housemate }),
  z.strictObject({ do: z.literal('add'), person: housemate }),
  z.strictObject({ do: z.literal('remove'), seat: bytes16 }),
  /**
   * Another name, function or service: new cards, signed under the same keys by whom they are of. Another service is
   * signed into the log by somebody of that service, or by the keeper.
   */
  z.strictObject({ do: z.literal('card'), seat: bytes16, real: someBytes, practice: someBytes }),
  /** Somebody says they are of my service, and I know they are: what the service shares on its own may go to them. */
  z.strictObject({ do: z.literal('colleague'), seat: bytes16 }),
  /** From now on the erasure key is wrapped to this key of the seat: its passphrase became known. */
  z.strictObject({ do: z.literal('turn'), seat: bytes16, key: bytes32 }),
  z.strictObject({ do: z.literal('keeper'), seat: bytes16 }),
  /** The three who can help someone of a service back in: their cards, verified by who names them. */
  z.strictObject({ do: z.literal('officers'), service, officers: z.array(someBytes).length(3) }),
  /** Who may read the access logs of a service's people from now on: their card, verified by who names them. */
  z.strictObject({ do: z.literal('auditor'), service, auditor: someBytes }),
  /** A service's emergency key. */
  z.strictObject({ do: z.literal('emergency'), service, id: bytes16, key: bytes32 }),
  /** A key to which everything is wrapped that a service may have, and which two of its officers open together. */
  z.strictObject({ do: z.literal('service-key'), service, id: bytes16, key: bytes32 }),
  /** A place for someone of the service to read what that key opens, on two officers' word, without the person. */
  z.strictObject({
    do: z.literal('service-open'),
    person: housemate,
    key: bytes16,
    request: bytes32,
    reason: z.string().min(10).max(500),
    approvals: z.array(approval).length(2),
  }),
  /** A new place for someone who lost theirs, on two officers' word. `request`: the hash both signed. */
  z.strictObject({
    do: z.literal('recover'),
    person: housemate,
    of: bytes16,
    request: bytes32,
    approvals: z.array(approval).length(2),
  }),
]);
export type Act = z.infer<typeof act>;

const entry = z.strictObject({
  format: z.literal('passerelle-2026/people'),
  version: z.literal(1),
  vault: bytes16,
  seq: count,
  /** Hash of the entry before; null on the first. */
  prev: bytes32.nullable(),
  at: moment,
  /** Signing key (real work) of the seat that does this. */
  by: bytes32,
  act,
});
export type PeopleEntry = z.infer<typeof entry>;

const wire = z.tuple([
  someBytes,
  z
    .array(z.tuple([bytes32, bytes64]))
    .min(1)
    .max(2),
]);

const signedBytes = (crypto: Crypto, body: Uint8Array): Bytes =>
  concat([utf8('passerelle-2026/people-entry/1\n'), crypto.hash(body)]);

/** What the next entry names, and what computers remember of the last. */
export const entryHash = (crypto: Crypto, encoded: Uint8Array): Bytes =>
  crypto.hash(concat([utf8('passerelle-2026/people-chain/1\n'), encoded]));

export interface Head {
  /** How many entries there are. */
  readonly length: number;
  readonly hash: Bytes;
}

export const headOf = (crypto: Crypto, entries: readonly Bytes[]): Head | null => {
  const last = entries.at(-1);
  return last === undefined ? null : { length: entries.length, hash: entryHash(crypto, last) };
};

/** The next entry, signed by each of `signers`; the first of them is who does it. */
export function nextEntry(
  crypto: Crypto,
  vault: Bytes,
  before: readonly Bytes[],
  at: number,
  signers: readonly [SignKeys, ...SignKeys[]],
  what: Act,
): Bytes {
  const body = encode({
    format: 'passerelle-2026/people',
    version: 1,
    vault,
    seq: before.length,
    prev: headOf(crypto, before)?.hash ?? null,
    at,
    by: signers[0].publicKey,
    act: what,
  } satisfies PeopleEntry);
  const signed = signedBytes(crypto, body);
  return encode([body, signers.map((each) => [each.publicKey, crypto.sign(signed, each.secretKey)])]);
}

export interface ReadEntry {
  readonly entry: PeopleEntry;
  /** Keys whose signature under it is good. */
  readonly signers: readonly Bytes[];
}

/**
 * One entry in its place; null for other bytes, another place in the chain, or any bad signature. Budget: the box of people in
 * the key file sees to the length (33,000,000 bytes; K13); twice that and 64 MiB in memory (K7); two signatures.
 */
export function readEntry(
  crypto: Crypto,
  vault: Bytes,
  encoded: Bytes,
  place: { readonly seq: number; readonly prev: Bytes | null },
): ReadEntry | null {
  const outer = decode(encoded);
  const parts = outer.ok ? wire.safeParse(outer.value) : null;
  if (!parts?.success) return null;
  const [body, signatures] = parts.data;
  const value = decode(body);
  const parsed = value.ok ? entry.safeParse(value.value) : null;
  if (!parsed?.success) return null;
  const { seq, prev, vault: of, by } = parsed.data;
  const inPlace = seq === place.seq && equal(of, vault) && sameHash(prev, place.prev);
  const signed = signedBytes(crypto, body);
  const good = signatures.every(([key, signature]) => crypto.verify(signature, signed, key));
  const [first] = signatures;
  return inPlace && good && first !== undefined && equal(first[0], by)
    ? { entry: parsed.data, signers: signatures.map(([key]) => key) }
    : null;
}

const sameHash = (a: Bytes | null, b: Bytes | null): boolean => (a === null || b === null ? a === b : equal(a, b));

/** The keys of a new place as its request names them: an approval is for these, and for nobody else's place. */
export interface NewKeys {
  readonly signKey: Bytes;
  readonly wrapKey: Bytes;
}

/** What two officers sign: that the place with these keys, asked for by this request, may follow that old one. */
export const approvalBytes = (
  crypto: Crypto,
  vault: Bytes,
  seat: Bytes,
  request: Bytes,
  { signKey, wrapKey }: NewKeys,
): Bytes =>
  concat([
    utf8('passerelle-2026/recovery-approval/1\n'),
    crypto.hash(encode([vault, seat, request, signKey, wrapKey])),
  ]);

/** What a place is asked for, beside its keys: for which of a service's keys, for whom and why. */
export interface AskedAtService extends NewKeys {
  readonly key: Bytes;
  readonly request: Bytes;
  readonly name: string;
  readonly function: string;
  readonly service: string;
  readonly reason: string;
}

/** What two officers sign: that this person, in the place with these keys, may read for this reason what this key opens. */
export const serviceApprovalBytes = (crypto: Crypto, vault: Bytes, asked: AskedAtService): Bytes => {
  const { key, request, signKey, wrapKey, name, function: fn, service: of, reason } = asked;
  const said = encode([vault, key, request, signKey, wrapKey, name, fn, of, reason]);
  return concat([utf8('passerelle-2026/service-approval/1\n'), crypto.hash(said)]);
};
