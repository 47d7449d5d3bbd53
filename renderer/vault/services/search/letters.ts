/**
 * Letters of tens of thousands of texts on their way to the page, one behind the other: made as texts one by one and joined,
 * they took longer than finding them. A letter takes one byte; texts with letters that need two stand apart.
 */
import { eachOther, narrowDecoder, unpack, wideDecoder, type Stretch } from './packing.ts';

/** From here on, places of texts that stand apart are counted. */
const apart = 0x8000_0000;

/** By unit, the byte that is read as it; 0 where none is. */
const byteOf = new Uint8Array(0x1_0000);
const readable = narrowDecoder.decode(Uint8Array.from({ length: 0x100 }, (_, byte) => byte));
for (let byte = 1; byte < 0x100; byte += 1) byteOf[readable.charCodeAt(byte)] = byte;

export interface WrittenLetters {
  readonly narrow: Uint8Array<ArrayBuffer>;
  readonly wide: Uint16Array<ArrayBuffer>;
}

export class Letters {
  readonly #narrow: Uint8Array<ArrayBuffer>;
  #size = 0;
  /** Made when the first text has to stand apart: as large as if all that is still to come had to. */
  #wide = new Uint16Array(0);
  #wideSize = 0;

  /** @param most letters of all that is written */
  constructor(most: number) {
    this.#narrow = new Uint8Array(most);
  }

  /** A stretch of packed texts, as it was written. @returns where it stands */
  write(stretch: Stretch): number {
    const { packed, from, to } = stretch;
    const { folded } = packed;
    if (packed.wide) return this.#writeApart(unpack(stretch));
    const narrow = this.#narrow;
    const start = this.#size;
    const moved = start - from;
    for (let place = from; place < to; place += 1) narrow[moved + place] = folded.charCodeAt(place);
    let fits = true;
    eachOther(stretch, (place, unit) => {
      const byte = byteOf[unit] ?? 0;
      narrow[moved + place] = byte;
      fits &&= byte > 0;
    });
    if (!fits) return this.#writeApart(unpack(stretch));
    this.#size = moved + to;
    return start;
  }

  /** @returns where it stands */
  writeText(text: string): number {
    const narrow = this.#narrow;
    const start = this.#size;
    for (let at = 0; at < text.length; at += 1) {
      const byte = byteOf[text.charCodeAt(at)] ?? 0;
      if (byte === 0) return this.#writeApart(text);
      narrow[start + at] = byte;
    }
    this.#size = start + text.length;
    return start;
  }

  #writeApart(text: string): number {
    if (this.#wide.length === 0) this.#wide = new Uint16Array(this.#narrow.length - this.#size);
    const start = this.#wideSize;
    for (let at = 0; at < text.length; at += 1) this.#wide[start + at] = text.charCodeAt(at);
    this.#wideSize = start + text.length;
    return apart + start;
  }

  all(): WrittenLetters {
    return { narrow: this.#narrow.subarray(0, this.#size), wide: this.#wide.subarray(0, this.#wideSize) };
  }
}

/** Letters as the page reads them: one text that is cut. Made one by one, texts took longer than all else it does with hits. */
export class ReadLetters {
  readonly #narrow: string;
  readonly #wide: string;

  constructor({ narrow, wide }: WrittenLetters) {
    this.#narrow = narrowDecoder.decode(narrow);
    this.#wide = wideDecoder.decode(wide);
  }

  /** So many letters of what stands there. */
  text(place: number, length: number): string {
    return place < apart
      ? this.#narrow.slice(place, place + length)
      : this.#wide.slice(place - apart, place - apart + length);
  }
}
