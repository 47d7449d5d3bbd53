/**
 * What can be found of a section, kept folded in the browser store so that the search covers it after the next unlocking without the
 * section being read (SPEC.md, S14). It opens only while everything it came from is as it was.
 */
import { z } from 'zod';
import { concat, utf8 } from '../../../../shared/codec/bytes.ts';
import { listOfBytes, someBytes } from '../../../../shared/codec/shapes.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import type { HeldKeys } from '../../core/keys/held-keys.ts';
import type { SeatSecret } from '../../core/keys/seat.ts';
import { openPartsForSeat, sealForSeat, type SeatScope } from '../../core/sealing/frames.ts';
import type { AtRest } from '../../core/sealing/storage-keys.ts';
import type { IntegrityCheckedStore } from '../../core/store/integrity-checked-store.ts';
import type { ResilientStore } from '../../core/store/resilient-store.ts';
import type { RowIds } from '../../core/store/row-ids.ts';
import type { Row } from '../../core/store/rows.ts';
import type { Texts } from './texts.ts';

const use = 'searched';
/** Bytes of a row: a larger value lies in a file of its own, and all of these are gone through at each reading. */
const rowBytes = 40_960;
/** Bytes that wait at most. */
const mostWaiting = 8_388_608;

/** Texts of a month ('' without one), and the cards of those who wrote in the section. */
export interface TextsOfSection {
  readonly months: readonly (readonly [string, readonly Texts[]])[];
  readonly cards: readonly Bytes[];
}

/** Whose texts they are, and where they are kept. */
export interface KeepsTexts {
  readonly crypto: Crypto;
  readonly vault: Bytes;
  readonly code: string;
  readonly secret: SeatSecret;
  readonly atRest: AtRest;
  readonly keys: Pick<HeldKeys, 'of'>;
  readonly rows: Pick<IntegrityCheckedStore, 'readMany' | 'hashOf'>;
  readonly store: Pick<ResilientStore, 'offer'>;
  readonly rowIds: RowIds;
}

const keptTexts = z.strictObject({
  month: z.string(),
  wide: z.boolean(),
  units: someBytes,
  starts: someBytes,
  differs: someBytes,
  differStarts: someBytes,
  kinds: someBytes,
  days: z.array(z.string()),
  on: someBytes,
  entities: z.string(),
  entityStarts: someBytes,
});
type KeptTextsValue = z.infer<typeof keptTexts>;

/** `part` of `parts`: what lies elsewhere, or is missing, is not taken for the whole. */
const keptRow = z.strictObject({
  part: z.number(),
  parts: z.number(),
  cards: listOfBytes,
  texts: z.array(keptTexts),
});
type KeptRow = z.infer<typeof keptRow>;

export class KeptTexts {
  readonly #session: KeepsTexts;
  /** To be written, by section (hex), and ids of rows that go. */
  #waiting = new Map<string, readonly Row[]>();
  #gone: string[] = [];
  #size = 0;

  constructor(session: KeepsTexts) {
    this.#session = session;
  }

  /** Bytes that wait to be written. */
  get waiting(): number {
    return this.#size;
  }

  /** What lies in the store, sealed, of the sections (hex) that begin like this; null: of none. */
  async stored(beginning: string | null): Promise<ReadonlyMap<string, readonly Row[]>> {
    const stored = new Map<string, Row[]>();
    if (beginning === null) return stored;
    const { rows, rowIds } = this.#session;
    const prefix = rowIds.allSearched;
    for (const row of await rows.readMany(`${prefix}${beginning}`)) {
      const hex = row.id.slice(prefix.length, row.id.indexOf('/', prefix.length));
      const known = stored.get(hex);
      if (known) known.push(row);
      else stored.set(hex, [row]);
    }
    return stored;
  }

  /** What was kept of a section (hex); null where nothing was, or where anything it came from has changed. */
  opened(hex: string, rows: readonly Row[]): TextsOfSection | null {
    const scope = rows.length === 0 ? null : this.#scope(hex);
    const opened = scope && this.#openAll(scope, rows);
    if (opened === null) this.#gone.push(...rows.map(({ id }) => id));
    return opened && { months: monthsOf(opened), cards: opened.flatMap(({ cards }) => cards) };
  }

