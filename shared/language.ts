/** The four languages of the application, and a name or sentence given in all of them. */
export const languages = ['nl', 'fr', 'de', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same words in Dutch, French, German and English; none is optional. */
export type Names = Readonly<Record<Language, string>>;

/** A space at which no line ends. */
export const noBreak = '\u00a0';

/** No line of French ends before : ; ? ! », nor after «; the locale files get the same where they are bundled. */
const frenchSpaces = (text: string): string => text.replaceAll(/ (?=[:;?!»])|(?<=«) /g, noBreak);

export const names = (nl: string, fr: string, de: string, en: string): Names => ({ nl, fr: frenchSpaces(fr), de, en });

/** What stands between a name and what is said of it, or between two parts: French sets a space before the sign. */
export const colon = (language: Language): string => (language === 'fr' ? `${noBreak}: ` : ': ');
export const semicolon = (language: Language): string => (language === 'fr' ? `${noBreak}; ` : '; ');
