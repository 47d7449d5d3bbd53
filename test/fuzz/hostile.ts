/** Inputs of a given length that hurt whoever believes them: claims without end, depth without end, nothing a million times. */
import { concat, utf8 } from '../../shared/codec/bytes.ts';
import { decode, encode } from '../../shared/codec/cbor.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { Random } from '../generate/random.ts';
import type { Hostile, Target } from './target.ts';

/** One sign, again and again: empty texts, lists and maps, lists in lists, and what sends readers of text round and round. */
const repeated: readonly (readonly [string, Bytes])[] = [
  ['zeros', new Uint8Array([0])],
  ['empty byte strings', new Uint8Array([0x40])],
  ['empty lists', new Uint8Array([0x80])],
  ['empty maps', new Uint8Array([0xa0])],
  ['lists in lists', new Uint8Array([0x81])],
  ['brackets', utf8('[')],
  ['maps in maps as text', utf8('{"a":')],
  ['quotation marks', utf8('"')],
  ['line ends', utf8('\n')],
  ['digits', utf8('0')],
  ['blanks', utf8(' ')],
];

/** Heads of CBOR, by the first byte of one with eight bytes behind it. */
const heads: readonly (readonly [string, number])[] = [
  ['byte string', 0x5b],
  ['list', 0x9b],
  ['map', 0xbb],
];
const claims: readonly (readonly [string, bigint])[] = [
  ['2^32', 2n ** 32n],
  ['2^63', 2n ** 63n],
];
/** What a list holds that is as long as it says. */
const nothings: readonly (readonly [string, number])[] = [
  ['numbers', 0],
  ['byte strings', 0x40],
  ['lists', 0x80],
];

export function filledWith(unit: Uint8Array, length: number): Bytes {
  const bytes = new Uint8Array(length);
  bytes.set(unit.subarray(0, length));
  // Twice as far each time: a unit may be one byte.
  for (let done = Math.min(unit.length, length); done > 0 && done < length; done *= 2) bytes.copyWithin(done, 0, done);
  return bytes;
}

function head(initial: number, claimed: bigint): Bytes {
  const bytes = new Uint8Array(9);
  bytes[0] = initial;
  new DataView(bytes.buffer).setBigUint64(1, claimed);
  return bytes;
}

/** A list of as many as it says, of that length encoded; null where its number would be written shorter. */
export function longList(length: number, nothing: number): Bytes | null {
  const count = length - 5;
  if (count < 0x1_0000) return null;
  const bytes = new Uint8Array(length).fill(nothing);
  bytes[0] = 0x9a;
  new DataView(bytes.buffer).setUint32(1, count);
  return bytes;
}

/** From here on only what hurts by its length alone: there may be twenty lists to fill up, and time for a few of that length. */
const longForAll = 1_048_576;

/** @param length of each, as near as it can be made */
export function* hostileInputs({ make, full }: Target, length: number): Generator<Hostile> {
  for (const [name, unit] of repeated) yield { name, bytes: filledWith(unit, length) };
  for (const [kind, initial] of heads)
    for (const [size, claimed] of claims)
      yield { name: `a ${kind} of ${size}`, bytes: filledBehind(head(initial, claimed), 0x40, length) };
  for (const [name, nothing] of nothings) {
    const bytes = longList(length, nothing);
    if (bytes !== null) yield { name: `a list of as many ${name}`, bytes };
  }
  for (const right of full?.right ?? [make(new Random(1))]) {
    yield { name: 'a right one, repeated', bytes: filledWith(right, length) };
    if (length < longForAll) yield* flooded(right, length);
  }
  if (length < longForAll && full?.more !== undefined) yield* full.more(length);
}

const filledBehind = (start: Uint8Array, by: number, length: number): Bytes =>
  concat([start, new Uint8Array(Math.max(0, length - start.length)).fill(by)]);

/** Stands in a value where the long list will be: encoding a million of nothing would take longer than reading them. */
const marker = filledWith(utf8('a long list here'), 32);
const textMarker = 'a long list here';

/** The right value with one of its lists filled up to the length, each in turn; of other bytes nothing. */
function* flooded(right: Bytes, length: number): Generator<Hostile> {
  const room = length - right.length - 64;
  const read = decode(right);
  // Lists of lists take what lists of numbers take, and there may be dozens to fill up.
  for (const [name, nothing] of read.ok ? nothings.slice(0, 2) : []) {
    const list = longList(room, nothing);
    for (const bytes of list === null || !read.ok ? [] : withOneList(read.value, list))
      yield { name: `a list in it of many ${name}`, bytes };
  }
  const text = `[${'0,'.repeat(Math.max(0, room) / 2)}0]`;
  for (const value of replaced(jsonIn(right), textMarker, () => []))
    yield { name: 'a list in it of many numbers', bytes: utf8(JSON.stringify(value).replace(`"${textMarker}"`, text)) };
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return value;
  } catch {
    return undefined;
  }
}

/** A value encoded as often as it holds lists, also in values inside byte strings: each time with an encoded one in the place of that list. */
export function* withOneList(value: unknown, list: Uint8Array): Generator<Bytes> {
  const inside = (bytes: Uint8Array): Iterable<unknown> => {
    const inner = decode(bytes);
    return inner.ok && typeof inner.value === 'object' && inner.value !== null ? withOneList(inner.value, list) : [];
  };
  for (const changed of replaced(value, marker, inside)) yield spliced(encode(changed), list);
}

/** @param inside what a byte string becomes, where it is a value of its own */
function* replaced(value: unknown, by: unknown, inside: (bytes: Uint8Array) => Iterable<unknown>): Generator {
  if (value instanceof Uint8Array) yield* inside(value);
  else if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    yield by;
    for (const [at, each] of list.entries())
      for (const changed of replaced(each, by, inside))
        yield list.map((before, other) => (other === at ? changed : before));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value))
      for (const changed of replaced(each, by, inside)) yield { ...value, [key]: changed };
  }
}

/** The list in the place of the mark; where there is none it stands in an inner value already. */
function spliced(bytes: Bytes, list: Uint8Array): Bytes {
  const encoded = encode(marker);
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(encoded);
  return at === -1 ? bytes : concat([bytes.subarray(0, at), list, bytes.subarray(at + encoded.length)]);
}
