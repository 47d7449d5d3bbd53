/**
 * What a dossier holds: entity types per section and their units.
 *
 * A *unit* is a field, or several fields that only make sense together (a period, an address): it is written, replaced
 * and, where two people wrote it apart, settled as a whole (C4). A unit's grouping never changes after release.
 * Free text is a scalar (C9). Nothing here can express a threat level, a score, a label or a ranking of a person;
 * a test walks these schemas (design: "Never").
 */
import { z } from 'zod';
import {
  breachAnswerUnits,
  breachUnits,
  carriedBySteps,
  conditionChangeUnits,
  proofPeriod,
  rhythmDoneUnits,
  rhythmUnits,
} from './after-release.ts';
import { consentUnits } from './consent.ts';
import { consultationEntities } from './consultation.ts';
import { extractUnits } from './extract.ts';
import type { SectionKind } from './sections.ts';
import { aftercareUnits, firstHoursUnits } from './sentence-end.ts';
import { dateReason, deduction, interruption, revocation, secondReading, sentenceUnits } from './sentence.ts';
import { modality } from './modality.ts';
import { scenario } from './scenario.ts';
import { attachment, directoryId, entityId, isoDate, line, stepStatus, text } from './shapes.ts';
import { supportSheetUnits } from './support-sheet.ts';
import { handOverUnits, toldUnits } from './hand-over.ts';
import { askedHow, referralUnits } from './referral.ts';
import { after, takes, weeklyUnits } from './plan-shapes.ts';

export { modality } from './modality.ts';
export { attachment, isoDate, maxText, stepStatus, type Attachment, type StepStatus } from './shapes.ts';

export const fileLanguage = z.enum(['nl', 'fr', 'de']);
export type FileLanguage = z.infer<typeof fileLanguage>;

