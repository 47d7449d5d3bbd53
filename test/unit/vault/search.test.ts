import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Block, type Found, type Item, type Place } from '../../../renderer/vault/search/blocks.ts';
import { foldText, unfold, unfolding } from '../../../renderer/vault/search/folding.ts';

const found = (block: Block, query: string): readonly number[] => {
  const hits: Found[] = [];
  block.find(foldText(query).split(' '), hits);
  return hits.map(({ item }) => item);
};
const place: Place = { dossier: 'd', realm: 'real', section: 'notes' };
const note = (text: string): Item => ({ kind: 'note', text, entity: 'n', on: '2026-11-24' });

describe('searched texts', () => {
  it('fold to the same length, and come back whole from any place to any other', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'A', 'é', 'É', 'œ', 'ß', '’', '–', '…', ' ', '\n', 'İ', '👍', 'م'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(40), (text, a, b) => {
        const folded = foldText(text);
        expect(folded.length).toBe(text.length);
        const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        expect(unfold(folded, unfolding(text, folded), from, to)).toBe(text.slice(from, to));
      }),
    );
  });

  it('are found as looking through each of them finds them: every word in the same text', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'É'), minLength: 1, maxLength: 3 });
    const texts = fc.array(fc.array(words, { maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(texts, fc.array(words, { minLength: 1, maxLength: 3 }), (made, query) => {
        const items = made.map((each) => each.join(' '));
        const naive = items.flatMap((text, at) =>
          query.every((word) => foldText(text).includes(foldText(word))) ? [at] : [],
        );
        expect(found(new Block(place, items.map(note)), query.join(' '))).toEqual(naive);
      }),
    );
  });

  it('are shown as they were written, marked where the words stand', () => {
    const block = new Block(place, [note('Eerst iets anders.'), note('Zijn zus is naar Liège – “écoute” – verhuisd.')]);
    expect(found(block, 'ECOUTE liege')).toEqual([1]);
    const shown = block.excerpt(1, ['ecoute', 'liege']);
    expect(shown).toMatchObject({ kind: 'note', excerpt: 'Zijn zus is naar Liège – “écoute” – verhuisd.' });
    expect(shown.marks.map(([at, length]) => shown.excerpt.slice(at, at + length))).toEqual(['Liège', 'écoute']);
  });
});
