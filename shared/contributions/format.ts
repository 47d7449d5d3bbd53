/**
 * Contributions, `passerelle-2026/contribution` version 1: the signed unit in which a dossier is written (SPEC.md, F1-F7).
 *
 * A contribution is a signed head over the hashes of its operations. The operations travel beside the head and may be
 * left out one by one (redaction): the head still proves who wrote what remains.
 */
import { z } from 'zod';
import { decode, decodeInPlace, encode } from '../codec/cbor.ts';
import { concat, equal, utf8 } from '../codec/bytes.ts';
import { asMoment } from '../codec/moment.ts';
import { bytes16, bytes32, bytes64, count, moment, someBytes } from '../codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../crypto/crypto.ts';
import { fail, ok, type Result } from '../result.ts';
import { decodeOp, type FoundOp, type Op, type UnknownOp } from './ops.ts';

/** Most operations in one contribution. */
export const opsCap = 5_000;
/** Largest encoded contribution, in bytes: it must fit one frame of the journal with room to spare. */
export const contributionCap = 4_194_304;

/** What every contribution calls itself; the text before a signature and before an operation begins the same way. */
const mark = 'passerelle-2026/contribution';
/** What the trial versions called theirs: refused in words, never read. */
const trialMark = 'passerelle/contribution';

const actorId = z.strictObject({ key: bytes32, run: bytes16 });

const headSchema = z
  .strictObject({
    format: z.literal(mark),
    version: z.literal(1),
    section: bytes16,
    /** Epoch it was written in; null for a founding contribution, whose own id becomes the epoch id. */
    epoch: bytes32.nullable(),
    actor: actorId,
    seq: count,
    prev: bytes32.nullable(),
    /** Milliseconds since 1970 by the author's clock; for reading, never for ordering. */
    at: moment,
    ops: z.array(bytes32).min(1).max(opsCap),
  })
  .refine((head) => (head.seq === 0) === (head.prev === null))
  .refine((head) => head.epoch !== null || (head.seq === 0 && head.ops.length === 1));
export type Head = z.infer<typeof headSchema>;

