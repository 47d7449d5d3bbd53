/**
 * Search over decrypted text in memory: no index on disk to leak or migrate. It covers what I can open and hints at
 * nothing more. Accents and case make no difference. Texts lie by month, so that whoever asks for a few of the newest
 * gets them without everything being looked through.
 */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { dossiersIn } from '../../core/context/projections.ts';
import { suppressUnhandledRejection } from '../../core/waiting/suppress-unhandled-rejection.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { realmOf } from '../../core/session/session.ts';
import type { Item } from './blocks.ts';
import { HitWriter, type PackedFound } from './crossing.ts';
import { foldText } from './folding.ts';
import { itemsOf } from './items.ts';
import { QueryCursor, type Place, type Question } from './query-cursor.ts';
import { Month } from './month.ts';
import { People } from './people.ts';

/** Month of texts without a date: behind all others. */
const undated = '';
const mostChanged = 8;
/** Sections asked for at once while all are read: one transaction of the store, while those asked for before are read. */
const together = 8;
const monthOf = ({ on = undated }: Item): string => on.slice(0, 7);

/** What is looked for, beside the words. */
export type Asked = Omit<Question, 'words'>;

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
  #complete = false;

  constructor(context: VaultContext) {
    this.#context = context;
  }

  /** Indexes every section, yielding between them so that calls stay quick. The store fetches one while another is read. */
  async indexAll(pause: () => Promise<void>): Promise<void> {
    const { session, sections } = this.#context;
    // In the order in which they lie in the store: from any other, a large one opens a file for almost every section.
    const all = [...session.keys.sections()].sort();
    const asked: Promise<OpenSection | null>[] = [];
    for (const [at, hex] of all.entries()) {
      await pause();
      const next = at + asked.length;
      const some = asked.length < together ? all.slice(next, next + together) : [];
      for (const each of some) asked.push(suppressUnhandledRejection(sections.passThrough(each)));
      const section = await asked.shift();
      if (section && !this.#sections.has(hex)) this.#read(section);
    }
    this.#complete = true;
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

  #read({ hex, key, log }: OpenSection): void {
    // What left as an extract from here is found where it was taken from.
    if (
      key.kind === 'extract' &&
      log.roleOf(this.#context.session.identity(realmOf(key.realm)).sign.publicKey) !== null
    )
      return this.forget(hex);
    const view = log.view({ canWrite: false, readers: [] });
    if (view === null) return this.forget(hex);
    const before = this.#sections.get(hex);
    const owner = before?.owner ?? this.#places.length;
    this.#places[owner] = { dossier: toBase64url(key.dossier), realm: realmOf(key.realm), section: key.kind };
    const byMonth = this.#byMonth(itemsOf(view));
    for (const month of before?.months ?? []) if (!byMonth.has(month)) month.remove(owner);
    for (const [month, items] of byMonth) month.put(owner, items, before?.months.includes(month) === true);
    this.#sections.set(hex, { owner, months: [...byMonth.keys()] });
  }

  #byMonth(items: readonly Item[]): ReadonlyMap<Month, readonly Item[]> {
    const byMonth = new Map<Month, Item[]>();
    for (const item of items) {
      const month = this.#month(monthOf(item));
      const known = byMonth.get(month);
      if (known) known.push(item);
      else byMonth.set(month, [item]);
    }
    return byMonth;
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
    const words = foldText(query.normalize('NFC'))
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) return { packed: new HitWriter(0).packed(), complete: this.#complete, namesOnly: false };
    this.#readChanged();
    const people = this.#peopleIn(realm);
    const looking = new QueryCursor({ words, limit, realm, mayRead }, people, this.#places);
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
