/** The body of a safety copy: records in sealed pieces, each bound to its place (SPEC.md, B5-B8). */
import { z } from 'zod';
import { concat, utf8 } from '../codec/bytes.ts';
import { decode, encode } from '../codec/cbor.ts';
import { bytes16, bytes32, count, listOf, moment, someBytes } from '../codec/shapes.ts';
import type { Bytes, Crypto } from '../crypto/crypto.ts';
import { headLength } from './head.ts';

/** Content of a piece; the last is shorter, with zeros up to a multiple of `step`. */
export const pieceLength = 1_048_576;
/** What seals a piece: nonce and tag. */
const around = 40;
const step = 4_096;
const sealedLength = pieceLength + around;

/** Lengths of the sealed pieces in a whole file of this size; null when no file has it. */
export function piecesIn(size: number, head = headLength): { readonly count: number; readonly last: number } | null {
  const body = size - head;
  if (!Number.isSafeInteger(body) || body <= 0) return null;
  const count = Math.ceil(body / sealedLength);
  const last = body - (count - 1) * sealedLength;
  return last > around && (last - around) % step === 0 ? { count, last } : null;
}

const name64 = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

export const backupCounts = z.strictObject({
  /** Journal frames, drafts, attachment chunks, files of outbox and inbox. */
  frames: count,
  drafts: count,
  chunks: count,
  files: count,
});
export type BackupCounts = z.infer<typeof backupCounts>;

const record = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('start'), vault: bytes16, madeAt: moment }),
  z.strictObject({
    is: z.literal('frames'),
    frames: listOf(z.strictObject({ kind: z.enum(['contribution', 'access', 'record']), bytes: someBytes })),
  }),
  z.strictObject({ is: z.literal('draft'), id, bytes: someBytes }),
  z.strictObject({ is: z.literal('chunk'), attachment: id, index: count, bytes: someBytes }),
  /** A part of a sealed file on its way in or out; `last` closes it. */
  z.strictObject({
    is: z.literal('file'),
    box: z.enum(['outbox', 'inbox']),
    name: name64,
    last: z.boolean(),
    bytes: someBytes,
  }),
  z.strictObject({ is: z.literal('key-file'), bytes: someBytes }),
  /** Last, and once. `accessHead`: hash of the maker's newest entry of the access log, if there is one. */
  z.strictObject({ is: z.literal('end'), counts: backupCounts, accessHead: bytes32.nullable() }),
]);
export type BackupRecord = z.infer<typeof record>;

/** No record is larger: a journal frame has at most 16 MiB. */
const recordCap = 32 * 1_048_576;

const adOf = (file: Bytes, index: number, last: boolean): Bytes =>
  concat([utf8(`passerelle/backup-piece/1\n${index}\n${last ? 'last' : 'more'}\n`), file]);

export interface BodyKey {
  readonly key: Bytes;
  /** The id in the head. */
  readonly file: Bytes;
  /** Length of the head, where it is longer than most. */
  readonly head?: number;
}

/** Seals records into pieces; holds one piece in memory, and the record being written. */
export class BodyWriter {
  readonly #crypto: Crypto;
  readonly #body: BodyKey;
  readonly #write: (piece: Bytes) => Promise<void>;
  #filling = new Uint8Array(pieceLength);
  #filled = 0;
  #index = 0;

  constructor(crypto: Crypto, body: BodyKey, write: (piece: Bytes) => Promise<void>) {
    this.#crypto = crypto;
    this.#body = body;
    this.#write = write;
  }

  async add(value: BackupRecord): Promise<void> {
    const bytes = encode(value);
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length, true);
    for (const part of [length, bytes]) await this.#put(part);
  }

  async #put(part: Uint8Array): Promise<void> {
    for (let at = 0; at < part.length;) {
      if (this.#filled === pieceLength) await this.#flush(false);
      const some = part.subarray(at, at + pieceLength - this.#filled);
      this.#filling.set(some, this.#filled);
      this.#filled += some.length;
      at += some.length;
    }
  }

  /** Writes the last piece; nothing may be added after. */
  end(): Promise<void> {
    return this.#flush(true);
  }

  async #flush(last: boolean): Promise<void> {
    const { key, file } = this.#body;
    const length = last ? Math.max(step, Math.ceil(this.#filled / step) * step) : pieceLength;
    const sealed = this.#crypto.seal(this.#filling.subarray(0, length), adOf(file, this.#index, last), key);
    this.#index += 1;
    this.#filling = new Uint8Array(pieceLength);
    this.#filled = 0;
    await this.#write(sealed);
  }
}

/** A piece that is changed, missing, moved or left over; a record that is none. */
export class BackupDamaged extends Error {
  override readonly name = 'BackupDamaged';
}

/**
 * The records of a file in order. `size` is that of the whole file; `read` gives exactly the bytes asked for. Throws
 * BackupDamaged; what came before it was as it was written. Budget: a file of any size, in pieces of 1 MiB; held are one piece
 * and one record, 32 MiB at most (`recordCap`), and what is made of it (K7). A record in many pieces is copied once for each,
 * thirty-two times at most; else time follows the length. Each piece authenticates before it is read.
 */
export async function* readBody(
  crypto: Crypto,
  { key, file, head = headLength }: BodyKey,
  size: number,
  read: (offset: number, length: number) => Promise<Bytes>,
): AsyncGenerator<BackupRecord> {
  const pieces = piecesIn(size, head);
  if (pieces === null) throw new BackupDamaged('not whole pieces');
  let held: Uint8Array = new Uint8Array();
  for (let index = 0; index < pieces.count; index += 1) {
    const isLast = index === pieces.count - 1;
    const sealed = await read(head + index * sealedLength, isLast ? pieces.last : sealedLength);
    const plain = crypto.open(sealed, adOf(file, index, isLast), key);
    if (plain === null) throw new BackupDamaged(`piece ${index}`);
    held = held.length === 0 ? plain : concat([held, plain]);
    for (;;) {
      const length = lengthAt(held);
      if (length === null || held.length < 4 + length) break;
      if (length === 0) {
        if (!isLast || held.some((each) => each !== 0)) throw new BackupDamaged('padding');
        held = new Uint8Array();
        break;
      }
      yield recordOf(held.slice(4, 4 + length));
      held = held.subarray(4 + length);
    }
  }
  if (held.some((each) => each !== 0)) throw new BackupDamaged('a record cut off');
}

function lengthAt(held: Uint8Array): number | null {
  if (held.length < 4) return null;
  const length = new DataView(held.buffer, held.byteOffset, held.byteLength).getUint32(0, true);
  if (length > recordCap) throw new BackupDamaged('a record too large');
  return length;
}

function recordOf(bytes: Bytes): BackupRecord {
  const value = decode(bytes);
  const parsed = value.ok ? record.safeParse(value.value) : null;
  if (!parsed?.success) throw new BackupDamaged('a record');
  return parsed.data;
}
