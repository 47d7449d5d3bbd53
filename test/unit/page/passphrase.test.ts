import { describe, expect, test } from 'vitest';
import {
  bitsOfSuggestion,
  isAccepted,
  strengthOf,
  suggestPassphrase,
} from '../../../renderer/widgets/entry/passphrase.ts';
import { words as german } from '../../../shared/words/de.ts';
import { words as english } from '../../../shared/words/en.ts';
import { words as french } from '../../../shared/words/fr.ts';
import { words as dutch } from '../../../shared/words/nl.ts';

describe.each([
  ['nl', dutch],
  ['fr', french],
  ['de', german],
  ['en', english],
] as const)('words of %s', (language, words) => {
  const list = words.trim().split(/\s+/);

  test('512 different words, typed the same on every keyboard', () => {
    expect(new Set(list).size).toBe(512);
    for (const word of list) expect(word).toMatch(/^[a-z]{3,9}$/);
  });

  test('a suggestion is six of them, and good enough', () => {
    const suggestion = suggestPassphrase(language);
    const chosen = suggestion.split(' ');
    expect(chosen).toHaveLength(6);
    for (const word of chosen) expect(list).toContain(word);
    expect(isAccepted(strengthOf(suggestion, []))).toBe(true);
  });
});

test('more possibilities than the screen says in words', () => expect(2 ** bitsOfSuggestion).toBeGreaterThan(18e15));

test('short, repeated or personal is not accepted', () => {
  expect(strengthOf('kort', [])).toBe('too-short');
  for (const weak of ['aaaaaaaaaaaaaaaa', 'abcdefghijklmnop', 'lien waterval gent']) {
    expect(isAccepted(strengthOf(weak, ['Lien Waterval', 'prison:gent']))).toBe(false);
  }
});
