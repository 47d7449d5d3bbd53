/**
 * Sections as this seat holds them: read from the store, written to journal first and store second, rebuilt from the
 * journal when a row is missing or damaged.
 */
import { z } from 'zod';
import type { CallOutput, JournalFrame } from '../../shared/bridge/contract.ts';
import { equal } from '../../shared/codec/bytes.ts';
import { toHex } from '../../shared/codec/hex.ts';
import {
  decodeContribution,
  decodeNewer,
  verifySignature,
  type Contribution,
} from '../../shared/contributions/format.ts';
import { keyCommitment } from '../../shared/contributions/founding.ts';
import { SectionLog } from '../../shared/contributions/section-log.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { must } from '../../shared/result.ts';
import type { SectionKey } from './keys/key-file.ts';
import { fragmentOf, type Fragment } from './overview.ts';
import { realmOf, type Session } from './session.ts';
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
import { mixed, rowHash } from './store/watched-rows.ts';
import { batches, noSegment, segmentsOf, type Copy, type Segment } from './store/segments.ts';

/** Sections kept open in memory; older ones are read again when needed. */
const keepOpen = 200;

export interface OpenSection {
  readonly hex: string;
  /** Key of the newest epoch, as far as I hold it: what is written now is sealed under it. */
  key: SectionKey;
  readonly log: SectionLog;
  /** Cards of authors that live with this section, by signing key (hex). */
  readonly cards: Map<string, Bytes>;
  /** Everything held, as it came, with the epoch it is sealed under. */
  readonly copies: Copy[];
  /** The last, still growing segment. */
  tail: Segment;
  readonly checked: Set<string>;
  /** What each of its segments hashes to, as it lies in the store. */
  readonly rowHashes: Map<number, Bytes>;
  damaged: boolean;
}

/** A fragment as it lies in the store: with what the segments of its section hash to. */
interface Stored extends Fragment {
  readonly rows: Bytes;
}

/**
 * One that does not say what its segments hash to, what waits in its section, or whether it was closed, is made again; so is
 * one of a section in which something was not known: whoever reads now may know it.
 */
const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' &&
  value !== null &&
  'waits' in value &&
  'closings' in value &&
  'rows' in value &&
  value.rows instanceof Uint8Array &&
  !('unread' in value);

/** Contributions by the very bytes they were decoded from, their signature checked. */
type Known = ReadonlyMap<Bytes, Contribution>;
const nothingKnown: Known = new Map();

/** Content of a section (hex) that came under a key. */
export interface Applied {
  readonly hex: string;
  readonly content: SectionContent;
  readonly key: SectionKey;
  readonly checked?: readonly string[];
  readonly known?: Known;
}

const checkedList = z.instanceof(Uint8Array<ArrayBuffer>);

