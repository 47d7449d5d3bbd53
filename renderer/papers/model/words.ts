/** The fixed words of papers in the four languages, independent of the language of the interface. */
import type { Language } from '../../../shared/language.ts';
import { unitValues } from '../../i18n/name-words.ts';
import { unitWords, type UnitWords } from '../../i18n/units/unit-words.ts';
import de from '../../i18n/locales/de/papers.json';
import en from '../../i18n/locales/en/papers.json';
import fr from '../../i18n/locales/fr/papers.json';
import nl from '../../i18n/locales/nl/papers.json';

export type PaperWords = (typeof en)['paper'];
const tables: Record<Language, PaperWords> = { nl: nl.paper, fr: fr.paper, de: de.paper, en: en.paper };

/** Everything one language needs to put a dossier on paper. */
export interface Tongue {
  readonly language: Language;
  readonly words: PaperWords;
  readonly units: UnitWords;
  readonly values: ReturnType<typeof unitValues>;
}

export const tongue = (language: Language): Tongue => ({
  language,
  words: tables[language],
  units: unitWords(language),
  values: unitValues(language),
});
