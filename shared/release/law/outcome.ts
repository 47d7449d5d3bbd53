/** What the calendar says of one modality: a date with everything it rests on, or why there is none (SPEC.md, V8). */
import type { IsoDay } from '../../calendar/iso-day.ts';
import type { LawCode } from './format/codes.ts';
import type { Dates, Fraction } from './count.ts';
import type { Deduction, LawFacts, Stretch } from './facts.ts';
import type { LawKind, LawPack, OpeningRule, SafetyRule } from './format/pack.ts';
import type { Length } from './length.ts';
import type { RegimeStep } from './regime.ts';

/** One step of the way to a date; `gives` is where it leads, by each convention. */
export type Step =
  | { readonly what: 'start'; readonly gives: Dates }
  | { readonly what: 'deduct'; readonly deduction: Deduction; readonly gives: Dates }
  | { readonly what: 'fraction'; readonly fraction: Fraction; readonly total: Length; readonly gives: Dates }
  | { readonly what: 'serve'; readonly length: Length; readonly gives: Dates }
  | { readonly what: 'cap'; readonly years: number; readonly gives: Dates }
  | { readonly what: 'safety-fraction'; readonly fraction: Fraction; readonly total: Length; readonly gives: Dates }
  | { readonly what: 'safety-years'; readonly length: Length; readonly gives: Dates }
  | { readonly what: 'not-served'; readonly stretches: readonly Stretch[]; readonly gives: Dates }
  | { readonly what: 'registry'; readonly of: LawKind; readonly gives: Dates }
  | { readonly what: 'before'; readonly of: LawKind; readonly months: number; readonly gives: Dates }
  | { readonly what: 'as'; readonly of: LawKind; readonly gives: Dates }
  | { readonly what: 'not-before'; readonly of: LawKind; readonly gives: Dates }
  | { readonly what: 'last-day'; readonly gives: Dates }
  | { readonly what: 'next-day'; readonly gives: Dates }
  | { readonly what: 'not-before-rule'; readonly open: Dates; readonly gives: Dates }
  | { readonly what: 'not-before-detention'; readonly gives: Dates };

/** The law read otherwise: the day that would give, and the doubt it answers. */
export interface Reading {
  readonly doubt: LawCode;
  readonly dates: Dates;
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
  readonly steps: readonly Step[];
}

/** A reading leaves a doubt of the law, unless it only waits for how a judgment wrote its sentence: its day lies between the two counted. */
export const leaveDoubt = (readings: readonly Pick<Reading, 'doubt'>[]): boolean =>
  readings.some(({ doubt }) => doubt !== 'years-or-months');

export interface Opening {
  readonly state: 'opens';
  readonly kind: LawKind;
  readonly pack: number;
  readonly dates: Dates;
  /** First and last of the dates by the two ways of counting. */
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
  readonly rule: OpeningRule;
  /** The period of safety that took the rule's place. */
  readonly putOffBy?: SafetyRule;
  readonly steps: readonly Step[];
  readonly readings: readonly Reading[];
  readonly cautions: readonly LawCode[];
  /** May be excluded on a ground this application does not hold: ask the registry. */
  readonly groundNotHeld: boolean;
  /** Placing at the court’s disposal: its own last day. Others: until when it is open, where a rule says so. */
  readonly until?: IsoDay;
}

export interface NoOpening {
  /** `not-open`: a rule excludes on a fact that is entered. `refused`: nothing certain enough is known. */
  readonly state: 'not-open' | 'refused';
  readonly kind: LawKind;
  readonly pack?: number;
  readonly code: LawCode;
  readonly rule?: OpeningRule;
  /** The modality whose own refusal this follows from. */
  readonly because?: LawKind;
}

export type Outcome = Opening | NoOpening;

export interface Calendar {
  readonly facts: LawFacts;
  readonly pack?: LawPack;
  readonly regime?: RegimeStep;
  readonly outcomes: readonly Outcome[];
}
