/**
 * Deterministic CBOR (SPEC.md, rules K1-K6): every value has exactly one encoding, and only that one is read, in a single
 * pass that also refuses unsorted keys and deep nesting: decoding and encoding again to compare costs three times as much
 * for each of thousands of contributions.
 */
import { fail, ok, type Result } from '../result.ts';
import { fromUtf8, longestInside } from './bytes.ts';

export { encode, encodeByteStrings } from './cbor-write.ts';

/** Arrays and maps inside one another, the outermost counted. */
export const depthCap = 32;

/**
 * What each value takes beside its own bytes, as measured and rounded up, in bytes (K7). A byte string of nothing takes as much
 * as one of two hundred.
 */
const overhead = { number: 16, key: 32, text: 48, bytes: 224, list: 64 } as const;

/** What one decoding may take beside the bytes themselves, where nothing else is said (K7). */
export const overheadCap = 67_108_864;

const nothing: ReadonlySet<string> = new Set();

/**
 * Decodes the one deterministic encoding of a value; never throws. Byte strings come back as copies. It reads each byte once,
 * and takes no more memory than the bytes again and `budget`: bytes that would become more are refused on the way (K7).
 * @param without keys of the outermost map whose values are passed over: they end up absent, and are held only to their lengths
 * @param budget in bytes; greater only for what was written here and is known to be large
 */
export const decode = (
  bytes: Uint8Array,
  without = nothing,
  budget: number = overheadCap,
): Result<unknown, 'not-canonical'> =>
  whole(new Reader(bytes, { without, longestCopy: Number.POSITIVE_INFINITY, budget }));

/**
 * The same, with longer byte strings as parts of `bytes`: for whoever keeps these as long as what they say. A copy of each of
 * thousands of contributions has garbage collected several times as often. Budget: as of `decode`, without the copies.
 */
export const decodeInPlace = (bytes: Uint8Array, budget: number = overheadCap): Result<unknown, 'not-canonical'> =>
  whole(new Reader(bytes, { without: nothing, longestCopy: longestInside, budget }));

/**
 * Decodes an array of exactly so many byte strings, each a copy. Number and kind are looked at before room is made for any of
 * them (K6, K7): a part of millions of empty ones is refused at its first bytes.
 */
export function decodeByteStrings(
  bytes: Uint8Array,
  count: number,
): Result<readonly Uint8Array<ArrayBuffer>[], 'not-canonical'> {
  const check = reading(() => new Reader(bytes, ofByteStrings).passByteStrings(count));
  return check.ok ? reading(() => new Reader(bytes, ofByteStrings).byteStrings()) : check;
}

function whole(reader: Reader): Result<unknown, 'not-canonical'> {
  return reading(() => {
    const value = reader.value(1);
    if (!reader.done) throw new Refused();
    return value;
  });
}

function reading<T>(work: () => T): Result<T, 'not-canonical'> {
  try {
    return ok(work());
  } catch (error) {
    if (error instanceof Refused) return fail('not-canonical');
    throw error;
  }
}

class Refused extends Error {}

interface Manner {
  readonly without: ReadonlySet<string>;
  /** Longer byte strings are parts of what is read. */
  readonly longestCopy: number;
  /** What everything it makes may take beside the bytes. */
  readonly budget: number;
}

/** Room for all of them was counted beforehand. */
const ofByteStrings: Manner = {
  without: nothing,
  longestCopy: Number.POSITIVE_INFINITY,
  budget: Number.POSITIVE_INFINITY,
};

class Reader {
  private at = 0;
  private left: number;
  private readonly bytes: Uint8Array;
  private readonly without: ReadonlySet<string>;
  private readonly longestCopy: number;

  constructor(bytes: Uint8Array, { without, longestCopy, budget }: Manner) {
    this.bytes = bytes;
    this.without = without;
    this.longestCopy = longestCopy;
    this.left = budget;
  }

  get done(): boolean {
    return this.at === this.bytes.length;
  }

  value(depth: number): unknown {
    const initial = this.byte();
    const major = initial >> 5;
    const minor = initial & 31;
    switch (major) {
      case 0:
        this.takes(overhead.number);
        return this.argument(minor);
      case 1:
        this.takes(overhead.number);
        return this.negative(minor);
      case 2:
        return this.string(this.argument(minor));
      case 3:
        return this.text(minor);
      case 4:
        return this.array(minor, depth);
      case 5:
        return this.map(minor, depth);
      case 7:
        this.takes(overhead.number);
        return simple(minor);
      default: // 6, tags
        throw new Refused();
    }
  }

  /** Goes past an array of so many byte strings, and nothing behind it. */
  passByteStrings(count: number): void {
    this.mustBegin(4, count);
    for (let left = count; left > 0; left -= 1) {
      const initial = this.byte();
      if (initial >> 5 !== 2) throw new Refused();
      this.past(this.argument(initial & 31));
    }
    if (!this.done) throw new Refused();
  }

  /** The same array, once it was gone past. */
  byteStrings(): readonly Uint8Array<ArrayBuffer>[] {
    const strings: Uint8Array<ArrayBuffer>[] = [];
    for (let left = this.argument(this.byte() & 31); left > 0; left -= 1) {
      const from = this.past(this.argument(this.byte() & 31));
      strings.push(this.bytes.slice(from, this.at));
    }
    return strings;
  }

  private mustBegin(major: number, count: number): void {
    const initial = this.byte();
    if (initial >> 5 !== major || this.argument(initial & 31) !== count) throw new Refused();
  }

