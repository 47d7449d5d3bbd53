import { decode as foreignDecode, encode as foreignEncode, rfc8949EncodeOptions } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decode,
  decodeByteStrings,
  decodeInPlace,
  encode,
  encodeByteStrings,
  overheadCap,
} from '../../../shared/codec/cbor.ts';
import { fromHex, toHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';

const bytes = (hex: string): Uint8Array => must(fromHex(hex.replaceAll(' ', '')), hex);
const refused = { ok: false, problem: 'not-canonical' };

const value = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger().map((n) => n + 0),
    fc.string({ unit: 'grapheme' }),
    fc.uint8Array({ maxLength: 40 }).map((b) => new Uint8Array(b)),
    fc.array(tie('node'), { maxLength: 5 }),
    fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 30 }), tie('node'), { maxKeys: 6, noNullPrototype: true }),
  ),
})).node;

describe('one value, one byte string', () => {
  test('what is encoded decodes to the same value, here and in another reader', () => {
    fc.assert(
      fc.property(value, (given) => {
        const encoded = encode(given);
        const decoded = decode(encoded);
        expect(decoded).toEqual({ ok: true, value: given });
        expect(foreignDecode(encoded, { strict: true, allowIndefinite: false, rejectDuplicateMapKeys: true })).toEqual(
          given,
        );
      }),
    );
  });

  test('K1: another writer writes the same bytes, lengths and numbers of every size included', () => {
    const edge = fc.constantFrom(23, 24, 255, 256, 65_535, 65_536, 4_294_967_295, 4_294_967_296, 2 ** 53 - 1);
    const long = fc.constantFrom(23, 24, 255, 256, 65_535, 65_536, 70_000);
    const sized = fc.oneof(
      edge,
      edge.map((n) => -n),
      long.map((length) => 'x'.repeat(length)),
      long.map((length) => 'é'.repeat(length)),
      long.map((length) => new Uint8Array(length).fill(7)),
    );
    fc.assert(
      fc.property(fc.oneof(value, fc.array(sized), fc.dictionary(fc.string({ unit: 'grapheme' }), sized)), (given) => {
        expect(toHex(encode(given))).toBe(toHex(foreignEncode(given, rfc8949EncodeOptions)));
      }),
    );
  });

  test('K1: a list of byte strings is written the same by itself, in a buffer of just its size', () => {
    const length = fc.oneof(fc.nat(40), fc.constantFrom(23, 24, 255, 256, 65_535, 65_536, 70_000));
    const string = length.map((size) => new Uint8Array(size).fill(size % 251));
    fc.assert(
      fc.property(fc.oneof(fc.array(string), fc.array(string, { minLength: 300, maxLength: 300 })), (list) => {
        const written = encodeByteStrings(list);
        expect(toHex(written)).toBe(toHex(encode(list)));
        expect(written.buffer.byteLength).toBe(written.length);
      }),
      { numRuns: 40 },
    );
  });

  test('K5: what is read encodes to the bytes that were read, whatever was changed in them', () => {
    fc.assert(
      fc.property(value, fc.nat(), fc.integer({ min: 0, max: 255 }), (given, place, byte) => {
        const changed = encode(given);
        changed[place % changed.length] = byte;
        const decoded = decode(changed);
        expect(decoded.ok ? toHex(encode(decoded.value)) : decoded).toEqual(decoded.ok ? toHex(changed) : refused);
      }),
      { numRuns: 2_000 },
    );
  });

  test('random bytes never throw, and what is read is canonical', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (random) => {
        const decoded = decode(random);
        expect(decoded.ok ? toHex(encode(decoded.value)) : decoded).toEqual(decoded.ok ? toHex(random) : refused);
      }),
      { numRuns: 5_000 },
    );
  });

  test('K5: values that are passed over are absent, and all else is as it was written', () => {
    const record = fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 30 }), value, {
      maxKeys: 6,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(record, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (given, left) => {
        const without = new Set(Object.keys(given).filter((_, at) => left[at]));
        const rest = Object.fromEntries(Object.entries(given).filter(([key]) => !without.has(key)));
        expect(decode(encode(given), without)).toEqual({ ok: true, value: rest });
      }),
    );
  });

  test('K6: what is passed over is refused where it ends early, holds a tag or a float, or claims more than is there', () => {
    const whole = encode({ a: 1, skipped: [new Uint8Array(3), { b: ['two', null] }], z: 2 });
    const without = new Set(['skipped']);
    expect(decode(whole, without)).toEqual({ ok: true, value: { a: 1, z: 2 } });
    for (let length = 0; length < whole.length; length += 1)
      expect(decode(whole.subarray(0, length), without)).toEqual(refused);
    for (const hex of ['c0 60', 'f9 3e00', 'f7', '9a ffffffff', 'ba ffffffff', '5b 0000ffffffffffff', '18 17', '9f ff'])
      expect(decode(bytes(`a1 61 61 ${hex}`), new Set(['a']))).toEqual(refused);
  });

  test('read in place it is the same value: long byte strings as parts of what was read, short ones as copies', () => {
    const long = fc.uint8Array({ minLength: 65, maxLength: 300 }).map((b) => new Uint8Array(b));
    fc.assert(
      fc.property(fc.oneof(value, fc.array(fc.oneof(value, long))), fc.nat(), fc.nat(255), (given, place, byte) => {
        const encoded = encode(given);
        expect(decodeInPlace(encoded)).toEqual(decode(encoded));
        encoded[place % encoded.length] = byte;
        expect(decodeInPlace(encoded)).toEqual(decode(encoded));
      }),
    );
    const whole = encode([new Uint8Array(64), new Uint8Array(65)]);
    const read = decodeInPlace(whole);
    const [short, other] = read.ok ? (read.value as readonly Uint8Array[]) : [];
    expect([short?.buffer === whole.buffer, other?.buffer === whole.buffer]).toEqual([false, true]);
  });

  test('every truncation and every continuation is refused', () => {
    const whole = encode({ a: [1, 'two', new Uint8Array(3)], b: { c: null } });
    for (let length = 0; length < whole.length; length += 1) {
      expect(decode(whole.subarray(0, length))).toEqual(refused);
    }
    expect(decode(new Uint8Array([...whole, 0]))).toEqual(refused);
  });
});

