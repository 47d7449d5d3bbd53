/**
 * Search over decrypted text in memory. It covers what I can open and hints at nothing more. Accents and case make no
 * difference. Texts lie by month, so that whoever asks for a few of the newest gets them without everything being looked
 * through. What a section holds to be found is kept sealed (kept-texts.ts): after unlocking, only what has changed is read.
 */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { openTogether } from '../../core/context/one-person.ts';
import { dossiersIn } from '../../core/context/projections.ts';
import { suppressUnhandledRejection } from '../../core/waiting/suppress-unhandled-rejection.ts';
import type { SectionKey } from '../../core/keys/section-key.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { realmOf } from '../../core/session/session.ts';
import { HitWriter, type PackedFound } from './crossing.ts';
import { foldText } from './folding.ts';
import { itemsOf } from './items.ts';
import { KeptTexts, type TextsOfSection } from './kept-texts.ts';
import { QueryCursor, type Place, type Question } from './query-cursor.ts';
import { Month } from './month.ts';
import { People } from './people.ts';
import { textsOf, type Item, type Texts } from './texts.ts';

/** Month of texts without a date: behind all others. */
const undated = '';
const mostChanged = 8;
/** Sections asked for at once while all are read: one transaction of the store, while those asked for before are read. */
const together = 8;
/** So many of which texts were kept, more or less: one question to the store costs more than most of its answers. */
const togetherKept = 100;
/** Bytes of texts that are kept in one write: nobody waits for the disk longer than for these. */
const writtenAtOnce = 2_097_152;
const monthOf = ({ on = undated }: Item): string => on.slice(0, 7);

/** What is looked for, beside the words. */
export type Asked = Omit<Question, 'words' | 'together'>;

/** A section as the search knows it. */
interface Read {
  /** Its number: what lies with each of its texts. */
  readonly owner: number;
  readonly months: readonly Month[];
}

export class SearchIndex {
  readonly #context: VaultContext;
  readonly #months = new Map<string, Month>();
  readonly #sections = new Map<string, Read>();
  /** By the number of the section. */
  readonly #places: Place[] = [];
  /** Changed since they were read for the search: read again when somebody searches, not while somebody writes. */
  readonly #changed = new Map<string, OpenSection>();
  /** Newest first. */
  #order: readonly Month[] | null = null;
  #people: People | null = null;
  readonly #kept: KeptTexts;
  /** Taken in as they had been kept, and not compared with what lies in the store. */
  #asKept: string[] = [];
  /** Read while the card of an author was not here, with how much was known of authors then. */
  readonly #lacking = new Map<string, number>();
  #complete = false;
  #isAsked: () => void = () => undefined;
  /** Resolves once something is looked for. */
  readonly asked = new Promise<void>((resolve) => {
    this.#isAsked = resolve;
  });

  constructor(context: VaultContext) {
    this.#context = context;
    this.#kept = new KeptTexts(context.session);
  }

