/**
 * Records: what one seat keeps for itself beside dossiers (settings, trust, exchange state), latest value by key.
 * Each change is a sealed journal frame and a sealed row; a missing row comes back from the journal.
 */
import { decode, encode } from '../../../shared/codec/cbor.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { utf8 } from '../../../shared/codec/bytes.ts';
import type { JournalFrame } from '../../../shared/bridge/contract.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { z } from 'zod';
import type { VaultProblem } from '../api.ts';
import type { Session } from '../session.ts';
import { openForSeat, sealForSeat, seatFrame } from './frames.ts';
import type { Row } from './rows.ts';

const entry = z.strictObject({ key: z.string().max(400), value: z.unknown() });
type Entry = z.infer<typeof entry>;

export class Records {
  readonly #session: Session;
  readonly #values = new Map<string, unknown>();

  constructor(session: Session) {
    this.#session = session;
  }

  get(key: string): unknown {
    return this.#values.get(key);
  }

  /** Values whose key starts with the prefix, with the rest of the key. */
  list(prefix: string): readonly (readonly [string, unknown])[] {
    return [...this.#values.entries()].flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
    );
  }

  /** Keeps values durably (journal first), then in the store. */
  async put(changes: readonly (readonly [string, unknown])[]): Promise<Result<undefined, VaultProblem>> {
    if (changes.length === 0) return ok(undefined);
    // Where only reading is possible, what a person chooses lasts until they lock.
    const appended = this.#session.isReadOnly ? ok(undefined) : await this.#session.append(this.frames(changes));
    if (appended.ok) await this.applied(changes);
    return appended;
  }

  /** The frames of a change, for callers that append them together with others. */
  frames(changes: readonly (readonly [string, unknown])[]): readonly JournalFrame[] {
    const { crypto, seatScope } = this.#session;
    return changes.map(([key, value]) => seatFrame(crypto, 'record', seatScope, { key, value } satisfies Entry));
  }

  /** Takes over a change that is already in the journal. */
  async applied(changes: readonly (readonly [string, unknown])[]): Promise<void> {
    await this.#session.rows.write(this.takeOver(changes));
  }

  /** The same for callers that write the rows together with others: each write waits for the disk. */
  takeOver(changes: readonly (readonly [string, unknown])[]): readonly Row[] {
    this.remember(changes);
    return this.rowsOf(changes.map(([key]) => key));
  }

  /** Takes over a change in memory alone: whoever does writes `rowsOf` its keys later. */
  remember(changes: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of changes) this.#values.set(key, copy(value));
  }

  /** The rows of these keys, with the values they have now. */
  rowsOf(keys: readonly string[]): readonly Row[] {
    return [...new Set(keys)].map((key) => this.#row(key, this.#values.get(key)));
  }

  /** Reads every row of this seat; rows that do not open are passed over and come back from the journal. */
  async load(): Promise<number> {
    const rows = await this.#session.rows.readMany(this.#session.rowIds.records);
    let unreadable = 0;
    for (const row of rows) {
      const parsed = this.#decode(row.bytes);
      if (parsed) this.#values.set(parsed.key, parsed.value);
      else unreadable += 1;
    }
    return unreadable;
  }

  /** A record frame of mine from the journal, newest last. */
  replay(sealed: Uint8Array<ArrayBuffer>): readonly [string, unknown] | null {
    const value = openForSeat(this.#session.crypto, 'record', this.#session.seatScope, sealed);
    const parsed = entry.safeParse(value);
    return parsed.success ? [parsed.data.key, parsed.data.value] : null;
  }

  all(): readonly (readonly [string, unknown])[] {
    return [...this.#values.entries()];
  }

  #row(key: string, value: unknown): Row {
    const { crypto, seatScope } = this.#session;
    const id = `${this.#session.rowIds.records}${toHex(crypto.hash(utf8(key), 16, seatScope.key))}`;
    return { id, epoch: '', bytes: sealForSeat(crypto, 'row', seatScope, { key, value } satisfies Entry) };
  }

  #decode(bytes: Uint8Array<ArrayBuffer>): Entry | null {
    const parsed = entry.safeParse(openForSeat(this.#session.crypto, 'row', this.#session.seatScope, bytes));
    return parsed.success ? parsed.data : null;
  }
}

/** A plain copy, as it will read back: no shared references between memory and callers. */
function copy(value: unknown): unknown {
  const decoded = decode(encode(value));
  return decoded.ok ? decoded.value : undefined;
}
