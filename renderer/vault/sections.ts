/**
 * Sections as this seat holds them: read from the store, written to journal first and store second, rebuilt from the
 * journal when a row is missing or damaged.
 */
import { z } from 'zod';
import type { CallOutput, JournalFrame } from '../../shared/bridge/contract.ts';
import { toHex } from '../../shared/codec/hex.ts';
import { concat } from '../../shared/codec/bytes.ts';
import { decodeContribution, verifySignature, type Contribution } from '../../shared/contributions/format.ts';
import { SectionLog } from '../../shared/contributions/section-log.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { must } from '../../shared/result.ts';
import type { SectionKey } from './keys/key-file.ts';
import { fragmentOf, type Fragment } from './overview.ts';
import type { Session } from './session.ts';
import {
  openForSeat,
  openForSection,
  openSectionFrame,
  openSegment,
  sealForSeat,
  sealForSection,
  sealSegment,
  sectionFrame,
  sectionFrameHead,
  type SectionContent,
  type SectionScope,
} from './store/frames.ts';
import type { Row } from './store/rows.ts';

/** A segment row is closed once it holds this much (design: the vault, split at 256 KiB). */
const segmentBytes = 262_144;
/** Sections kept open in memory; older ones are read again when needed. */
const keepOpen = 200;

export interface OpenSection {
  readonly hex: string;
  readonly key: SectionKey;
  readonly log: SectionLog;
  /** Cards of authors that live with this section. */
  readonly cards: Bytes[];
  /** The last, still growing segment. */
  tail: { part: number; content: SectionContent; size: number };
  readonly checked: Set<string>;
  damaged: boolean;
}

const checkedList = z.instanceof(Uint8Array<ArrayBuffer>);