export const domain = z.enum([
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

/** Who does something: a person (by seat card), the detainee, or an entry of the directory; `name` as it was read. */
export const actor = z.object({
  kind: z.enum(['detainee', 'person', 'directory', 'free']),
  id: z.string().max(120).optional(),
  name: line,
});
export type Actor = z.infer<typeof actor>;

export const registryDateKind = z.enum([
  'detention-start',
  'permission-reintegration',
  'prison-leave',
  'limited-detention',
  'electronic-monitoring',
  'conditional-release',
  'sentence-end',
  'other',
]);

export const closingWhy = z.enum(['sentence-end', 'follow-up-ended', 'handed-over', 'died', 'other']);
export type ClosingWhy = z.infer<typeof closingWhy>;

/** A service followed someone to the end, or took it up again. */
const closing = z.discriminatedUnion('state', [
  z.object({ state: z.literal('closed'), service: directoryId, on: isoDate, why: closingWhy, note: line.optional() }),
  z.object({ state: z.literal('open'), service: directoryId, on: isoDate, note: line.optional() }),
]);

/** A section stays longer than a retention rule says; entity id is always `keeping`. */
const keeping = { until: z.object({ until: isoDate, reason: line }) };

/** What the person says of a report about them: attached to it. */
const remarks = z.object({ text, on: isoDate });

/** A version went out on paper. */
const issued = z.object({ on: isoDate, to: line, languages: z.array(fileLanguage.or(z.literal('en'))).max(2) });

export const entities = {
  identity: {
    /** The one person this dossier is about; entity id is always `person`. */
    person: {
      name: z.object({ surname: line, firstName: line }),
      birth: z.object({ date: isoDate, place: line.optional() }),
      place: z.object({ at: directoryId.optional(), text: line.optional(), since: isoDate.optional() }),
      destination: z.object({ place: line }),
      fileLanguage: z.object({ language: fileLanguage }),
      personLanguage: z.object({ language: z.string().max(40), interpreter: z.boolean(), plainLanguage: z.boolean() }),
      residence: z.object({ status: z.enum(['belgian', 'right-of-residence', 'no-right-of-residence', 'unknown']) }),
    },
    /** Who carries the work now; entity id is always `responsible`. Moves at an accepted hand-over. */
    responsible: {
      holder: z.object({ person: z.string().max(64), name: line, service: directoryId }),
      /** Whom to call, as it may be given to others: a number and when. */
      reach: z.object({ text: line }),
      /** Stands in for `of` (a person id) from a day to a day, while they carry the dossier. */
      deputy: z.object({
        of: z.string().max(64),
        person: z.string().max(64),
        name: line,
        service: directoryId,
        from: isoDate,
        until: isoDate,
      }),
    },
    /** Each service closes for itself: entity id is `closingId` of it. */
    closing: { closing },
    keeping,
  },
  legal: {
    /** Entity id `situation`. */
    situation: {
      route: z.object({ route: z.enum(['judge', 'court', 'sentence-end', 'remand', 'by-hand']) }),
      executable: z.object({ months: z.number().int().nonnegative().optional(), text: line }),
    },
    judgment: {
      judgment: z.object({ court: line, date: isoDate.optional(), text }),
      final: z.object({ final: z.boolean(), since: isoDate.optional() }),
      recidivism: z.object({ established: z.boolean() }),
      ...sentenceUnits,
    },
    deduction: { deduction },
    interruption: { interruption },
    /** "What if", kept because somebody pinned it: never a fact, never a date that holds. */
    scenario: { scenario },
    revocation: { revocation },
    /** The registry's word that something is not open. There is no place for a reason. */
    'registry-answer': { answer: z.object({ modality, says: z.enum(['not-open']), on: isoDate }) },
    /** Steps that answer a counter-indication of the law; the entity id is that of the law pack. */
    'counter-indication': { carriedBy: carriedBySteps },
    'legal-date': {
      date: z.object({
        kind: registryDateKind,
        value: isoDate,
        source: z.enum(['registry', 'by-hand']),
        note: line,
      }),
      reason: dateReason,
      second: secondReading,
    },
    request: {
      request: z.object({ modality, on: isoDate }),
      outcome: z.object({ outcome: z.enum(['open', 'withdrawn', 'advice-given', 'decided']), on: isoDate.optional() }),
    },
    decision: {
      decision: z.object({
        request: entityId.optional(),
        modality,
        outcome: z.enum(['granted', 'refused', 'adjourned']),
        by: line,
        on: isoDate,
      }),
      newRequest: z.object({ from: isoDate }),
      release: z.object({ on: isoDate }),
      proofPeriod,
    },
    condition: {
      condition: z.object({ decision: entityId.optional(), kind: z.enum(['general', 'individual']), text }),
      carriedBy: carriedBySteps,
    },
    'condition-change': conditionChangeUnits,
    /** Contacts and reports that come back. */
    rhythm: rhythmUnits,
    'rhythm-done': rhythmDoneUnits,
    breach: breachUnits,
    'breach-answer': breachAnswerUnits,
    stay: {
      stay: z.object({ at: directoryId.optional(), text: line.optional(), from: isoDate, until: isoDate.optional() }),
    },
    /** A stretch outside prison or under another regime: leave, monitoring, release under conditions; open while it goes on. */
    modality: {
      period: z.object({
        modality,
        from: isoDate,
        until: isoDate.optional(),
        source: z.enum(['registry', 'by-hand']),
      }),
    },
    /** The registry slip itself, scanned. */
    slip: { scan: z.object({ file: attachment, on: isoDate }) },
    keeping,
  },
  plan: {
    wish: { words: z.object({ text, language: z.string().max(40) }), translation: z.object({ text }) },
    goal: {
      words: z.object({ text, language: z.string().max(40) }),
      domain: z.object({ domain }),
      translation: z.object({ text }),
    },
    step: {
      what: z.object({ text: line }),
      goal: z.object({ goal: entityId }),
      who: z.object({ actor }),
      due: z.object({ on: isoDate }),
      status: z.object({ status: stepStatus, reason: line.optional() }),
      details: z.object({ text }),
      planB: z.object({ text, trigger: line }),
      /** Where it stands among the steps of its goal: steps follow the order of these texts. */
      order: z.object({ key: z.string().max(64) }),
      /** Steps of this plan that have to be finished first. */
      after,
      /** How long it takes once it is begun. */
      takes,
    },
    /** A service was asked to do a step: what it answered, and how it ended. */
    referral: {
      asked: z.object({ step: entityId, to: actor, on: isoDate, how: askedHow }),
      ...referralUnits,
      /** The paper form as it came back. */
      scan: z.object({ file: attachment }),
    },
    'hand-over': handOverUnits,
    /** A provider of a step who was told of a hand-over. */
    'hand-over-told': toldUnits,
    proof: {
      proof: z.object({ step: entityId, type: line, dated: isoDate, validUntil: isoDate.optional() }),
      file: z.object({ file: attachment }),
    },
    agreement: {
      agreement: z.object({
        answer: z.enum(['yes', 'no', 'could-not-answer']),
        on: isoDate,
        reason: text.optional(),
        printReason: z.boolean(),
      }),
    },
    inquiry: {
      question: z.object({ text }),
      /** By when whoever asks needs the answer. */
      neededBy: z.object({ on: isoDate }),
      address: z.object({ street: line, postalCode: z.string().max(20), town: line }),
      host: z.object({ name: line, relation: line }),
      hostInformed: z.object({ informed: z.enum(['yes', 'no']), on: isoDate.optional() }),
      roomFrom: z.object({ on: isoDate }),
      visit: z.object({ on: isoDate, present: line, findings: text }),
      answer: z.object({ text, on: isoDate }),
      /** The question went out on paper: to whom, and on which day. */
      onPaper: z.object({ to: line, on: isoDate }),
    },
    appointment: { when: z.object({ on: isoDate, at: z.string().max(5), place: line, what: line }) },
    /** Leaving at sentence end: the first 72 hours, and aftercare the person chooses. */
    'first-hours': firstHoursUnits,
    aftercare: aftercareUnits,
    /** The same hours every week: the timetable under monitoring or limited detention, and after it. */
    weekly: weeklyUnits,
    keeping,
  },
  assessment: {
    statement: {
      statement: z.object({
        domain,
        kind: z.enum(['strength', 'vulnerability', 'structural', 'own-words']),
        text,
        source: z.enum(['seen', 'said', 'document']),
        on: isoDate,
      }),
      /** The statement it sees differently: both stay, side by side. */
      against: z.object({ statement: entityId }),
      /** What it answers, as it was asked: it stays readable whatever becomes of the form. */
      question: z.object({ form: line, version: line, id: line, text: line }),
    },
    /** What the person says of a life domain, apart from any worker's reading; the entity id is the domain. */
    voice: {
      words: z.object({ text, language: z.string().max(40) }),
      translation: z.object({ text }),
      change: z.object({ wish: z.enum(['wants-change', 'wants-no-change', 'not-sure', 'did-not-say']), on: isoDate }),
    },
    /** One moment of the review: when it was talked through, and what was explained first. */
    review: {
      held: z.object({ on: isoDate, with: line }),
      explained: z.object({
        role: z.boolean(),
        readers: z.boolean(),
        notToAnswer: z.boolean(),
        language: z.string().max(40),
        interpreter: line.optional(),
      }),
    },
    /** The psychosocial report; `issued` freezes nothing, it records that a version went out on paper. */
    report: {
      situation: z.object({ text }),
      course: z.object({ text }),
      planView: z.object({ text }),
      advice: z.object({ text }),
      remarks,
      issued,
    },
    keeping,
  },
  guidance: { meeting: { meeting: z.object({ on: isoDate, text }) }, consent: consentUnits, keeping },
  help: { item: { item: z.object({ on: isoDate, text }) }, consent: consentUnits, keeping },
  victims: { 'victim-condition': { condition: z.object({ text }) }, keeping },
  health: { statement: { fitness: z.object({ text, on: isoDate }) }, consent: consentUnits, keeping },
  consultation: { ...consultationEntities, keeping },
  notes: {
    consent: consentUnits,
    'support-sheet': supportSheetUnits,
    /** The justice assistant's report on the follow-up, written further after each issue; entity id `follow-up`. */
    'follow-up': {
      period: z.object({ from: isoDate, until: isoDate }),
      course: z.object({ text }),
      conditions: z.object({ text }),
      outlook: z.object({ text }),
      remarks,
      issued,
    },
    keeping,
  },
  extract: { ...extractUnits, keeping },
} as const satisfies Record<SectionKind, Record<string, Record<string, z.ZodType>>>;

/** How a contact went where it did not go as meant: what became of it, because of whom, why. */
const noteOutcome = z.object({
  how: z.enum(['late', 'moved', 'cut-short', 'came-without-talk', 'did-not-come']),
  because: z.enum(['person', 'service', 'prison', 'other']).optional(),
  why: line.optional(),
});
export type NoteOutcome = z.infer<typeof noteOutcome>;

/** A note is appended and never edited; `corrects` names the note it puts right. Every section may hold notes. */
export const note = z.object({
  text,
  on: isoDate,
  kind: z.enum(['conversation', 'phone', 'visit', 'observation', 'correction', 'other']),
  present: line.optional(),
  domain: domain.optional(),
  /** Absent: it went as meant, or is no contact. */
  outcome: noteOutcome.optional(),
  corrects: z.string().max(64).optional(),
});
export type Note = z.infer<typeof note>;

export type EntityTypes = typeof entities;
export type EntityTypeOf<S extends SectionKind> = keyof EntityTypes[S] & string;
export type UnitsOf<S extends SectionKind, E extends EntityTypeOf<S>> = EntityTypes[S][E];
export type UnitValue<S extends SectionKind, E extends EntityTypeOf<S>, U extends keyof UnitsOf<S, E>> =
  UnitsOf<S, E>[U] extends z.ZodType<infer V> ? V : never;

/** The schema of one unit, or undefined where this version does not know it (C8: kept, passed on, read-only). */
export function unitSchema(section: SectionKind, type: string, unit: string): z.ZodType | undefined {
  const types: Record<string, Record<string, z.ZodType>> = entities[section];
  // Own properties only: type and unit come from others, and `constructor` is no unit.
  const units = Object.hasOwn(types, type) ? types[type] : undefined;
  return units !== undefined && Object.hasOwn(units, unit) ? units[unit] : undefined;
}
