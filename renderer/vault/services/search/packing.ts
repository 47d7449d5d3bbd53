/**
 * Texts one behind the other, folded, in as few bytes as that takes: one for each letter, and two for each that was written
 * otherwise than it is searched. The text as written is rebuilt from both where it is shown.
 */
import { foldUnit } from './folding.ts';

export interface Packed {
  /** All folded texts, each followed by `between`. */
  readonly folded: string;
  /** Some of their letters take two bytes. */
  readonly wide: boolean;
  /** Where each text begins; behind the last, where the next would. */
  readonly starts: Uint32Array;
  /**
   * What was written otherwise: how many letters further on (255: so far, and nothing there), then the unit that was written,
   * where it takes one byte; or 0 and its two bytes.
   */
  readonly differs: Uint8Array;
  /** Where in `differs` each text begins, and the last ends. */
  readonly differStarts: Uint32Array;
}

/** No text contains it, and no word of a query: what is found lies within one text. */
export const between = '\n';
const betweenUnit = between.charCodeAt(0);
const skip = 255;
const oneByte = 0x100;
const beyondOneByte = /[^\u0000-\u00ff]/;

/** Whether a text folds to letters of which some take two bytes: it lies apart, or all others beside it would too. */
export function isWide(text: string): boolean {
  if (!beyondOneByte.test(text)) return false;
  for (let at = 0; at < text.length; at += 1) if (unitAt(text, at) >= oneByte) return true;
  return false;
}

/** The control characters from 0x80 on are no text, and the decoder of one byte a letter reads others in their place. */
function unitAt(text: string, at: number): number {
  const folded = foldUnit(text.charCodeAt(at));
  return folded >= 0x80 && folded < 0xa0 ? 0x20 : folded;
}

export const narrowDecoder = new TextDecoder('windows-1252');
export const wideDecoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/**
 * Where texts are folded. A text added up letter by letter is kept in pieces, ten times its size; a decoded one is in one
 * piece. Room made anew for each was much of what has garbage collected while everything is read.
 */
class Room<Units extends Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>> {
  readonly #make: (length: number) => Units;
  readonly #decoder: TextDecoder;
  #units: Units;

  constructor(make: (length: number) => Units, decoder: TextDecoder) {
    this.#make = make;
    this.#decoder = decoder;
    this.#units = make(0);
  }

  /** Room for so many letters, with anything in it. */
  of(length: number): Units {
    if (this.#units.length < length) this.#units = this.#make(length);
    return this.#units;
  }

  /** The first of them as one text. */
  text(length: number): string {
    return this.#decoder.decode(this.#units.subarray(0, length));
  }
}

const narrowRoom = new Room((length) => new Uint8Array(length), narrowDecoder);
const wideRoom = new Room((length) => new Uint16Array(length), wideDecoder);

/** `texts`: without `between`; all wide or none. */
export function pack(texts: readonly string[], wide: boolean): Packed {
  const starts = new Uint32Array(texts.length + 1);
  for (const [at, text] of texts.entries()) starts[at + 1] = (starts[at] ?? 0) + text.length + 1;
  const room = wide ? wideRoom : narrowRoom;
  const length = starts.at(-1) ?? 0;
  const units = room.of(length);
  const differs: number[] = [];
  const differStarts = new Uint32Array(texts.length + 1);
  for (const [at, text] of texts.entries()) {
    fold(text, units, starts[at] ?? 0, differs);
    units[(starts[at + 1] ?? 0) - 1] = betweenUnit;
    differStarts[at + 1] = differs.length;
  }
  return { folded: room.text(length), wide, starts, differs: Uint8Array.from(differs), differStarts };
}

function fold(text: string, units: Uint8Array | Uint16Array, start: number, differs: number[]): void {
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const written = text.charCodeAt(at);
    const folded = unitAt(text, at);
    units[start + at] = folded;
    if (written === folded) continue;
    for (; at - last >= skip; last += skip) differs.push(skip);
    differs.push(at - last);
    if (written > 0 && written < oneByte) differs.push(written);
    else differs.push(0, written & 0xff, written >> 8);
    last = at;
  }
}

/** A stretch of one of the texts; `from` and `to` within `folded`. */
export interface Stretch {
  readonly packed: Packed;
  readonly item: number;
  readonly from: number;
  readonly to: number;
}

/** A stretch as it was written. */
export function unpack(stretch: Stretch): string {
  const { packed, from, to } = stretch;
  let text = '';
  let done = from;
  eachOther(stretch, (place, unit) => {
    text += packed.folded.slice(done, place) + String.fromCharCode(unit);
    done = place + 1;
  });
  return text + packed.folded.slice(done, to);
}

/** What was written otherwise in a stretch: each place, and the unit that was written there. */
export function eachOther({ packed, item, from, to }: Stretch, take: (place: number, unit: number) => void): void {
  const { starts, differs, differStarts } = packed;
  let place = starts[item] ?? 0;
  const end = differStarts[item + 1] ?? 0;
  for (let at = differStarts[item] ?? 0; at < end;) {
    const further = differs[at] ?? 0;
    place += further;
    if (place >= to) break;
    at += 1;
    if (further === skip) continue;
    const byte = differs[at] ?? 0;
    if (place >= from) take(place, byte > 0 ? byte : (differs[at + 1] ?? 0) | ((differs[at + 2] ?? 0) << 8));
    at += byte > 0 ? 1 : 3;
  }
}