export class Sections {
  readonly #session: Session;
  readonly #open = new Map<string, OpenSection>();
  readonly #fragments = new Map<string, Fragment>();
  readonly #damaged = new Set<string>();
  /** Told whenever a section holds something new (search). */
  onChange: (section: OpenSection) => void = () => undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  scope(key: SectionKey): SectionScope {
    return { vault: this.#session.vault, dossier: key.dossier, section: key.section, epoch: key.epoch };
  }

  fragments(): ReadonlyMap<string, Fragment> {
    return this.#fragments;
  }

  /** Reads every overview fragment I can open; returns the sections whose fragment is missing or unreadable. */
  async loadFragments(): Promise<readonly string[]> {
    const rows = await this.#session.rows.readMany('o/');
    for (const row of rows) {
      const hex = row.id.slice(2);
      const key = this.#session.keysOf(hex).get(row.epoch);
      const value = key && openForSection(this.#session.crypto, this.scope(key), 'overview', key.key, row.bytes);
      if (value !== undefined) this.#fragments.set(hex, value as Fragment);
    }
    return this.#session.sections().filter((hex) => !this.#fragments.has(hex));
  }

  /** The section, from memory, store or journal. Null when I hold no key for it. */
  async open(hex: string): Promise<OpenSection | null> {
    const known = this.#open.get(hex);
    if (known) {
      this.#open.delete(hex);
      this.#open.set(hex, known);
      return known;
    }
    const keys = this.#session.keysOf(hex);
    if (keys.size === 0) return null;
    const section = await this.#read(hex, keys);
    this.#remember(section);
    return section;
  }

  #remember(section: OpenSection): void {
    this.#open.set(section.hex, section);
    for (const hex of this.#open.keys()) {
      if (this.#open.size <= keepOpen) break;
      this.#open.delete(hex);
    }
  }

  async #read(hex: string, keys: ReadonlyMap<string, SectionKey>): Promise<OpenSection> {
    const section = this.#empty(hex, keys);
    const list = await this.#session.rows.read(this.#checkedId(hex));
    this.#loadChecked(section, list);
    const rows = await this.#session.rows.readMany(`s/${hex}/`);
    let damaged = false;
    for (const [part, row] of rows.entries()) {
      const key = keys.get(row.epoch);
      const content = key && openSegment(this.#session.crypto, this.scope(key), part, key.key, row.bytes);
      if (!content || row.id !== segmentId(hex, part)) {
        damaged = true;
        continue;
      }
      this.#take(section, content);
      section.tail = { part, content, size: row.bytes.length };
    }
    const expected = this.#fragments.get(hex)?.count ?? 0;
    if (damaged || section.log.size < expected) await this.#rebuild(section, keys);
    this.#settleKey(section, keys);
    return section;
  }

  #empty(hex: string, keys: ReadonlyMap<string, SectionKey>): OpenSection {
    const key = must([...keys.values()][0], 'section key');
    return {
      hex,
      key,
      log: new SectionLog(key.section, (signKey) => this.#session.cards.author(signKey)),
      cards: [],
      tail: { part: 0, content: { contributions: [], cards: [] }, size: 0 },
      checked: new Set(),
      damaged: false,
    };
  }

  /** New contributions are sealed under the newest epoch whose key I hold. */
  #settleKey(section: OpenSection, keys: ReadonlyMap<string, SectionKey>): void {
    const epoch = section.log.epoch();
    const key = epoch ? keys.get(toHex(epoch.id)) : undefined;
    if (key) Object.assign(section, { key });
  }

  #take(section: OpenSection, content: SectionContent): readonly Contribution[] {
    for (const card of content.cards) if (this.#session.cards.add(card, 'introduced')) section.cards.push(card);
    const fresh: Contribution[] = [];
    for (const bytes of content.contributions) {
      const decoded = decodeContribution(this.#session.crypto, bytes);
      if (!decoded.ok) {
        section.damaged = true;
        continue;
      }
      const id = toHex(decoded.value.id);
      const good = section.checked.has(id) || verifySignature(this.#session.crypto, decoded.value);
      if (good) section.checked.add(id);
      if (section.log.add(decoded.value, good)) fresh.push(decoded.value);
    }
    return fresh;
  }

  /** Reads the whole journal for one section and writes its segments anew. */
  async #rebuild(section: OpenSection, keys: ReadonlyMap<string, SectionKey>): Promise<void> {
    let from: number | null = 0;
    while (from !== null) {
      const read: CallOutput<'journal.read'> = await this.#session.shell('journal.read', { from });
      if (!read.ok) break;
      for (const frame of read.value.frames) {
        const content = this.openFrame(frame, section.hex, keys);
        if (content) this.#take(section, content);
      }
      from = read.value.next;
    }
    const expected = this.#fragments.get(section.hex)?.count ?? 0;
    section.damaged = section.log.size < expected;
    if (section.damaged) this.#damaged.add(section.hex);
    this.#settleKey(section, keys);
    const all = section.log.contributions().map((each) => each.bytes);
    await this.#session.rows.write(this.#segmentsAnew(section, all));
  }

  openFrame(frame: JournalFrame, hex: string, keys: ReadonlyMap<string, SectionKey>): SectionContent | null {
    const head = frame.kind === 'contribution' ? sectionFrameHead(frame.bytes) : null;
    if (head === null || toHex(head.section) !== hex) return null;
    const key = keys.get(toHex(head.epoch));
    return key ? openSectionFrame(this.#session.crypto, this.scope(key), key.key, head.sealed) : null;
  }

  /**
   * Adds contributions to a section: frames for the journal (the caller appends them, possibly with others, and calls
   * `applied` once they are durable).
   */
  frames(section: OpenSection, content: SectionContent): readonly JournalFrame[] {
    const frames: JournalFrame[] = [];
    let batch: Bytes[] = [];
    let size = 0;
    const flush = (): void => {
      if (batch.length === 0 && !(frames.length === 0 && content.cards.length > 0)) return;
      const cards = frames.length === 0 ? content.cards : [];
      const scope = this.scope(section.key);
      frames.push(sectionFrame(this.#session.crypto, scope, section.key.key, { contributions: batch, cards }));
      batch = [];
      size = 0;
    };
    for (const bytes of content.contributions) {
      if (size + bytes.length > segmentBytes) flush();
      batch.push(bytes);
      size += bytes.length;
    }
    flush();
    return frames;
  }

  /** Takes over contributions that are in the journal: memory, segment, checked list and overview fragment. */
  async applied(section: OpenSection, content: SectionContent, checked: readonly string[] = []): Promise<void> {
    for (const id of checked) section.checked.add(id);
    const before = section.cards.length;
    const fresh = this.#take(section, content);
    const cards = section.cards.slice(before);
    if (fresh.length === 0 && cards.length === 0) return;
    this.#settleKey(section, this.#session.keysOf(section.hex));
    const rows = this.#append(
      section,
      fresh.map((each) => each.bytes),
      cards,
    );
    rows.push(this.#checkedRow(section), this.#overviewRow(section));
    await this.#session.rows.write(rows);
    this.onChange(section);
  }

  #append(section: OpenSection, contributions: readonly Bytes[], cards: readonly Bytes[]): Row[] {
    const rows: Row[] = [];
    let { part, size } = section.tail;
    let content: SectionContent = section.tail.content;
    content = { ...content, cards: [...content.cards, ...cards] };
    for (const bytes of contributions) {
      if (size + bytes.length > segmentBytes && content.contributions.length > 0) {
        rows.push(this.#segmentRow(section, part, content));
        part += 1;
        size = 0;
        content = { contributions: [], cards: [] };
      }
      content = { contributions: content.contributions, cards: content.cards };
      content.contributions.push(bytes);
      size += bytes.length;
    }
    rows.push(this.#segmentRow(section, part, content));
    section.tail = { part, content, size };
    return rows;
  }

  #segmentsAnew(section: OpenSection, contributions: readonly Bytes[]): readonly Row[] {
    section.tail = { part: 0, content: { contributions: [], cards: [] }, size: 0 };
    return [
      ...this.#append(section, contributions, section.cards),
      this.#checkedRow(section),
      this.#overviewRow(section),
    ];
  }

  #segmentRow(section: OpenSection, part: number, content: SectionContent): Row {
    const bytes = sealSegment(this.#session.crypto, this.scope(section.key), part, section.key.key, content);
    return { id: segmentId(section.hex, part), epoch: toHex(section.key.epoch), bytes };
  }

  #overviewRow(section: OpenSection): Row {
    const fragment = fragmentOf(section.log, section.key);
    this.#fragments.set(section.hex, fragment);
    const bytes = sealForSection(this.#session.crypto, this.scope(section.key), 'overview', section.key.key, fragment);
    return { id: `o/${section.hex}`, epoch: toHex(section.key.epoch), bytes };
  }

  #checkedId(hex: string): string {
    return `c/${toHex(this.#session.secret.seat)}/${hex}`;
  }

  /** Signatures already verified here, in a list only this seat can have written ("verified" counts only there). */
  #checkedRow(section: OpenSection): Row {
    const ids = section.log.contributions().filter((each) => section.checked.has(toHex(each.id)));
    const list = concat(ids.map((each) => each.id));
    const { crypto, seatScope } = this.#session;
    return { id: this.#checkedId(section.hex), epoch: '', bytes: sealForSeat(crypto, 'checked', seatScope, list) };
  }

  #loadChecked(section: OpenSection, row: Row | undefined): void {
    if (row === undefined) return;
    const list = checkedList.safeParse(
      openForSeat(this.#session.crypto, 'checked', this.#session.seatScope, row.bytes),
    );
    if (!list.success) return;
    for (let at = 0; at + 32 <= list.data.length; at += 32) section.checked.add(toHex(list.data.subarray(at, at + 32)));
  }

  /** Dossiers of which a section could not be read whole, neither from the store nor from the journal. */
  damagedDossiers(): readonly string[] {
    return [...this.#damaged].flatMap((hex) => this.#fragments.get(hex)?.dossier ?? []);
  }

  /** Makes a missing overview fragment again from the section itself. */
  async refreshFragment(hex: string): Promise<void> {
    const section = await this.open(hex);
    if (section && section.log.size > 0) await this.#session.rows.write([this.#overviewRow(section)]);
  }

  /** People's cards changed: everything open is judged again. */
  authorsChanged(): void {
    for (const section of this.#open.values()) section.log.authorsChanged((key) => this.#session.cards.author(key));
  }
}

const segmentId = (hex: string, part: number): string => `s/${hex}/${part.toString().padStart(6, '0')}`;