describe('K1-K6: what is refused', () => {
  test.each([
    ['an integer not in its shortest form', '18 17'],
    ['a two-byte integer that fits one', '19 00ff'],
    ['a four-byte integer that fits two', '1a 0000ffff'],
    ['an eight-byte integer that fits four', '1b 00000000ffffffff'],
    ['an integer beyond the safe ones', '1b 0020000000000000'],
    ['a negative integer beyond the safe ones', '3b 001fffffffffffff'],
    ['a text length not in its shortest form', '78 01 61'],
    ['text that is not UTF-8', '61 ff'],
    ['an indefinite array', '9f ff'],
    ['an indefinite text', '7f 6161 ff'],
    ['a tag', 'c0 60'],
    ['a half float', 'f9 3e00'],
    ['a double', 'fb 3ff8000000000000'],
    ['undefined', 'f7'],
    ['a simple value', 'f8 20'],
    ['keys out of order', 'a2 6162 01 6161 02'],
    ['a key twice', 'a2 6161 01 6161 02'],
    ['a key that is no text', 'a1 01 02'],
    ['a count far beyond the bytes', '9a ffffffff'],
    ['a byte length far beyond the bytes', '5b 0000ffffffffffff'],
    ['a map with a missing value', 'a1 6161'],
    ['a reserved length', '1c'],
    ['nothing', ''],
  ])('%s', (_, hex) => expect(decode(bytes(hex))).toEqual(refused));

  test('keys are ordered by their encoded bytes: short keys first', () => {
    expect(toHex(encode({ b: 1, aa: 2, a: 3 }))).toBe('a3616103616201626161' + '02');
  });

  test('32 arrays in one another are read, 33 are not', () => {
    const nested = (depth: number): Uint8Array =>
      new Uint8Array([...Array.from({ length: depth - 1 }, () => 0x81), 0x80]);
    expect(decode(nested(32)).ok).toBe(true);
    expect(decode(nested(33))).toEqual(refused);
    expect(decode(nested(100_000))).toEqual(refused);
  });

  test('a key named like the prototype is only a key', () => {
    const decoded = decode(bytes('a1 69 5f5f70726f746f5f5f a1 6161 01'));
    expect(decoded.ok && Object.keys(must(decoded.value, 'map') as object)).toEqual(['__proto__']);
    expect(decoded.ok && Object.getPrototypeOf(decoded.value)).toBe(Object.prototype);
  });

  test('thousands of different keys, short and long, are read as they were written', () => {
    const alphabet = ['a', 'b', 'z', 'A', '-', '0', '\u007f', 'é', '日'];
    const keys = Array.from({ length: 6000 }, (_, at) =>
      Array.from({ length: at % 27 }, (__, place) => alphabet[(at * 7 + place * at + place) % alphabet.length]).join(
        '',
      ),
    );
    for (const key of keys) expect(decode(encode({ [key]: 1 }))).toEqual({ ok: true, value: { [key]: 1 } });
    const all = Object.fromEntries(keys.map((key, at) => [key, at]));
    expect(decode(encode(all))).toEqual({ ok: true, value: all });
  });

  test('a byte order mark is kept', () => {
    expect(decode(encode('\ufeffa'))).toEqual({ ok: true, value: '\ufeffa' });
  });
});

