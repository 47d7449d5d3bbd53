/**
 * Operations, format version 1: what one contribution says (SPEC.md, F8-F9). Each is hashed by itself, with a salt, so
 * that a contribution can travel showing some of them and hiding the others.
 */
import { z } from 'zod';
import { decode } from '../codec/cbor.ts';
import { bytes16, bytes32, bytes64, count, listOf, moment } from '../codec/shapes.ts';
import type { Bytes } from '../crypto/crypto.ts';
import { sectionKind } from '../dossier/sections.ts';

const salt = bytes16;
const sees = z.array(bytes32).max(5_000);
/** A word of the model: entity type or unit. Names every object has by itself are no words of a dossier. */
const word = z.string().regex(/^[a-z][A-Za-z0-9-]{0,63}$/);
const entityId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const reason = z.string().max(2_000);
const service = z.string().regex(/^[a-z][a-z0-9:-]{0,119}$/);

/** Someone who reads a section, by the signing key of their seat; the service is what gives a writer their role. */
const member = z.strictObject({
  person: bytes16,
  seat: bytes32,
  service,
  writes: z.boolean(),
  /** Their keys are destroyed after this moment (milliseconds since 1970). */
  until: moment.optional(),
});
export type Member = z.infer<typeof member>;

/** A contribution of an earlier epoch, and the positions of the operations that are shown of it. */
const shown = z.strictObject({ id: bytes32, shows: z.array(count).min(1).max(5_000) });
export type Shown = z.infer<typeof shown>;

/** Positions of what the founder held of what they name, where that is not all of it (E7). */
const seen = z.array(count).max(5_000).optional();
const restated = shown.extend({ seen });
export type Restated = z.infer<typeof restated>;

/** Most ranges of missing numbers a founding tells of one run. */
export const mostMissing = 1_000;

/**
 * What a founder knew of one run: contributions by their id, among them the last one, and the numbers that were missing there
 * (E7). Nothing is known by its number.
 */
const covered = z.strictObject({
  key: bytes32,
  run: bytes16,
  tips: listOf(z.strictObject({ seq: count, id: bytes32, seen })),
  missing: z.array(z.tuple([count, count])).max(mostMissing),
});
export type Covered = z.infer<typeof covered>;

const putOp = z.strictObject({
  op: z.literal('put'),
  salt,
  type: word,
  entity: entityId,
  unit: word,
  value: z.unknown().refine((value): boolean => value !== undefined),
  sees,
});
const settleOp = putOp.extend({ op: z.literal('settle') });
const retireOp = z.strictObject({
  op: z.literal('retire'),
  salt,
  type: word,
  entity: entityId,
  sees,
  reason: reason.optional(),
});
const restoreOp = retireOp.extend({ op: z.literal('restore') });
const noteOp = z.strictObject({
  op: z.literal('note'),
  salt,
  value: z.unknown().refine((value): boolean => value !== undefined),
});
const admitOp = z.strictObject({ op: z.literal('admit'), salt, member, reason: reason.optional() });
const adoptOp = z.strictObject({
  op: z.literal('adopt'),
  salt,
  adopts: listOf(shown).refine((adopts) => adopts.length > 0),
});
/** Who began the dossier, said under their key of this very section (`origin.ts`). */
const origin = z.strictObject({ key: bytes32, salt, signature: bytes64 });
export type Origin = z.infer<typeof origin>;

/** Who reads an epoch, and what it follows: a founding names no more (E1), and nobody makes more of it (E4, E12). */
export const mostMembers = 500;
export const mostParents = 20;

const foundOp = z.strictObject({
  op: z.literal('found'),
  salt,
  realm: bytes16,
  dossier: bytes16,
  kind: sectionKind,
  /** Directory ids of the services that own the section: their writers found, admit and adopt. */
  owners: z.array(service).min(1).max(20),
  members: z.array(member).min(1).max(mostMembers),
  parents: z.array(bytes32).max(mostParents),
  /** Why, for people: nothing follows from it, so a later version may have more of them. */
  reason: z.string().regex(/^[a-z][a-z-]{0,31}$/),
  restates: listOf(restated),
  covered: listOf(covered),
  /** Commits to the epoch's key (`keyCommitment`): no other key passes for it. */
  commitment: bytes32,
  origin: origin.optional(),
});

const opSchema = z.discriminatedUnion('op', [putOp, settleOp, retireOp, restoreOp, noteOp, admitOp, adoptOp, foundOp]);
export type Op = z.infer<typeof opSchema>;
export type PutOp = z.infer<typeof putOp> | z.infer<typeof settleOp>;
export type RetireOp = z.infer<typeof retireOp>;
export type RestoreOp = z.infer<typeof restoreOp>;
export type AdmitOp = z.infer<typeof admitOp>;
export type AdoptOp = z.infer<typeof adoptOp>;
export type FoundOp = z.infer<typeof foundOp>;
export type FoundingReason = 'created' | 'audience' | 'removal' | 'compaction' | 'joined';

/** An operation this version cannot read: kept, shown as such, passed on unchanged (C8). */
export interface UnknownOp {
  readonly op: 'unknown';
  /** The name it goes by: one this version does not know, or a known one in a shape it does not know. */
  readonly name: string;
  readonly type?: string;
  readonly entity?: string;
  readonly unit?: string;
}

const looseOp = z.looseObject({
  op: z.string().max(64),
  type: word.optional().catch(undefined),
  entity: entityId.optional().catch(undefined),
  unit: word.optional().catch(undefined),
});

/** What an operation may take in memory for each of its bytes, and besides (K7 of the codec): twice what written work takes. */
const roomPerByte = 16;
const roomBesides = 4_096;

/**
 * Null when the bytes are not one canonical value, or would take far more memory than their length (at most 4,096 bytes and 16
 * for each). Budget: the contribution it comes in sees to its length, 4 MiB; a wrong list is left at its first wrong element
 * (K9), so time follows the length.
 */
export function decodeOp(raw: Bytes): Op | UnknownOp | null {
  const value = decode(raw, undefined, roomBesides + roomPerByte * raw.length);
  if (!value.ok) return null;
  const known = opSchema.safeParse(value.value);
  if (known.success) return known.data;
  const loose = looseOp.safeParse(value.value);
  if (!loose.success) return { op: 'unknown', name: '' };
  const { op, type, entity, unit } = loose.data;
  return {
    op: 'unknown',
    name: op,
    ...(type !== undefined && { type }),
    ...(entity !== undefined && { entity }),
    ...(unit !== undefined && { unit }),
  };
}
