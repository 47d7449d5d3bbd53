/** The interface's words: one JSON file per language and namespace, all loaded at start. */
import 'dayjs/locale/nl-be';
import 'dayjs/locale/fr';
import 'dayjs/locale/de';
import 'dayjs/locale/en-gb';
import dayjs from 'dayjs';
import i18next, { type Resource, type ResourceKey, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages } from '../../shared/language.ts';
import type { InterfaceLanguage } from '../vault/api.ts';

const files = import.meta.glob<ResourceKey>('../locales/*/*.json', { eager: true, import: 'default' });

function resources(): Resource {
  const all: Record<string, ResourceLanguage> = {};
  for (const [path, words] of Object.entries(files)) {
    const [language = '', file = ''] = path.split('/').slice(-2);
    all[language] = { ...all[language], [file.replace('.json', '')]: words };
  }
  return all;
}

/** Languages as their speakers write them, in the order of the switch. */
export const languageNames: Record<InterfaceLanguage, string> = {
  nl: 'Nederlands',
  fr: 'Français',
  de: 'Deutsch',
  en: 'English',
};
export { languages };

const dayjsLocales: Record<InterfaceLanguage, string> = { nl: 'nl-be', fr: 'fr', de: 'de', en: 'en-gb' };

/** Locale for `Intl` and the date pickers: dates as they are written in Belgium. */
export const dateLocale = (language: InterfaceLanguage): string => dayjsLocales[language];

export const asLanguage = (tag: string | undefined): InterfaceLanguage =>
  languages.find((language) => tag?.toLowerCase().startsWith(language)) ?? 'en';

export async function startWords(systemLocale: string): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: resources(),
    lng: asLanguage(systemLocale),
    fallbackLng: 'en',
    defaultNS: 'common',
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  followLanguage(asLanguage(systemLocale));
}

export async function changeLanguage(language: InterfaceLanguage): Promise<void> {
  await i18next.changeLanguage(language);
  followLanguage(language);
}

/** The language someone chose before unlocking, if they did: they mean it for themselves. */
let chosenWhileLocked: InterfaceLanguage | undefined;

export async function chooseWhileLocked(language: InterfaceLanguage): Promise<void> {
  chosenWhileLocked = language;
  await changeLanguage(language);
}

/** Asked once, by the person who unlocks. */
export function takeChosenLanguage(): InterfaceLanguage | undefined {
  const chosen = chosenWhileLocked;
  chosenWhileLocked = undefined;
  return chosen;
}

function followLanguage(language: InterfaceLanguage): void {
  dayjs.locale(dateLocale(language));
  document.documentElement.lang = language;
}

export { default as i18n } from 'i18next';
