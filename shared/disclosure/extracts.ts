/**
 * Extracts as data (SPEC.md, D20-D26): what each may hold, field by field, who may receive it and on which ground. What is not
 * named here cannot get into one: the builder copies nothing but these fields.
 */
import type { WorkerFunctionId } from '../directory/index.ts';
import type { ConsentTopic } from '../dossier/units/consent.ts';
import type { Domain, EntityTypeOf, UnitsOf } from '../dossier/entities.ts';
import { extractKinds, type ExtractKind } from '../dossier/units/extract.ts';
import type { SectionKind } from '../dossier/sections.ts';
import { needsWriting, ownEndOf, type GroundKey } from './grounds.ts';
import { knownFunction, type Receiver } from './receivers.ts';

/** A unit an extract may take from. */
export type Source = {
  readonly [S in SectionKind]: {
    readonly [E in EntityTypeOf<S>]: {
      readonly section: S;
      readonly type: E;
      readonly unit: keyof UnitsOf<S, E> & string;
    };
  }[EntityTypeOf<S>];
}[SectionKind];

export interface ExtractRule {
  /** Functions that may receive it, each with its ground. */
  readonly receivers: Readonly<Partial<Record<WorkerFunctionId, GroundKey>>>;
  /** The section it is taken from beside the identity; only a writer of the service that keeps it decides (D22). */
  readonly from: Exclude<SectionKind, 'identity' | 'extract'>;
  readonly fields: readonly Source[];
  /** Steps of these life domains only. */
  readonly domains?: readonly Domain[];
  /** Consent and decision are given for each single item. */
  readonly itemByItem?: true;
}

const person = (...units: readonly ('name' | 'birth' | 'destination' | 'personLanguage')[]): readonly Source[] =>
  units.map((unit) => ({ section: 'identity', type: 'person', unit }));

const steps: readonly Source[] = [
  { section: 'plan', type: 'step', unit: 'what' },
  { section: 'plan', type: 'step', unit: 'due' },
  { section: 'plan', type: 'step', unit: 'status' },
];

/** Whom to call. */
const toCall: readonly Source[] = [
  { section: 'identity', type: 'responsible', unit: 'holder' },
  { section: 'identity', type: 'responsible', unit: 'reach' },
];

const byConsent = <F extends WorkerFunctionId>(...functions: readonly F[]): ExtractRule['receivers'] =>
  Object.fromEntries(functions.map((each) => [each, 'consent-extract' as const]));

/** Of the same chain of justice: consent is no ground among them, and is asked all the same. */
const inContact = {
  'psd-social-worker': 'consent-contact',
  'psd-psychologist': 'consent-contact',
  'psd-psychiatrist': 'consent-contact',
  'psd-coordinator': 'consent-contact',
  'justice-assistant': 'consent-contact',
} as const;

/** Bound by professional secrecy and helping the same person: they share it, with consent. */
const sharedAmong = {
  counsellor: 'shared-secrecy',
  helper: 'shared-secrecy',
  guide: 'shared-secrecy',
  'family-worker': 'shared-secrecy',
  'social-welfare-worker': 'shared-secrecy',
  care: 'shared-secrecy',
} as const;

const oneByOne = {
  'psd-social-worker': 'consent-item',
  'psd-psychologist': 'consent-item',
  'psd-psychiatrist': 'consent-item',
  'psd-coordinator': 'consent-item',
  director: 'consent-item',
  'justice-assistant': 'consent-item',
} as const;

/** What the report holds: its period, the points of the law, and what the person says of it. */
export const reportPoints = [
  'period',
  'attendance',
  'absence',
  'stopped',
  'difficulties',
  'thirdParties',
  'alternative',
  'remarks',
] as const;

/** The law names the director; with the same agreement it is told to others, which a lawyer has to confirm. */
const fitnessWithAgreement = {
  ...Object.fromEntries(
    [...Object.keys(oneByOne), 'employment-adviser'].map((each) => [each, 'consent-fitness' as const]),
  ),
  ...sharedAmong,
};

