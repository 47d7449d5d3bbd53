/** Languages people speak, as ISO 639 codes; their names come from the browser, in the language of the interface. */
import { useMemo } from 'react';
import { useFormat } from '../../../app/format.ts';

/** Offered first: what is spoken most in Belgian prisons. Any other can be typed. */
const offered = [
  'nl',
  'fr',
  'de',
  'en',
  'ar',
  'tr',
  'ber',
  'sq',
  'ro',
  'bg',
  'pl',
  'ru',
  'uk',
  'sr',
  'it',
  'es',
  'pt',
  'el',
  'fa',
  'ps',
  'ku',
  'ckb',
  'ti',
  'am',
  'so',
  'ln',
  'sw',
  'rn',
  'ff',
  'ur',
  'hi',
  'pa',
  'bn',
  'ne',
  'zh',
  'vi',
  'th',
  'ka',
  'hy',
  'rom',
] as const;

/** The language's name; a text that is not a code comes back as it was typed. */
export function languageName(code: string, display: string): string {
  try {
    return new Intl.DisplayNames(display, { type: 'language', fallback: 'none' }).of(code) ?? code;
  } catch {
    return code;
  }
}

export const useLanguageName = (): ((code: string) => string) => {
  const { language } = useFormat();
  return (code) => languageName(code, language);
};

export function useLanguageChoices(): readonly { readonly value: string; readonly label: string }[] {
  const { language } = useFormat();
  return useMemo(() => {
    const [nl, fr, de, en, ...others] = offered.map((value) => ({ value, label: languageName(value, language) }));
    const named = others
      .filter(({ value, label }) => value !== label)
      .sort((a, b) => a.label.localeCompare(b.label, language));
    return [nl, fr, de, en, ...named].filter((choice) => choice !== undefined);
  }, [language]);
}

/** Languages written from right to left: titles and own words follow them. */
export const isRightToLeft = (code: string): boolean => ['ar', 'fa', 'ur', 'ps', 'ckb', 'he'].includes(code);
