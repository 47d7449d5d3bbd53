/**
 * Letters of tens of thousands of texts on their way to the page, one behind the other: made as texts one by one and joined,
 * they took longer than finding them.
 */
import { eachOther, wideDecoder, type Stretch } from './packing.ts';

export class Letters {
  readonly #units: Uint16Array<ArrayBuffer>;
  #size = 0;

  /** @param most letters of all that is written */
  constructor(most: number) {
    this.#units = new Uint16Array(most);
  }

  /** Where the next text begins. */
  get size(): number {
    return this.#size;
  }

  /** A stretch of packed texts, as it was written. @returns how many letters it has */
  write(stretch: Stretch): number {
    const { packed, from, to } = stretch;
    const { folded } = packed;
    const units = this.#units;
    const moved = this.#size - from;
    for (let place = from; place < to; place += 1) units[moved + place] = folded.charCodeAt(place);
    eachOther(stretch, (place, unit) => (units[moved + place] = unit));
    this.#size = moved + to;
    return to - from;
  }

  /** @returns how many letters it has */
  writeText(text: string): number {
    const units = this.#units;
    const start = this.#size;
    for (let at = 0; at < text.length; at += 1) units[start + at] = text.charCodeAt(at);
    this.#size = start + text.length;
    return text.length;
  }

  all(): Uint16Array<ArrayBuffer> {
    return this.#units.subarray(0, this.#size);
  }
}

/** All of them as one text, to be cut: made one by one, excerpts took longer than all else the page does with them. */
export const readLetters = (letters: Uint16Array): string => wideDecoder.decode(letters);
