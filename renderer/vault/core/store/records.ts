/**
 * Records: what one seat keeps for itself beside dossiers (settings, trust, exchange state), latest value by key.
 * Each change is a sealed journal frame and a sealed row; a missing row comes back from the journal.
 */
import { decode, encode } from '../../../../shared/codec/cbor.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { equal, utf8 } from '../../../../shared/codec/bytes.ts';
import { count } from '../../../../shared/codec/shapes.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import type { JournalFrame } from '../../../../shared/bridge/contract.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { z } from 'zod';
import type { VaultProblem } from '../../api/problems.ts';
import type { AtRest } from '../sealing/storage-keys.ts';
import type { SeatSecret } from '../keys/seat.ts';
import { openForSeat, sealForSeat, seatFrame, seatFrameHead, type SeatScope } from '../sealing/frames.ts';
import { linkLength, RecordChain, type Stretch } from './record-chain.ts';
import type { RowIds } from './row-ids.ts';
import type { Row, Rows } from './rows.ts';

const entry = z.strictObject({ key: z.string().max(400), value: z.unknown(), seq: count });
type Entry = z.infer<typeof entry>;

const link = z.instanceof(Uint8Array<ArrayBuffer>).refine((bytes) => bytes.length === linkLength);

/** What a frame says besides: numbers that none bears, what the one before hashes to, the key file's generation then. */
const framed = entry.extend({ before: link, never: z.array(z.tuple([count, count])).optional(), keys: count });

/** A record as a frame of the journal holds it. */
export interface ReadRecord extends z.infer<typeof framed> {
  /** What the frame itself hashes to. */
  readonly link: Bytes;
}

type Change = readonly [string, unknown];

/** Whose records they are, and where they are kept. */
export interface KeepsRecords {
  readonly crypto: Crypto;
  readonly atRest: AtRest;
  readonly secret: SeatSecret;
  readonly seatScope: SeatScope;
  /** The key file's generation stands in every frame. */
  readonly file: { readonly generation: number };
  readonly isReadOnly: boolean;
  readonly rows: Pick<Rows, 'write' | 'readMany'>;
  readonly rowIds: RowIds;
  append(frames: readonly JournalFrame[]): Promise<Result<undefined, VaultProblem>>;
}

export class Records {
  readonly #session: KeepsRecords;
  readonly #values = new Map<string, unknown>();
  /** Their keys in the order in which they came, by kind. */
  readonly #keys = new Map<string, Set<string>>();
  /** The number of the frame each value came with. */
  readonly #seqs = new Map<string, number>();
  readonly #numberOf = new WeakMap<Change, number>();
  readonly chain = new RecordChain();

  constructor(session: KeepsRecords) {
    this.#session = session;
  }

  get(key: string): unknown {
    return this.#values.get(key);
  }

