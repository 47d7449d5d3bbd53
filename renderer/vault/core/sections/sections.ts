/**
 * Sections as this seat holds them: read from the store, written to journal first and store second, rebuilt from the
 * journal when a row is missing or damaged.
 */
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { keyCommitment } from '../../../../shared/contributions/founding.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { must } from '../../../../shared/result.ts';
import type { SectionKey } from '../keys/section-key.ts';
import { isSetApart } from './beginnings.ts';
import { authorsIn } from './authors-in.ts';
import { emptySection, nothingKnown, takeCards, takeWork, type Known, type OpenSection } from './open-section.ts';
import type { Fragment } from '../projections/projection.ts';
import { openedFrame, scopeOf } from './section-frames.ts';
import { cardsNamed, lackingAmong } from './lacking-cards.ts';
import { checkedRow, loadChecked, overviewRow, segmentRows, storedFragment, type Stored } from './section-rows.ts';
import { pagesOf } from '../journal/reading.ts';
import type { Session } from '../session/session.ts';
import { openSegment, type SectionContent } from '../sealing/frames.ts';
import type { Row } from '../store/rows.ts';
import { mixed, rowHash } from '../store/integrity-checked-store.ts';
import { batches, noSegment } from '../store/segments.ts';

export type { OpenSection } from './open-section.ts';

/** Sections kept open in memory; older ones are read again when needed. */
const keepOpen = 200;

/** Content of a section (hex) that came under a key. */
export interface Applied {
  readonly hex: string;
  readonly content: SectionContent;
  readonly key: SectionKey;
  readonly checked?: readonly string[];
  readonly known?: Known;
}

/** Let go of by hand: a map in which much comes and goes keeps what stood in it until all garbage is collected. */
interface Reading {
  section: Promise<OpenSection> | null;
}

