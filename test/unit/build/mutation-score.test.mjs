import { expect, test } from 'vitest';
import { isExplainedBy } from '../../../build/mutate/equivalent.mjs';
import { mutantsOf } from '../../../build/mutate/maker.mjs';
import { scoreOf, tableOf, verdictOf } from '../../../build/mutate/table.mjs';

const file = 'shared/trust/a.ts';
/** @param {'killed' | 'survived' | 'timeout' | 'unreached'} result */
const played = (result) => ({ result, by: '', took: 1, tests: 1 });

test('what was noticed counts, also by taking too long; what no test met was not noticed', () => {
  const verdicts = [
    verdictOf({ file }, played('killed'), false),
    verdictOf({ file }, played('timeout'), false),
    verdictOf({ file }, played('survived'), false),
    verdictOf({ file }, played('unreached'), false),
    verdictOf({ file }, played('survived'), true),
    verdictOf({ file }, undefined, false),
  ];
  expect(verdicts.map(({ verdict }) => verdict)).toEqual([
    'killed',
    'timeout',
    'survived',
    'survived',
    'explained',
    'waiting',
  ]);
  // What is explained, and what waits, is no part of it.
  expect(scoreOf(verdicts)).toBe(50);
  expect(tableOf(verdicts)).toMatch(/^shared\/trust +1 +1 +2 +1 +1 +50\.0 %$/m);
});

test('an explained mutant that is noticed all the same counts as noticed', () => {
  expect(verdictOf({ file }, played('killed'), true).verdict).toBe('killed');
});

test('an explanation is found by its content, wherever the line stands', () => {
  const [first] = mutantsOf(file, 'if (a < b) c();');
  const moved = mutantsOf(file, '\n\n  if (a < b) c();');
  const explained = { file, line: 'if (a < b) c();', was: first?.was ?? '', now: first?.now ?? '', proof: '' };
  expect(moved.filter((mutant) => isExplainedBy(mutant)(explained))).toHaveLength(1);
});