  /** Room for one more value. */
  private takes(room: number): void {
    this.left -= room;
    if (this.left < 0) throw new Refused();
  }

  private byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new Refused();
    this.at += 1;
    return byte;
  }

  /** Goes past so many bytes. @returns where they begin */
  private past(length: number): number {
    if (length > this.bytes.length - this.at) throw new Refused();
    const from = this.at;
    this.at += length;
    return from;
  }

  private string(length: number): Uint8Array {
    this.takes(overhead.bytes);
    const from = this.past(length);
    return length > this.longestCopy ? this.bytes.subarray(from, this.at) : this.bytes.slice(from, this.at);
  }

  /** An integer or length in its shortest form, within the safe integers. */
  private argument(minor: number): number {
    if (minor < 24) return minor;
    if (minor > 27) throw new Refused();
    const size = 1 << (minor - 24);
    let value = 0;
    for (let left = size; left > 0; left -= 1) value = value * 256 + this.byte();
    const shorter = size === 1 ? 24 : 2 ** (size * 4);
    if (value < shorter || !Number.isSafeInteger(value)) throw new Refused();
    return value;
  }

  private negative(minor: number): number {
    const value = -1 - this.argument(minor);
    if (!Number.isSafeInteger(value)) throw new Refused();
    return value;
  }

  private text(minor: number): string {
    this.takes(overhead.text);
    const length = this.argument(minor);
    const from = this.past(length);
    const text = shortAscii(this.bytes, from, this.at) ?? fromUtf8(this.bytes.subarray(from, this.at));
    if (text === undefined) throw new Refused();
    return text;
  }

  private array(minor: number, depth: number): unknown[] {
    this.takes(overhead.list);
    const count = this.count(minor, depth);
    const items: unknown[] = [];
    for (let left = count; left > 0; left -= 1) items.push(this.value(depth + 1));
    return items;
  }

  private map(minor: number, depth: number): Record<string, unknown> {
    this.takes(overhead.list);
    const count = this.count(minor, depth);
    const map: Record<string, unknown> = {};
    let before = -1;
    for (let left = count; left > 0; left -= 1) {
      const from = this.at;
      this.takes(overhead.key);
      const key = this.key();
      if (before >= 0 && !isAscending(this.bytes, before, from, this.at)) throw new Refused();
      before = from;
      if (depth === 1 && this.without.has(key)) {
        this.passOver();
        continue;
      }
      const value = this.value(depth + 1);
      // Assigning this one name would set the prototype instead.
      if (key === '__proto__') Object.defineProperty(map, key, { value, enumerable: true });
      else map[key] = value;
    }
    return map;
  }

  /** Goes past one value, whatever it is: all that it holds lies behind its beginning. */
  private passOver(): void {
    for (let left = 1; left > 0; left -= 1) {
      const initial = this.byte();
      const major = initial >> 5;
      const minor = initial & 31;
      if (major === 6) throw new Refused();
      if (major === 7) {
        simple(minor);
        continue;
      }
      const argument = this.argument(minor);
      if (major === 2 || major === 3) this.past(argument);
      if (major === 4) left += argument;
      if (major === 5) left += 2 * argument;
      if (left > this.bytes.length) throw new Refused();
    }
  }

  private key(): string {
    const initial = this.byte();
    if (initial >> 5 !== 3) throw new Refused();
    const minor = initial & 31;
    if (minor > longestShort) return this.text(minor);
    const from = this.past(minor);
    const name = nameAt(this.bytes, from, this.at);
    if (name !== undefined) return name;
    this.at = from;
    return this.text(minor);
  }

  /** A length no greater than the bytes that are left, so a few hostile bytes never ask for memory. */
  private count(minor: number, depth: number): number {
    const count = this.argument(minor);
    if (depth > depthCap || count > this.bytes.length - this.at) throw new Refused();
    return count;
  }
}

/** Lengths that stand in the first byte of a text. */
const longestShort = 23;

/** Kinds and short values, without the cost of a decoder. */
function shortAscii(bytes: Uint8Array, from: number, end: number): string | undefined {
  if (end - from > longestShort) return undefined;
  let text = '';
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Keys, by a number made of their letters: the same few names come again thousands of times. */
const names = Array.from({ length: 1024 }, () => '');

/** The short key of plain letters that stands there. */
function nameAt(bytes: Uint8Array, from: number, end: number): string | undefined {
  let mixed = end - from;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) return undefined;
    mixed = (mixed * 31 + byte) & 0xff_ffff;
  }
  const place = mixed % names.length;
  const known = names[place] ?? '';
  if (stands(known, bytes, from, end)) return known;
  const name = shortAscii(bytes, from, end) ?? '';
  names[place] = name;
  return name;
}

function stands(name: string, bytes: Uint8Array, from: number, end: number): boolean {
  if (name.length !== end - from) return false;
  for (let at = from; at < end; at += 1) if (name.charCodeAt(at - from) !== bytes[at]) return false;
  return true;
}

/**
 * Whether the encoded key at `one` comes before the one at `other`, which ends at `end`. They begin with their lengths: where
 * neither that nor a letter differs, they are the same key.
 */
function isAscending(bytes: Uint8Array, one: number, other: number, end: number): boolean {
  for (let at = other; at < end; at += 1) {
    const difference = (bytes[one + at - other] ?? 0) - (bytes[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function simple(minor: number): boolean | null {
  if (minor === 20) return false;
  if (minor === 21) return true;
  if (minor === 22) return null;
  throw new Refused();
}
