/** What a calendar of release is computed from, and what keeps it from being computed at all (SPEC.md, V5). */
import { isCalendarDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';

/** Of a sentence or a deduction, as it is written. */
export interface Length {
  readonly months: number;
  readonly days: number;
}

export type Antecedent = 'none' | 'correctional' | 'criminal';

export interface Sentence {
  readonly imposed: Length | 'life';
  readonly suspended?: Length;
  readonly judgedOn?: IsoDay;
  /** As established in the judgment. Never deduced. */
  readonly recidivism?: boolean;
  /** Earlier sentences as the judgment or the registry states them, where the sentence is 30 years or more, or life. */
  readonly antecedent?: Antecedent;
  /** Period of safety as the judgment fixed it. */
  readonly safety?: Length;
  /** Placing at the court's disposal as the judgment ordered it. */
  readonly placement?: Length;
}

export interface Deduction {
  readonly what: 'remand' | 'other';
  readonly length: Length | Stretch;
}

/** From a first to a last day, both counted. */
export interface Stretch {
  readonly from: IsoDay;
  readonly until: IsoDay;
}

export interface Interruption extends Stretch {
  /** Whether these days count as served, in the registry's word. */
  readonly counts: 'served' | 'not-served' | 'unknown';
}

export interface LawFacts {
  /** The day whose law is asked for. */
  readonly asOf: IsoDay;
  readonly detainedSince?: IsoDay;
  readonly sentences: readonly Sentence[];
  readonly deductions?: readonly Deduction[];
  readonly interruptions?: readonly Interruption[];
  readonly revocation?: { readonly detainedSince: IsoDay; readonly remaining: Length };
  readonly residence?: 'right' | 'none';
  /** Rules known from memory are computed too, and marked. */
  readonly unconfirmed?: boolean;
}

export const isStretch = (length: Length | Stretch): length is Stretch => 'from' in length;

const daysIn = (facts: LawFacts): readonly (IsoDay | undefined)[] => [
  facts.asOf,
  facts.detainedSince,
  facts.revocation?.detainedSince,
  ...facts.sentences.map(({ judgedOn }) => judgedOn),
  ...(facts.deductions ?? []).flatMap(({ length }) => (isStretch(length) ? [length.from, length.until] : [])),
  ...(facts.interruptions ?? []).flatMap(({ from, until }) => [from, until]),
];

const isLength = ({ months, days }: Length): boolean =>
  Number.isInteger(months) && Number.isInteger(days) && months >= 0 && days >= 0 && months <= 2400 && days <= 36_600;

/** Executable part of a sentence; undefined where what is suspended does not fit in it as it is written. */
export function executable({ imposed, suspended }: Sentence): Length | 'life' | undefined {
  if (imposed === 'life') return suspended === undefined ? 'life' : undefined;
  const left = {
    months: imposed.months - (suspended?.months ?? 0),
    days: imposed.days - (suspended?.days ?? 0),
  };
  return left.months < 0 || left.days < 0 ? undefined : left;
}

/** A fact that cannot be: a day that is none, an end before its beginning, a length below nothing. */
export function impossibleFact(facts: LawFacts): boolean {
  const stretches: readonly Stretch[] = [
    ...(facts.deductions ?? []).flatMap(({ length }) => (isStretch(length) ? [length] : [])),
    ...(facts.interruptions ?? []),
  ];
  const lengths: readonly Length[] = [
    ...(facts.deductions ?? []).flatMap(({ length }) => (isStretch(length) ? [] : [length])),
    ...facts.sentences.flatMap(({ imposed, suspended, safety, placement }) =>
      [imposed === 'life' ? undefined : imposed, suspended, safety, placement].flatMap((each) => each ?? []),
    ),
    ...(facts.revocation === undefined ? [] : [facts.revocation.remaining]),
  ];
  return (
    daysIn(facts).some((day) => day !== undefined && !isCalendarDay(day)) ||
    stretches.some(({ from, until }) => until < from) ||
    !lengths.every(isLength) ||
    facts.sentences.some((sentence) => executable(sentence) === undefined)
  );
}

export const sum = (lengths: readonly Length[]): Length => ({
  months: lengths.reduce((total, { months }) => total + months, 0),
  days: lengths.reduce((total, { days }) => total + days, 0),
});

/**
 * A length against whole months. Days are between a 31st and a 28th of a month each: where that leaves both answers open,
 * `unclear`.
 */
export function compareToMonths({ months, days }: Length, to: number): 'less' | 'equal' | 'more' | 'unclear' {
  if (days === 0) return months < to ? 'less' : months === to ? 'equal' : 'more';
  if (months * 31 + days > to * 31) return 'more';
  if (months * 28 + days < to * 28) return 'less';
  return 'unclear';
}
