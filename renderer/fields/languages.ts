/** Languages people speak, by name in the language of the interface. */
import { useFormat } from '../i18n/format.ts';
import { languageName, offeredLanguages } from '../i18n/spoken-languages.ts';

export const useLanguageName = (): ((code: string) => string) => {
  const { language } = useFormat();
  return (code) => languageName(code, language);
};

type Choices = readonly { readonly value: string; readonly label: string }[];

/** By language of the interface: each wish and each goal has a list of them. */
const sorted = new Map<string, Choices>();

export function useLanguageChoices(): Choices {
  const { language } = useFormat();
  const choices = sorted.get(language) ?? choicesIn(language);
  sorted.set(language, choices);
  return choices;
}

function choicesIn(language: string): Choices {
  const [nl, fr, de, en, ...others] = offeredLanguages.map((value) => ({
    value,
    label: languageName(value, language),
  }));
  const named = others
    .filter(({ value, label }) => value !== label)
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return [nl, fr, de, en, ...named].filter((choice) => choice !== undefined);
}

/** Languages written from right to left: titles and own words follow them. */
export const isRightToLeft = (code: string): boolean => ['ar', 'fa', 'ur', 'ps', 'ckb', 'he'].includes(code);
