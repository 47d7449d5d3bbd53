/**
 * Texts of one month, of many sections, in a single folded string: searching a few long strings is many times faster than
 * searching many short ones, and what is known of each text takes a few bytes beside it instead of an object.
 */
import type { Hit } from '../../api/dossiers.ts';
import { hitKinds, type HitWriter } from './crossing.ts';
import type { MatchBuffer, SearchMatch } from './match-buffer.ts';
import { between, isWide, pack, unpack, type Packed, type Stretch } from './packing.ts';
import { NGramFilter, type Sought } from './n-gram-filter.ts';

export interface Item {
  readonly kind: Hit['kind'];
  readonly text: string;
  readonly entity?: string;
  /** ISO date. */
  readonly on?: string;
}

/** A text, and the number of the section it stands in. */
export interface Owned {
  readonly owner: number;
  readonly item: Item;
}

/** Letters of an excerpt, and how many of them stand before the word. */
const shown = 180;
const before = 60;
/**
 * The engine looks for up to six letters by the processor's own search for the first of them, and for more by skipping ahead,
 * which takes twice as long in prose.
 */
const quickest = 6;

/** Where a text that was found comes among the hits, and what is said of it by number. */
export interface HitPlace {
  readonly row: number;
  readonly person: number;
  readonly section: number;
  /** Of the days of its month. */
  readonly firstDay: number;
}

/** The dates of texts by number: a month has few, and its texts are many. */
export class Days {
  readonly #all: string[] = [''];

  get count(): number {
    return this.#all.length;
  }

  all(): readonly string[] {
    return this.#all;
  }

  of(index: number): string {
    return this.#all[index] ?? '';
  }

  indexOf(on: string): number {
    const known = this.#all.indexOf(on);
    return known >= 0 ? known : this.#all.push(on) - 1;
  }

  /** Numbers of the days. */
  newestFirst(): readonly number[] {
    return [...this.#all.keys()].sort((a, b) => (this.of(a) < this.of(b) ? 1 : -1));
  }
}

/** A text as it is kept: letters and accents in one piece, and without what stands between texts. */
export const cleaned = (text: string): string => text.normalize('NFC').replaceAll(between, ' ');

export class Block {
  readonly #packed: Packed;
  readonly #filter: NGramFilter;
  readonly #owners: Uint32Array;
  readonly #kinds: Uint8Array;
  /** Numbers of the days. */
  readonly #on: Uint16Array;
  readonly #days: Days;
  readonly #entities: string;
  readonly #entityStarts: Uint32Array;

  private constructor(all: readonly Owned[], texts: readonly string[], wide: boolean, days: Days) {
    this.#packed = pack(texts, wide);
    this.#filter = new NGramFilter(this.#packed.folded);
    this.#days = days;
    this.#owners = Uint32Array.from(all, ({ owner }) => owner);
    this.#kinds = Uint8Array.from(all, ({ item }) => hitKinds.indexOf(item.kind));
    this.#on = Uint16Array.from(all, ({ item }) => days.indexOf(item.on ?? ''));
    this.#entities = all.map(({ item }) => item.entity ?? '').join('');
    this.#entityStarts = new Uint32Array(all.length + 1);
    for (const [at, { item }] of all.entries())
      this.#entityStarts[at + 1] = (this.#entityStarts[at] ?? 0) + (item.entity?.length ?? 0);
  }

  /** Texts of one month; those whose letters take two bytes in a block of their own. */
  static of(all: readonly Owned[], days: Days): readonly Block[] {
    const made = all.map((owned) => ({ owned, text: cleaned(owned.item.text) }));
    return [false, true].flatMap((wide) => {
      const some = made.filter(({ text }) => isWide(text) === wide);
      const texts = some.map(({ text }) => text);
      return some.length > 0
        ? [
            new Block(
              some.map(({ owned }) => owned),
              texts,
              wide,
              days,
            ),
          ]
        : [];
    });
  }

  /** How many letters it holds. */
  get size(): number {
    return this.#packed.folded.length;
  }

  ownerOf(item: number): number {
    return this.#owners[item] ?? -1;
  }

  holds(owner: number): boolean {
    return this.#owners.includes(owner);
  }

