/**
 * A law pack: what the law said on certain days, as data (SPEC.md, V1 to V4). Packs are numbered and never changed; a correction
 * is a new pack. Everything in one is checked when it is read, also where it came with a file.
 */
import { z } from 'zod';
import { modality } from '../../../dossier/entities.ts';
import { actKeys } from '../../../law/acts.ts';
import { marks } from '../../../law/mark.ts';
import { lawCodes } from './codes.ts';
import { limitRow } from './limit.ts';
import { pieceRow } from './piece.ts';
import { day, id, inFourLanguages, months, regimes, years } from './shapes.ts';

/** What a calendar of release has lines for. */
export const lawKinds = [...modality.options, 'placement', 'sentence-end'] as const;
export const lawKind = z.enum(lawKinds);
export type LawKind = z.infer<typeof lawKind>;

const code = z.enum(lawCodes);

const grounds = {
  act: z.enum(actKeys),
  /** Article, paragraph and point: "25, § 2, b)". */
  article: z.string().min(1).max(120),
  /** The state of the text that was read. */
  read: day,
  /** First and last day of this wording. */
  since: day.optional(),
  until: day.optional(),
  /** What brought it: act and article. */
  by: z.strictObject({ act: z.enum(actKeys), article: z.string().min(1).max(60) }).optional(),
  mark: z.enum(marks),
  /** What the text leaves open beside it, said where the rule is explained. */
  doubts: z.array(code).max(12).optional(),
  summary: inFourLanguages,
};

const regime = z.enum(regimes);

/** What a row asks of the facts; what is left out is not asked. */
const situation = {
  moreThanMonths: months.optional(),
  upToMonths: months.optional(),
  atLeastMonths: months.optional(),
  lessThanMonths: months.optional(),
  article32: z.boolean().optional(),
  /** Placed at the court's disposal by any of the judgments. */
  placement: z.boolean().optional(),
};

/** A row by which total, judgments and flags lead to a regime; the first that fits holds. */
const regimeRow = z.strictObject({
  id,
  gives: z.enum([...regimes, 'none']),
  ...situation,
  /** All judgments were pronounced after this day, or the person asked for the regime in writing. */
  judgedAfter: day.optional(),
  /** Why there is no regime, where `gives` is `none`. */
  refusal: code.optional(),
  cautions: z.array(code).max(12).optional(),
  ...grounds,
});
export type RegimeRow = z.infer<typeof regimeRow>;

const when = z.strictObject({
  regimes: z.array(regime).min(1).max(4).optional(),
  /** As the judgment found it: in all sentences, in none, or in some of them. */
  recidivism: z.enum(['all', 'none', 'some']).optional(),
  /** All executable parts together are so many months at most. */
  upToMonths: months.optional(),
  /** One sentence alone of life, or of exactly so many months. */
  lifeOrMonths: months.optional(),
  /** Life, or a sentence above so many months, or several of which one is long. */
  above: months.optional(),
  antecedent: z.enum(['none', 'correctional', 'criminal']).optional(),
  /** The judgment became final after, on, or before this day. */
  finalAfter: day.optional(),
  finalOn: day.optional(),
  finalBefore: day.optional(),
  lifeOnly: z.boolean().optional(),
  residence: z.enum(['right', 'none']).optional(),
});
export type When = z.infer<typeof when>;

const fraction = { numerator: z.number().int().min(1).max(12), denominator: z.number().int().min(1).max(12) };

const opens = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('any-time') }),
  z.strictObject({ how: z.literal('fraction'), ...fraction, capYears: years.optional() }),
  /** Each sentence by its own fraction, those with recidivism by the first; the cap is on the sum. */
  z.strictObject({
    how: z.literal('fractions-apart'),
    recidivist: z.strictObject(fraction),
    other: z.strictObject(fraction),
    capYears: years,
  }),
  z.strictObject({ how: z.literal('years'), years }),
  z.strictObject({ how: z.literal('before'), of: z.enum(['conditional-release', 'sentence-end']), months }),
  z.strictObject({ how: z.literal('as'), of: z.literal('conditional-release') }),
  /** The later of the date of conditional release and so many months before the end; not after a last day of the law. */
  z.strictObject({ how: z.literal('later-of'), months, lastDay: day }),
  z.strictObject({ how: z.literal('sentence-end') }),
  z.strictObject({ how: z.literal('after-end') }),
  z.strictObject({ how: z.literal('refused'), code }),
]);
export type Opens = z.infer<typeof opens>;

