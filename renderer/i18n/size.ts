/** Sizes as people read them. */
import type { InterfaceLanguage } from '../vault/api.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** `12 MB` in the words of a language. */
export function sizeWords(bytes: number, language: InterfaceLanguage): string {
  let value = bytes / 1000;
  let unit: (typeof units)[number] = 'kilobyte';
  for (const next of units.slice(1)) {
    if (value < 1000) break;
    value /= 1000;
    unit = next;
  }
  const digits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
}
