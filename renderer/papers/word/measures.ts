/** Lengths as Word counts them. */
import type { Language } from '../../../shared/language.ts';

/** Twentieths of a point. */
export const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

export const halfPoints = (points: number): number => Math.round(points * 2);

export const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };

/** Where something stands. */
export interface Place {
  /** Width there is for it, in twentieths of a point. */
  readonly width: number;
  readonly isLarge: boolean;
  /** Paragraphs of a quotation have an edge at their start. */
  readonly isQuoted?: boolean;
}