  /** Values whose key starts with the prefix, with the rest of the key. */
  list(prefix: string): readonly (readonly [string, unknown])[] {
    const found: [string, unknown][] = [];
    // Thousands of files and dossiers lie beside each other: only those of the same kind are gone through.
    for (const key of prefix.includes('/') ? (this.#keys.get(kindOf(prefix)) ?? []) : this.#values.keys())
      if (key.startsWith(prefix)) found.push([key.slice(prefix.length), this.#values.get(key)]);
    return found;
  }

  /** Keeps values durably, in the journal; the store takes them behind that. */
  async put(changes: readonly Change[]): Promise<Result<undefined, VaultProblem>> {
    if (changes.length === 0) return ok(undefined);
    // Where only reading is possible, what a person chooses lasts until they lock.
    const appended = this.#session.isReadOnly ? ok(undefined) : await this.#session.append(this.frames(changes));
    if (appended.ok) this.applied(changes);
    return appended;
  }

  /** The frames of a change, for callers that append them together with others. */
  frames(changes: readonly Change[]): readonly JournalFrame[] {
    const never = this.chain.notWritten();
    return changes.map((change, at) => this.#frame(change, at === 0 ? never : []));
  }

  #frame(change: Change, never: readonly Stretch[]): JournalFrame {
    const { atRest, seatScope, file } = this.#session;
    const [key, value] = change;
    const { seq, before } = this.chain.next();
    const said: z.infer<typeof framed> = {
      key,
      value,
      seq,
      before,
      keys: file.generation,
      ...(never.length > 0 && { never: [...never] }),
    };
    const frame = seatFrame(atRest, 'record', seatScope, said);
    this.chain.made(frame, { seq, link: this.#linkOf(frame.bytes) }, never);
    this.#numberOf.set(change, seq);
    return frame;
  }

  #linkOf(frame: Bytes): Bytes {
    return this.#session.crypto.hash(frame, linkLength, this.#session.secret.seatKey);
  }

  /** The number of the frame a value came with; 0 where no frame is known. */
  seqOf(key: string): number {
    return this.#seqs.get(key) ?? 0;
  }

  /** Takes over a change that is already in the journal; the store has it later (SPEC.md, S15). */
  applied(changes: readonly Change[]): void {
    void this.#session.rows.write(this.takeOver(changes));
  }

  /** The same for callers that write the rows together with others. */
  takeOver(changes: readonly Change[]): readonly Row[] {
    this.remember(changes);
    return this.rowsOf(changes.map(([key]) => key));
  }

  /** Takes over a change in memory alone: whoever does writes `rowsOf` its keys later. */
  remember(changes: readonly Change[]): void {
    for (const change of changes) {
      const seq = this.#numberOf.get(change);
      if (seq !== undefined) this.#seqs.set(change[0], seq);
      this.#keep(change[0], copy(change[1]));
    }
  }

  #keep(key: string, value: unknown): void {
    this.#values.set(key, value);
    const kind = kindOf(key);
    const keys = this.#keys.get(kind);
    if (keys === undefined) this.#keys.set(kind, new Set([key]));
    else keys.add(key);
  }

  /** Takes over what frames of the journal said. */
  rememberRead(read: readonly Pick<ReadRecord, 'key' | 'value' | 'seq'>[]): void {
    for (const { key, value, seq } of read) {
      this.#keep(key, value);
      this.#seqs.set(key, seq);
    }
  }

  /** The rows of these keys, with the values they have now. */
  rowsOf(keys: readonly string[]): readonly Row[] {
    return [...new Set(keys)].map((key) => this.#row(key, this.#values.get(key)));
  }

  /**
   * Reads every row of this seat; rows that do not open are passed over and come back from the journal.
   * @returns how many rows lie there
   */
  async load(): Promise<number> {
    const rows = await this.#session.rows.readMany(this.#session.rowIds.records);
    for (const row of rows) {
      const parsed = this.#decode(row.bytes);
      if (parsed) this.rememberRead([parsed]);
    }
    return rows.length;
  }

  /** What a record frame of the journal says; null where it is none of mine. */
  read({ kind, bytes }: JournalFrame): ReadRecord | null {
    const head = kind === 'record' ? seatFrameHead(bytes) : null;
    if (head === null || !equal(head.seat, this.#session.secret.seat)) return null;
    const parsed = framed.safeParse(openForSeat(this.#session.atRest, 'record', this.#session.seatScope, head.sealed));
    return parsed.success ? { ...parsed.data, link: this.#linkOf(bytes) } : null;
  }

  all(): readonly (readonly [string, unknown])[] {
    return [...this.#values.entries()];
  }

  #row(key: string, value: unknown): Row {
    const { atRest, crypto, seatScope } = this.#session;
    const id = `${this.#session.rowIds.records}${toHex(crypto.hash(utf8(key), 16, seatScope.key))}`;
    return {
      id,
      epoch: '',
      bytes: sealForSeat(atRest, 'row', seatScope, { key, value, seq: this.seqOf(key) } satisfies Entry),
    };
  }

  #decode(bytes: Uint8Array<ArrayBuffer>): Entry | null {
    const parsed = entry.safeParse(openForSeat(this.#session.atRest, 'row', this.#session.seatScope, bytes));
    return parsed.success ? parsed.data : null;
  }
}

/** `in` of `in/<name>`. */
const kindOf = (key: string): string => key.split('/', 1)[0] ?? key;

/** A plain copy, as it will read back: no shared references between memory and callers. */
function copy(value: unknown): unknown {
  const decoded = decode(encode(value));
  return decoded.ok ? decoded.value : undefined;
}
