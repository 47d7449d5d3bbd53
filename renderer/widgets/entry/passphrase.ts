/** Passphrases: a suggestion drawn by chance, and how hard one is to guess, in words. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { wordLists as lists } from '../../../shared/words/lists.ts';
import type { InterfaceLanguage } from '../../vault/api.ts';

export const wordsInPassphrase = 6;
/** Every list has 512 words: 9 bits each, 54 bits together. */
export const bitsOfSuggestion = wordsInPassphrase * 9;

/** Six words by chance, each equally likely, separated by spaces. */
export function suggestPassphrase(language: InterfaceLanguage): string {
  const list = lists[language];
  const chance = crypto.getRandomValues(new Uint16Array(wordsInPassphrase));
  return Array.from(chance, (value) => list[value % list.length]).join(' ');
}

/** From easily guessed to hard; the last two are accepted. */
export const strengths = ['too-short', 'easy', 'weak', 'good', 'strong'] as const;
export type Strength = (typeof strengths)[number];

const shortest = 12;
const known = Object.values(lists).flat();
const meter = new ZxcvbnFactory({ dictionary: { commonWords: known } });

/**
 * How hard it is to guess for someone who knows the person and these word lists.
 * @param about words an acquaintance would try first: name, service
 */
export function strengthOf(passphrase: string, about: readonly string[]): Strength {
  if (passphrase.length < shortest) return 'too-short';
  const parts = about.flatMap((text) => [text, ...text.split(/[\s:-]+/)]).filter((part) => part.length > 2);
  const { guessesLog10 } = meter.check(passphrase, parts);
  if (guessesLog10 < 8) return 'easy';
  if (guessesLog10 < 11) return 'weak';
  return guessesLog10 < 14 ? 'good' : 'strong';
}

export const isAccepted = (strength: Strength): boolean => strength === 'good' || strength === 'strong';
