/**
 * Writes deterministic CBOR (SPEC.md, K1-K3) in one pass into one buffer that is used again and again: vaults encode
 * thousands of small values, and gathering each from pieces cost five times as much (measured).
 */
import type { Bytes } from './byte-array.ts';
import { compare, isAscii, utf8 } from './bytes.ts';

function impossible(what: string): never {
  throw new Error(`not a value of the formats: ${what}`);
}

/**
 * Encodes null, booleans, safe integers, text, byte strings, arrays and plain objects. Properties that are undefined are
 * left out. Throws on anything else: what is encoded was built here, so that is a broken invariant.
 */
export function encode(value: unknown): Bytes {
  const writer = new Writer();
  writer.value(value);
  return writer.bytes();
}

/**
 * The same for a list of byte strings, in a buffer of just its size: thousands together take megabytes, and each larger
 * buffer that is made on the way is copied and then collected.
 */
export function encodeByteStrings(list: readonly Uint8Array[]): Bytes {
  const size = list.reduce((sum, { length }) => sum + headSize(length) + length, headSize(list.length));
  const writer = new Writer(new Uint8Array(size));
  writer.value(list);
  return writer.bytes();
}

/** Order of the keys of a map: that of their encodings, in which the shorter text comes first (K1). */
function compareKeys(a: string, b: string): number {
  if (isAscii(a) && isAscii(b)) return a.length - b.length || (a < b ? -1 : Number(a > b));
  const [one, other] = [utf8(a), utf8(b)];
  return one.length - other.length || compare(one, other);
}

/** What an object holds, in the order of its map, without what is undefined. */
export function entriesInOrder(map: object): readonly (readonly [string, unknown])[] {
  const entries: [string, unknown][] = Object.entries(map);
  return entries.filter(([, value]) => value !== undefined).sort(([a], [b]) => compareKeys(a, b));
}

/** What a buffer may keep once a value is written; a larger one is let go. */
const keptSize = 65_536;
const kept = new Uint8Array(keptSize);

/** Bytes of a number or length behind the first byte of a value; small ones stand in that byte. */
const argumentSize = (argument: number): number =>
  argument < 24 ? 0 : argument < 0x100 ? 1 : argument < 0x1_0000 ? 2 : argument < 0x1_0000_0000 ? 4 : 8;
const headSize = (argument: number): number => 1 + argumentSize(argument);

class Writer {
  #buffer: Bytes;
  #at = 0;

  constructor(buffer: Bytes = kept) {
    this.#buffer = buffer;
  }

  bytes(): Bytes {
    if (this.#buffer !== kept && this.#at === this.#buffer.length) return this.#buffer;
    const bytes = this.#buffer.slice(0, this.#at);
    // What was written may be secret: it does not stay behind in a buffer that lives as long as the process.
    if (this.#buffer === kept) kept.fill(0, 0, this.#at);
    return bytes;
  }

  value(value: unknown): void {
    if (typeof value === 'string') return this.#text(value);
    if (typeof value === 'number') return this.#integer(value);
    if (value === null) return this.#byte(0xf6);
    if (typeof value === 'boolean') return this.#byte(value ? 0xf5 : 0xf4);
    if (typeof value !== 'object') return impossible(typeof value);
    if (value instanceof Uint8Array) return this.#byteString(value);
    if (Array.isArray(value)) {
      this.#head(4, value.length);
      for (const each of value) this.value(each);
      return;
    }
    this.#map(value);
  }

  #map(value: object): void {
    const shape: unknown = Object.getPrototypeOf(value);
    if (shape !== Object.prototype && shape !== null) impossible('an object of a class');
    const entries = entriesInOrder(value);
    this.#head(5, entries.length);
    for (const [key, each] of entries) {
      this.#text(key);
      this.value(each);
    }
  }

  #integer(value: number): void {
    if (!Number.isSafeInteger(value)) impossible('a number that is no safe integer');
    if (value >= 0) this.#head(0, value);
    else this.#head(1, -1 - value);
  }

  #byteString(value: Uint8Array): void {
    this.#head(2, value.length);
    this.#room(value.length);
    this.#buffer.set(value, this.#at);
    this.#at += value.length;
  }

  #text(text: string): void {
    if (text.length >= 24 || !isAscii(text)) return this.#longText(text);
    this.#room(1 + text.length);
    this.#buffer[this.#at] = 0x60 + text.length;
    for (let at = 0; at < text.length; at += 1) this.#buffer[this.#at + 1 + at] = text.charCodeAt(at);
    this.#at += 1 + text.length;
  }

  #longText(text: string): void {
    const bytes = utf8(text);
    this.#head(3, bytes.length);
    this.#room(bytes.length);
    this.#buffer.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  #byte(byte: number): void {
    this.#room(1);
    this.#buffer[this.#at] = byte;
    this.#at += 1;
  }

  /** A kind of value with its number or length in the shortest form. */
  #head(major: number, argument: number): void {
    const size = argumentSize(argument);
    this.#room(1 + size);
    const start = major << 5;
    if (size === 0) return void (this.#buffer[this.#at++] = start | argument);
    this.#buffer[this.#at] = start | (24 + Math.log2(size));
    for (let place = size, rest = argument; place > 0; place -= 1) {
      this.#buffer[this.#at + place] = rest % 256;
      rest = Math.floor(rest / 256);
    }
    this.#at += 1 + size;
  }

  #room(more: number): void {
    if (this.#at + more <= this.#buffer.length) return;
    const larger = new Uint8Array(Math.max(this.#buffer.length * 2, this.#at + more));
    larger.set(this.#buffer.subarray(0, this.#at));
    this.#buffer = larger;
  }
}
