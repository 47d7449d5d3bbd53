/** The words of each language, in a file of their own. Small: it is there before anything that uses them. */
import type { ResourceLanguage } from 'i18next';
import { languages } from '../../../shared/language.ts';
import type { InterfaceLanguage } from '../../vault/api.ts';

const files: Readonly<Record<InterfaceLanguage, () => Promise<{ readonly words: ResourceLanguage }>>> = {
  nl: () => import('./nl.ts'),
  fr: () => import('./fr.ts'),
  de: () => import('./de.ts'),
  en: () => import('./en.ts'),
};

export const wordsOf = (language: InterfaceLanguage): Promise<{ readonly words: ResourceLanguage }> =>
  files[language]();

export const languageOf = (tag: string | undefined): InterfaceLanguage =>
  languages.find((language) => tag?.toLowerCase().startsWith(language)) ?? 'en';
