/**
 * Manifest, format version 1 (SPEC.md, B7-B12): what a file is, from whom, for whom and what is in it. Its deterministic
 * CBOR is what the sender signs.
 */
import { z } from 'zod';
import { dayInBelgium } from '../calendar/day-in-belgium.ts';
import { compare, concat, equal, utf8 } from '../codec/bytes.ts';
import { decode, encode } from '../codec/cbor.ts';
import { entriesInOrder } from '../codec/cbor-write.ts';
import { toHex } from '../codec/hex.ts';
import { bytes16, bytes32, count, listOfBytes, moment, someBytes } from '../codec/shapes.ts';
import type { Bytes, Crypto } from '../crypto/crypto.ts';
import { isOrderingAuthority, mandate as mandateSchema, type Mandate } from '../disclosure/mandates.ts';
import { purpose, type Purpose } from '../disclosure/purposes.ts';
import { sectionKind, type SectionKind } from '../dossier/sections.ts';
import { fail, ok, type Result } from '../result.ts';
import { cardCap } from '../trust/seat-card.ts';
import { caps } from './caps.ts';

/** A word of the formats: a purpose or section kind, also one this version does not know. */
const word = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const name = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const part = z.string().max(100);

const section = z.strictObject({
  section: bytes16,
  dossier: bytes16,
  kind: word,
  /** Id of the epoch the contributions belong to. */
  epoch: bytes32,
  /** Keys of epochs the receiver needs and may not hold yet. */
  keys: z.array(z.strictObject({ epoch: bytes32, key: bytes32 })).max(caps.keysPerSection),
  part,
  size: count.max(caps.sectionPart),
  hash: bytes32,
  /** Ids of the contributions, in the order of the part. */
  contributions: listOfBytes.refine((ids) => ids.length <= caps.contributions && ids.every((id) => id.length === 32)),
});

const attachment = z.strictObject({ id: name, part, size: count.max(caps.plaintext), hash: bytes32 });

const receipt = z.strictObject({
  bundle: bytes16,
  state: z.enum(['received', 'opened', 'accepted', 'refused']),
  at: moment,
  reason: z.string().max(caps.message).optional(),
});
export type Receipt = z.infer<typeof receipt>;

const manifestSchema = z.strictObject({
  format: z.literal('passerelle/bundle'),
  version: z.literal(1),
  realm: bytes16,
  id: bytes16,
  purpose: word,
  /** A few words for the first sentence the reader sees. */
  message: z.string().max(caps.message),
  /** Milliseconds since 1970 by the sender's clock. */
  madeAt: moment,
  /** The sender; the whole card, so that someone unknown here can be shown by name. */
  from: z.strictObject({ person: bytes16, seat: bytes16, card: someBytes.refine((card) => card.length <= cardCap) }),
  /** The receiver, and every seat the file is encrypted to, ascending. */
  to: z.strictObject({ person: bytes16, seats: z.array(bytes16).min(1).max(caps.seats) }),
  /** Files of one seat to one person are numbered from 1; `previous` is the hash of the manifest before. */
  stream: z.strictObject({ id: bytes16, sequence: z.number().int().positive(), previous: bytes32.nullable() }),
  dossier: z.strictObject({ id: bytes16 }).optional(),
  sections: z.array(section).max(caps.sections),
  attachments: z.array(attachment).max(caps.attachments),
  /** One further value, for purposes that carry no section. */
  note: z.strictObject({ part, size: count.max(caps.note), hash: bytes32 }).optional(),
  /** Ids of the decisions the sending rests on. */
  decisions: z.array(z.string().min(1).max(120)).max(caps.decisions),
  receipts: z.array(receipt).max(caps.receipts),
  /** Numbers of the receiver's own streams that never arrived at the sender. */
  asks: z.array(z.strictObject({ stream: bytes16, sequence: z.number().int().positive() })).max(caps.asks),
  /** Head of the sender's access log, or null when there is none yet. */
  logHead: bytes32.nullable(),
  /** Version of the directory the sender knows; 0 without one. */
  directoryVersion: count,
  /** The order of an authority that a request for an inquiry rests on (B22); who may give one is looked at apart. */
  mandate: mandateSchema.extend({ authority: word }).optional(),
});

const sectionKinds = z.array(sectionKind);

type Raw = z.infer<typeof manifestSchema>;
export type ManifestSection = Omit<Raw['sections'][number], 'kind'> & { readonly kind: SectionKind };
export type ManifestAttachment = Raw['attachments'][number];
/** A manifest of this version, its purpose and section kinds known. */
export type Manifest = Omit<Raw, 'purpose' | 'sections' | 'mandate'> & {
  readonly purpose: Purpose;
  readonly mandate?: Mandate | undefined;
  readonly sections: readonly ManifestSection[];
};

export const partName = {
  section: (position: number): string => `parts/section-${String(position + 1).padStart(4, '0')}.cbor`,
  attachment: (position: number): string => `parts/attachment-${String(position + 1).padStart(4, '0')}.bin`,
  note: 'parts/note.cbor',
} as const;

const newer = z.looseObject({ format: z.literal('passerelle/bundle'), version: z.number().int().gt(1) });

