/**
 * Search over decrypted text in memory: no index on disk to leak or migrate. It covers what I can open and hints at
 * nothing more. Accents and case make no difference. Texts lie by month, so that whoever asks for a few of the newest
 * gets them without everything being looked through.
 */
import { toBase64url } from '../../../shared/codec/base64url.ts';
import type { Hit, HitPerson, Realm } from '../api.ts';
import type { Workshop } from '../dossiers.ts';
import { dossiersIn, nameOf, type DossierFragments } from '../fragments.ts';
import type { OpenSection } from '../sections.ts';
import { realmOf } from '../session.ts';
import { Block, marksIn, type Found, type Item } from './blocks.ts';
import { foldText } from './folding.ts';
import { itemsOf } from './items.ts';

/** Month of texts without a date: behind all others. */
const undated = '';
const mostChanged = 8;
const monthOf = ({ on = undated }: Item): string => on.slice(0, 7);

export class SearchIndex {
  readonly #shop: Workshop;
  /** Month -> section (hex) -> its texts of that month. */
  readonly #months = new Map<string, Map<string, Block>>();
  /** Section (hex) -> the months it has texts of. */
  readonly #sections = new Map<string, readonly string[]>();
  /** Changed since they were read for the search: read again when somebody searches, not while somebody writes. */
  readonly #changed = new Map<string, OpenSection>();
  /** Newest first. */
  #order: readonly string[] | null = null;
  #complete = false;

  constructor(shop: Workshop) {
    this.#shop = shop;
  }

  /** Indexes every section, yielding between them so that calls stay quick. */
  async indexAll(pause: () => Promise<void>): Promise<void> {
    for (const hex of this.#shop.session.sections()) {
      await pause();
      if (this.#sections.has(hex)) continue;
      const section = await this.#shop.sections.open(hex);
      if (section) this.#read(section);
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
    this.forget(hex);
    // What left as an extract from here is found where it was taken from.
    if (key.kind === 'extract' && log.roleOf(this.#shop.session.identity(realmOf(key.realm)).sign.publicKey) !== null)
      return;
    const view = log.view({ canWrite: false, readers: [] });
    if (view === null) return;
    const place = { dossier: toBase64url(key.dossier), realm: realmOf(key.realm), section: key.kind };
    const byMonth = new Map<string, Item[]>();
    for (const item of itemsOf(view)) {
      const month = byMonth.get(monthOf(item));
      if (month) month.push(item);
      else byMonth.set(monthOf(item), [item]);
    }
    for (const [month, items] of byMonth) {
      const block = new Block(place, items);
      const blocks = this.#months.get(month);
      if (blocks) blocks.set(hex, block);
      else this.#months.set(month, new Map([[hex, block]]));
      if (!blocks) this.#order = null;
    }
    this.#sections.set(hex, [...byMonth.keys()]);
  }

  forget(hex: string): void {
    this.#changed.delete(hex);
    for (const month of this.#sections.get(hex) ?? []) {
      this.#months.get(month)?.delete(hex);
    }
    this.#sections.delete(hex);
  }

  /** People first, then the newest notes, then the rest; every word must occur in the same text. */
  find(query: string, limit: number, realm: Realm): { hits: readonly Hit[]; complete: boolean } {
    const words = foldText(query.normalize('NFC'))
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) return { hits: [], complete: this.#complete };
    this.#readChanged();
    const people = new Map(dossiersIn(this.#shop, realm).map((each) => [each.id, personOf(each)]));
    const hits = peopleHits(people, words, limit);
    for (const { block, item } of this.#newest(words, limit - hits.length, realm)) {
      const { dossier, section } = block.place;
      const person = people.get(dossier) ?? nobody(dossier);
      people.set(dossier, person);
      hits.push({ person, section, ...block.excerpt(item, words) });
    }
    return { hits, complete: this.#complete };
  }

  #newest(words: readonly string[], limit: number, realm: Realm): readonly Found[] {
    const rarestFirst = [...words].sort((a, b) => b.length - a.length);
    this.#order ??= [...this.#months.keys()].sort().reverse();
    const all: Found[] = [];
    for (const month of this.#order) {
      if (all.length >= limit) break;
      const found: Found[] = [];
      for (const block of this.#months.get(month)?.values() ?? [])
        if (block.place.realm === realm) block.find(rarestFirst, found);
      all.push(...found.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1)));
    }
    return all.slice(0, limit);
  }
}

function personOf(dossier: DossierFragments): HitPerson {
  const { surname, firstName, birth } = nameOf(dossier);
  return { dossier: dossier.id, surname, firstName, birthYear: birth.slice(0, 4) };
}

const nobody = (dossier: string): HitPerson => ({ dossier, surname: '', firstName: '', birthYear: '' });

function peopleHits(people: ReadonlyMap<string, HitPerson>, words: readonly string[], limit: number): Hit[] {
  const hits: Hit[] = [];
  for (const person of people.values()) {
    if (hits.length >= limit) break;
    const excerpt = `${person.surname}, ${person.firstName}`;
    const folded = foldText(excerpt);
    if (!words.every((word) => folded.includes(word))) continue;
    hits.push({ person, kind: 'person', section: 'identity', excerpt, marks: marksIn(folded, words) });
  }
  return hits;
}
