/** What courts and the registry wrote, taken over as it stands, and what follows from a release. */
import { z } from 'zod';
import {
  breachAnswerUnits,
  breachUnits,
  carriedBySteps,
  conditionChangeUnits,
  conditionUnit,
  proofPeriod,
  rhythmDoneUnits,
  rhythmUnits,
} from './after-release.ts';
import { besideFile } from './copies.ts';
import { choice, field, withTraits, needed, said, tick, unit } from './field.ts';
import { filePieceUnits } from './file-piece.ts';
import { mandateEntities } from './mandate.ts';
import { askedFor, decidedOn, modality, stepOf } from './modality.ts';
import { noteFollowUp, noteFollowUpUnits } from './note-follow-up.ts';
import { procedureEvents } from './procedure-event.ts';
import { scenario } from './scenario.ts';
import { dateReason, deduction, interruption, revocation, secondReading, sentenceUnits } from './sentence.ts';
import {
  attachment,
  entityId,
  isoDate,
  keeping,
  line,
  place,
  placed,
  placeName,
  source,
  text,
  today,
} from './shapes.ts';

export const registryDateKind = choice(
  'dateKind',
  [
    'detention-start',
    'permission-reintegration',
    'transition-house',
    'prison-leave',
    'limited-detention',
    'electronic-monitoring',
    'conditional-release',
    'provisional-release-removal',
    'early-release',
    'sentence-end',
    'other',
  ],
  { start: 'conditional-release' },
);

/** In which capacity somebody is held (SPEC.md, OW1). */
export const heldAs = ['convicted', 'remand', 'interned'] as const;
export type HeldAs = (typeof heldAs)[number];

const routes = ['judge', 'court', 'sentence-end', 'remand', 'by-hand'] as const;

export const legalEntities = {
  /** Entity id `situation`. */
  situation: {
    route: unit({ route: choice('route', routes) }, { listed: true }),
    /** In which capacity the person is held: how long papers are kept hangs on it, and for an interned person no day is computed. */
    capacity: unit({ as: needed(choice('heldAs', heldAs)) }, { listed: true }),
    executable: unit(
      { months: field(z.number().int().nonnegative(), { kind: 'number', said: 'months' }).optional(), text: line },
      { listed: true, complete: (value) => (value.months === undefined && value.text === '' ? undefined : value) },
    ),
    /** Whether the file needs the specialised opinion of article 32, and who said so: neither finding nor reason, and in no list. */
    article32: unit(
      {
        needed: choice('article32', ['yes', 'no', 'not-known'], { start: 'not-known' }),
        by: choice('article32By', ['judgment', 'registry', 'court']).optional(),
      },
      // Which limits Today reminds of follows from it; it is shown nowhere but in the dossier itself.
      { listed: true },
    ),
    /** What the Aliens Office advised, and when: nobody here finds it out. */
    residenceAdvice: unit(
      { says: choice('residenceAdvice', ['right', 'no-right']), on: said('on', isoDate) },
      { listed: true },
    ),
    /** An older judgment, and the person asked in writing for the regime of the judge. */
    optIn: unit({ on: said('on', isoDate) }, { listed: true }),
  },
  judgment: {
    judgment: unit({ court: needed(line), date: said('on', isoDate).optional(), text }, { listed: true }),
    final: unit({ final: tick(true), since: said('since', isoDate).optional() }, { listed: true }),
    /** The code the judgment names: only under that of 2024 is a year fixed at 365 days. */
    code: unit({ code: choice('penalCode', ['1867', '2024']) }, { listed: true }),
    recidivism: unit({ established: tick() }, { listed: true }),
    ...sentenceUnits,
  },
  deduction: { deduction },
  interruption: { interruption },
  /** "What if", kept because somebody pinned it: never a fact, never a date that holds. */
  scenario: { scenario },
  revocation: { revocation },
  /** The registry's word that something is not open. There is no place for a reason. */
  'registry-answer': {
    answer: unit(
      { modality: withTraits(modality, { head: true }), says: choice('registrySays', ['not-open']), on: today },
      { listed: true },
    ),
  },
  /** Steps that answer a counter-indication of the law; the entity id is that of the law pack. */
  'counter-indication': { carriedBy: carriedBySteps },
  'legal-date': {
    date: unit(
      { kind: withTraits(registryDateKind, { head: true }), value: isoDate, source, note: line },
      { listed: true },
    ),
    reason: dateReason,
    second: secondReading,
  },
  request: {
    request: unit({ modality: askedFor, on: said('on', isoDate) }, { listed: true }),
    outcome: unit(
      {
        outcome: choice('requestOutcome', ['open', 'withdrawn', 'advice-given', 'decided'], { start: 'open' }),
        on: said('on', isoDate).optional(),
        /** What the director proposed: a positive advice on which the minister stays silent grants. */
        advice: choice('adviceSays', ['positive', 'negative']).optional(),
      },
      {
        listed: true,
        hides: ({ outcome }) => (outcome === 'advice-given' || outcome === 'decided' ? [] : ['advice']),
      },
    ),
  },
  /** How each piece stands that the law wants in the file of a request. */
  'file-piece': filePieceUnits,
  /** What happened in the procedure of a request, on which day: limits run from it. */
  'procedure-event': {
    event: unit(
      {
        request: entityId.optional(),
        /** Of what it is where nobody asked: information, an advice of the director's own motion. */
        modality: stepOf.optional(),
        what: choice('procedureEvent', procedureEvents, { head: true }),
        on: said('on', isoDate),
      },
      { listed: true, hides: ({ request }) => (request === '' ? [] : ['modality']) },
    ),
  },
  decision: {
    decision: unit(
      {
        request: entityId.optional(),
        modality: withTraits(decidedOn, { head: true }),
        outcome: choice('decisionOutcome', ['granted', 'refused', 'adjourned'], { autofocus: true }),
        by: line,
        on: said('on', isoDate),
      },
      // A request says of what it is decided.
      { listed: true, hides: ({ request }) => (request === '' ? [] : ['modality']) },
    ),
    newRequest: unit({ from: isoDate }, { listed: true }),
    release: unit({ on: isoDate }, { listed: true }),
    proofPeriod,
  },
  condition: {
    condition: conditionUnit,
    carriedBy: carriedBySteps,
  },
  'condition-change': conditionChangeUnits,
  /** Contacts and reports that come back. */
  rhythm: rhythmUnits,
  'rhythm-done': rhythmDoneUnits,
  breach: breachUnits,
  'breach-answer': breachAnswerUnits,
  ...mandateEntities,
  stay: {
    stay: unit(
      { at: place.optional(), text: placeName.optional(), from: said('period', isoDate), until: isoDate.optional() },
      // Whoever is in no prison any more waits behind no door.
      { complete: placed, listed: true },
    ),
  },
  /** A stretch outside prison or under another regime: leave, monitoring, release under conditions; open while it goes on. */
  modality: {
    period: unit({ modality, from: said('period', isoDate), until: isoDate.optional(), source }, { listed: true }),
  },
  /** The registry slip itself, scanned. */
  slip: { scan: unit({ file: attachment, on: isoDate }, { chosen: true }), ...besideFile },
  [noteFollowUp]: noteFollowUpUnits,
  keeping,
};
