/** What comes after release: what became of conditions, what comes back with a rhythm, what was not kept and what followed. */
import { z } from 'zod';
import { duration } from './duration.ts';
import { choice, withTraits, needed, said, unit } from './field.ts';
import { entityId, inOrder, isoDate, line, oneText, source, text, today } from './shapes.ts';

/**
 * A condition as it was imposed. A special one has the ground it rests on; one in the interest of a victim holds the condition alone:
 * no name, address or contact of a victim has a field here.
 */
export const conditionGround = choice('conditionGround', ['plan', 'counter-indication', 'reoffending', 'victim']);
export type ConditionGround = z.infer<typeof conditionGround>;
export const conditionUnit = unit(
  {
    decision: entityId.optional(),
    kind: choice('conditionKind', ['general', 'individual'], { start: 'individual' }),
    ground: conditionGround.optional(),
    /** Id of the general condition of the law it was taken over from. */
    law: withTraits(line, { kept: true, silent: true }).optional(),
    text: withTraits(text, { needed: true, autofocus: true }),
  },
  { hides: ({ kind }) => (kind === 'general' ? ['ground'] : ['law']) },
);

/**
 * How far a special condition is kept, in the report of the service that follows it; the entity id is that of the condition. The words
 * are the author's own: the choice says which of the four they describe.
 */
export const conditionLineUnits = {
  line: unit({
    kept: choice('conditionKept', ['kept', 'in-part', 'not-kept', 'not-yet'], { start: 'kept' }),
    on: today,
    text: withTraits(text, { needed: true, autofocus: true }),
  }),
};

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

/** What a breach is of: the grounds of the law ask it, and the equipment has a rule of its own. */
export const breachWhat = choice('breachWhat', [
  'condition',
  'programme',
  'summons',
  'address',
  'equipment',
  'new-facts',
  'other',
]);
export const breachUnits = {
  breach: unit(
    { condition: entityId.optional(), what: breachWhat.optional(), on: today, text: needed(text) },
    { listed: true },
  ),
  /** What the person says of it. */
  words: oneText,
};
/**
 * What can follow: a talk, a report to who decided with a copy to the prosecutor, and what they decide of it. They are no ladder:
 * which one fits is for people to say.
 */
export const breachAnswerHow = choice(
  'breachAnswer',
  [
    'talked',
    'reported',
    'brought',
    'no-change',
    'adapted',
    'suspended',
    'lifted',
    'reviewed',
    're-evaluated',
    'partly-revoked',
    'revoked',
    'arrested',
  ],
  { start: 'talked' },
);
/**
 * What is offered for a new one. Articles 64 to 68 of the Act of 17 May 2006 know revocation, suspension and review, and no revocation of a
 * part: what was written down as that before is read as it stands.
 */
export const breachAnswersOffered: readonly z.infer<typeof breachAnswerHow>[] = breachAnswerHow.options.filter(
  (how) => how !== 'partly-revoked',
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
