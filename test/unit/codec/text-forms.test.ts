import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fromBase64url, toBase64url } from '../../../shared/codec/base64url.ts';
import { compare, concat, equal, fromUtf8, utf8 } from '../../../shared/codec/bytes.ts';
import { fromHex, toHex } from '../../../shared/codec/hex.ts';

const some = fc.uint8Array({ maxLength: 100 }).map((bytes) => new Uint8Array(bytes));

test('hexadecimal and base64url agree with the platform and come back', () => {
  fc.assert(
    fc.property(some, (bytes) => {
      expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
      expect(fromHex(toHex(bytes))).toEqual(bytes);
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
    }),
  );
});

test('a byte string has one text: another spelling of it is refused', () => {
  for (const text of ['A', 'AB', 'AA==', 'AAB', 'A+A', 'A/A', 'AA A', 'AA\n'])
    expect(fromBase64url(text)).toBeUndefined();
  for (const text of ['0', '0G', 'AB', '00 ', '0x00', '00\n']) expect(fromHex(text)).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (text) => {
      const bytes = fromBase64url(text);
      expect(bytes === undefined ? text : toBase64url(bytes)).toBe(text);
    }),
  );
});

test('byte strings are equal and ordered as the platform has them', () => {
  fc.assert(
    fc.property(some, some, (a, b) => {
      expect(Math.sign(compare(a, b))).toBe(Math.sign(Buffer.compare(a, b)));
      expect(equal(a, b)).toBe(compare(a, b) === 0);
      expect(equal(a, new Uint8Array(a))).toBe(true);
      expect(concat([a, b])).toEqual(new Uint8Array(Buffer.concat([a, b])));
    }),
  );
});

test('bytes that are no UTF-8 are no text', () => {
  expect(fromUtf8(utf8('Gâté \u{1f600}'))).toBe('Gâté \u{1f600}');
  expect(fromUtf8(new Uint8Array([0xc3]))).toBeUndefined();
});

test('text of any length and in any script is the same UTF-8 as the platform makes and reads, one after the other', () => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const platform = (bytes: Uint8Array): string | undefined => {
    try {
      return strict.decode(bytes);
    } catch {
      return undefined;
    }
  };
  const letters = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('\ud800', '\ufeff', 'é', 'ж', '漢'),
  );
  const length = fc.constantFrom(1, 2, 63, 64, 65, 2_730, 2_731, 8_192, 8_193, 20_000);
  const text = fc.oneof(
    letters,
    fc.tuple(letters, length).map(([some, count]) => some.repeat(count).slice(0, count)),
  );
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(255), (given, place, byte) => {
      const bytes = utf8(given);
      expect(equal(bytes, new TextEncoder().encode(given))).toBe(true);
      expect(fromUtf8(bytes)).toBe(platform(bytes));
      if (bytes.length > 0) bytes[place % bytes.length] = byte;
      expect(fromUtf8(bytes)).toBe(platform(bytes));
    }),
    { numRuns: 300 },
  );
});

test('of what passed between text and bytes nothing stays behind', () => {
  const decode = vi.spyOn(TextDecoder.prototype, 'decode');
  const encodeInto = vi.spyOn(TextEncoder.prototype, 'encodeInto');
  const desks: unknown[] = [];
  try {
    fromUtf8(utf8('Gâté '.repeat(200)));
    fromUtf8(new Uint8Array([0x61, 0xc3]));
    desks.push(...decode.mock.calls.map(([given]) => given), ...encodeInto.mock.calls.map(([, into]) => into));
  } finally {
    vi.restoreAllMocks();
  }
  expect(desks).toHaveLength(3);
  for (const desk of desks as readonly Uint8Array[])
    expect(new Uint8Array(desk.buffer).every((byte) => byte === 0)).toBe(true);
});
