/** Lengths as Word counts them. */
import type { Language } from '../../../shared/language.ts';

/** Twentieths of a point. */
export const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

export const halfPoints = (points: number): number => Math.round(points * 2);

export const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };
