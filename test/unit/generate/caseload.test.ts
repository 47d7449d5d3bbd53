/** Made-up dossiers: what a person would read in them. */
import { expect, test } from 'vitest';
import { makeCaseload } from '../../generate/caseload.ts';

test('no text of a made-up dossier keeps a blank that a word belongs in', () => {
  const texts = [...makeCaseload({ dossiers: 40, notesEach: 20, seed: 3 })].flatMap(({ plan, notes }) => [
    ...plan.flatMap(({ goal, steps }) => [goal, ...steps.map(({ what }) => what)]),
    ...notes.map(({ note }) => note.text),
  ]);
  expect(texts.length).toBeGreaterThan(900);
  expect(texts.filter((text) => text === '' || /[{}]/.test(text))).toEqual([]);
});
