/** Hostile changes to bytes and to values. Everything comes from the random numbers given, so a seed repeats it. */
import { concat } from '../../shared/codec/bytes.ts';
import { decode, encode } from '../../shared/codec/cbor.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { must } from '../../shared/result.ts';
import type { Random } from '../generate/random.ts';

const lengthsThatHurt = [0, 1, 23, 24, 255, 256, 65_535, 65_536, 0x7f_ff_ff_ff, 0xff_ff_ff_ff];
const numbersThatHurt = [-1, 0, 1, 23, 24, 255, 256, 65_536, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER, -(2 ** 31)];
const textsThatHurt = [
  '',
  '__proto__',
  'constructor',
  '\u0000',
  '\u202eabc',
  'é'.repeat(200),
  '../../x',
  '💧',
  'a'.repeat(70_000),
];

export const randomBytes = (random: Random, length: number): Bytes =>
  Uint8Array.from({ length }, () => random.between(0, 255));

/** One to four changes of places, lengths and order. */
export function mutateBytes(random: Random, sample: Uint8Array): Bytes {
  let bytes = new Uint8Array(sample);
  for (let left = random.pick([1, 1, 1, 2, 4]); left > 0; left -= 1) bytes = mutateOnce(random, bytes);
  return bytes;
}

function mutateOnce(random: Random, bytes: Bytes): Bytes {
  const anywhere = (): number => random.between(0, Math.max(0, bytes.length - 1));
  const [from, to] = [anywhere(), anywhere()].sort((a, b) => a - b);
  const start = from ?? 0;
  const end = (to ?? 0) + 1;
  switch (
    random.pick(['flip', 'flip', 'set', 'length', 'cut', 'remove', 'insert', 'repeat', 'swap', 'noise'] as const)
  ) {
    case 'flip':
      return changed(bytes, start, [(bytes[start] ?? 0) ^ (1 << random.between(0, 7))]);
    case 'set':
      return changed(bytes, start, [random.pick([0, 1, 0x18, 0x1b, 0x5b, 0x7f, 0x80, 0x9f, 0xbf, 0xff])]);
    case 'length':
      return changed(bytes, start, fourBytes(random.pick(lengthsThatHurt), random.pick([true, false])));
    case 'cut':
      return bytes.slice(0, start);
    case 'remove':
      return concat([bytes.subarray(0, start), bytes.subarray(end)]);
    case 'insert':
      return concat([bytes.subarray(0, start), randomBytes(random, random.between(1, 40)), bytes.subarray(start)]);
    case 'repeat':
      return concat([bytes.subarray(0, end), bytes.subarray(start, end), bytes.subarray(end)]);
    case 'swap':
      return concat([bytes.subarray(end), bytes.subarray(0, end)]);
    case 'noise':
      return changed(bytes, start, [...randomBytes(random, Math.min(64, end - start))]);
  }
}

function changed(bytes: Bytes, at: number, by: readonly number[]): Bytes {
  const copy = new Uint8Array(bytes);
  copy.set(by.slice(0, Math.max(0, copy.length - at)), Math.min(at, copy.length));
  return copy;
}

function fourBytes(value: number, little: boolean): readonly number[] {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, little);
  return [...bytes];
}

/** A value with some of its parts changed, left out, doubled or of another kind; what encodes it stays canonical. */
export function mutateValue(random: Random, value: unknown): unknown {
  if (random.next() < 0.15) return strangeValue(random);
  if (value instanceof Uint8Array) return mutateByteString(random, value);
  if (Array.isArray(value)) return mutateArray(random, value);
  if (typeof value === 'object' && value !== null) return mutateMap(random, Object.entries(value));
  return strangeValue(random);
}

function mutateMap(random: Random, entries: readonly (readonly [string, unknown])[]): unknown {
  if (entries.length === 0) return { more: strangeValue(random) };
  const [key, inner] = random.pick(entries);
  const rest = entries.filter(([each]) => each !== key);
  switch (random.pick(['deeper', 'deeper', 'deeper', 'remove', 'add', 'rename', 'other'] as const)) {
    case 'deeper':
      return record([...rest, [key, mutateValue(random, inner)]]);
    case 'remove':
      return record(rest);
    case 'add':
      return record([
        ...entries,
        [random.pick(['more', '__proto__', 'version', 'op', 'toString']), strangeValue(random)],
      ]);
    case 'rename':
      return record([...rest, [`${key}x`, inner]]);
    case 'other':
      return record([...rest, [key, random.pick(entries)[1]]]);
  }
}

