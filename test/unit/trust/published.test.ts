/** What keepers publish: the carrier, and a law pack in it (shared/trust/published/SPEC.md, TP1-TP7). */
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../../shared/codec/cbor.ts';
import { packs, type LawPack } from '../../../shared/release/index.ts';
import { must } from '../../../shared/result.ts';
import { besideKnown, contentIn, encodeContent, readPack } from '../../../shared/trust/published/contents.ts';
import {
  countsUnder,
  decodePublication,
  encodeUnsignedPublication,
  publishedCap,
  publishedFile,
  readPublishedFile,
  signPublication,
  type Publication,
} from '../../../shared/trust/published/published.ts';
import { first, officers, published as listOf, draftOf } from '../../support/directory.ts';
import { heldPack, shortPack } from '../../support/contents.ts';
import { crypto, seededKeys, value } from '../../support/exchange.ts';

const pack: LawPack = { ...shortPack, number: 7, validFrom: '2027-01-01' };
const [one, two, three] = officers();
const unsigned = (more: Partial<Publication> = {}) =>
  encodeUnsignedPublication({
    list: first.directory.list,
    realm: first.directory.realm,
    kind: 'law-pack',
    number: 7,
    issuedAt: 1,
    content: encodeContent(pack),
    ...more,
  });
const read = (bytes: Uint8Array) => value(decodePublication(crypto, bytes));
const signedBy = (bytes: ReturnType<typeof unsigned>, ...keys: readonly ReturnType<typeof seededKeys>[]) =>
  keys.reduce((each, key) => signPublication(crypto, read(each), key), bytes);
const twice = signedBy(unsigned(), one.keys, two.keys);

/** A map of one's own, well signed: what the schema does not know. */
function withMap(change: (map: Record<string, unknown>) => Record<string, unknown>) {
  const outer = value(decode(unsigned()));
  if (!Array.isArray(outer) || !(outer[0] instanceof Uint8Array)) throw new Error('not the wire');
  const map: unknown = value(decode(outer[0]));
  if (typeof map !== 'object' || map === null) throw new Error('not a map');
  return encode([encode(change({ ...map })), []]);
}
const problem = (bytes: Uint8Array): string => {
  const found = decodePublication(crypto, bytes);
  return found.ok ? 'none' : found.problem;
};

describe('TP1 TP2 TP3 a publication', () => {
  it('TP1: says what was published, and under which list', () => {
    expect(read(twice).publication).toMatchObject({ kind: 'law-pack', number: 7, list: first.directory.list });
    expect(contentIn(readPack, read(twice).publication)).toEqual({ ok: true, value: pack });
    expect(problem(withMap((map) => ({ ...map, number: 0 })))).toBe('newer-version');
    expect(problem(withMap((map) => ({ ...map, format: 'passerelle/directory' })))).toBe('not-a-publication');
  });

  it('TP2: is whole: any changed byte is refused, and so is what is too large', () => {
    for (let at = 0; at < twice.length; at += 37) {
      const bytes = new Uint8Array(twice);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const found = decodePublication(crypto, bytes);
      expect(found.ok && countsUnder(first, found.value).ok).toBe(false);
    }
    expect(problem(new Uint8Array(publishedCap + 1))).toBe('not-a-publication');
    expect(problem(twice.subarray(0, 100))).toBe('damaged');
  });

  it('TP3: a kind or a version that is not known is of a newer application', () => {
    expect(problem(withMap((map) => ({ ...map, kind: 'services' })))).toBe('newer-version');
    expect(problem(withMap((map) => ({ ...map, version: 2 })))).toBe('newer-version');
  });

  it('TP5: travels as a text file too', () => {
    const file = publishedFile(twice);
    expect(new TextDecoder().decode(file)).toMatch(/^PASSERELLE PUBLISHED 1\n[\w\n-]+\nPASSERELLE PUBLISHED END\n$/);
    expect(readPublishedFile(file)).toEqual(twice);
  });
});

describe('TP4 it counts by the word of two keepers of the list held', () => {
  const counts = (bytes: Uint8Array, list = first): string => {
    const found = countsUnder(list, read(bytes));
    return found.ok ? 'counts' : found.problem;
  };

  it('two of the three, whichever', () => {
    expect(counts(twice)).toBe('counts');
    expect(counts(signedBy(unsigned(), three.keys, one.keys))).toBe('counts');
    expect(counts(unsigned())).toBe('too-few-signatures');
    expect(counts(signedBy(unsigned(), one.keys, one.keys))).toBe('too-few-signatures');
    expect(counts(signedBy(unsigned(), one.keys, seededKeys(1)))).toBe('not-by-keepers');
  });

  it('of this list and realm', () => {
    expect(counts(signedBy(unsigned({ realm: new Uint8Array(16) }), one.keys, two.keys))).toBe('other-realm');
    expect(counts(signedBy(unsigned({ list: new Uint8Array(16) }), one.keys, two.keys))).toBe('other-list');
  });

  it('after the keepers changed, the new ones sign as well, and the old signatures do no harm', () => {
    const rolled = listOf(
      {
        ...draftOf(),
        officers: officers(1)
          .map(({ part: { name, key } }) => ({ name, key }))
          .sort((a, b) => Buffer.compare(a.key, b.key)),
        number: 2,
        earlier: [first.hash],
      },
      undefined,
      1,
    );
    expect(counts(twice, rolled)).toBe('not-by-keepers');
    const [newOne, newTwo] = officers(1);
    expect(counts(signedBy(twice, newOne.keys, newTwo.keys), rolled)).toBe('counts');
  });
});

describe('TP6 TP7 a law pack in it', () => {
  it('TP6: is read by the schema of packs, under its own number', () => {
    expect(contentIn(readPack, read(unsigned({ number: 8 })).publication)).toEqual({
      ok: false,
      problem: 'broken-content',
    });
    const ofForm = (format: string) =>
      contentIn(readPack, read(unsigned({ content: encode({ format, number: 7 }) })).publication);
    expect(ofForm('law-pack-3')).toEqual({ ok: false, problem: 'newer-version' });
    expect(ofForm('law-pack-1')).toEqual({ ok: false, problem: 'withdrawn-form' });
    // As large as this version carries them it fits in one as well.
    const whole = { ...heldPack, number: 7 };
    expect(contentIn(readPack, read(unsigned({ content: encodeContent(whole) })).publication)).toEqual({
      ok: true,
      value: whole,
    });
    const { name: _left, ...nameless } = pack;
    expect(readPack(nameless)).toEqual({ ok: false, problem: 'broken-content' });
    expect(readPack({ ...pack, rules: [...pack.rules, pack.rules[0]] })).toEqual({
      ok: false,
      problem: 'broken-content',
    });
  });

  it('TP7: a number belongs to one pack', () => {
    const known = must(packs[5], 'pack 6');
    expect(besideKnown(packs, known)).toEqual({ ok: true, value: 'same' });
    expect(besideKnown(packs, pack)).toEqual({ ok: true, value: 'new' });
    expect(besideKnown(packs, { ...known, validFrom: '2026-04-09' })).toEqual({ ok: false, problem: 'number-taken' });
  });
});
