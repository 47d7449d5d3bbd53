/** Languages people speak, as ISO 639 codes; their names come from the browser, in any language of the interface. */

/** Offered first: what is spoken most in Belgian prisons. Any other can be typed. */
export const offeredLanguages = [
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

const made = new Map<string, Intl.DisplayNames>();

/** One for each language it speaks: making one costs a thousand times what asking it does. */
function namesIn(display: string): Intl.DisplayNames {
  const names = made.get(display) ?? new Intl.DisplayNames(display, { type: 'language', fallback: 'none' });
  made.set(display, names);
  return names;
}

/** The language's name; a text that is not a code comes back as it was typed. */
export function languageName(code: string, display: string): string {
  try {
    return namesIn(display).of(code) ?? code;
  } catch {
    return code;
  }
}