  /**
   * Takes in every section, yielding between them so that calls stay quick: as it was kept, where it still says the same, and
   * otherwise by reading it.
   * @param keep writes what was read (`save`), when it is nobody else's turn; undefined: nothing may be written
   */
  async indexAll(pause: () => Promise<void>, keep: (() => Promise<void>) | undefined): Promise<void> {
    // In the order in which they lie in the store: from any other, a large one opens a file for almost every section.
    const all = [...this.#context.session.keys.sections()].sort();
    const others = await this.#takeKept(all, pause);
    await this.#readAll(others, pause, keep);
    await this.#readLacking(pause, keep);
    this.#complete = true;
    await keep?.();
  }

  /** @returns those of which nothing was kept, or that have changed since */
  async #takeKept(all: readonly string[], pause: () => Promise<void>): Promise<readonly string[]> {
    const others: string[] = [];
    const groups = groupsOf(all);
    const ask = (group: string | undefined) => suppressUnhandledRejection(this.#kept.stored(group ?? null));
    let asked = ask(groups[0]?.[0]);
    for (const [at, [, sections]] of groups.entries()) {
      const stored = await asked;
      // The store fetches the next while these are opened.
      asked = ask(groups[at + 1]?.[0]);
      for (const hex of sections) {
        const texts = this.#kept.opened(hex, stored.get(hex) ?? []);
        if (texts === null) others.push(hex);
        else if (!this.#sections.has(hex) && !this.#changed.has(hex)) this.#takeAsKept(hex, texts);
      }
      await pause();
    }
    return others;
  }

  #takeAsKept(hex: string, { months, cards }: TextsOfSection): void {
    const [key] = this.#context.session.keys.of(hex).values();
    // Destroyed meanwhile.
    if (key === undefined) return;
    this.#context.sections.introduce(cards, key.realm);
    this.#put(hex, key, months);
    this.#asKept.push(hex);
  }

  async #readAll(
    all: readonly string[],
    pause: () => Promise<void>,
    keep: (() => Promise<void>) | undefined,
  ): Promise<void> {
    const asked: Promise<OpenSection | null>[] = [];
    for (const at of all.keys()) {
      await pause();
      const next = at + asked.length;
      // The store fetches one while another is read.
      const some = asked.length < together ? all.slice(next, next + together) : [];
      for (const each of some) asked.push(suppressUnhandledRejection(this.#context.sections.passThrough(each)));
      const section = await asked.shift();
      if (section) this.#takeAsRead(section, keep !== undefined);
      if (this.#kept.waiting > writtenAtOnce) await keep?.();
    }
  }

  /** Cards came with sections that were read after: what waited for one of them is found, and kept. */
  async #readLacking(pause: () => Promise<void>, keep: (() => Promise<void>) | undefined): Promise<void> {
    const { sections, session } = this.#context;
    for (const [hex, known] of this.#lacking) {
      if (session.cards.authorChanges === known) continue;
      await pause();
      const section = await sections.passThrough(hex);
      if (section === null) continue;
      this.update(section);
      if (keep !== undefined && !lacksAuthor(section)) this.#note(section, this.#monthsOf(section));
      if (this.#kept.waiting > writtenAtOnce) await keep?.();
    }
    this.#lacking.clear();
  }

  /** Writes what was read since. */
  save(): Promise<void> {
    return this.#kept.save();
  }

  /**
   * Sections that were taken as they had been kept are compared with what was written of them, and read where that is not what
   * lies in the store.
   */
  async compareKept(pause: () => Promise<void>): Promise<void> {
    const { sections } = this.#context;
    for (let at = 0; at < this.#asKept.length; at += together) {
      await pause();
      const some = this.#asKept.slice(at, at + together);
      const differing = await Promise.all(some.map((hex) => sections.differsFromStored(hex)));
      for (const [place, hex] of some.entries()) {
        const section = differing[place] === true ? await sections.passThrough(hex) : null;
        if (section) this.update(section);
      }
    }
    this.#asKept = [];
  }

  /** Makes everything quick to search that is not yet. */
  async prepare(pause: () => Promise<void>): Promise<void> {
    for (const month of this.#newestFirst()) {
      for (const block of month.blocks()) if (block.prepare()) await pause();
    }
  }

  /** What is found from now on is as the section then stands. */
  update(section: OpenSection): void {
    this.#changed.set(section.hex, section);
    // Each is held in memory until it is read again.
    if (this.#changed.size > mostChanged) this.#readChanged();
  }

  #readChanged(): void {
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    for (const section of changed) this.#read(section);
  }

  /** @param isNoted it is kept for the next unlocking, as it stands now */
  #takeAsRead(section: OpenSection, isNoted: boolean): void {
    const months = this.#monthsOf(section);
    if (lacksAuthor(section)) this.#lacking.set(section.hex, this.#context.session.cards.authorChanges);
    else if (isNoted) this.#note(section, months);
    // What changed while this was read is in it already.
    if (!this.#sections.has(section.hex)) this.#putOrForget(section, months);
  }

  #note({ hex, cards }: OpenSection, months: TextsOfSection['months'] | null): void {
    this.#kept.note(hex, { months: months ?? [], cards: [...cards.values()] });
  }

  #read(section: OpenSection): void {
    this.#putOrForget(section, this.#monthsOf(section));
  }

  #putOrForget({ hex, key }: OpenSection, months: TextsOfSection['months'] | null): void {
    if (months === null) this.forget(hex);
    else this.#put(hex, key, months);
  }

