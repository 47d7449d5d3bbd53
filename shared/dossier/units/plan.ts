/** Wishes, goals, steps and what belongs to them. */
import { z } from 'zod';
import { actor } from './actor.ts';
import { appointmentUnits } from './appointment.ts';
import { besideFile } from './copies.ts';
import { choice, needed, said, unit, type SensitiveKind } from './field.ts';
import { handOverUnits, toldUnits } from './hand-over.ts';
import { inquiryUnits } from './inquiry.ts';
import { namedAs } from './knowing.ts';
import { necessity } from './necessity.ts';
import { noteFollowUp, noteFollowUpUnits } from './note-follow-up.ts';
import { after, takes, weeklyUnits } from './plan-shapes.ts';
import { askedHow, referralUnits } from './referral.ts';
import { abroad, measure, offer } from './step-beside.ts';
import { aftercareUnits, firstHoursUnits } from './sentence-end.ts';
import { sleepingPlaceUnits } from './sleeping-place.ts';
import { entityId, file, isoDate, keeping, line, oneText, ownWords, stepStatus, text } from './shapes.ts';

export const domain = choice('domain', [
  'housing',
  'day-activity',
  'income',
  'family',
  'health',
  'network',
  'meaning',
  'victims',
  'administration',
  'guidance',
]);
export type Domain = z.infer<typeof domain>;

/** Life domains in which what is written is sensitive data. */
export const sensitiveDomains: ReadonlyMap<unknown, SensitiveKind> = new Map([
  ['health', 'health'],
  ['meaning', 'beliefs'],
]);

/** What the person says of the plan: yes or no, and why if they wish. */
const agreement = unit(
  {
    answer: z.enum(['yes', 'no', 'could-not-answer']),
    on: isoDate,
    reason: text.optional(),
    printReason: z.boolean(),
  },
  { chosen: true },
);

export const planEntities = {
  wish: { words: ownWords, translation: oneText },
  goal: {
    words: ownWords,
    domain: unit({ domain }, { sensitive: (fields) => sensitiveDomains.get(fields.get('domain')) }),
    translation: oneText,
    offer,
  },
  step: {
    what: unit({ text: needed(line) }, { listed: true }),
    goal: unit({ goal: entityId }, { chosen: true }),
    who: unit({ actor }, { listed: true }),
    /** In which capacity somebody does it who is neither a person of a service nor a service: a name that was typed. */
    whoAs: unit({ capacity: needed(namedAs) }),
    due: unit({ on: isoDate }, { listed: true }),
    status: unit({ status: stepStatus, reason: line.optional() }, { listed: true }),
    details: oneText,
    planB: unit({ text: needed(text), trigger: line }),
    /** Where it stands among the steps of its goal: steps follow the order of these texts. */
    order: unit({ key: z.string().max(64) }, { chosen: true }),
    /** Steps of this plan that have to be finished first. */
    after,
    /** How long it takes once it is begun. */
    takes,
    /** The measure of a government's plan it carries out. */
    measure,
    /** A service across the border. */
    abroad,
  },
  /** A service was asked to do a step: what it answered, and how it ended. */
  referral: {
    asked: unit({ step: entityId, to: actor, on: isoDate, how: askedHow }, { chosen: true, listed: true }),
    ...referralUnits,
    /** The paper form as it came back. */
    scan: file,
  },
  'hand-over': handOverUnits,
  /** A provider of a step who was told of a hand-over. */
  'hand-over-told': toldUnits,
  proof: {
    proof: unit(
      { step: entityId, type: line, dated: said('dated', isoDate), validUntil: said('validUntil', isoDate).optional() },
      { chosen: true, listed: true },
    ),
    file,
    ...besideFile,
  },
  agreement: { agreement },
  inquiry: inquiryUnits,
  appointment: appointmentUnits,
  'sleeping-place': sleepingPlaceUnits,
  [noteFollowUp]: noteFollowUpUnits,
  /** Leaving at sentence end: the first 72 hours, and aftercare the person chooses. */
  'first-hours': firstHoursUnits,
  aftercare: aftercareUnits,
  /** The same hours every week: the timetable under monitoring or limited detention, and after it. */
  weekly: weeklyUnits,
  necessity,
  keeping,
};
