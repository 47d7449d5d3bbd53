/** T16: a card as a code, from its text to pixels and back. */
import fc from 'fast-check';
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { fromBase45, toBase45 } from '../../../shared/codec/base45.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';
import { cardBytesOfCode, cardCode, codeCap, readCardCode } from '../../../shared/trust/card-code.ts';
import { makeCard, vouchFor } from '../../../shared/trust/seat-card.ts';
import { lien, joppe } from '../../support/directory.ts';
import { crypto, seat, value } from '../../support/exchange.ts';

/** As a camera might see it: grey on white, larger, with a border and some noise. */
function photographed(text: string, scale: number, noise = 0): string {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const side = modules.length * scale;
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const isDark = modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
      const jitter = noise === 0 ? 0 : ((x * 7919 + y * 104_729) % noise) - noise / 2;
      const grey = (isDark ? 50 : 215) + jitter;
      data.set([grey, grey, grey, 255], (y * side + x) * 4);
    }
  return decodeQR({ width: side, height: side, data }, { format: 'RGBA', timeLimit: 4_000 });
}

const problem = (text: string): string => {
  const read = readCardCode(crypto, text);
  return read.ok ? 'read' : read.problem;
};

describe('T16 a card as a code', () => {
  test('base45 is that of RFC 9285, and one text for the same bytes', () => {
    expect(toBase45(new TextEncoder().encode('AB'))).toBe('BB8');
    expect(toBase45(new TextEncoder().encode('base-45'))).toBe('UJCLQE7W581');
    expect(new TextDecoder().decode(fromBase45('QED8WEX0'))).toBe('ietf!');
    for (const wrong of ['GGW', 'A', '::', 'ab8', 'BB8 ']) expect(fromBase45(wrong)).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => toHex(must(fromBase45(toBase45(bytes)), 'bytes')) === toHex(bytes)),
    );
  });

  test('comes back from its picture, sharp or noisy', () => {
    const text = must(cardCode(lien.cardBytes), 'a code');
    for (const [scale, noise] of [
      [3, 0],
      [6, 90],
    ] as const) {
      const read = value(readCardCode(crypto, photographed(text, scale, noise)));
      expect(read.bytes).toEqual(lien.cardBytes);
      expect(read.card.name).toBe(lien.card.name);
    }
  });

  test('an ordinary card, and one of a later seat with a long name, fit a code of 97 modules or fewer', async () => {
    const own = await seat({ name: 'Maximiliaan-Alexander van den Vuurtoren-Zonnebloem' });
    const bound = { ...own.card, person: lien.card.person };
    const later = makeCard(crypto, own.keys, { ...bound, vouch: vouchFor(crypto, lien.keys, bound) });
    const sides = [lien.cardBytes, joppe.cardBytes, later].map(
      (bytes) => encodeQR(must(cardCode(bytes), 'a code'), 'raw', { ecc: 'medium', border: 1 }).length - 2,
    );
    expect(Math.max(...sides)).toBeLessThanOrEqual(97);
  });

  test('the longest name a card may carry fits as well; what is larger goes as a file', async () => {
    const longest = await seat({ name: 'é'.repeat(200) });
    expect(cardCode(longest.cardBytes)).not.toBeNull();
    expect(cardCode(new Uint8Array(codeCap + 1))).toBeNull();
  });

  test('the bytes of a code are those of a card that fits one, behind this beginning and no other', () => {
    const text = must(cardCode(lien.cardBytes), 'a code');
    expect(cardBytesOfCode(text)).toEqual(lien.cardBytes);
    expect(cardBytesOfCode(text.replace('PASSERELLE/CARD/1/', 'PASSERELLE/CARD/9/'))).toBeNull();
    const most = must(cardCode(new Uint8Array(codeCap)), 'a code');
    expect(cardBytesOfCode(most)).toHaveLength(codeCap);
    expect(cardBytesOfCode(`${most}${toBase45(new Uint8Array(2))}`)).toBeNull();
  });

  test('anything else is refused with a reason', () => {
    const text = must(cardCode(lien.cardBytes), 'a code');
    expect(problem(text)).toBe('read');
    expect(problem(text.replace('/1/', '/2/'))).toBe('newer-version');
    expect(problem('https://example.org')).toBe('not-a-card');
    expect(problem(text.slice(0, -3))).not.toBe('read');
    expect(problem(text.replace(/..$/, '::'))).not.toBe('read');
    fc.assert(
      fc.property(fc.nat(lien.cardBytes.length - 1), (at) => {
        const bytes = new Uint8Array(lien.cardBytes);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        return problem(must(cardCode(bytes), 'a code')) !== 'read';
      }),
    );
  });
});
