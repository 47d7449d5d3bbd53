/** The example a page begins with is one that can be read, and that comes out. */
import { expect, it } from 'vitest';
import { exampleToBegin } from '../../../renderer/rooms/law/example-to-begin.ts';
import { packs, readExample, runExample } from '../../../shared/release/index.ts';

it('the example to begin with holds in every line (V14)', () => {
  const read = readExample(exampleToBegin);
  if (!read.ok) throw new Error(read.problem.mistake.code);
  expect(runExample(packs, read.value).checked.filter(({ holds }) => !holds)).toEqual([]);
});
