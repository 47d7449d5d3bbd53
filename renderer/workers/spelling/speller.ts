/**
 * Whether words are spelled as a language has them: Hunspell with a dictionary of that language, and the terms of the
 * field, which no general dictionary has.
 */
import { glossary } from '../../../shared/glossary/index.ts';
import type { Language } from '../../../shared/language.ts';
import { wordsIn } from './text-words.ts';

/** What is used of Hunspell. */
export interface Dictionary {
  testSpelling(word: string): boolean;
  getSpellingSuggestions(word: string): readonly string[];
}

export interface Speller {
  /** Those of the words that are not spelled so. */
  wrong(words: readonly string[]): readonly string[];
  /** Best first. */
  suggestions(word: string): readonly string[];
}

export const mostSuggestions = 5;

export function speller(language: Language, dictionary: Dictionary): Speller {
  const terms = new Set(
    glossary.flatMap(({ names }) => wordsIn(names[language]).map(({ word }) => word.toLocaleLowerCase(language))),
  );
  const isRight = (word: string): boolean =>
    dictionary.testSpelling(word) ||
    terms.has(word.toLocaleLowerCase(language)) ||
    // Two words that somebody joined: each as it stands.
    (word.includes('-') && word.split('-').every((part) => part.length < 2 || isRight(part)));
  return {
    wrong: (words) => words.filter((word) => !isRight(word)),
    suggestions: (word) => [...new Set(dictionary.getSpellingSuggestions(word))].slice(0, mostSuggestions),
  };
}
