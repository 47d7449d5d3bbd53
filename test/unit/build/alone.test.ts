/** Whoever puts something in the place of a module is named where the others are kept from it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alone } from '../../alone.mts';

test('a test that puts something in the place of a module runs alone, and no other does', () => {
  // Written apart, so that this file does not name itself.
  const replaces = new RegExp(['vi', '(mock|doMock)\\('].join('\\.'));
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((name) => join('test', name).replaceAll('\\', '/'))
    .filter((file) => /\.test\.(tsx?|mjs)$/.test(file));
  expect(files.filter((file) => replaces.test(readFileSync(file, 'utf8')))).toEqual([...alone]);
});
