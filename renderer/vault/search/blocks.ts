/**
 * Texts of one section and one month in a single folded string: searching a few long strings is many times faster than
 * searching many short ones, and the original is rebuilt where it is shown instead of being held twice.
 */
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { Hit, Realm } from '../api.ts';
import { foldText, unfold, unfolding } from './folding.ts';

export interface Item {
  readonly kind: Hit['kind'];
  readonly text: string;
  readonly entity?: string;
  /** ISO date. */
  readonly on?: string;
}

/** Where texts stand. */
export interface Place {
  readonly dossier: string;
  readonly realm: Realm;
  readonly section: SectionKind;
}

type About = Omit<Item, 'text'>;

/** No text contains it, and no word of a query: what is found lies within one text. */
const between = '\n';
const around = 60;

export interface Found {
  readonly block: Block;
  readonly item: number;
  readonly on: string;
}

export class Block {
  readonly place: Place;
  readonly #folded: string;
  readonly #differs: Uint32Array;
  /** Where each text begins; behind the last, where the next would. */
  readonly #starts: Uint32Array;
  readonly #about: readonly About[];

  constructor(place: Place, items: readonly Item[]) {
    this.place = place;
    const texts = items.map(({ text }) => text.normalize('NFC').replaceAll(between, ' '));
    const all = texts.join(between);
    this.#folded = foldText(all);
    this.#differs = unfolding(all, this.#folded);
    this.#starts = new Uint32Array(items.length + 1);
    for (const [at, text] of texts.entries()) this.#starts[at + 1] = (this.#starts[at] ?? 0) + text.length + 1;
    this.#about = items.map(({ text: _text, ...about }) => about);
  }

  /** Texts in which every word occurs. `words`: folded, the longest first, without spaces. */
  find(words: readonly string[], found: Found[]): void {
    const [rarest = '', ...others] = words;
    let at = this.#folded.indexOf(rarest);
    while (at >= 0) {
      const item = this.#itemAt(at);
      const end = this.#starts[item + 1] ?? 0;
      if (others.every((word) => this.#occurs(word, item))) {
        found.push({ block: this, item, on: this.#about[item]?.on ?? '' });
      }
      at = this.#folded.indexOf(rarest, end);
    }
  }

  #occurs(word: string, item: number): boolean {
    const at = this.#folded.indexOf(word, this.#starts[item] ?? 0);
    return at >= 0 && at < (this.#starts[item + 1] ?? 0);
  }

  /** What is shown of a text that was found; `words` as they were typed. */
  excerpt(item: number, words: readonly string[]): Pick<Hit, 'kind' | 'excerpt' | 'marks' | 'entity' | 'on'> {
    const about = this.#about[item];
    if (about === undefined) throw new Error('no such text');
    const [start, end] = [this.#starts[item] ?? 0, (this.#starts[item + 1] ?? 0) - 1];
    const from = Math.max(start, this.#folded.indexOf(words[0] ?? '', start) - around);
    const to = Math.min(end, from + 3 * around);
    const marks = marksIn(this.#folded.slice(from, to), words);
    const { kind, entity, on } = about;
    return {
      kind,
      excerpt: unfold(this.#folded, this.#differs, from, to),
      marks,
      ...(entity !== undefined && { entity }),
      ...(on !== undefined && { on }),
    };
  }

  #itemAt(position: number): number {
    let [low, high] = [0, this.#about.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
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
