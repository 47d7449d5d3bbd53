/** The word lists by language: 512 words each, so a word is worth nine bits. Suggested passphrases use them too. */
import type { Language } from '../language.ts';
import { words as german } from './de.ts';
import { words as english } from './en.ts';
import { words as french } from './fr.ts';
import { words as dutch } from './nl.ts';

const split = (words: string): readonly string[] => words.trim().split(/\s+/);

export const wordLists: Readonly<Record<Language, readonly string[]>> = {
  nl: split(dutch),
  fr: split(french),
  de: split(german),
  en: split(english),
};
