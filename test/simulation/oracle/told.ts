/**
 * Contributions as plain data, for the oracle: decoded by its own few lines from the words of
 * shared/contributions/SPEC.md (F1-F9). Nothing here knows how the vault reads them.
 */
import { z } from 'zod';
import { concat, equal, utf8 } from '../../../shared/codec/bytes.ts';
import { decode } from '../../../shared/codec/cbor.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Bytes, Crypto } from '../../../shared/crypto/crypto.ts';
import { laterOp } from '../world/application.ts';

/** One operation that is shown. Ids are hex. */
export interface Said {
  readonly id: string;
  readonly op: string;
  /** Its name is none this version knows, or its shape is not that of its name (F9). */
  readonly unread: boolean;
  readonly type: string | undefined;
  readonly entity: string | undefined;
  readonly unit: string | undefined;
  readonly value: unknown;
  readonly sees: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Told {
  readonly id: string;
  readonly version: number;
  readonly section: string;
  readonly epoch: string | null;
  readonly author: string;
  /** Author and run: numbers count within it. */
  readonly run: string;
  readonly seq: number;
  readonly prev: string | null;
  readonly at: number;
  readonly signed: boolean;
  /** In the order of the head; null where it is not shown. */
  readonly said: readonly (Said | null)[];
}

const some = z.instanceof(Uint8Array<ArrayBuffer>);
const outer = z.tuple([some, some, z.array(some.nullable())]);
const head = z.looseObject({
  version: z.number(),
  section: some,
  epoch: some.nullable(),
  actor: z.looseObject({ key: some, run: some }).optional(),
  seq: z.number().optional(),
  prev: some.nullable().optional(),
  at: z.number().optional(),
  ops: z.array(some).optional(),
});
const op = z.looseObject({
  op: z.string(),
  type: z.string().optional(),
  entity: z.string().optional(),
  unit: z.string().optional(),
  sees: z.array(some).optional(),
});
const names = ['put', 'settle', 'retire', 'restore', 'note', 'admit', 'adopt', 'found'];

const valueIn = (bytes: Uint8Array): unknown => {
  const value = decode(bytes);
  return value.ok ? value.value : undefined;
};

/** Null: not a contribution of any version. */
export function tell(crypto: Crypto, bytes: Bytes): Told | null {
  const parts = outer.safeParse(valueIn(bytes));
  const read = parts.success ? head.safeParse(valueIn(parts.data[0])) : null;
  if (!parts.success || !read?.success) return null;
  const [headBytes, signature, ops] = parts.data;
  const { version, section, epoch, actor, seq = 0, prev = null, at = 0, ops: ids = [] } = read.data;
  const id = crypto.hash(headBytes);
  const author = actor ? toHex(actor.key) : '';
  const signed =
    actor !== undefined && crypto.verify(signature, concat([utf8('passerelle-2026/contribution/1\n'), id]), actor.key);
  const name = (raw: Uint8Array): Bytes =>
    crypto.hash(concat([utf8('passerelle-2026/op/1\n'), section, actor?.key ?? section, actor?.run ?? section, raw]));
  const said =
    version === 1 ? ops.map((raw, position) => (raw === null ? null : sayOf(raw, name(raw), ids[position]))) : [];
  return {
    id: toHex(id),
    version,
    section: toHex(section),
    epoch: epoch === null ? null : toHex(epoch),
    author,
    run: `${author}/${actor ? toHex(actor.run) : ''}`,
    seq,
    prev: prev === null ? null : toHex(prev),
    at,
    signed,
    said,
  };
}

function sayOf(raw: Uint8Array, id: Bytes, expected: Bytes | undefined): Said | null {
  const read = op.safeParse(valueIn(raw));
  if (expected === undefined || !equal(id, expected) || !read.success) return null;
  const { op: name, type, entity, unit, sees = [] } = read.data;
  return {
    id: toHex(id),
    op: name,
    unread: !names.includes(name),
    type,
    entity,
    unit,
    value: read.data['value'],
    sees: sees.map(toHex),
    fields: read.data,
  };
}

const older = new WeakMap<Told, Told>();

/** What an application reads that does not know an operation of a later one (F9). */
export function asOlderReads(told: Told): Told {
  if (!told.said.some((each) => each?.op === laterOp)) return told;
  const said = told.said.map((each) => (each?.op === laterOp ? { ...each, unread: true, sees: [] } : each));
  const read = older.get(told) ?? { ...told, said };
  older.set(told, read);
  return read;
}

/** Two copies of one contribution: what either shows is shown. */
export const unite = (one: Told, other: Told): Told => ({
  ...one,
  signed: one.signed || other.signed,
  said: one.said.map((each, at) => each ?? other.said[at] ?? null),
});
