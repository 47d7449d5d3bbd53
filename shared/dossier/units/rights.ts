/**
 * Rights of the person over what is recorded of them: what was asked, each part concerned with who answers it, and the outcome. It
 * stands in the service's own notes: what is answered for one part, and that somebody else answers another, may say by itself what the
 * law lets nobody say (shared/disclosure/SPEC.md, D46-D49). Reasons stand in an entity of their own, which no paper reads.
 */
import { limitGround } from './limit-ground.ts';
import { choice, needed, said, unit, withTraits } from './field.ts';
import { entityId, isoDate, line, text, today } from './shapes.ts';

/** An objection is one under the Regulation alone; Title 2 of the data protection Act knows the others (38, 39). */
const rightAsked = choice('rightAsked', ['access', 'correction', 'erasure', 'objection', 'restriction'], {
  start: 'access',
  head: true,
});

/** Who answers for a part: a service itself, the court by its own procedure, the authority, or who holds a consultation. */
export const rightRoute = choice(
  'rightRoute',
  ['prison', 'justice-house', 'own-service', 'court-file', 'forwarded', 'indirect', 'consultation'],
  { start: 'own-service' },
);

export const rightOutcomes = ['granted', 'partly', 'refused', 'elsewhere', 'forwarded'] as const;

export const rightsEntities = {
  'rights-request': {
    asked: unit(
      {
        right: rightAsked,
        on: today,
        how: choice('rightHow', ['in-person', 'letter', 'lawyer', 'other'], { start: 'in-person', silent: true }),
        text: withTraits(text, { needed: true, autofocus: true }),
      },
      { listed: true },
    ),
    identity: unit({ on: today, how: choice('rightIdentity', ['known', 'card', 'mandate', 'more-asked']) }),
    /** The dated receipt, handed or sent. */
    receipt: unit({ on: today }, { chosen: true, listed: true }),
    /** The answer takes longer: told, until this day. */
    extended: unit({ on: today, until: said('until', isoDate) }, { listed: true }),
    closed: unit({ on: today }, { chosen: true, listed: true }),
  },
  'rights-part': {
    part: unit({ request: entityId, what: needed(line), route: rightRoute }),
    outcome: unit(
      {
        how: choice('rightOutcome', rightOutcomes, { start: 'granted', head: true }),
        on: today,
        remedy: choice('rightRemedy', ['authority', 'authority-court', 'procedure'], { start: 'authority-court' }),
        /** What the person reads of this part; empty: nothing more may be said. */
        told: text.optional(),
      },
      { listed: true },
    ),
    /** As far and as long as needed, so never without a last day. */
    limited: unit(
      {
        by: choice('limitBy', ['prison', 'consultation'], { start: 'prison', head: true }),
        ground: limitGround,
        until: said('until', isoDate),
      },
      { listed: true },
    ),
  },
  /** For the authority: facts and law the decision rests on. */
  'rights-reasons': {
    reasons: unit({ part: entityId, on: today, text: withTraits(text, { needed: true, autofocus: true }) }),
  },
};

/** Types no list of what is recorded prints, as they could say that something is kept back. */
export const rightsTypes: readonly string[] = Object.keys(rightsEntities);
