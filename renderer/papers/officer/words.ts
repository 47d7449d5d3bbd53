/** The fixed words of papers for the privacy officer in the four languages, independent of the language of the interface. */
import type { Language } from '../../../shared/language.ts';
import disclosureDe from '../../i18n/locales/de/disclosure.json';
import disclosureEn from '../../i18n/locales/en/disclosure.json';
import disclosureFr from '../../i18n/locales/fr/disclosure.json';
import disclosureNl from '../../i18n/locales/nl/disclosure.json';
import de from '../../i18n/locales/de/officer.json';
import en from '../../i18n/locales/en/officer.json';
import fr from '../../i18n/locales/fr/officer.json';
import nl from '../../i18n/locales/nl/officer.json';

export type OfficerWords = (typeof en)['paper'] & { readonly grounds: (typeof disclosureEn)['ground'] };

const tables: Readonly<Record<Language, OfficerWords>> = {
  nl: { ...nl.paper, grounds: disclosureNl.ground },
  fr: { ...fr.paper, grounds: disclosureFr.ground },
  de: { ...de.paper, grounds: disclosureDe.ground },
  en: { ...en.paper, grounds: disclosureEn.ground },
};

export const officerWords = (language: Language): OfficerWords => tables[language];
