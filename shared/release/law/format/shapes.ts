/** Shapes that rows of a law pack share. */
import { z } from 'zod';
import { isCalendarDay } from '../../../calendar/day.ts';

export const day = z.string().refine(isCalendarDay);
export const months = z.number().int().min(0).max(1200);
export const years = z.number().int().min(1).max(100);

/** Stable and short: it stands beside every day that the row gives. */
export const id = z
  .string()
  .regex(/^[A-Z][A-Z0-9]*(-[A-Za-z0-9]+)*$/)
  .max(40);

export const inFourLanguages = z.strictObject({
  nl: z.string().min(1).max(900),
  fr: z.string().min(1).max(900),
  de: z.string().min(1).max(900),
  en: z.string().min(1).max(900),
});

/**
 * Who decides by which procedure. `court`: over three years. `judge`: the ordinary procedure up to three years. `emergency`: that of
 * title XIIquater. `administration`: what the minister's services grant by circular.
 */
export const regimes = ['court', 'judge', 'emergency', 'administration'] as const;
export type Regime = (typeof regimes)[number];
