/**
 * Copies of a document that are made of pixels. A safe copy stands beside its original; where passages were blacked out, the copy takes
 * the place of the original, which is kept with the service's own notes (SPEC.md, SC1-SC6).
 */
import type { z } from 'zod';
import { said, unit, withTraits } from './field.ts';
import { entityId, file, isoDate, line } from './shapes.ts';

/** On this day; and the day on which the original took its place again. */
const blackedOut = unit(
  { on: said('blackedOut', isoDate), back: said('originalBack', isoDate).optional() },
  { chosen: true },
);
export type BlackedOut = z.infer<typeof blackedOut>;

/** The day on which passages of the file that stands there were blacked out; undefined where it is no such copy. */
export const blackedOutOn = (mark: BlackedOut | undefined): string | undefined =>
  mark?.back === undefined ? mark?.on : undefined;

/** What stands beside the file of a document. */
export const besideFile = {
  /** Every page as a picture, and nothing else of the file. */
  safe: file,
  /** The file is a copy of which passages were blacked out. */
  blackedOut,
};

export const originalUnits = {
  /** Of which document it is the original: its entity in the plan or with the law. */
  of: unit(
    {
      document: withTraits(entityId, { silent: true }),
      what: line.optional(),
      on: isoDate,
      /** It was itself such a copy, since this day: passages were blacked out once more. */
      blackedOut: withTraits(isoDate, { silent: true }).optional(),
    },
    { chosen: true },
  ),
  file,
};
