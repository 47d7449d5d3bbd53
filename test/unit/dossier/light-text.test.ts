/** D75: lists and bold by plain marks; the text that is kept stays what was typed. */
import { expect, test } from 'vitest';
import { hasMarks, textParts, type TextPart } from '../../../shared/dossier/light-text.ts';

const said = (part: TextPart | undefined): readonly string[] =>
  part === undefined
    ? []
    : (part.kind === 'lines' ? [part.runs] : part.items).map((runs) => runs.map(({ text }) => text).join(''));

test('D75: lines that begin with a dash are a list, with what stands before and behind it', () => {
  const parts = textParts('Afgesproken:\n\n- zus bellen\n- attest vragen\n\nVolgende week opnieuw.');
  expect(parts.map(({ kind }) => kind)).toEqual(['lines', 'list', 'lines']);
  expect(parts.flatMap(said)).toEqual(['Afgesproken:', 'zus bellen', 'attest vragen', 'Volgende week opnieuw.']);
});

test('D75: lines that count from one are a numbered list; a date at the beginning of a line is none', () => {
  expect(textParts('1. adres\n2. inkomen')).toMatchObject([{ kind: 'list', isNumbered: true }]);
  expect(textParts('3. Mai kam er an.')).toMatchObject([{ kind: 'lines' }]);
  expect(textParts('1. Mai kam er an.')).toMatchObject([{ kind: 'lines' }]);
});

test('D75: words between two asterisks on each side are bold, with where they stand in the text', () => {
  const text = 'Hij wil **zelf** bellen, 2 ** 3 blijft staan.';
  const [part] = textParts(text);
  const runs = part?.kind === 'lines' ? part.runs : [];
  expect(runs.filter(({ isStrong }) => isStrong).map((run) => run.text)).toEqual(['zelf']);
  for (const run of runs) expect(text.slice(run.start, run.start + run.text.length)).toBe(run.text);
  expect(runs.map((run) => run.text).join('')).toBe('Hij wil zelf bellen, 2 ** 3 blijft staan.');
});

test.each(['Gewone tekst.\n\nMet een lege regel.', '', '-zonder spatie', '** niet dicht **', 'a * b * c', '  \n'])(
  'D75: without marks a text is shown to the letter: %j',
  (text) => {
    expect(hasMarks(text)).toBe(false);
    expect(textParts(text).flatMap(said).join('')).toBe(text);
  },
);

test('D75: a text of nothing but marks is read in the time of its length', () => {
  const began = performance.now();
  for (const sign of ['*', '**a', '- a\n', '1. a\n', '** **']) textParts(sign.repeat(20_000));
  expect(performance.now() - began).toBeLessThan(2_000);
});
