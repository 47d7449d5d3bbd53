/** What courts and the registry wrote, taken over as it stands, and what follows from a release. */
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
import { choice, field, withTraits, needed, said, tick, unit } from './field.ts';
import { modality } from './modality.ts';
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
    'prison-leave',
    'limited-detention',
    'electronic-monitoring',
    'conditional-release',
    'sentence-end',
    'other',
  ],
  { start: 'conditional-release' },
);

const routes = ['judge', 'court', 'sentence-end', 'remand', 'by-hand'] as const;

export const legalEntities = {
  /** Entity id `situation`. */
  situation: {
    route: unit({ route: choice('route', routes) }, { listed: true }),
    executable: unit(
      { months: field(z.number().int().nonnegative(), { kind: 'number', said: 'months' }).optional(), text: line },
      { listed: true, complete: (value) => (value.months === undefined && value.text === '' ? undefined : value) },
    ),
  },
  judgment: {
    judgment: unit({ court: needed(line), date: said('on', isoDate).optional(), text }, { listed: true }),
    final: unit({ final: tick(true), since: said('since', isoDate).optional() }),
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
    request: unit({ modality, on: said('on', isoDate) }, { listed: true }),
    outcome: unit(
      {
        outcome: choice('requestOutcome', ['open', 'withdrawn', 'advice-given', 'decided'], { start: 'open' }),
        on: said('on', isoDate).optional(),
      },
      { listed: true },
    ),
  },
  decision: {
    decision: unit(
      {
        request: entityId.optional(),
        modality: withTraits(modality, { head: true }),
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
    condition: unit({
      decision: entityId.optional(),
      kind: choice('conditionKind', ['general', 'individual'], { start: 'individual' }),
      text: withTraits(text, { needed: true, autofocus: true }),
    }),
    carriedBy: carriedBySteps,
  },
  'condition-change': conditionChangeUnits,
  /** Contacts and reports that come back. */
  rhythm: rhythmUnits,
  'rhythm-done': rhythmDoneUnits,
  breach: breachUnits,
  'breach-answer': breachAnswerUnits,
  stay: {
    stay: unit(
      { at: place.optional(), text: placeName.optional(), from: said('period', isoDate), until: isoDate.optional() },
      { complete: placed },
    ),
  },
  /** A stretch outside prison or under another regime: leave, monitoring, release under conditions; open while it goes on. */
  modality: { period: unit({ modality, from: said('period', isoDate), until: isoDate.optional(), source }) },
  /** The registry slip itself, scanned. */
  slip: { scan: unit({ file: attachment, on: isoDate }, { chosen: true }) },
  keeping,
};