  /** Everything it was made of. */
  all(): readonly Owned[] {
    return Array.from(this.#owners, (owner, item) => ({ owner, item: this.#whole(item) }));
  }

  /** What it was made of that belongs to one section. */
  of(owner: number): readonly Item[] {
    const items: Item[] = [];
    for (let at = this.#owners.indexOf(owner); at >= 0; at = this.#owners.indexOf(owner, at + 1))
      items.push(this.#whole(at));
    return items;
  }

  #whole(item: number): Item {
    const [entity, on] = [this.#entityOf(item), this.#dayOf(item)];
    const text = unpack({ packed: this.#packed, item, from: this.#start(item), to: this.#end(item) });
    return { kind: this.#kindOf(item), text, ...(entity !== '' && { entity }), ...(on !== '' && { on }) };
  }

  /** Texts in which every word occurs, of the owners that are asked for. `words`: folded, the longest first, without spaces. */
  find(words: readonly Sought[], isAsked: (owner: number) => boolean, finds: MatchBuffer<Block>): void {
    const [rarest, ...others] = words;
    if (rarest === undefined) return;
    finds.begin(this);
    let item = 0;
    let at = this.#placeOf(rarest, 0, this.size);
    while (at >= 0) {
      while (this.#end(item) < at) item += 1;
      if (isAsked(this.ownerOf(item)) && others.every((word) => this.#occurs(word, item)))
        finds.push(item, at, this.#on[item] ?? 0, this.#mostLetters(item));
      at = this.#placeOf(rarest, this.#end(item), this.size);
    }
  }

  #occurs(word: Sought, item: number): boolean {
    return this.#placeOf(word, this.#start(item), this.#end(item)) >= 0;
  }

  /** Where a word first stands from there on, and ends before the other; -1 where it does not. */
  #placeOf({ text, grams }: Sought, from: number, to: number): number {
    const { folded } = this.#packed;
    let start = this.#filter.next(grams, from);
    while (start >= 0 && start < to) {
      const end = this.#filter.until(grams, start);
      const at = placeOf(text, folded.slice(start, Math.min(end + text.length - 1, to)));
      if (at >= 0) return start + at;
      start = this.#filter.next(grams, end);
    }
    return -1;
  }

  /** Puts a text that was found among the hits. `words`: as they were typed. */
  write({ item, at }: SearchMatch<Block>, words: readonly string[], place: HitPlace, into: HitWriter): void {
    const { row, person, section, firstDay } = place;
    const [kind, day] = [this.#kinds[item] ?? 0, firstDay + (this.#on[item] ?? 0)];
    const excerpt = this.#around(item, at, words);
    into.put({ row, person, kind, section, day, entity: this.#entityOf(item), excerpt });
    const { from, to } = excerpt;
    const [word = ''] = words;
    if (words.length > 1) into.mark(row, marksIn(this.#packed.folded.slice(from, to), words));
    else if (at + word.length <= to) into.mark(row, [[at - from, word.length]]);
  }

  /** Of its excerpt and of the id of its entity. */
  #mostLetters(item: number): number {
    const entity = (this.#entityStarts[item + 1] ?? 0) - (this.#entityStarts[item] ?? 0);
    return Math.min(shown, this.#end(item) - this.#start(item)) + entity;
  }

  /** What is shown of it: from a little before the first of the words as they were typed, at the beginning of a word. */
  #around(item: number, at: number, words: readonly string[]): Stretch {
    const { folded } = this.#packed;
    const start = this.#start(item);
    const first = words.length === 1 ? at : folded.indexOf(words[0] ?? '', start);
    const near = Math.max(start, first - before);
    const blank = near === start ? -1 : folded.indexOf(' ', near - 1);
    const from = blank < 0 || blank >= first ? near : blank + 1;
    return { packed: this.#packed, item, from, to: Math.min(this.#end(item), from + shown) };
  }

  #entityOf(item: number): string {
    return this.#entities.slice(this.#entityStarts[item], this.#entityStarts[item + 1]);
  }

  #dayOf(item: number): string {
    return this.#days.of(this.#on[item] ?? 0);
  }

  #kindOf(item: number): Item['kind'] {
    return hitKinds[this.#kinds[item] ?? -1] ?? 'other';
  }

  #start(item: number): number {
    return this.#packed.starts[item] ?? 0;
  }

  #end(item: number): number {
    return (this.#packed.starts[item + 1] ?? 0) - 1;
  }
}

/** Where a word first stands; -1 where it does not. */
function placeOf(word: string, folded: string): number {
  const beginning = word.slice(0, quickest);
  let at = folded.indexOf(beginning);
  while (at >= 0 && !folded.startsWith(word, at)) at = folded.indexOf(beginning, at + 1);
  return at;
}

/** First place and length of each word. */
export function marksIn(folded: string, words: readonly string[]): readonly (readonly [number, number])[] {
  const marks: (readonly [number, number])[] = [];
  for (const word of words) {
    const at = folded.indexOf(word);
    if (at >= 0) marks.push([at, word.length]);
  }
  return marks.length < 2 ? marks : marks.sort((a, b) => a[0] - b[0]);
}
