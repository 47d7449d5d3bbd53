/**
 * Contributions, format version 1: the signed unit in which a dossier is written (SPEC.md, rules F1-F7).
 *
 * A contribution is a signed head over the hashes of its operations. The operations travel beside the head and may be
 * left out one by one (redaction): the head still proves who wrote what remains.
 */
import { z } from 'zod';
import { decode, encode } from '../codec/cbor.ts';
import { concat, equal, utf8 } from '../codec/bytes.ts';
import { bytes16 as id16, bytes32 as id32, bytesOf } from '../codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../crypto/crypto.ts';
import { sectionKind } from '../dossier/sections.ts';
import { fail, ok, type Result } from '../result.ts';

const actorId = z.strictObject({ key: id32, run: id16 });
export type ActorId = z.infer<typeof actorId>;

const headSchema = z.strictObject({
  format: z.literal('passerelle/contribution'),
  version: z.literal(1),
  section: id16,
  /** Epoch it was written in; null for a founding contribution, whose own id becomes the epoch id. */
  epoch: id32.nullable(),
  actor: actorId,
  seq: z.number().int().nonnegative(),
  prev: id32.nullable(),
  /** Milliseconds since 1970 by the author's clock; for reading, never for ordering. */
  at: z.number().int().nonnegative(),
  ops: z.array(id32).min(1).max(5_000),
});
export type Head = z.infer<typeof headSchema>;

const salt = id16;
const sees = z.array(id32).max(5_000);
const name = z.string().min(1).max(64);
const member = z.strictObject({ person: id16, seat: id32 });
export type Member = z.infer<typeof member>;

const putOp = z.strictObject({
  op: z.literal('put'),
  salt,
  type: name,
  entity: name,
  unit: name,
  value: z.unknown(),
  sees,
});
const settleOp = putOp.extend({ op: z.literal('settle') });
const retireOp = z.strictObject({
  op: z.literal('retire'),
  salt,
  type: name,
  entity: name,
  sees,
  reason: z.string().max(2_000).optional(),
});
const restoreOp = retireOp.extend({ op: z.literal('restore') });
const noteOp = z.strictObject({ op: z.literal('note'), salt, value: z.unknown() });
const foundOp = z.strictObject({
  op: z.literal('found'),
  salt,
  realm: id16,
  dossier: id16,
  kind: sectionKind,
  /** Directory ids of the services whose writers may found the next epoch. */
  owners: z.array(z.string().max(120)).min(1).max(20),
  readers: z.array(member).max(500),
  writers: z.array(member).max(500),
  parents: z.array(id32).max(20),
  reason: z.enum(['created', 'audience', 'removal', 'compaction', 'joined']),
  /** What is restated from the parents: contribution id and the positions of the operations that are shown. */
  restates: z.array(z.strictObject({ id: id32, shows: z.array(z.number().int().nonnegative()).min(1) })),
  /** Last sequence number of each actor at the founding: what lies before is not missing, it was left out. */
  covered: z.array(z.strictObject({ key: id32, run: id16, seq: z.number().int().nonnegative() })),
  /** Readers' keys are destroyed after this moment (milliseconds since 1970). */
  expires: z.number().int().nonnegative().optional(),
});

const opSchema = z.discriminatedUnion('op', [putOp, settleOp, retireOp, restoreOp, noteOp, foundOp]);
export type Op = z.infer<typeof opSchema>;
export type PutOp = z.infer<typeof putOp> | z.infer<typeof settleOp>;
export type RetireOp = z.infer<typeof retireOp>;
export type RestoreOp = z.infer<typeof restoreOp>;
export type NoteOp = z.infer<typeof noteOp>;
export type FoundOp = z.infer<typeof foundOp>;

/** An operation this version cannot read: kept, shown as such, passed on unchanged (C8). */
export interface UnknownOp {
  readonly op: 'unknown';
  readonly name: string;
  readonly type?: string;
  readonly entity?: string;
  readonly unit?: string;
  readonly sees: readonly Bytes[];
}

export interface ShownOp {
  /** BLAKE2b-256 of `passerelle/op/1\n` and the operation's bytes. */
  readonly id: Bytes;
  readonly op: Op | UnknownOp;
}

export interface Contribution {
  readonly id: Bytes;
  readonly head: Head;
  readonly headBytes: Bytes;
  readonly signature: Bytes;
  /** In the order of the head; null where redacted. */
  readonly ops: readonly (ShownOp | null)[];
  /** Encoded as it travels and rests. */
  readonly bytes: Bytes;
}

export type FormatProblem = 'not-a-contribution' | 'newer-version' | 'not-canonical' | 'op-hash' | 'bad-signature';

const contributionPrefix = utf8('passerelle/contribution/1\n');
const opPrefix = utf8('passerelle/op/1\n');

export const opId = (crypto: Crypto, opBytes: Uint8Array): Bytes => crypto.hash(concat([opPrefix, opBytes]));
/** The id of a contribution: BLAKE2b-256 of its head. The signature covers a prefix and this id. */
export const contributionId = (crypto: Crypto, headBytes: Uint8Array): Bytes => crypto.hash(headBytes);

