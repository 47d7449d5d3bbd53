/** The interface's words: one JSON file per language and namespace. Those of one language are loaded to start with. */
import 'dayjs/locale/nl-be';
import 'dayjs/locale/fr';
import 'dayjs/locale/de';
import 'dayjs/locale/en-gb';
import dayjs from 'dayjs';
import i18next from 'i18next';
import { languages } from '../../shared/language.ts';
import type { InterfaceLanguage } from '../vault/api.ts';
import { languageOf, wordsOf } from './words/files.ts';

async function loadWords(language: InterfaceLanguage): Promise<void> {
  if (i18next.hasResourceBundle(language, 'common')) return;
  const { words } = await wordsOf(language);
  for (const [namespace, keys] of Object.entries(words)) i18next.addResourceBundle(language, namespace, keys);
}

/** The words of the other languages: papers and talks with a person may need any of them. */
export async function loadAllWords(): Promise<void> {
  await Promise.all(languages.map(loadWords));
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

export { languageOf as asLanguage };

export async function startWords(systemLocale: string): Promise<void> {
  const language = languageOf(systemLocale);
  await firstWords(language);
  followLanguage(language);
}

/** Without a page that follows. */
export async function firstWords(lng: InterfaceLanguage): Promise<void> {
  const { words } = await wordsOf(lng);
  await i18next.init({
    resources: { [lng]: words },
    lng,
    fallbackLng: 'en',
    defaultNS: 'common',
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
}

export async function changeLanguage(language: InterfaceLanguage): Promise<void> {
  await loadWords(language);
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

/**
 * Takes on the language of who is about to be unlocked, unless somebody has just chosen one.
 * @returns whether it is theirs now
 */
export async function speakTo(language: InterfaceLanguage): Promise<boolean> {
  const isTheirs = (): boolean => languageOf(i18next.language) === language;
  if (!isTheirs() && chosenWhileLocked === undefined) await changeLanguage(language);
  return isTheirs();
}

function followLanguage(language: InterfaceLanguage): void {
  dayjs.locale(dateLocale(language));
  document.documentElement.lang = language;
}

export { default as i18n } from 'i18next';