/** Own properties alone, whatever they are called. */
const record = (entries: readonly (readonly [string, unknown])[]): unknown => Object.fromEntries(entries);

function mutateArray(random: Random, list: readonly unknown[]): unknown {
  if (list.length === 0) return [strangeValue(random)];
  const at = random.between(0, list.length - 1);
  switch (
    random.pick([
      'deeper',
      'deeper',
      'deeper',
      'remove',
      'remove',
      'double',
      'double',
      'reverse',
      'many',
      'flood',
    ] as const)
  ) {
    case 'deeper':
      return list.map((each, index) => (index === at ? mutateValue(random, each) : each));
    case 'remove':
      return list.filter((_, index) => index !== at);
    case 'double':
      return [...list, list[at]];
    case 'reverse':
      return [...list].reverse();
    case 'many':
      return Array.from({ length: random.pick([20, 101, 600]) }, () => list[at]);
    case 'flood': {
      // So many of nothing that room made for each is many times what they take.
      const nothing = random.pick([new Uint8Array(), '', 0, [], {}]);
      return Array.from({ length: random.pick([5_000, 60_000]) }, () => nothing);
    }
  }
}

/** A byte string may hold a value of its own: then that one is changed, at times. */
function mutateByteString(random: Random, bytes: Uint8Array): Bytes {
  const inner = decode(bytes);
  const isStructure = inner.ok && typeof inner.value === 'object' && inner.value !== null;
  return isStructure && random.next() < 0.6 ? encode(mutateValue(random, inner.value)) : mutateBytes(random, bytes);
}

function strangeValue(random: Random): unknown {
  const kind = random.pick(['number', 'text', 'bytes', 'null', 'true', 'array', 'map', 'deep'] as const);
  if (kind === 'number') return random.pick(numbersThatHurt);
  if (kind === 'text') return random.pick(textsThatHurt);
  if (kind === 'bytes') return randomBytes(random, random.pick([0, 15, 16, 31, 32, 64, 300]));
  if (kind === 'null') return null;
  if (kind === 'true') return true;
  if (kind === 'array') return [];
  if (kind === 'map') return record([['__proto__', 1]]);
  return Array.from({ length: 30 }).reduce<unknown>((inner) => [inner], 0);
}

/** A sample's value changed and encoded again; now and then its bytes instead. */
export function mutateEncoded(random: Random, sample: Uint8Array): Bytes {
  if (random.next() < 0.4) return mutateBytes(random, sample);
  const value = decode(sample);
  if (!value.ok) throw new Error('a sample that is no value');
  return encode(mutateValue(random, value.value));
}

/** Lines of a text changed, moved, doubled or re-saved by another editor. */
export function mutateText(random: Random, sample: Uint8Array): Bytes {
  const lines = new TextDecoder().decode(sample).split('\n');
  const at = random.between(0, lines.length - 1);
  const line = must(lines[at], 'a line');
  switch (random.pick(['bytes', 'bytes', 'windows', 'remove', 'double', 'swap', 'around', 'line', 'blank'] as const)) {
    case 'bytes':
      return mutateBytes(random, sample);
    case 'windows':
      return text(lines.map((each) => `${each}  \r`));
    case 'remove':
      return text(lines.filter((_, index) => index !== at));
    case 'double':
      return text([...lines.slice(0, at), line, ...lines.slice(at)]);
    case 'swap':
      return text([...lines.slice(at), ...lines.slice(0, at)]);
    case 'around':
      return text(['\ufeffGoeiedag,', ...lines, 'Groeten']);
    case 'line':
      return text(lines.map((each, index) => (index === at ? random.pick(textsThatHurt) : each)));
    case 'blank': {
      // Where a reader is generous: within a line, between words and signs.
      const place = random.between(0, line.length);
      const wider = line.slice(0, place) + random.pick([' ', '\t', '\u00a0', '\r']) + line.slice(place);
      return text(lines.map((each, index) => (index === at ? wider : each)));
    }
  }
}

const text = (lines: readonly string[]): Bytes => new TextEncoder().encode(lines.join('\n'));