describe('what is never encoded', () => {
  test.each([[1.5], [Number.NaN], [2 ** 53], [10n], [[undefined]], [new Map()], [() => 1]])('%s', (given) => {
    expect(() => encode(given)).toThrow(/not a value of the formats|Function/);
  });

  test('undefined properties are left out and minus zero is zero', () => {
    expect(toHex(encode({ a: undefined, b: -0 }))).toBe('a1616200');
  });

  test('a lone surrogate becomes the replacement character', () => {
    expect(decode(encode('a\ud800'))).toEqual({ ok: true, value: 'a\ufffd' });
  });
});

describe('K7: a budget for what is made of bytes', () => {
  const arrayOf = (count: number, item: number): Uint8Array => {
    const whole = new Uint8Array(5 + count).fill(item);
    whole[0] = 0x9a;
    new DataView(whole.buffer).setUint32(1, count);
    return whole;
  };
  /** Memory held by what is read, and how long it took. */
  const measured = (work: () => unknown): { readonly grew: number; readonly took: number } => {
    const before = process.memoryUsage();
    const since = performance.now();
    work();
    const took = performance.now() - since;
    const after = process.memoryUsage();
    return { grew: after.heapUsed + after.external - before.heapUsed - before.external, took };
  };

  test.each([
    ['empty byte strings', 0x40, 224],
    ['empty texts', 0x60, 48],
    ['numbers', 0x00, 16],
    ['truths', 0xf5, 16],
    ['empty arrays', 0x80, 64],
    ['empty maps', 0xa0, 64],
  ])('K7 an array of %s is read up to the budget and refused beyond, before memory is full', (_, item, each) => {
    const most = Math.floor((overheadCap - 64) / each);
    expect(decode(arrayOf(most, item)).ok).toBe(true);
    for (const read of [decode, decodeInPlace]) expect(read(arrayOf(most + 1, item))).toEqual(refused);
    const bomb = arrayOf(33_554_432, item);
    const { grew, took } = measured(() => expect(decode(bomb)).toEqual(refused));
    expect(grew).toBeLessThan(200_000_000);
    expect(took).toBeLessThan(10_000);
  });

  test('K7: keys of maps count too, and less than the whole may be asked for', () => {
    const one = bytes('a2 6161 01 6162 02');
    expect(decode(one, undefined, 64 + 2 * (32 + 16)).ok).toBe(true);
    expect(decode(one, undefined, 64 + 2 * (32 + 16) - 1)).toEqual(refused);
  });

  test('K6, K7: a list of byte strings is held to its number and kind before room is made for one', () => {
    const strings = [bytes('01 02'), bytes(''), new Uint8Array(300).fill(9)];
    expect(decodeByteStrings(encode(strings), 3)).toEqual({ ok: true, value: strings });
    for (const count of [0, 2, 4]) expect(decodeByteStrings(encode(strings), count)).toEqual(refused);
    for (const other of [[1], ['a'], [null], [[]]]) expect(decodeByteStrings(encode(other), 1)).toEqual(refused);
    expect(decodeByteStrings(encode(bytes('01')), 1)).toEqual(refused);
    expect(decodeByteStrings(bytes('81 41'), 1)).toEqual(refused);
    expect(decodeByteStrings(bytes('81 41 01 00'), 1)).toEqual(refused);
    const bomb = arrayOf(67_108_864, 0x40);
    const { grew, took } = measured(() => expect(decodeByteStrings(bomb, 25_000)).toEqual(refused));
    expect(grew).toBeLessThan(1_000_000);
    expect(took).toBeLessThan(1_000);
  });
});