export class Sections {
  readonly #session: Session;
  readonly #open = new Map<string, OpenSection>();
  readonly #reading = new Map<string, Reading>();
  /** Being written: not put aside until that is done. */
  readonly #busy = new Set<string>();
  readonly #fragments = new Map<string, Stored>();
  #fragmentChanges = 0;
  readonly #damaged = new Set<string>();
  readonly #repaired = new Set<string>();
  /** Read as they lay in the store, which was not as they had been written; and how much they should hold. */
  readonly #suspect = new Map<string, number>();
  /** Sections (hex) with epochs founded side by side, as they were read or as their fragment says. */
  readonly #sideBySide = new Set<string>();
  /** Told whenever a section holds something new (search). */
  onChange: (section: OpenSection) => void = () => undefined;
  /** Told when a section is gone from this computer for me (search). */
  onForget: (hex: string) => void = () => undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Sections (hex) in which epochs stand side by side. */
  withSideBySide(): readonly string[] {
    return [...this.#sideBySide];
  }

  fragments(): ReadonlyMap<string, Fragment> {
    return this.#fragments;
  }

  /** It stands beside another section of its kind that is shown. */
  isSetApart(hex: string): boolean {
    return isSetApart(this.#session, hex);
  }

  /** Another of two sections of one kind is shown from now on. */
  choseAnew(): void {
    this.#fragmentChanges += 1;
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
      const key = this.#session.keys.of(hex).get(row.epoch);
      const fragment = key && storedFragment(this.#session, key, row);
      if (!fragment) continue;
      this.#fragments.set(hex, fragment);
      if (fragment.sideBySide) this.#sideBySide.add(hex);
    }
    this.#fragmentChanges += 1;
    return this.#session.keys.sections().filter((hex) => !this.#fragments.has(hex));
  }

  /** The section, from memory, store or journal. Null when I hold no key for it. */
  async open(hex: string): Promise<OpenSection | null> {
    return this.#find(hex, true);
  }

  /** The same for whoever goes through all of them: what was opened for a person is not put aside for it. */
  passThrough(hex: string): Promise<OpenSection | null> {
    return this.#find(hex, true, true);
  }

  /** The same without turning to the journal: for someone who is just reading all of it. */
  openAsStored(hex: string): Promise<OpenSection | null> {
    return this.#find(hex, false);
  }

  async #find(hex: string, mayRebuild: boolean, isPassing = false): Promise<OpenSection | null> {
    const known = this.#open.get(hex);
    if (known) {
      this.#open.delete(hex);
      this.#open.set(hex, known);
      return known;
    }
    const keys = this.#session.keys.of(hex);
    if (keys.size === 0) return null;
    const reading = this.#reading.get(hex) ?? { section: this.#read(hex, keys, mayRebuild) };
    this.#reading.set(hex, reading);
    try {
      const section = must(await reading.section, 'section');
      if (!isPassing || this.#open.size < keepOpen) this.#remember(section);
      return section;
    } finally {
      this.#reading.delete(hex);
      reading.section = null;
    }
  }

  /** Whether a section that is not in memory lies in the store otherwise than it was written last; compared without being opened. */
  async differsFromStored(hex: string): Promise<boolean> {
    const { rows, rowIds } = this.#session;
    if (this.#open.has(hex)) return false;
    const segments = await rows.readMany(rowIds.segments(hex));
    const fragment = this.#fragments.get(hex);
    // Opened or forgotten meanwhile.
    if (this.#open.has(hex) || this.#session.keys.of(hex).size === 0) return false;
    const hashes = segments.map((row) => rowHash(this.#session, row));
    return fragment === undefined || !equal(mixed(hashes), fragment.rows);
  }

  /** Whose cards live with any section but these (hex), as signing keys (hex). */
  cardsBeside(those: ReadonlySet<string>): ReadonlySet<string> {
    const named = new Set<string>();
    for (const [hex, fragment] of this.#fragments)
      if (!those.has(hex)) for (const seat of cardsNamed(fragment)) named.add(seat);
    return named;
  }

  /** Cards of authors that live with a section which need not be read for them. */
  introduce(cards: readonly Bytes[], realm: Bytes): void {
    const before = this.#session.cards.authorChanges;
    for (const bytes of cards) this.#session.cards.introduce(bytes, realm);
    if (this.#session.cards.authorChanges !== before) this.#judgeAnew();
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
    const section = emptySection(this.#session, hex, keys);
    const [checked, segments] = await Promise.all([
      rows.read(rowIds.checked(hex)),
      rows.readMany(rowIds.segments(hex)),
    ]);
    loadChecked(this.#session, section, checked);
    let whole = true;
    for (const [part, row] of segments.entries()) {
      section.rowHashes.set(part, rowHash(this.#session, row));
      const key = keys.get(row.epoch);
      const content = key && openSegment(this.#session.atRest, scopeOf(this.#session, key), part, key.key, row.bytes);
      if (!content || row.id !== rowIds.segment(hex, part)) {
        whole = false;
        continue;
      }
      this.#take(section, content, row.epoch);
      section.tail = { part, epoch: row.epoch, content, size: row.bytes.length };
    }
    const fragment = this.#fragments.get(hex);
    const empty = section.log.epoch() === null && !this.#session.keys.isNew(hex);
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

  /** What is written from now on is sealed under the newest epoch whose key I hold, if it is the key it was founded with. */
  #settleKey(section: OpenSection, keys: ReadonlyMap<string, SectionKey>): void {
    const [epoch, ...others] = section.log.leaves();
    this.#session.firstSeen.note(section.hex, section.log);
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
    const before = this.#session.cards.authorChanges;
    const cards = takeCards(this.#session, section, content.cards);
    // The same few cards come with every section: what is open is judged again only where one of them tells something new.
    if (this.#session.cards.authorChanges !== before) this.#judgeAnew();
    return { contributions: takeWork(this.#session, section, content.contributions, epoch, known), cards };
  }

  /** Reads the whole journal for one section and writes its segments anew. */
  async #rebuild(section: OpenSection, keys: ReadonlyMap<string, SectionKey>): Promise<void> {
    for await (const page of pagesOf(this.#session.shell)) {
      if (!page.ok) break;
      for (const frame of page.value.frames) {
        const opened = openedFrame(this.#session, frame, section.hex, keys);
        if (opened) this.#take(section, opened.content, opened.epoch);
      }
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
      segmentRows(this.#session, section, epoch, {
        contributions: [...contributions],
        cards: at === 0 ? [...section.cards.values()] : [],
      }),
    );
    const kept = new Set(written.map((row) => row.id));
    const stale = before.map((row) => row.id).filter((id) => !kept.has(id));
    await rows.write([...written, checkedRow(this.#session, section), this.#overviewRow(section)], stale);
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
    const { stored } = await this.takenOver(all, also);
    await stored;
  }

  /** The same, done as soon as memory and lists have it: the browser store is only a copy, and `stored` says when it has it too. */
  async takenOver(all: readonly Applied[], also: readonly Row[] = []): Promise<{ readonly stored: Promise<void> }> {
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
      if (rows.length === 0) return { stored: Promise.resolve() };
      for (const section of changed) rows.push(checkedRow(this.#session, section), this.#overviewRow(section));
      const stored = this.#session.rows.write(rows);
      for (const section of changed) this.onChange(section);
      return { stored };
    } finally {
      for (const { hex } of all) this.#busy.delete(hex);
    }
  }

  /** The segments that change. */
  #takeOver(section: OpenSection, { content, key, checked = [], known = nothingKnown }: Applied): readonly Row[] {
    for (const id of checked) section.checked.add(id);
    if (this.#hasOtherKeys(section.hex)) section.log.changed();
    const epoch = toHex(key.epoch);
    const fresh = this.#take(section, content, epoch, known);
    if (fresh.contributions.length === 0 && fresh.cards.length === 0) return [];
    this.#settleKey(section, this.#session.keys.of(section.hex));
    return segmentRows(this.#session, section, epoch, fresh);
  }

  #overviewRow(section: OpenSection): Row {
    const { fragment, row } = overviewRow(this.#session, section);
    this.#fragments.set(section.hex, fragment);
    this.#fragmentChanges += 1;
    return row;
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

  /** Other keys are held than when the fragment was made: an epoch may count now that did not, or be the newest. */
  #hasOtherKeys(hex: string): boolean {
    const before = this.#fragments.get(hex)?.keys;
    return before !== undefined && before !== this.#session.keys.of(hex).size;
  }

  /** Keys came, and nothing else need have come with them: what they change is judged anew, where it was not yet. */
  async keysCame(hexes: Iterable<string> = this.#fragments.keys()): Promise<void> {
    for (const hex of new Set(hexes)) {
      const section = this.#hasOtherKeys(hex) ? await this.open(hex) : null;
      if (section === null) continue;
      section.log.changed();
      this.#settleKey(section, this.#session.keys.of(hex));
      await this.refreshFragment(hex);
      this.onChange(section);
    }
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
      const workedOut = this.#session.workedOut.takeAway(this.#fragments.get(hex)?.dossier);
      const searched = await rows.readMany(rowIds.searched(hex));
      const others = [rowIds.overview(hex), rowIds.checked(hex), ...workedOut];
      await rows.write([], [...[...segments, ...searched].map((row) => row.id), ...others]);
      this.#open.delete(hex);
      this.#fragments.delete(hex);
      this.#fragmentChanges += 1;
      this.#damaged.delete(hex);
      this.#suspect.delete(hex);
      this.#sideBySide.delete(hex);
      this.onForget(hex);
    }
  }

  /** People's cards changed: everything open is judged again, and what waited for a card gets its place in lists and search. */
  async authorsChanged(): Promise<void> {
    this.#session.cards.trustChanged();
    this.#judgeAnew();
    for (const [hex, { hangsOnAuthors }] of this.#fragments) if (hangsOnAuthors) await this.refreshFragment(hex);
    await this.cardsCame();
  }

  /**
   * Cards may be known that were not: whatever of the lists was made without one of them is made anew. A section nobody has opened is
   * read where the card that is lacking lives with it (SPEC.md, S6).
   * @returns whether anything says something else by now
   */
  async cardsCame(): Promise<boolean> {
    const read = new Set<string>();
    const tried = new Set<string>();
    // By what it lacks: a row that goes on lacking the same is not made again.
    const asMade = (hex: string): string => [hex, ...(this.#fragments.get(hex)?.lacks ?? [])].join(' ');
    // One that was made anew may lack another card: of who vouches for the author whose card was found.
    for (;;) {
      for (const hex of lackingAmong(this.#session, this.#fragments).toRead) {
        if (!read.has(hex)) await this.passThrough(hex);
        read.add(hex);
      }
      const { toMake } = lackingAmong(this.#session, this.#fragments);
      const untried = toMake.filter((hex) => !tried.has(asMade(hex)));
      if (untried.length === 0) return tried.size > 0;
      for (const hex of untried) {
        tried.add(asMade(hex));
        const section = await this.open(hex);
        if (section === null) continue;
        await this.refreshFragment(hex);
        this.onChange(section);
      }
    }
  }

  #judgeAnew(): void {
    for (const section of this.#open.values()) section.log.authorsChanged(authorsIn(this.#session, section.key.realm));
  }
}