/** Several sentences that reach a length only together, the strongest antecedent any of them states, and none known to be final in time. */
const together = z.strictObject({
  sumFromMonths: months,
  finalAfter: day,
  antecedent: z.enum(['none', 'correctional', 'criminal']),
});
export type Together = z.infer<typeof together>;

const openingRule = z.strictObject({
  id,
  kind: lawKind,
  when: when.optional(),
  opens,
  /** Other ways to read the law, shown beside it: each says which doubt it answers otherwise. */
  otherwise: z
    .array(z.strictObject({ doubt: code, onlyIf: together.optional(), opens }))
    .max(6)
    .optional(),
  /** Nothing opened by it before this day. */
  cameOn: day.optional(),
  /** An earlier rule opened it so many months before the same date: open by then, it stays so. */
  earlierMonths: months.optional(),
  /** Until when it is open, so many days after the date of conditional release. */
  closesAfterReleaseDays: z.number().int().min(1).max(400).optional(),
  excludes: z
    .strictObject({
      /** Closed to who is held on remand beside it: for those who serve final sentences alone. */
      remand: z.literal(true).optional(),
      /** `none`: closed without a right of residence; `right`: open only without one. */
      residence: z.enum(['right', 'none']).optional(),
      totalAboveMonths: months.optional(),
      placement: z.boolean().optional(),
    })
    .optional(),
  /** The rule also excludes on a ground that no dossier here holds. */
  groundNotHeld: z.boolean().optional(),
  /** What is said beside a day that is computed. */
  cautions: z.array(code).max(12).optional(),
  ...grounds,
});
export type OpeningRule = z.infer<typeof openingRule>;

/** A period of safety of the judgment: when it may be fixed, and what it does. */
const safetyRule = z.strictObject({
  id,
  /** Judgments from this day on. */
  judgedFrom: day,
  /** Executable part above, and below, for the fraction; from here on, or for life, so many years. */
  fractionAboveMonths: months,
  fractionBelowMonths: months,
  ...fraction,
  yearsMoreThan: years,
  yearsUpTo: years,
  ...grounds,
});
export type SafetyRule = z.infer<typeof safetyRule>;

const counterIndication = z.strictObject({
  id: z.enum([
    'absconding',
    'new-offences',
    'harassing-victims',
    'own-needs',
    'prospects',
    'attitude',
    'compensation',
    'physical-integrity',
    'residence-place',
  ]),
  kinds: z.array(lawKind).max(40),
  regimes: z.array(regime).max(4).optional(),
  /** Conditions that answer it may let the modality be granted all the same. */
  answerable: z.boolean(),
  ...grounds,
});
export type CounterIndication = z.infer<typeof counterIndication>;

/** Days of the federal civil service on which the limits of article 10 do not run, by year: published by keepers. */
const freeDays = z.strictObject({ year: z.number().int().min(2000).max(2200), days: z.array(day).max(60) });

const onceEach = (rows: readonly { readonly id: string }[]): boolean =>
  new Set(rows.map((row) => row.id)).size === rows.length;

export const lawPack = z
  .strictObject({
    format: z.literal('law-pack-2'),
    /** Those of this application: year, month and day they begin on. A later number goes before an earlier one. */
    number: z.number().int().min(1).max(999_999),
    validFrom: day,
    validUntil: day.optional(),
    name: inFourLanguages,
    regimes: z.array(regimeRow).max(60),
    rules: z.array(openingRule).max(200),
    safety: z.array(safetyRule).max(4),
    limits: z.array(limitRow).max(400),
    counterIndications: z.array(counterIndication).max(60),
    /** What the file of a request has to hold. */
    pieces: z.array(pieceRow).max(300),
    freeDays: z.array(freeDays).max(40).optional(),
  })
  .refine(({ rules, regimes: rows, safety, limits, pieces }) =>
    onceEach([...rules, ...rows, ...safety, ...limits, ...pieces]),
  );
export type LawPack = z.infer<typeof lawPack>;