  /** Null where one does not open, or does not lie in its place. */
  #openAll(scope: SeatScope, rows: readonly Row[]): readonly KeptRow[] | null {
    const opened: KeptRow[] = [];
    for (const { bytes } of rows) {
      const { data } = keptRow.safeParse(openPartsForSeat(this.#session.atRest, use, scope, bytes));
      if (data?.part !== opened.length || data.parts !== rows.length) return null;
      opened.push(data);
    }
    return opened;
  }

  /** What was read of a section (hex) just now is kept with the next `save`; not where writing has stopped. */
  note(hex: string, texts: TextsOfSection): void {
    const scope = this.#scope(hex);
    if (scope === null || this.#size > mostWaiting) return;
    const { rowIds, atRest } = this.#session;
    const rows = rowsOf(texts).map((row) => ({
      id: rowIds.searchedPart(hex, row.part),
      epoch: '',
      bytes: sealForSeat(atRest, use, scope, row),
    }));
    this.#waiting.set(hex, rows);
    this.#size += rows.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  async save(): Promise<void> {
    // A section that was erased meanwhile has no key any more.
    const rows = [...this.#waiting].flatMap(([hex, each]) => (this.#session.keys.of(hex).size > 0 ? each : []));
    const written = new Set(rows.map(({ id }) => id));
    const gone = this.#gone.filter((id) => !written.has(id));
    this.#waiting = new Map();
    this.#gone = [];
    this.#size = 0;
    if (rows.length > 0 || gone.length > 0) await this.#session.store.offer(rows, gone);
  }

  /** Of everything it came from; null where nothing says what the section held. */
  #scope(hex: string): SeatScope | null {
    const { crypto, vault, secret, rows, rowIds, code, keys } = this.#session;
    const overview = rows.hashOf(rowIds.overview(hex));
    if (overview === undefined) return null;
    const parts = [utf8(`passerelle/searched/1\n${code}\n${hex}\n`), overview];
    for (const { key } of keys.of(hex).values()) parts.push(key);
    return { vault, seat: secret.seat, key: crypto.hash(concat(parts), 32, secret.seatKey) };
  }
}

/** One at least, also of a section in which nothing can be found. */
function rowsOf({ months, cards }: TextsOfSection): readonly KeptRow[] {
  const rows: KeptTextsValue[][] = [[]];
  let size = 0;
  for (const value of months.flatMap(([month, all]) => all.map((texts) => valueOf(month, texts)))) {
    const bytes = sizeOf(value);
    if (size > 0 && size + bytes > rowBytes) {
      rows.push([]);
      size = 0;
    }
    rows.at(-1)?.push(value);
    size += bytes;
  }
  return rows.map((texts, part) => ({ part, parts: rows.length, cards: part === 0 ? [...cards] : [], texts }));
}

/** Bytes of its lists, more or less. */
const sizeOf = (value: KeptTextsValue): number =>
  Object.values(value).reduce<number>(
    (sum, each) => sum + (each instanceof Uint8Array || typeof each === 'string' ? each.length : 0),
    0,
  );

function monthsOf(rows: readonly KeptRow[]): TextsOfSection['months'] {
  const months = new Map<string, Texts[]>();
  for (const value of rows.flatMap(({ texts }) => texts)) {
    const known = months.get(value.month);
    if (known) known.push(textsIn(value));
    else months.set(value.month, [textsIn(value)]);
  }
  return [...months];
}

type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Numbers lie as the computer holds them: what lies in its store is read here alone. */
const bytesOf = ({ buffer, byteOffset, byteLength }: Numbers): Bytes => new Uint8Array(buffer, byteOffset, byteLength);
const twos = (bytes: Bytes): Uint16Array<ArrayBuffer> => new Uint16Array(aligned(bytes));
const fours = (bytes: Bytes): Uint32Array<ArrayBuffer> => new Uint32Array(aligned(bytes));
const aligned = (bytes: Bytes): ArrayBuffer =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;

const valueOf = (month: string, texts: Texts): KeptTextsValue => ({
  month,
  wide: texts.wide,
  units: bytesOf(texts.units),
  starts: bytesOf(texts.starts),
  differs: texts.differs,
  differStarts: bytesOf(texts.differStarts),
  kinds: texts.kinds,
  days: [...texts.days],
  on: bytesOf(texts.on),
  entities: texts.entities,
  entityStarts: bytesOf(texts.entityStarts),
});

const textsIn = (value: KeptTextsValue): Texts => ({
  wide: value.wide,
  units: value.wide ? twos(value.units) : value.units,
  starts: fours(value.starts),
  differs: value.differs,
  differStarts: fours(value.differStarts),
  kinds: value.kinds,
  days: value.days,
  on: twos(value.on),
  entities: value.entities,
  entityStarts: fours(value.entityStarts),
});
