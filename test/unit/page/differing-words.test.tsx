/** D74: where a text stands in two versions, the words that differ are marked in each. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Differing } from '../../../renderer/fields/differing.tsx';
import { differingPieces } from '../../../renderer/fields/differing-words.ts';

const marked = (text: string, ...others: string[]): readonly string[] =>
  differingPieces(text, others).flatMap((piece) => (piece.differs ? [piece.text] : []));

test('D74: each version marks the words the other does not have there', () => {
  const mine = 'De kamer bij zijn zus is vrij vanaf maart.';
  const theirs = 'De kamer bij zijn broer is vrij vanaf eind maart.';
  expect(marked(mine, theirs)).toEqual(['zus']);
  expect(marked(theirs, mine)).toEqual(['broer', 'eind']);
});

test('D74: words that differ beside each other are one mark, and a word said twice is found where it is missing', () => {
  expect(marked('Hij belt elke week zelf op.', 'Hij belt op.')).toEqual(['elke week zelf']);
  expect(marked('ja ja nee', 'ja nee')).toHaveLength(1);
});

test('D74: of three versions a word is marked that one of the others does not have', () => {
  expect(marked('woont bij tante Rosa', 'woont bij tante Els', 'woont bij tante Rosa')).toEqual(['Rosa']);
});

test('D74: nothing is marked where all of it differs or none of it', () => {
  expect(marked('ja', 'nee')).toEqual([]);
  expect(marked('Zelfde tekst.', 'Zelfde tekst.')).toEqual([]);
  expect(marked('', 'iets')).toEqual([]);
});

test('D74: the pieces are the text to the letter, however long it is', () => {
  const long = Array.from({ length: 3000 }, (_, at) => `woord${at % 7}${at}`).join('  \n ');
  const other = `anders ${long.replaceAll('woord3', 'zin3')} slot`;
  const pieces = differingPieces(long, [other]);
  expect(pieces.map(({ text }) => text).join('')).toBe(long);
  const moved = long.split('\n').reverse().join('\n');
  expect(
    differingPieces(moved, [long])
      .map(({ text }) => text)
      .join(''),
  ).toBe(moved);
});

test('D74: a mark holds the words as they were typed and nothing of them is markup', () => {
  expect(renderToStaticMarkup(<Differing text="a <b> c" others={['a d c']} />)).toMatch(
    /^a <mark[^>]*>&lt;b&gt;<\/mark> c$/,
  );
});
