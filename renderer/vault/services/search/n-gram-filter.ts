/**
 * Which letters follow each other in which stretch of a long text, roughly: where four letters of a word do not stand in a
 * stretch, the word does not begin in it. Looking through every letter for each word took most of the time of finding all of it,
 * and nearly all of that where a word is rare.
 */

/** Letters of a stretch, as a power of two. */
const stretchBits = 10;
const stretch = 1 << stretchBits;
/** Fours are told apart by so many bits of what they hash to: of prose, a stretch then has three in ten. */
const kindBits = 11;
/** So many grams of a word are looked for; those that begin that far into a stretch are noted in the one before as well. */
const mostFours = 30;
/** Stretches that are judged at once. */
const together = 32;

/** A word as it is looked for. */
export interface Sought {
  readonly text: string;
  /** Kinds of its grams; none of a word of fewer letters, which may stand everywhere. */
  readonly grams: readonly number[];
}

export function soughtFor(text: string): Sought {
  const count = Math.min(Math.max(text.length - 3, 0), mostFours);
  return { text, grams: Array.from({ length: count }, (_, at) => kindAt(text, at)) };
}

function kindAt(text: string, at: number): number {
  let letters = 0;
  for (let place = at; place < at + 4; place += 1) letters = withNext(letters, text.charCodeAt(place));
  return kindOf(letters);
}

/** Four letters as one number, a byte each: of what takes more, the bits above fall into those of the letter before. */
const withNext = (letters: number, next: number): number => (letters << 8) ^ next;
const kindOf = (letters: number): number => Math.imul(letters, 0x9e37_79b1) >>> (32 - kindBits);

export class NGramFilter {
  /** For each kind, a bit for each stretch. */
  readonly #bits: Int32Array;
  readonly #groups: number;

  constructor(folded: string) {
    const stretches = (folded.length >> stretchBits) + 1;
    this.#groups = Math.ceil(stretches / together);
    this.#bits = new Int32Array(this.#groups << kindBits);
    let letters = 0;
    for (let at = 0; at < Math.min(3, folded.length); at += 1) letters = withNext(letters, folded.charCodeAt(at));
    for (let place = 0; place < stretches; place += 1) letters = this.#note(folded, place, letters);
  }

  /** Notes what begins in a stretch. `letters`: those before its fourth. @returns those before the fourth of the next */
  #note(folded: string, place: number, letters: number): number {
    const [bits, groups] = [this.#bits, this.#groups];
    const [group, bit] = [place >> 5, 1 << (place & 31)];
    const [groupBefore, bitBefore] = place > 0 ? [(place - 1) >> 5, 1 << ((place - 1) & 31)] : [group, bit];
    const from = (place << stretchBits) + 3;
    const to = Math.min(from + stretch, folded.length);
    for (let last = from; last < to; last += 1) {
      letters = withNext(letters, folded.charCodeAt(last));
      const row = kindOf(letters) * groups;
      bits[row + group] = (bits[row + group] ?? 0) | bit;
      if (last - from < mostFours) bits[row + groupBefore] = (bits[row + groupBefore] ?? 0) | bitBefore;
    }
    return letters;
  }

  /** The first place from there on at which a word of these grams may begin; -1 where it begins nowhere. */
  next(grams: readonly number[], from: number): number {
    const first = from >> stretchBits;
    for (let group = first >> 5; group < this.#groups; group += 1) {
      const passed = group === first >> 5 ? first & 31 : 0;
      const may = this.#mayBegin(grams, group) & (-1 << passed);
      if (may !== 0) return Math.max(from, ((group << 5) + lowest(may)) << stretchBits);
    }
    return -1;
  }

  /** Where the stretches end in which it may begin, from one of them on. */
  until(grams: readonly number[], from: number): number {
    const first = from >> stretchBits;
    const not = ~this.#mayBegin(grams, first >> 5) & (-1 << (first & 31));
    return ((first & ~31) + (not === 0 ? together : lowest(not))) << stretchBits;
  }

  #mayBegin(grams: readonly number[], group: number): number {
    let may = -1;
    for (const kind of grams) may &= this.#bits[kind * this.#groups + group] ?? 0;
    return may;
  }
}

/** The number of the lowest bit that is set. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);
