/**
 * A law pack: what the law said on certain days, as data (SPEC.md, V1 to V4). Packs are numbered and never changed; a correction
 * is a new pack. Everything in one is checked when it is read, also where it came with a file.
 */
import { z } from 'zod';
import { modality } from '../../../dossier/entities.ts';
import { isCalendarDay } from '../../../calendar/day.ts';
import { lawCodes } from './codes.ts';

/** What a calendar of release has lines for. */
export const lawKinds = [
  ...modality.options,
  'extended-leave',
  'release-by-circular',
  'placement',
  'sentence-end',
] as const;
export const lawKind = z.enum(lawKinds);
export type LawKind = z.infer<typeof lawKind>;

const day = z.string().refine(isCalendarDay);
const months = z.number().int().min(0).max(1200);
const years = z.number().int().min(1).max(100);
const inFourLanguages = z.strictObject({
  nl: z.string().min(1).max(900),
  fr: z.string().min(1).max(900),
  de: z.string().min(1).max(900),
  en: z.string().min(1).max(900),
});
const code = z.enum(lawCodes);

const grounds = {
  /** Article of the Act of 17 May 2006, or another named text, where a source names it. */
  article: z.string().min(1).max(120).optional(),
  /** Keys of SPEC.md's list of sources. */
  source: z.string().min(1).max(200),
  confidence: z.enum(['text', 'official-page', 'press', 'from-memory', 'derived']),
  standing: z.enum(['sourced', 'older-text', 'unconfirmed', 'derived']),
  summary: inFourLanguages,
};

/** A row by which the executable total and the judgments lead to a regime; the first that fits holds. */
const regimeRow = z.strictObject({
  id: z.string().regex(/^G\d+$/),
  gives: z.enum(['judge', 'court', 'none']),
  moreThanMonths: months.optional(),
  upToMonths: months.optional(),
  atLeastMonths: months.optional(),
  lessThanMonths: months.optional(),
  /** All judgments were pronounced on this day or later. */
  judgedFrom: day.optional(),
  /** Why there is no regime, where `gives` is `none`. */
  refusal: code.optional(),
  ...grounds,
});
export type RegimeRow = z.infer<typeof regimeRow>;

const when = z.strictObject({
  regime: z.enum(['judge', 'court']).optional(),
  recidivism: z.boolean().optional(),
  life: z.boolean().optional(),
  /** Life, or one sentence of at least so many months. */
  lifeOrAtLeastMonths: months.optional(),
  /** More than one sentence. */
  several: z.boolean().optional(),
  antecedent: z.enum(['none', 'correctional', 'criminal']).optional(),
  judgedFrom: day.optional(),
  judgedUntil: day.optional(),
  residence: z.enum(['right', 'none']).optional(),
  exactTotalMonths: months.optional(),
});
export type When = z.infer<typeof when>;

const opens = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('any-time') }),
  z.strictObject({
    how: z.literal('fraction'),
    numerator: z.number().int().min(1).max(12),
    denominator: z.number().int().min(1).max(12),
    capYears: years.optional(),
  }),
  z.strictObject({ how: z.literal('years'), years }),
  z.strictObject({ how: z.literal('months'), months }),
  z.strictObject({ how: z.literal('before'), of: z.enum(['conditional-release', 'sentence-end']), months }),
  z.strictObject({ how: z.literal('as'), of: z.literal('conditional-release') }),
  /** Later than the rule says where the judgment itself fixed a period. */
  z.strictObject({
    how: z.literal('period-of-safety'),
    numerator: z.number().int().min(1).max(12),
    denominator: z.number().int().min(1).max(12),
    lifeYears: years,
  }),
  z.strictObject({ how: z.literal('sentence-end') }),
  z.strictObject({ how: z.literal('after-end'), leastYears: years, mostYears: years, liftingAfterYears: years }),
  z.strictObject({ how: z.literal('refused'), code }),
]);
export type Opens = z.infer<typeof opens>;

const openingRule = z.strictObject({
  id: z.string().regex(/^L\d+$/),
  kind: lawKind,
  when: when.optional(),
  opens,
  excludes: z
    .strictObject({
      noRightOfResidence: z.boolean().optional(),
      totalAboveMonths: months.optional(),
      placement: z.boolean().optional(),
    })
    .optional(),
  /** The rule also excludes on a ground that no dossier here holds. */
  groundNotHeld: z.boolean().optional(),
  /** Last day the law can be counted on for. */
  lawUntil: day.optional(),
  /** Open questions that are said beside a date that is computed. */
  cautions: z.array(code).max(40).optional(),
  ...grounds,
});
export type OpeningRule = z.infer<typeof openingRule>;

const procedureStep = z.strictObject({
  id: z.enum(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10']),
  what: z.enum([
    'director-advice',
    'minister-decision',
    'minister-decision-extended',
    'new-request',
    'written-information',
  ]),
  who: z.enum(['director', 'minister', 'convicted-person']),
  bound: z.enum(['at-the-latest', 'not-before']),
  term: z
    .strictObject({ unit: z.enum(['months', 'working-days']), count: z.number().int().min(-60).max(260) })
    .optional(),
  start: z.enum(['request', 'advice', 'refusal', 'opening']),
  modalities: z.array(modality).max(40),
  total: z.enum(['up-to-3', 'above-3']).optional(),
  article: grounds.article,
  source: grounds.source,
  confidence: z.enum(['text', 'official-page', 'press', 'from-memory']),
  standing: z.enum(['sourced', 'older-text', 'unconfirmed']),
  explanation: inFourLanguages,
});

const counterIndication = z.strictObject({
  id: z.enum(['absconding', 'new-offences', 'harassing-victims', 'own-needs', 'prospects', 'attitude', 'compensation']),
  kinds: z.array(lawKind).max(40),
  regime: z.enum(['judge', 'court']).optional(),
  ...grounds,
});
export type CounterIndication = z.infer<typeof counterIndication>;

const onceEach = (rows: readonly { readonly id: string }[]): boolean =>
  new Set(rows.map(({ id }) => id)).size === rows.length;

export const lawPack = z
  .strictObject({
    format: z.literal('law-pack-1'),
    number: z.number().int().min(1).max(100_000),
    validFrom: day,
    validUntil: day.optional(),
    name: inFourLanguages,
    regimes: z.array(regimeRow).max(40),
    rules: z.array(openingRule).max(200),
    procedure: z.array(procedureStep).max(60),
    counterIndications: z.array(counterIndication).max(60),
  })
  .refine(({ rules, regimes, procedure }) => onceEach(rules) && onceEach(regimes) && onceEach(procedure))
  // Only the day a court fixes itself (R10) is not counted.
  .refine(({ procedure }) => procedure.every(({ id, term }) => (term === undefined) === (id === 'R10')));
export type LawPack = z.infer<typeof lawPack>;