export const extracts = {
  employment: {
    receivers: byConsent('employment-adviser', 'teacher'),
    from: 'plan',
    fields: [...person('name', 'personLanguage', 'destination'), ...steps],
    domains: ['day-activity'],
  },
  housing: {
    receivers: byConsent('social-welfare-worker', 'helper', 'counsellor'),
    from: 'plan',
    fields: [...person('name', 'birth', 'personLanguage', 'destination'), ...steps],
    domains: ['housing'],
  },
  municipality: {
    receivers: byConsent('prevention-official', 'social-welfare-worker'),
    from: 'plan',
    fields: [...person('name', 'birth', 'destination'), ...steps],
    domains: ['administration'],
  },
  'support-sheet': {
    receivers: byConsent('counsellor', 'helper', 'family-worker', 'social-welfare-worker', 'prevention-official'),
    from: 'plan',
    fields: [...person('name', 'personLanguage', 'destination'), ...toCall, ...steps],
    domains: ['housing', 'day-activity', 'income', 'administration'],
  },
  'help-item': {
    receivers: { ...oneByOne, ...sharedAmong },
    from: 'help',
    fields: [...person('name', 'birth'), { section: 'help', type: 'item', unit: 'item' }],
    itemByItem: true,
  },
  attendance: {
    receivers: oneByOne,
    from: 'guidance',
    // The day of a meeting, never what was said there.
    fields: [...person('name', 'birth'), { section: 'guidance', type: 'meeting', unit: 'meeting' }],
    itemByItem: true,
  },
  fitness: {
    receivers: fitnessWithAgreement,
    from: 'health',
    fields: [...person('name', 'birth'), { section: 'health', type: 'statement', unit: 'fitness' }],
    itemByItem: true,
  },
  /** Written with the person, who says for each reader whether they may have it. */
  'working-together': {
    receivers: { ...byConsent('counsellor', 'helper', 'guide'), ...inContact },
    from: 'assessment',
    fields: [...person('name', 'birth'), { section: 'assessment', type: 'working-together', unit: 'how' }],
  },
  /** A duty of who accepted the mandate: no consent is asked, and nothing beyond the points leaves (D35). */
  'guidance-report': {
    receivers: { 'justice-assistant': 'statutory-report', 'justice-house-director': 'statutory-report' },
    from: 'guidance',
    fields: [
      ...person('name', 'birth'),
      ...reportPoints.map((unit) => ({ section: 'guidance', type: 'report', unit }) as const),
    ],
  },
  consultation: {
    receivers: {
      'psd-social-worker': 'case-consultation',
      'psd-psychologist': 'case-consultation',
      'psd-psychiatrist': 'case-consultation',
      'psd-coordinator': 'case-consultation',
      director: 'case-consultation',
      'justice-assistant': 'case-consultation',
      counsellor: 'case-consultation',
      helper: 'case-consultation',
      guide: 'case-consultation',
      'family-worker': 'case-consultation',
      care: 'case-consultation',
      'social-welfare-worker': 'case-consultation',
      'prevention-official': 'case-consultation',
    },
    from: 'consultation',
    fields: [
      ...person('name', 'birth'),
      { section: 'consultation', type: 'consultation', unit: 'basis' },
      { section: 'consultation', type: 'consultation', unit: 'frame' },
      { section: 'consultation', type: 'consultation', unit: 'participants' },
      { section: 'consultation', type: 'consultation', unit: 'agenda' },
      { section: 'consultation', type: 'consultation', unit: 'positions' },
      { section: 'consultation', type: 'consultation', unit: 'decisions' },
      { section: 'consultation', type: 'position', unit: 'position' },
      { section: 'consultation', type: 'decision', unit: 'decision' },
    ],
  },
} as const satisfies Record<ExtractKind, ExtractRule>;

export interface ExtractFor {
  readonly kind: ExtractKind;
  readonly ground: GroundKey;
}

/** The extracts a receiver may be given at all, each with its ground. */
export const extractsFor = (receiver: Receiver): readonly ExtractFor[] =>
  extractKinds.flatMap((kind) => {
    const ground = groundOf(kind, receiver);
    return ground === undefined ? [] : [{ kind, ground }];
  });

export function groundOf(kind: ExtractKind, receiver: Receiver): GroundKey | undefined {
  const known = knownFunction(receiver);
  const receivers: ExtractRule['receivers'] = extracts[kind].receivers;
  return known === undefined ? undefined : receivers[known];
}

/** What the person is asked about for an extract; a consultation and a duty to report are no matter of consent. */
export const topicOf = (kind: ExtractKind): ConsentTopic | null =>
  kind === 'consultation' || kind === 'guidance-report' ? null : kind;

/** After how many months this application ends such an extract, where no article does (D35). */
export const ownEndOfKind = (kind: ExtractKind): number | undefined =>
  Object.values(extracts[kind].receivers)
    .map(ownEndOf)
    .find((months) => months !== undefined);

/** Whether an extract about this goes on a consent on paper alone (D16). */
export const isWrittenTopic = (topic: ConsentTopic): boolean =>
  topic !== 'plan' && Object.values(extracts[topic].receivers).some(needsWriting);
