/**
 * Copies of a document that are made of pixels. A safe copy stands beside its original; where passages were blacked out, the copy takes
 * the place of the original, which is kept with the service's own notes (SPEC.md, SC1-SC6).
 */
import { said, unit, withTraits } from './field.ts';
import { entityId, file, isoDate, line } from './shapes.ts';

/** What stands beside the file of a document. */
export const besideFile = {
  /** Every page as a picture, and nothing else of the file. */
  safe: file,
  /** The file is a copy of which passages were blacked out, on this day. */
  blackedOut: unit({ on: said('blackedOut', isoDate) }, { chosen: true }),
};

export const originalUnits = {
  /** Of which document it is the original: its entity in the plan or with the law. */
  of: unit({ document: withTraits(entityId, { silent: true }), what: line.optional(), on: isoDate }, { chosen: true }),
  file,
};