export class Sections {
  readonly #session: Session;
  readonly #open = new Map<string, OpenSection>();
  readonly #reading = new Map<string, Promise<OpenSection>>();
  /** Being written: not put aside until that is done. */
  readonly #busy = new Set<string>();
  readonly #fragments = new Map<string, Stored>();
  #fragmentChanges = 0;
  readonly #damaged = new Set<string>();
  readonly #repaired = new Set<string>();
  /** Read as they lay in the store, which was not as they had been written; and how much they should hold. */
  readonly #suspect = new Map<string, number>();
  /** Open sections (hex) with epochs founded side by side. */
  readonly #sideBySide = new Set<string>();
  /** Told whenever a section holds something new (search). */
  onChange: (section: OpenSection) => void = () => undefined;
  /** Told when a section is gone from this computer for me (search). */
  onForget: (hex: string) => void = () => undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  scope(key: SectionKey): SectionScope {
    return { vault: this.#session.vault, dossier: key.dossier, section: key.section, epoch: key.epoch };
  }

  /** Sections (hex) read since unlocking in which epochs stand side by side. */
  withSideBySide(): readonly string[] {
    return [...this.#sideBySide];
  }

  fragments(): ReadonlyMap<string, Fragment> {
    return this.#fragments;
  }

  /** Grows whenever a fragment does not say the same as before. */
  get fragmentChanges(): number {
    return this.#fragmentChanges;
  }

  /** Reads every overview fragment I can open; returns the sections whose fragment is missing or unreadable. */
  async loadFragments(): Promise<readonly string[]> {
    const prefix = this.#session.rowIds.overviews;
    for (const row of await this.#session.rows.readMany(prefix)) {
      const hex = row.id.slice(prefix.length);
      const key = this.#session.keysOf(hex).get(row.epoch);
      const value = key && openForSection(this.#session.crypto, this.scope(key), 'overview', key.key, row.bytes);
      if (isStored(value)) this.#fragments.set(hex, value);
    }
    this.#fragmentChanges += 1;
    return this.#session.sections().filter((hex) => !this.#fragments.has(hex));
  }

  /** The section, from memory, store or journal. Null when I hold no key for it. */
  async open(hex: string): Promise<OpenSection | null> {
    return this.#find(hex, true);
  }

  /** The same without turning to the journal: for someone who is just reading all of it. */
  openAsStored(hex: string): Promise<OpenSection | null> {
    return this.#find(hex, false);
  }

  async #find(hex: string, mayRebuild: boolean): Promise<OpenSection | null> {
    const known = this.#open.get(hex);
    if (known) {
      this.#open.delete(hex);
      this.#open.set(hex, known);
      return known;
    }
    const keys = this.#session.keysOf(hex);
    if (keys.size === 0) return null;
    const reading = this.#reading.get(hex) ?? this.#read(hex, keys, mayRebuild);
    this.#reading.set(hex, reading);
    try {
      const section = await reading;
      this.#remember(section);
      return section;
    } finally {
      this.#reading.delete(hex);
    }
  }

  #remember(section: OpenSection): void {
    this.#open.set(section.hex, section);
    for (const hex of this.#open.keys()) {
      if (this.#open.size <= keepOpen) break;
      if (!this.#busy.has(hex) && hex !== section.hex) this.#open.delete(hex);
    }
  }

  async #read(hex: string, keys: ReadonlyMap<string, SectionKey>, mayRebuild: boolean): Promise<OpenSection> {
    const { rows, rowIds } = this.#session;
    const section = this.#empty(hex, keys);
    this.#loadChecked(section, await rows.read(rowIds.checked(hex)));
    let whole = true;
    for (const [part, row] of (await rows.readMany(rowIds.segments(hex))).entries()) {
      section.rowHashes.set(part, rowHash(this.#session, row));
      const key = keys.get(row.epoch);
      const content = key && openSegment(this.#session.crypto, this.scope(key), part, key.key, row.bytes);
      if (!content || row.id !== rowIds.segment(hex, part)) {
        whole = false;
        continue;
      }
      this.#take(section, content, row.epoch);
      section.tail = { part, epoch: row.epoch, content, size: row.bytes.length };
    }
    const fragment = this.#fragments.get(hex);
    const empty = section.log.epoch() === null && !this.#session.isNew(hex);
    const older = fragment !== undefined && !equal(mixed(section.rowHashes.values()), fragment.rows);
    // Where nothing lies, and nothing should, whoever reads all of the journal finds what there is.
    const fresh = !mayRebuild && section.rowHashes.size === 0 && fragment === undefined;
    if (!fresh && (!whole || empty || older || section.log.size < (fragment?.count ?? 0))) {
      if (mayRebuild) await this.#rebuild(section, keys);
      else this.#suspect.set(hex, fragment?.count ?? 0);
      if (mayRebuild && fragment !== undefined && !section.damaged) this.#repaired.add(hex);
    }
    this.#settleKey(section, keys);
    return section;
  }

  #empty(hex: string, keys: ReadonlyMap<string, SectionKey>): OpenSection {
    const key = must([...keys.values()][0], 'section key');
    const holdsKey = (epoch: string): boolean => this.#session.keysOf(hex).has(epoch);
    return {
      hex,
      key,
      log: new SectionLog(key, (signKey) => this.#session.cards.author(signKey), holdsKey),
      cards: new Map(),
      copies: [],
      tail: noSegment,
      checked: new Set(),
      rowHashes: new Map(),
      damaged: false,
    };
  }

  /** What is written from now on is sealed under the newest epoch whose key I hold, if it is the key it was founded with. */
  #settleKey(section: OpenSection, keys: ReadonlyMap<string, SectionKey>): void {
    const [epoch, ...others] = section.log.leaves();
    if (others.length > 0) this.#sideBySide.add(section.hex);
    else this.#sideBySide.delete(section.hex);
    const key = epoch ? keys.get(epoch.hex) : undefined;
    if (epoch === undefined || key === undefined) return;
    const fits = equal(keyCommitment(this.#session.crypto, key.key), epoch.founding.commitment);
    if (fits) section.key = key;
    else this.#damaged.add(section.hex);
  }

  /** Takes content into memory; what was new of it comes back. `epoch`: what it is sealed under (hex). */
  #take(section: OpenSection, content: SectionContent, epoch: string, known: Known = nothingKnown): SectionContent {
    const { crypto, cards } = this.#session;
    const freshCards = content.cards.filter((bytes) => {
      const signKey = cards.introduce(bytes, section.key.realm);
      if (signKey === null || section.cards.has(signKey)) return false;
      section.cards.set(signKey, bytes);
      return true;
    });
    if (freshCards.length > 0) this.authorsChanged();
    const contributions = content.contributions.filter((bytes) => {
      const fine = known.get(bytes);
      if (fine !== undefined) {
        section.checked.add(toHex(fine.id));
        return section.log.add(fine, true);
      }
      const decoded = decodeContribution(crypto, bytes);
      if (!decoded.ok) {
        const newer = decodeNewer(crypto, bytes);
        if (newer === null) section.damaged = true;
        return newer !== null && section.log.addNewer(newer);
      }
      const id = toHex(decoded.value.id);
      const good = section.checked.has(id) || verifySignature(crypto, decoded.value);
      if (good) section.checked.add(id);
      return section.log.add(decoded.value, good);
    });
    section.copies.push(...contributions.map((bytes) => ({ epoch, bytes })));
    return { contributions, cards: freshCards };
  }

  /** Reads the whole journal for one section and writes its segments anew. */
  async #rebuild(section: OpenSection, keys: ReadonlyMap<string, SectionKey>): Promise<void> {
    let from: number | null = 0;
    while (from !== null) {
      const read: CallOutput<'journal.read'> = await this.#session.shell('journal.read', { from });
      if (!read.ok) break;
      for (const frame of read.value.frames) {
        const opened = this.openFrame(frame, section.hex, keys);
        if (opened) this.#take(section, opened.content, opened.epoch);
      }
      from = read.value.next;
    }
    const expected = this.#fragments.get(section.hex)?.count ?? 0;
    section.damaged ||= section.log.size < expected;
    if (section.damaged) this.#damaged.add(section.hex);
    this.#settleKey(section, keys);
    if (section.log.size > 0) await this.#writeAnew(section);
  }

  async #writeAnew(section: OpenSection): Promise<void> {
    const { rows, rowIds } = this.#session;
    const before = await rows.readMany(rowIds.segments(section.hex));
    section.tail = noSegment;
    section.rowHashes.clear();
    const written = batches(section.copies).flatMap(({ epoch, contributions }, at) =>
      this.#append(section, epoch, {
        contributions: [...contributions],
        cards: at === 0 ? [...section.cards.values()] : [],
      }),
    );
    const kept = new Set(written.map((row) => row.id));
    const stale = before.map((row) => row.id).filter((id) => !kept.has(id));
    await rows.write([...written, this.#checkedRow(section), this.#overviewRow(section)], stale);
  }

  openFrame(
    frame: JournalFrame,
    hex: string,
    keys: ReadonlyMap<string, SectionKey>,
  ): { readonly content: SectionContent; readonly epoch: string } | null {
    const head = frame.kind === 'contribution' ? sectionFrameHead(frame.bytes) : null;
    if (head === null || toHex(head.section) !== hex) return null;
    const epoch = toHex(head.epoch);
    const key = keys.get(epoch);
    const content = key && openSectionFrame(this.#session.crypto, this.scope(key), key.key, head.sealed);
    return content ? { content, epoch } : null;
  }

  /**
   * Frames that add contributions to a section, sealed under `key`: the caller appends them, possibly with others, and
   * calls `applied` once they are durable.
   */
  frames(content: SectionContent, key: SectionKey): readonly JournalFrame[] {
    const epoch = toHex(key.epoch);
    const parts = batches(content.contributions.map((bytes) => ({ epoch, bytes })));
    const all = parts.length === 0 && content.cards.length > 0 ? [{ contributions: [] }] : parts;
    return all.map(({ contributions }, at) =>
      sectionFrame(this.#session.crypto, this.scope(key), key.key, {
        contributions: [...contributions],
        cards: at === 0 ? content.cards : [],
      }),
    );
  }

  /** Some of what a section holds as frames, each under the epoch it belongs to. */
  framesOf({ hex, key }: OpenSection, held: Pick<OpenSection, 'copies' | 'cards'>): readonly JournalFrame[] {
    const keys = this.#session.keysOf(hex);
    const cards = [...held.cards.values()];
    if (held.copies.length === 0) return this.frames({ contributions: [], cards }, key);
    return batches(held.copies).flatMap(({ epoch, contributions }, at) =>
      this.frames({ contributions: [...contributions], cards: at === 0 ? cards : [] }, must(keys.get(epoch), 'key')),
    );
  }

  /**
   * Takes over contributions that are in the journal: memory, segment, checked list and overview fragment. `checked`:
   * ids (hex) whose signature needs no checking, because I just made it. `known`: decoded and found well signed already.
   */
  applied(
    { hex }: Pick<OpenSection, 'hex'>,
    content: SectionContent,
    key: SectionKey,
    checked: readonly string[] = [],
    known: Known = nothingKnown,
  ): Promise<void> {
    return this.appliedTogether([{ hex, content, key, checked, known }]);
  }

  /** The same for several sections, and other rows (`also`), in one write: each write waits for the disk. */
  async appliedTogether(all: readonly Applied[], also: readonly Row[] = []): Promise<void> {
    for (const { hex } of all) this.#busy.add(hex);
    try {
      const rows: Row[] = [...also];
      const changed = new Set<OpenSection>();
      for (const each of all) {
        const section = must(await this.open(each.hex), 'an open section');
        const made = this.#takeOver(section, each);
        if (made.length > 0) changed.add(section);
        rows.push(...made);
      }
      if (rows.length === 0) return;
      for (const section of changed) rows.push(this.#checkedRow(section), this.#overviewRow(section));
      await this.#session.rows.write(rows);
      for (const section of changed) this.onChange(section);
    } finally {
      for (const { hex } of all) this.#busy.delete(hex);
    }
  }

  /** The segments that change. */
  #takeOver(section: OpenSection, { content, key, checked = [], known = nothingKnown }: Applied): readonly Row[] {
    for (const id of checked) section.checked.add(id);
    const epoch = toHex(key.epoch);
    const fresh = this.#take(section, content, epoch, known);
    if (fresh.contributions.length === 0 && fresh.cards.length === 0) return [];
    this.#settleKey(section, this.#session.keysOf(section.hex));
    return this.#append(section, epoch, fresh);
  }

  #append(section: OpenSection, epoch: string, content: SectionContent): Row[] {
    const segments = segmentsOf(section.tail, epoch, content);
    section.tail = segments.at(-1) ?? section.tail;
    return segments.map((segment) => this.#segmentRow(section, segment));
  }

  #segmentRow(section: OpenSection, { part, epoch, content }: Segment): Row {
    const key = must(this.#session.keysOf(section.hex).get(epoch), 'the key of a segment');
    const bytes = sealSegment(this.#session.crypto, this.scope(key), part, key.key, content);
    const row = { id: this.#session.rowIds.segment(section.hex, part), epoch, bytes };
    section.rowHashes.set(part, rowHash(this.#session, row));
    return row;
  }

  #overviewRow(section: OpenSection): Row {
    const me = this.#session.identity(realmOf(section.key.realm)).sign.publicKey;
    const fragment: Stored = { ...fragmentOf(section.log, section.key, me), rows: mixed(section.rowHashes.values()) };
    this.#fragments.set(section.hex, fragment);
    this.#fragmentChanges += 1;
    const bytes = sealForSection(this.#session.crypto, this.scope(section.key), 'overview', section.key.key, fragment);
    return { id: this.#session.rowIds.overview(section.hex), epoch: toHex(section.key.epoch), bytes };
  }

  /** Signatures already verified here, in a list only this seat can have written ("verified" counts only there). */
  #checkedRow(section: OpenSection): Row {
    const list = idsOf(section);
    const { crypto, seatScope, rowIds } = this.#session;
    const use = `checked/${section.hex}`;
    return { id: rowIds.checked(section.hex), epoch: '', bytes: sealForSeat(crypto, use, seatScope, list) };
  }

  #loadChecked(section: OpenSection, row: Row | undefined): void {
    if (row === undefined) return;
    const { crypto, seatScope } = this.#session;
    const list = checkedList.safeParse(openForSeat(crypto, `checked/${section.hex}`, seatScope, row.bytes));
    if (!list.success) return;
    for (let at = 0; at + 32 <= list.data.length; at += 32) section.checked.add(toHex(list.data.subarray(at, at + 32)));
  }

  /** Writes sections anew that were not as they had been written, once the journal has been read for them. */
  async heal(): Promise<void> {
    for (const [hex, expected] of this.#suspect) {
      const section = this.#open.get(hex) ?? (await this.#find(hex, false));
      if (section === null) continue;
      section.damaged ||= section.log.size < expected;
      if (section.damaged) this.#damaged.add(hex);
      else if (section.log.size > 0) {
        await this.#writeAnew(section);
        this.#repaired.add(hex);
      }
    }
    this.#suspect.clear();
  }

  /** Whether sections were not as they had been written, and were written again from the journal, since this was asked. */
  hasRepaired(): boolean {
    const some = this.#repaired.size > 0;
    this.#repaired.clear();
    return some;
  }

  /** Dossiers of which a section could not be read whole, neither from the store nor from the journal. */
  damagedDossiers(): readonly string[] {
    // What a newer version wrote in its own way is not damaged, only unreadable here.
    if (this.#session.isReadOnly) return [];
    return [...this.#damaged].flatMap((hex) => this.#fragments.get(hex)?.dossier ?? []);
  }

  /** Makes a missing overview fragment again from the section itself. */
  async refreshFragment(hex: string): Promise<void> {
    const section = await this.open(hex);
    if (section && section.log.size > 0) await this.#session.rows.write([this.#overviewRow(section)]);
  }

  /** Takes sections out of memory and store; the journal keeps its frames, which open with their key alone. */
  async forget(hexes: readonly string[]): Promise<void> {
    const { rows, rowIds } = this.#session;
    for (const hex of hexes) {
      const segments = await rows.readMany(rowIds.segments(hex));
      await rows.write([], [...segments.map((row) => row.id), rowIds.overview(hex), rowIds.checked(hex)]);
      this.#open.delete(hex);
      this.#fragments.delete(hex);
      this.#fragmentChanges += 1;
      this.#damaged.delete(hex);
      this.#suspect.delete(hex);
      this.#sideBySide.delete(hex);
      this.onForget(hex);
    }
  }

  /** People's cards changed: everything open is judged again. */
  authorsChanged(): void {
    for (const section of this.#open.values()) section.log.authorsChanged((key) => this.#session.cards.author(key));
  }
}

/** Ids of what a section holds and was checked, one behind the other. */
function idsOf({ log, checked }: OpenSection): Bytes {
  const ids = new Uint8Array(32 * log.held().size);
  let end = 0;
  for (const [hex, { contribution }] of log.held()) {
    if (!checked.has(hex)) continue;
    ids.set(contribution.id, end);
    end += 32;
  }
  return ids.slice(0, end);
}
