import { expect, test } from 'vitest';
import { decisions } from '../../../build/checks/decisions.mjs';
import { project } from './project.mjs';

const keys = `# Keys

## A key's end

2026-11-24, changed 2026-11-29 · [vault K9](../../renderer/vault/SPEC.md)

Because.
`;
const line = "- 2026-11-24 [A key's end](keys.md#a-keys-end)\n";

/** @param {Record<string, string>} files by name in the folder */
const find = (files) =>
  decisions.find(
    project(Object.fromEntries(Object.entries(files).map(([name, text]) => [`shared/decisions/${name}`, text]))),
  );

test('a record with a date, a title and a line in the index is whole', () => {
  expect(find({ 'keys.md': keys, 'README.md': `# Decisions\n\n${line}` })).toEqual([]);
});

test('a record without a date, a title or a word of its own is named', () => {
  const text = '# Keys\n\n## Undated\n\nBecause.\n\n##\n\n2026-11-24\n\nBecause.\n\n## Silent\n\n2026-11-24\n';
  expect(find({ 'keys.md': text, 'README.md': '' })).toEqual(
    expect.arrayContaining([
      'shared/decisions/keys.md: "Undated" has no date below its title',
      'shared/decisions/keys.md: a record without a title',
      'shared/decisions/keys.md: "Silent" says nothing',
    ]),
  );
});

test('a folder without records is named', () => {
  expect(find({ 'README.md': '# Decisions\n' })).toEqual(['shared/decisions holds no record']);
});

test('a title that stands twice is named, also in another file', () => {
  const other = keys.replace("A key's end", "A KEY'S END");
  expect(find({ 'keys.md': keys, 'trust.md': other, 'README.md': line })).toContain(
    'shared/decisions/trust.md: "A KEY\'S END" is the title of another record too',
  );
});

test('the index and the records are the same', () => {
  const index = "- 2026-11-25 [A key's end](keys.md#a-keys-end)\n";
  expect(find({ 'keys.md': keys, 'README.md': index })).toEqual([
    `shared/decisions/README.md: lacks "${line.trim()}"`,
    `shared/decisions/README.md: "${index.trim()}" leads to no record`,
  ]);
});
