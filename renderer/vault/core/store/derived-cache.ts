/**
 * What was worked out about a dossier, kept so that the next unlocking need not work it out again (SPEC.md, S11). It opens
 * only while everything it came from is as it was: after a change there is nothing to compare and nothing to believe.
 */
import { concat, utf8 } from '../../../../shared/codec/bytes.ts';
import { fromBase64url } from '../../../../shared/codec/base64url.ts';
import { fromHex, toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import { must } from '../../../../shared/result.ts';
import type { HeldKeys } from '../keys/held-keys.ts';
import type { SeatSecret } from '../keys/seat.ts';
import type { AtRest } from '../sealing/storage-keys.ts';
import type { IntegrityCheckedStore } from './integrity-checked-store.ts';
import type { RowIds } from './row-ids.ts';
import { openForSeat, sealForSeat, type SeatScope } from '../sealing/frames.ts';
import type { Row } from './rows.ts';

const use = 'worked-out';

export interface Finding {
  /** Its id, in base64url. */
  readonly dossier: string;
  /** Anything that survives JSON. */
  readonly value: unknown;
}

/** What was looked at last, or what will be on the next day: one beside the other. */
export const keptFor = ['now', 'next'] as const;
export type KeptFor = (typeof keptFor)[number];

/** For whom it is kept, and by what it is sealed. */
export interface KeepsFindings {
  readonly crypto: Crypto;
  readonly vault: Bytes;
  readonly secret: SeatSecret;
  readonly atRest: AtRest;
  readonly keys: HeldKeys;
  readonly rows: Pick<IntegrityCheckedStore, 'readMany' | 'write' | 'hashOf'>;
  readonly rowIds: RowIds;
}

export class DerivedCache {
  readonly #session: KeepsFindings;
  /** By row id, sealed until somebody asks. */
  readonly #rows = new Map<string, Row>();

  constructor(session: KeepsFindings) {
    this.#session = session;
  }

  async load(): Promise<void> {
    const { rows, rowIds } = this.#session;
    for (const row of await rows.readMany(rowIds.workedOut)) this.#rows.set(row.id, row);
  }

  /**
   * What was kept of a dossier; undefined where nothing was, or where anything it came from has changed.
   * @param beside what it came from beside the dossier, hashed
   */
  about(dossier: string, beside: Bytes): { readonly keptFor: KeptFor; readonly value: unknown } | undefined {
    const rows = keptFor.map((each) => ({ each, row: this.#rows.get(this.#idOf(dossier, each)) }));
    if (rows.every(({ row }) => row === undefined)) return undefined;
    const scope = this.#scope(dossier, beside);
    for (const { each, row } of rows) {
      const text = row && openForSeat(this.#session.atRest, use, scope, row.bytes);
      if (typeof text === 'string') return { keptFor: each, value: JSON.parse(text) };
    }
    return undefined;
  }

  /** Keeps these, and lets go of what nothing opens any more. */
  async keep(findings: readonly Finding[], beside: Bytes, day: KeptFor): Promise<void> {
    const gone = [...this.#rows.keys()].filter((id) => !this.#hasKeys(id));
    for (const id of gone) this.#rows.delete(id);
    const rows = findings.map((each) => this.#seal(each, beside, day));
    for (const row of rows) this.#rows.set(row.id, row);
    await this.#session.rows.write(rows, gone);
  }

  /** Ids of the rows that go when a section of this dossier does. */
  takeAway(dossier: string | undefined): readonly string[] {
    const ids = dossier === undefined ? [] : keptFor.map((day) => this.#idOf(dossier, day));
    return ids.filter((id) => this.#rows.delete(id));
  }

  #seal({ dossier, value }: Finding, beside: Bytes, day: KeptFor): Row {
    const bytes = sealForSeat(this.#session.atRest, use, this.#scope(dossier, beside), JSON.stringify(value));
    return { id: this.#idOf(dossier, day), epoch: '', bytes };
  }

  /** A colleague of this computer may have erased the dossier meanwhile. */
  #hasKeys(id: string): boolean {
    const [hex = ''] = id.slice(this.#session.rowIds.workedOut.length).split('/');
    const dossier = fromHex(hex);
    return dossier !== undefined && this.#session.keys.sectionsOf(dossier).length > 0;
  }

  #idOf(dossier: string, day: KeptFor): string {
    return `${this.#session.rowIds.workedOut}${toHex(bytesOf(dossier))}${day === 'now' ? '' : `/${day}`}`;
  }

  #scope(dossier: string, beside: Bytes): SeatScope {
    const { crypto, vault, secret, rows, rowIds } = this.#session;
    const parts = [utf8('passerelle/worked-out/1\n'), beside];
    for (const hex of [...this.#session.keys.sectionsOf(bytesOf(dossier))].sort()) {
      parts.push(utf8(`${hex}\n`), rows.hashOf(rowIds.overview(hex)) ?? new Uint8Array());
      for (const { key } of this.#session.keys.of(hex).values()) parts.push(key);
    }
    return { vault, seat: secret.seat, key: crypto.hash(concat(parts), 32, secret.seatKey) };
  }
}

const bytesOf = (dossier: string): Bytes => must(fromBase64url(dossier), 'dossier id');