  /** Null where nothing of it is to be found. */
  #monthsOf({ key, log }: OpenSection): TextsOfSection['months'] | null {
    const isMine = log.roleOf(this.#context.session.identity(realmOf(key.realm)).sign.publicKey) !== null;
    // What left as an extract from here is found where it was taken from.
    if (key.kind === 'extract' && isMine) return null;
    const view = log.asRead();
    return view === null ? null : byMonth(itemsOf(view));
  }

  #put(hex: string, { dossier, realm, kind }: SectionKey, months: TextsOfSection['months']): void {
    const before = this.#sections.get(hex);
    const owner = before?.owner ?? this.#places.length;
    this.#places[owner] = { dossier: toBase64url(dossier), realm: realmOf(realm), section: kind };
    const now = months.map(([name, texts]) => [this.#month(name), texts] as const);
    const names = new Set(now.map(([month]) => month));
    for (const month of before?.months ?? []) if (!names.has(month)) month.remove(owner);
    for (const [month, texts] of now) month.put(owner, texts, before?.months.includes(month) === true);
    this.#sections.set(hex, { owner, months: [...names] });
  }

  #month(name: string): Month {
    const known = this.#months.get(name);
    if (known) return known;
    const month = new Month(name);
    this.#months.set(name, month);
    this.#order = null;
    return month;
  }

  forget(hex: string): void {
    this.#changed.delete(hex);
    const read = this.#sections.get(hex);
    for (const month of read?.months ?? []) if (read) month.remove(read.owner);
    this.#sections.delete(hex);
  }

  /**
   * People first, then the newest notes, then the rest; every word must occur in the same text. Of dossiers that are not to be read
   * no text is found, not even that there is one: it would say of somebody what was looked for (shared/access-log/SPEC.md, A12).
   */
  find(query: string, { limit, realm, mayRead }: Asked): PackedFound {
    this.#isAsked();
    const words = foldText(query.normalize('NFC'))
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) return { packed: new HitWriter(0).packed(), complete: this.#complete, namesOnly: false };
    this.#readChanged();
    const people = this.#peopleIn(realm);
    const together = openTogether(this.#context, realm);
    const looking = new QueryCursor({ words, limit, realm, mayRead, together }, people, this.#places);
    looking.atPeople();
    for (const month of this.#newestFirst()) if (!looking.isFull) looking.through(month);
    const namesOnly = people.dossiers.some(({ id }) => !mayRead(id));
    return { packed: looking.hits.packed(), complete: this.#complete, namesOnly };
  }

  #newestFirst(): readonly Month[] {
    return (this.#order ??= [...this.#months.values()].sort((a, b) => (a.name < b.name ? 1 : -1)));
  }

  #peopleIn(realm: Realm): People {
    const dossiers = dossiersIn(this.#context, realm);
    if (this.#people?.dossiers !== dossiers) this.#people = new People(dossiers);
    return this.#people;
  }
}

/** Some of it waits for the card of its author: what is kept now would go on without it when the card is here. */
function lacksAuthor({ log }: OpenSection): boolean {
  if (log.asRead()?.waiting === 0) return false;
  return log.judged().some(([, standing]) => standing.is === 'waiting' && standing.reason === 'author');
}

function byMonth(items: readonly Item[]): readonly (readonly [string, readonly Texts[]])[] {
  const months = new Map<string, Item[]>();
  for (const item of items) {
    const name = monthOf(item);
    const known = months.get(name);
    if (known) known.push(item);
    else months.set(name, [item]);
  }
  return [...months].map(([name, some]) => [name, textsOf(some)]);
}

/** By what their names begin with: rows that begin alike are asked for at once. */
function groupsOf(sections: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const letters = Math.max(1, Math.ceil(Math.log(sections.length / togetherKept) / Math.log(16)));
  const groups = new Map<string, string[]>();
  for (const hex of sections) {
    const beginning = hex.slice(0, letters);
    const known = groups.get(beginning);
    if (known) known.push(hex);
    else groups.set(beginning, [hex]);
  }
  return [...groups];
}
