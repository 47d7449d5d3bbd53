/**
 * On which day something is to be done after a note (SPEC.md, FU1-FU5). It is an entity beside the note: a note is appended and never
 * edited, while a day is moved, done with, or taken out.
 */
import { choice, unit, withTraits } from './field.ts';
import { isoDate, line } from './shapes.ts';

export const noteFollowUp = 'note-follow-up';

export const noteFollowUpUnits = {
  /** On whoever wrote it last. */
  due: unit({ on: withTraits(isoDate, { said: 'followUpOn', head: true }), what: line.optional() }, { listed: true }),
  /** Absent: open. */
  state: unit({ state: choice('followUpState', ['open', 'done']) }, { chosen: true, listed: true }),
};
