/** A name and what is said of it, with the colon of the language of the screen. */
import i18next from 'i18next';
import { colon, type Language } from '../../shared/language.ts';
import { languageOf } from './words/files.ts';

export const pair = (name: string, said: string, language: Language = languageOf(i18next.language)): string =>
  `${name}${colon(language)}${said}`;