export interface ShownOp {
  /** BLAKE2b-256 of the operation in the name of its actor (F5). */
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

/** `trial-version`: written by a version from before the format was fixed. */
export type FormatProblem =
  | 'not-a-contribution'
  | 'newer-version'
  | 'trial-version'
  | 'not-canonical'
  | 'op-hash'
  | 'too-large';

const contributionPrefix = utf8('passerelle-2026/contribution/1\n');
const opPrefix = utf8('passerelle-2026/op/1\n');

/** The id of an operation: nobody can put another's operation under their own name, or into another section. */
export const opId = (crypto: Crypto, head: Pick<Head, 'section' | 'actor'>, opBytes: Uint8Array): Bytes =>
  crypto.hash(concat([opPrefix, head.section, head.actor.key, head.actor.run, opBytes]));
/** The id of a contribution: BLAKE2b-256 of its head. The signature covers a prefix and this id. */
export const contributionId = (crypto: Crypto, headBytes: Uint8Array): Bytes => crypto.hash(headBytes);

/** What the hashes, or the operations still encoded, of a full contribution take in memory beside their bytes. */
const idsRoom = 2_097_152;

/** The outer shape: the same in every version to come (F7). */
const envelope = z.tuple([someBytes, bytes64, z.array(someBytes.nullable()).max(opsCap)]);
type Envelope = z.infer<typeof envelope>;

function openEnvelope(bytes: Uint8Array): Result<Envelope, FormatProblem> {
  if (bytes.length > contributionCap) return fail('too-large');
  const outer = decodeInPlace(bytes, idsRoom);
  if (!outer.ok) return fail('not-canonical');
  const parts = envelope.safeParse(outer.value);
  return parts.success ? ok(parts.data) : fail('not-a-contribution');
}

/**
 * The id of an encoded contribution without checking anything else; null when it has no head to hash. Budget: 4 MiB
 * (`contributionCap`), which it sees to itself; 2 MiB for its parts, which are not copied (K7).
 */
export function contributionIdOf(crypto: Crypto, bytes: Uint8Array): Bytes | null {
  const parts = openEnvelope(bytes);
  return parts.ok ? contributionId(crypto, parts.value[0]) : null;
}

const signedBytes = (id: Uint8Array): Bytes => concat([contributionPrefix, id]);

/** Signs operations as one contribution. Throws when it would be larger than any reader takes. */
export function signContribution(
  crypto: Crypto,
  keys: SignKeys,
  head: Pick<Head, 'section' | 'epoch' | 'seq' | 'prev' | 'at'> & { readonly run: Bytes },
  ops: readonly Op[],
): Contribution {
  const opBytes = ops.map((op) => encode(op));
  const actor = { key: keys.publicKey, run: head.run };
  const full: Head = headSchema.parse({
    format: mark,
    version: 1,
    section: head.section,
    epoch: head.epoch,
    actor,
    seq: head.seq,
    prev: head.prev,
    at: asMoment(head.at),
    ops: opBytes.map((bytes) => opId(crypto, { section: head.section, actor }, bytes)),
  });
  const headBytes = encode(full);
  const id = contributionId(crypto, headBytes);
  const signature = crypto.sign(signedBytes(id), keys.secretKey);
  const bytes = encode([headBytes, signature, opBytes]);
  if (bytes.length > contributionCap) throw new Error('a contribution larger than the format allows');
  return { id, head: full, headBytes, signature, ops: ops.map((op, at) => ({ id: full.ops[at] ?? id, op })), bytes };
}

function envelopeOf(contribution: Contribution): Envelope {
  const parts = openEnvelope(contribution.bytes);
  if (!parts.ok) throw new Error('a decoded contribution no longer decodes');
  return parts.value;
}

/** The same contribution showing only the operations at `shows`; the others stay as hashes in the head. */
export function redact(contribution: Contribution, shows: readonly number[]): Bytes {
  const kept = new Set(shows);
  // One value has one encoding: where nothing is hidden, these are the bytes.
  if (contribution.ops.every((op, at) => op === null || kept.has(at))) return contribution.bytes;
  const [head, signature, ops] = envelopeOf(contribution);
  return encode([head, signature, ops.map((bytes, at) => (kept.has(at) ? bytes : null))]);
}

/** Two copies of one contribution, each showing some operations: the copy that shows what either shows. */
export function united(one: Contribution, other: Contribution): Contribution {
  const ops = one.ops.map((op, at) => op ?? other.ops[at] ?? null);
  if (ops.every((op, at) => (op === null) === (one.ops[at] === null))) return one;
  const [head, signature, mine] = envelopeOf(one);
  const theirs = envelopeOf(other)[2];
  return { ...one, ops, bytes: encode([head, signature, mine.map((bytes, at) => bytes ?? theirs[at] ?? null)]) };
}

/**
 * Decodes a contribution and checks everything that needs no knowledge of people: structure, canonical bytes and the
 * hash of each shown operation. The signature is checked by `verifySignature`. Budget: 4 MiB and 5,000 operations
 * (`contributionCap`, `opsCap`), which it sees to itself; in memory 2 MiB for parts and head each, and for each operation 4,096
 * bytes and sixteen times its length (K7, K9). Each byte is hashed once.
 */
export function decodeContribution(crypto: Crypto, bytes: Bytes): Result<Contribution, FormatProblem> {
  const parts = openEnvelope(bytes);
  if (!parts.ok) return parts;
  const [headBytes, signature, opBytes] = parts.value;
  const headValue = decode(headBytes, undefined, idsRoom);
  if (!headValue.ok) return fail('not-canonical');
  const head = headSchema.safeParse(headValue.value);
  if (!head.success) return fail(whyNotRead(headValue.value));
  const ops = shownOps(crypto, head.data, opBytes);
  if (!ops.ok) return ops;
  return ok({ id: contributionId(crypto, headBytes), head: head.data, headBytes, signature, ops: ops.value, bytes });
}

function whyNotRead(head: unknown): FormatProblem {
  const named = namedHead.safeParse(head);
  if (!named.success) return 'not-a-contribution';
  if (named.data.version === 1) return named.data.format === trialMark ? 'trial-version' : 'not-a-contribution';
  return newerHead.safeParse(head).success ? 'newer-version' : 'not-a-contribution';
}

function shownOps(
  crypto: Crypto,
  head: Head,
  opBytes: readonly (Bytes | null)[],
): Result<readonly (ShownOp | null)[], FormatProblem> {
  if (opBytes.length !== head.ops.length) return fail('op-hash');
  const ops: (ShownOp | null)[] = [];
  for (const [at, id] of head.ops.entries()) {
    const raw = opBytes[at] ?? null;
    if (raw === null) {
      ops.push(null);
      continue;
    }
    if (!equal(opId(crypto, head, raw), id)) return fail('op-hash');
    const op = decodeOp(raw);
    if (op === null) return fail('not-canonical');
    // Only a founding stands outside an epoch, and nothing else does (F6).
    if (op.op !== 'unknown' && (op.op === 'found') !== (head.epoch === null)) return fail('not-a-contribution');
    ops.push({ id, op });
  }
  return ok(ops);
}

export const verifySignature = (crypto: Crypto, contribution: Contribution): boolean =>
  crypto.verify(contribution.signature, signedBytes(contribution.id), contribution.head.actor.key);

/** The founding operation, when this contribution founds an epoch. */
export function foundingOf(contribution: Contribution): FoundOp | null {
  const only = contribution.ops[0];
  return contribution.head.epoch === null && only?.op.op === 'found' ? only.op : null;
}

/* ---- written by a newer version (C8) ---- */

/** What stays the same in every version to come (F7): enough to see who wrote it where, and whether they may. */
const newerHead = z
  .looseObject({
    format: z.literal(mark),
    version: z.number().int().gt(1),
    section: bytes16,
    epoch: bytes32.nullable(),
    actor: actorId,
    seq: count,
    prev: bytes32.nullable(),
  })
  .refine((head) => (head.seq === 0) === (head.prev === null));
const namedHead = z.looseObject({ format: z.string(), version: z.number().int() });

export interface NewerContribution {
  readonly id: Bytes;
  readonly section: Bytes;
  readonly epoch: Bytes | null;
  /** Signing key of the author's seat: the signature is theirs. */
  readonly author: Bytes;
  /** How many operations it has. */
  readonly ops: number;
  readonly bytes: Bytes;
}

/**
 * A well signed contribution of a newer version, or null when it is something else (F7). Budget: as of `decodeContribution`, no
 * operation is read.
 */
export function decodeNewer(crypto: Crypto, bytes: Bytes): NewerContribution | null {
  const parts = openEnvelope(bytes);
  const value = parts.ok ? decode(parts.value[0], undefined, idsRoom) : null;
  const head = value?.ok ? newerHead.safeParse(value.value) : null;
  if (!parts.ok || !head?.success) return null;
  const [headBytes, signature, ops] = parts.value;
  const { section, epoch, actor } = head.data;
  const id = contributionId(crypto, headBytes);
  if (!crypto.verify(signature, signedBytes(id), actor.key)) return null;
  return { id, section, epoch, author: actor.key, ops: ops.length, bytes };
}

/**
 * Whether bytes say of themselves that a version this one does not know wrote them. Where nobody signed them well
 * (`decodeNewer` gives null) nothing of them is kept (F7). Budget: as of `decodeContribution`, no operation is read.
 */
export function claimsNewer(bytes: Bytes): boolean {
  const parts = openEnvelope(bytes);
  const value = parts.ok ? decode(parts.value[0]) : null;
  const named = value?.ok ? namedHead.safeParse(value.value) : null;
  return named?.success === true && named.data.version > 1;
}
