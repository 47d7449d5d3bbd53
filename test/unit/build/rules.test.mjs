import { expect, test } from 'vitest';
import { ruleIds } from '../../../build/checks/rules.mjs';
import { project } from './project.mjs';

const spec = (/** @type {readonly string[]} */ ...ids) => ids.map((id) => `- **${id}** Something holds.\n`).join('');

test('a rule no test names, and an id that is there twice, are told with their file', () => {
  const root = project({
    'shared/codec/SPEC.md': spec('K1', 'K2', 'K2', 'K30'),
    'test/unit/codec/cbor.test.ts':
      "// K2\n/**\n * K2 is about lengths.\n */\ntest('K1: one', () => {});\ntest('K3: another', () => {});",
  });
  expect(ruleIds.find(root)).toEqual([
    'shared/codec/SPEC.md: K2 is there twice',
    'shared/codec/SPEC.md: no test names K2',
    'shared/codec/SPEC.md: no test names K2',
    'shared/codec/SPEC.md: no test names K30',
  ]);
});

test('several may stand in one title, alone, in a row, or from one to another', () => {
  const root = project({
    'shared/codec/SPEC.md': spec('K1', 'K2', 'K3', 'K4', 'K5'),
    'test/e2e/any.spec.ts': "test('K1, K5: one', () => {});\ntest('K2-K4 three', () => {});",
  });
  expect(ruleIds.find(root)).toEqual([]);
});

test('an id that two files have counts at home, or behind the name of its folder', () => {
  const files = {
    'shared/codec/SPEC.md': spec('K1'),
    'shared/words/SPEC.md': spec('K1'),
    'test/unit/codec/cbor.test.ts': "test('K1: one', () => {});",
  };
  expect(ruleIds.find(project(files))).toEqual(['shared/words/SPEC.md: no test names K1']);
  const cited = { ...files, 'test/unit/vault/passphrase-and-words.test.ts': "test('W9, words K1: one', () => {});" };
  expect(ruleIds.find(project(cited))).toEqual([]);
});