/** The id of an encoded contribution without checking anything else; null when it has no head to hash. */
export function contributionIdOf(crypto: Crypto, bytes: Uint8Array): Bytes | null {
  const outer = decode(bytes);
  const parts = outer.ok ? wire.safeParse(outer.value) : null;
  return parts?.success ? contributionId(crypto, parts.data[0]) : null;
}

const signedBytes = (id: Uint8Array): Bytes => concat([contributionPrefix, id]);

const wire = z.tuple([
  z.instanceof(Uint8Array<ArrayBuffer>),
  bytesOf(64),
  z.array(z.instanceof(Uint8Array<ArrayBuffer>).nullable()),
]);

/** Signs operations as one contribution. */
export function signContribution(
  crypto: Crypto,
  keys: SignKeys,
  head: Pick<Head, 'section' | 'epoch' | 'seq' | 'prev' | 'at'> & { readonly run: Bytes },
  ops: readonly Op[],
): Contribution {
  const opBytes = ops.map((op) => encode(op));
  const full: Head = {
    format: 'passerelle/contribution',
    version: 1,
    section: head.section,
    epoch: head.epoch,
    actor: { key: keys.publicKey, run: head.run },
    seq: head.seq,
    prev: head.prev,
    at: head.at,
    ops: opBytes.map((bytes) => opId(crypto, bytes)),
  };
  const headBytes = encode(full);
  const id = contributionId(crypto, headBytes);
  const signature = crypto.sign(signedBytes(id), keys.secretKey);
  return {
    id,
    head: full,
    headBytes,
    signature,
    ops: ops.map((op, at) => ({ id: full.ops[at] ?? id, op })),
    bytes: encode([headBytes, signature, opBytes]),
  };
}

/** The same contribution showing only the operations at `shows`; the others stay as hashes in the head. */
export function redact(contribution: Contribution, shows: readonly number[]): Bytes {
  const parts = wire.parse(decodedOrThrow(contribution.bytes));
  const kept = parts[2].map((bytes, at) => (shows.includes(at) ? bytes : null));
  return encode([parts[0], parts[1], kept]);
}

function decodedOrThrow(bytes: Uint8Array): unknown {
  const decoded = decode(bytes);
  if (!decoded.ok) throw new Error('a decoded contribution no longer decodes');
  return decoded.value;
}

/**
 * Decodes a contribution and checks everything that needs no knowledge of people: structure, canonical bytes and the
 * hash of each shown operation. The signature is checked by `verifySignature`.
 */
export function decodeContribution(crypto: Crypto, bytes: Bytes): Result<Contribution, FormatProblem> {
  const outer = decode(bytes);
  if (!outer.ok) return fail('not-canonical');
  const parts = wire.safeParse(outer.value);
  if (!parts.success) return fail('not-a-contribution');
  const [headBytes, signature, opBytes] = parts.data;
  const headValue = decode(headBytes);
  if (!headValue.ok) return fail('not-canonical');
  const head = headSchema.safeParse(headValue.value);
  if (!head.success) return fail(isNewer(headValue.value) ? 'newer-version' : 'not-a-contribution');
  if (opBytes.length !== head.data.ops.length) return fail('op-hash');

  const ops: (ShownOp | null)[] = [];
  for (const [at, raw] of opBytes.entries()) {
    if (raw === null) {
      ops.push(null);
      continue;
    }
    const id = head.data.ops[at];
    if (id === undefined || !equal(opId(crypto, raw), id)) return fail('op-hash');
    const op = decodeOp(raw);
    if (op === null) return fail('not-canonical');
    ops.push({ id, op });
  }
  return ok({ id: contributionId(crypto, headBytes), head: head.data, headBytes, signature, ops, bytes });
}

const newer = z.looseObject({ format: z.literal('passerelle/contribution'), version: z.number().int().gt(1) });
const isNewer = (value: unknown): boolean => newer.safeParse(value).success;

const looseOp = z.looseObject({
  op: z.string().max(64),
  type: name.optional(),
  entity: name.optional(),
  unit: name.optional(),
  sees: sees.optional(),
});

function decodeOp(raw: Bytes): Op | UnknownOp | null {
  const value = decode(raw);
  if (!value.ok) return null;
  const known = opSchema.safeParse(value.value);
  if (known.success) return known.data;
  const loose = looseOp.safeParse(value.value);
  if (!loose.success) return { op: 'unknown', name: '', sees: [] };
  const { op, type, entity, unit } = loose.data;
  return {
    op: 'unknown',
    name: op,
    ...(type !== undefined && { type }),
    ...(entity !== undefined && { entity }),
    ...(unit !== undefined && { unit }),
    sees: loose.data.sees ?? [],
  };
}

export const verifySignature = (crypto: Crypto, contribution: Contribution): boolean =>
  crypto.verify(contribution.signature, signedBytes(contribution.id), contribution.head.actor.key);

/** The founding operation, when this contribution founds an epoch (always alone in it). */
export function foundingOf(contribution: Contribution): FoundOp | null {
  const only = contribution.ops.length === 1 ? contribution.ops[0] : null;
  return contribution.head.epoch === null && only?.op.op === 'found' ? only.op : null;
}
