/** Languages people speak, by name in the language of the interface. */
import { useMemo } from 'react';
import { useFormat } from '../../../app/format.ts';
import { languageName, offeredLanguages } from '../../../app/spoken-languages.ts';

export const useLanguageName = (): ((code: string) => string) => {
  const { language } = useFormat();
  return (code) => languageName(code, language);
};

export function useLanguageChoices(): readonly { readonly value: string; readonly label: string }[] {
  const { language } = useFormat();
  return useMemo(() => {
    const [nl, fr, de, en, ...others] = offeredLanguages.map((value) => ({
      value,
      label: languageName(value, language),
    }));
    const named = others
      .filter(({ value, label }) => value !== label)
      .sort((a, b) => a.label.localeCompare(b.label, language));
    return [nl, fr, de, en, ...named].filter((choice) => choice !== undefined);
  }, [language]);
}

/** Languages written from right to left: titles and own words follow them. */
export const isRightToLeft = (code: string): boolean => ['ar', 'fa', 'ur', 'ps', 'ckb', 'he'].includes(code);