/** Encodes a manifest. Throws when it breaks a rule of its own format. */
export function encodeManifest(manifest: Manifest): Bytes {
  const bytes = encode(manifest);
  const read = decodeManifest(bytes);
  if (!read.ok) throw new Error(`a manifest that cannot be read again: ${read.problem.rule}`);
  return bytes;
}

export interface ManifestProblem {
  readonly code: 'damaged-file' | 'newer-version-file' | 'beyond-purpose' | 'no-mandate';
  /** Rule of SPEC.md it breaks. */
  readonly rule: string;
}
const damaged = (rule: string) => fail<ManifestProblem>({ code: 'damaged-file', rule });

/**
 * Decodes a manifest and checks all that follows from it alone. Budget: 1 MiB, which the reader of the archive sees to (B17);
 * twice that and 64 MiB in memory (K7, K9), counts as in B17; each id is hashed into a set once, so time follows the length.
 */
export function decodeManifest(bytes: Uint8Array): Result<Manifest, ManifestProblem> {
  const value = decode(bytes);
  if (!value.ok) return damaged('B7');
  if (newer.safeParse(value.value).success) return fail({ code: 'newer-version-file', rule: 'B8' });
  const parsed = manifestSchema.safeParse(value.value);
  if (!parsed.success) return damaged('B8');
  const broken = brokenRule(parsed.data);
  if (broken !== null) return damaged(broken);
  const known = sectionKinds.safeParse(parsed.data.sections.map((each) => each.kind));
  const why = purpose.safeParse(parsed.data.purpose);
  if (!known.success || !why.success) return fail({ code: 'newer-version-file', rule: 'B9' });
  const sections = parsed.data.sections.flatMap((each, at) => {
    const kind = known.data[at];
    return kind === undefined ? [] : [{ ...each, kind }];
  });
  const { mandate: _raw, ...rest } = parsed.data;
  const order = orderIn(why.data, parsed.data);
  return order.ok ? ok({ ...rest, ...order.value, purpose: why.data, sections }) : order;
}

/** A request for an inquiry says on whose order, given by the day it was made, and nothing else does (B22). */
function orderIn(why: Purpose, { mandate, madeAt }: Raw): Result<Pick<Manifest, 'mandate'>, ManifestProblem> {
  if (mandate === undefined) return why === 'inquiry-request' ? fail({ code: 'no-mandate', rule: 'B22' }) : ok({});
  const { authority } = mandate;
  if (!isOrderingAuthority(authority)) return fail({ code: 'newer-version-file', rule: 'B22' });
  if (why !== 'inquiry-request') return fail({ code: 'beyond-purpose', rule: 'B22' });
  if (mandate.on > dayInBelgium(madeAt)) return fail({ code: 'no-mandate', rule: 'B22' });
  return ok({ mandate: { ...mandate, authority } });
}

/** The first rule a well-shaped manifest breaks, or null. */
function brokenRule(manifest: Raw): string | null {
  const { to, stream, sections, attachments, note, dossier } = manifest;
  if (!ascending(to.seats)) return 'B10';
  if ((stream.sequence === 1) !== (stream.previous === null)) return 'B10';
  if (sections.some((each) => dossier === undefined || !equal(each.dossier, dossier.id))) return 'B10';
  if (!distinct(sections.map((each) => each.section)) || sections.some((each) => !soundSection(each))) return 'B11';
  if (sections.reduce((total, each) => total + each.contributions.length, 0) > caps.contributions) return 'B17';
  if (sections.reduce((total, each) => total + each.size, 0) > caps.sectionParts) return 'B17';
  if (new Set(attachments.map((each) => each.id)).size !== attachments.length) return 'B11';
  const namesFit =
    sections.every((each, at) => each.part === partName.section(at)) &&
    attachments.every((each, at) => each.part === partName.attachment(at)) &&
    (note === undefined || note.part === partName.note);
  return namesFit ? null : 'B11';
}

const soundSection = (each: Raw['sections'][number]): boolean =>
  distinct(each.contributions) && distinct(each.keys.map((key) => key.epoch));

const distinct = (ids: readonly Uint8Array[]): boolean => new Set(ids.map(toHex)).size === ids.length;
const ascending = (ids: readonly Uint8Array[]): boolean =>
  ids.every((id, at) => at === 0 || compare(ids[at - 1] ?? id, id) < 0);

/** Hash of a manifest: what is signed, and what the next one of the stream names as previous. */
export const manifestHash = (crypto: Crypto, manifestBytes: Uint8Array): Bytes => crypto.hash(manifestBytes);
const signaturePrefix = utf8('passerelle/bundle/1\n');
/** The bytes the sender's seat signs (B12). */
export const signedBytes = (hash: Uint8Array): Bytes => concat([signaturePrefix, hash]);

/** The JSON twin: the same value for people and scripts, byte strings as hexadecimal (B13). */
export const jsonTwin = (manifest: unknown): Bytes => utf8(`${JSON.stringify(readable(manifest), null, 2)}\n`);

/** Keys in the order of the CBOR maps; byte strings as hexadecimal. */
function readable(value: unknown): unknown {
  if (value instanceof Uint8Array) return toHex(value);
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(entriesInOrder(value).map(([key, each]) => [key, readable(each)]));
}
