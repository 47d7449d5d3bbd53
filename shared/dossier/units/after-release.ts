/** What comes after release: what became of conditions, what comes back with a rhythm, what was not kept and what followed. */
import { z } from 'zod';
import { duration } from './duration.ts';
import { choice, withTraits, needed, said, unit } from './field.ts';
import { entityId, inOrder, isoDate, line, oneText, source, text, today } from './shapes.ts';

/** What a later decision made of a condition. */
const conditionChangeHow = choice('conditionChange', ['adapted', 'suspended', 'ended'], { start: 'adapted' });
export type ConditionChangeHow = z.infer<typeof conditionChangeHow>;
export const conditionChangeUnits = {
  change: unit({
    condition: entityId,
    how: conditionChangeHow,
    from: said('since', today),
    by: needed(line),
    text: text.optional(),
  }),
};

/** Steps of the plan by which a condition is kept; their proofs are its proofs. */
export const carriedBySteps = unit({ steps: z.array(entityId).max(50) }, { chosen: true });

export const rhythmUnits = {
  /** As the decision or the service says it; no figure comes from this application. */
  rhythm: unit(
    {
      what: choice('rhythmWhat', ['contact', 'report'], { start: 'contact' }),
      with: needed(line),
      first: isoDate,
      every: withTraits(duration, { start: 'P1M' }),
      until: isoDate.optional(),
    },
    { listed: true },
  ),
};
export const rhythmDoneUnits = {
  done: unit(
    {
      rhythm: entityId,
      due: withTraits(isoDate, { kept: true }),
      how: choice('rhythmDone', ['held', 'missed', 'moved'], { start: 'held' }),
      on: today,
      note: line.optional(),
    },
    { chosen: true, listed: true },
  ),
};

export const breachUnits = {
  breach: unit({ condition: entityId.optional(), on: today, text: needed(text) }, { listed: true }),
  /** What the person says of it. */
  words: oneText,
};
/**
 * What can follow: a talk, a report to who decided with a copy to the prosecutor, and what they decide of it. They are no ladder:
 * which one fits is for people to say.
 */
export const breachAnswerHow = choice(
  'breachAnswer',
  ['talked', 'reported', 'no-change', 'adapted', 'suspended', 'partly-revoked', 'revoked', 'arrested'],
  { start: 'talked' },
);
export const breachAnswerUnits = {
  answer: unit(
    { breach: entityId, how: breachAnswerHow, on: today, by: needed(line), note: line.optional() },
    { chosen: true, listed: true },
  ),
};

/** The time of trial that goes with a release, as the decision or the registry says it. */
export const proofPeriod = unit(
  { from: said('period', isoDate), until: isoDate.optional(), source: withTraits(source, { start: 'by-hand' }) },
  { listed: true, complete: inOrder },
);
