/** The review by life domain, and the reports on somebody. */
import { z } from 'zod';
import { choice, needed, said, tick, unit } from './field.ts';
import { aboutThird, contactUnits, known } from './knowing.ts';
import { necessity } from './necessity.ts';
import { domain, sensitiveDomains } from './plan.ts';
import {
  datedText,
  entityId,
  inOrder,
  isoDate,
  issued,
  keeping,
  line,
  oneDay,
  oneText,
  ownWords,
  spoken,
  text,
  today,
} from './shapes.ts';
import { workingTogetherUnits } from './working-together.ts';

/** What a form of questions names its own parts by. */
const mark = z.string().max(500);

export const assessmentEntities = {
  statement: {
    statement: unit(
      {
        text: needed(text),
        kind: choice('statementKind', ['strength', 'vulnerability', 'structural', 'own-words'], { start: 'strength' }),
        source: choice('statementSource', ['seen', 'said', 'document'], { start: 'said' }),
        on: today,
        domain,
        known: known.optional(),
        /** Who told it, of the contacts of this section. */
        by: entityId.optional(),
        aboutThird: aboutThird.optional(),
      },
      { sensitive: (fields) => sensitiveDomains.get(fields.get('domain')) },
    ),
    /** The statement it sees differently: both stay, side by side. */
    against: unit({ statement: entityId }, { chosen: true }),
    /** What it answers, as it was asked: it stays readable whatever becomes of the form. */
    question: unit({ form: mark, version: mark, id: mark, text: line }, { chosen: true }),
  },
  /** People around the person who tell something. */
  contact: contactUnits,
  /** What the person says of a life domain, apart from any worker's reading; the entity id is the domain. */
  voice: {
    words: ownWords,
    translation: oneText,
    change: unit({
      wish: choice('changeWish', ['wants-change', 'wants-no-change', 'not-sure', 'did-not-say'], {
        start: 'wants-change',
      }),
      on: today,
    }),
  },
  /** One moment of the review: when it was talked through, and what was explained first. */
  review: {
    held: unit({ on: today, with: line }),
    explained: unit({
      role: tick(),
      readers: tick(),
      notToAnswer: tick(),
      language: needed(spoken),
      interpreter: line.optional(),
    }),
  },
  /** The psychosocial report; `issued` freezes nothing, it records that a version went out on paper. */
  report: {
    situation: oneText,
    course: oneText,
    planView: oneText,
    advice: oneText,
    /** The person has the right to know the results: when they were shown. */
    shown: oneDay,
    /** When they were given a copy of the director's advice (Act of 17 May 2006, 31, § 4). */
    copied: oneDay,
    /** What the person says of a report about them: attached to it. */
    remarks: datedText,
    issued,
  },
  'working-together': workingTogetherUnits,
  necessity,
  keeping,
};

/** The justice assistant's report on the follow-up, written further after each issue; entity id `follow-up`. */
export const followUpUnits = {
  period: unit({ from: said('period', isoDate), until: isoDate }, { complete: inOrder }),
  /** How far programme and content of limited detention or monitoring are kept. */
  programme: oneText,
  conditions: oneText,
  course: oneText,
  outlook: oneText,
  remarks: datedText,
  issued,
};
