/** Conditional release a second time: which letter holds, the days it gives, and the days of other readings. */
import type { LawCode, LawFacts, Length, Regime } from '../../shared/release/index.ts';
import {
  after,
  against,
  beginning,
  both,
  fractionAfter,
  isOver,
  reaching,
  overlap,
  part,
  servedBy,
  sum,
  totalOf,
  type Both,
} from './naive-counting.ts';
import { addMonths, first } from './naive-days.ts';

export interface NaiveDated {
  readonly dates: Both;
  readonly rule: string;
  /** Other readings, by the doubt they answer otherwise. */
  readonly readings: readonly (readonly [doubt: LawCode, dates: Both])[];
  readonly until?: string;
  /** The period of safety that takes the place of the rule. */
  readonly also?: string;
}
export interface NaiveRefused {
  readonly code: LawCode;
  readonly state?: 'not-open';
  readonly rule?: string;
  readonly because?: string;
}
export type NaiveFound = NaiveDated | NaiveRefused;

const minimums = '2013-03-19';
const safetyBegins = '2018-01-21';

/** What keeps time served from being counted. */
export function barrier(facts: LawFacts): LawCode | undefined {
  if (facts.sentences.length === 0) return 'no-sentence';
  if (facts.detainedSince === undefined) return 'start-unknown';
  if (overlap(facts)) return 'deduction-overlaps';
  return (facts.interruptions ?? []).some(({ counts }) => counts === 'unknown') ? 'interruption-effect' : undefined;
}

type Letter =
  | { readonly rule: string; readonly years: number; readonly criminal?: true }
  | {
      readonly rule: string;
      readonly fraction: readonly [number, number];
      readonly cap?: true;
      readonly readings?: readonly LawCode[];
    };

const third = [1, 3] as const;
const twoThirds = [2, 3] as const;

/** Before, on, or after the day from which the minimums hold for a conviction; undefined where its day is not known. */
function finality({ finalOn, judgedOn }: LawFacts['sentences'][number]): 'before' | 'on' | 'after' | undefined {
  if (finalOn !== undefined) return finalOn < minimums ? 'before' : finalOn > minimums ? 'after' : 'on';
  return judgedOn !== undefined && judgedOn > minimums ? 'after' : undefined;
}

/** Thirty years, more, or life: which letter, or why none; undefined where fractions hold. */
function long({ asOf, sentences }: LawFacts): Letter | NaiveRefused | undefined {
  const parts = sentences.map(part);
  if (asOf < minimums) return parts.includes('life') ? { code: 'final-before-2013', rule: 'C-25-2c-2007' } : undefined;
  const compared = parts.map((each) => (each === 'life' || each === undefined ? 1 : against(each, 360)));
  // Whichever way what is unclear is counted: thirty years by one of them are asked as thirty years are.
  const longOnes = sentences.filter((_, at) => (compared[at] ?? 0) >= 0);
  const [one] = longOnes;
  if (one === undefined) return undefined;
  // The old letter was about life alone: thirty years and more that were final before stay under the fractions.
  if (longOnes.every((each) => each.imposed !== 'life' && finality(each) === 'before')) return undefined;
  if (compared.includes(undefined)) return { code: 'total-unclear' };
  if (sentences.length > 1) return { code: 'thirty-with-others' };
  const isAbove = one.imposed !== 'life' && (compared[0] ?? 0) > 0;
  switch (finality(one)) {
    case undefined:
      return { code: 'final-date-unknown' };
    case 'on':
      return { code: 'final-on-2013-day', rule: isAbove ? 'C-25-2c-above-day' : 'C-25-2c-day' };
    case 'before':
      return { code: 'final-before-2013', rule: 'C-25-2c-old' };
    case 'after':
      break;
  }
  if (isAbove) return { code: 'above-thirty', rule: 'C-25-2c-above' };
  if (one.antecedent === undefined) return { code: 'antecedents-not-entered' };
  if (one.antecedent === 'criminal') return { rule: 'C-25-2e', years: 23, criminal: true };
  return one.antecedent === 'correctional' ? { rule: 'C-25-2d', years: 19 } : { rule: 'C-25-2c', years: 15 };
}

function letterOf(facts: LawFacts, regime: Regime): Letter | NaiveRefused {
  if (regime === 'administration') return { code: 'no-date-in-act', rule: 'G-no-date' };
  if (regime === 'judge') return { rule: 'J-25-1', fraction: third };
  if (regime === 'emergency') return { rule: 'E-10', fraction: third };
  const total = totalOf(facts.sentences);
  // The court has up to three years only where somebody was placed at its disposal; the fraction goes by the total.
  const over = facts.asOf < '2023-09-01' || isOver(total, 36);
  if (over === false) return { rule: 'C-25-1-placed', fraction: third };
  const byLength = long(facts);
  if (byLength !== undefined) return byLength;
  if (over === undefined) return { code: 'total-unclear' };
  const found = facts.sentences.map(({ recidivism }) => recidivism);
  if (found.includes(undefined)) return { code: 'recidivism-not-entered' };
  if (!found.includes(true)) return { rule: 'C-25-2a', fraction: third };
  if (!found.includes(false))
    return { rule: 'C-25-2b', fraction: twoThirds, cap: true, readings: ['recidivism-practice'] };
  return {
    rule: 'C-25-2b-some',
    fraction: twoThirds,
    cap: true,
    readings: ['recidivism-mixed', 'recidivism-practice'],
  };
}

export function naiveRelease(facts: LawFacts, regime: Regime): NaiveFound {
  const letter = letterOf(facts, regime);
  if ('code' in letter) return letter;
  const { rule } = letter;
  const stopped = barrier(facts);
  if (stopped !== undefined) return { code: stopped, rule };
  if (facts.revocation !== undefined) return { code: 'after-revocation', rule };
  if (facts.sentences.some(({ safety }) => safety !== undefined)) return withSafety(facts, letter);
  if ('years' in letter) return { dates: yearsAfter(facts, letter.years), rule, readings: [] };
  const total = totalOf(facts.sentences);
  if (total === 'life') return { code: 'no-rule', rule };
  const of = (fraction: readonly [number, number], cap: boolean): Both =>
    both((way) => {
      const begin = beginning(facts, way);
      const day = fractionAfter(begin, total, fraction, way);
      return servedBy(cap ? first(day, addMonths(begin, 14 * 12)) : day, facts, way);
    });
  return {
    dates: of(letter.fraction, letter.cap === true),
    rule,
    readings: [
      ...(letter.readings ?? []).map(
        (doubt) => [doubt, doubt === 'recidivism-mixed' ? apart(facts) : of(third, false)] as const,
      ),
      ...asOneOfThirty(facts, regime),
    ],
  };
}

/** Sentences below thirty years each that come to thirty together: were that "thirty years", the years of the law would hold. */
function asOneOfThirty(facts: LawFacts, regime: Regime): readonly (readonly [LawCode, Both])[] {
  const { asOf, sentences } = facts;
  const lengths = sentences.flatMap((each) => {
    const length = part(each);
    return length === undefined || length === 'life' ? [] : [length];
  });
  const months = against(sum(lengths), 360);
  const isBelow = lengths.every((length) => against(length, 360) === -1);
  if (regime !== 'court' || sentences.length === 1 || !isBelow || months === -1) return [];
  // Final by then, or nobody knows when.
  const isLate = sentences.some(({ finalOn }) => (finalOn === undefined ? asOf : finalOn) > minimums);
  if (!isLate) return [];
  const antecedents = sentences.map(({ antecedent }) => antecedent);
  const years = antecedents.includes('criminal') ? 23 : antecedents.includes('correctional') ? 19 : 15;
  return [['sum-of-thirty', yearsAfter(facts, years)]];
}

const yearsAfter = (facts: LawFacts, years: number): Both =>
  both((way) => servedBy(addMonths(beginning(facts, way), years * 12), facts, way));

/** Two thirds of sentences with recidivism and one third of the others, 14 years at most together. */
const apart = (facts: LawFacts): Both =>
  both((way) => {
    const those = (recidivism: boolean): Length =>
      sum(
        facts.sentences.flatMap((each) => {
          const length = part(each);
          return each.recidivism !== recidivism || length === undefined || length === 'life' ? [] : [length];
        }),
      );
    const begin = beginning(facts, way);
    const recidivists = fractionAfter(begin, those(true), twoThirds, way);
    const all = fractionAfter(recidivists, those(false), third, way);
    return servedBy(first(all, addMonths(begin, 14 * 12)), facts, way);
  });

/** What a judgment can state: two thirds over three and under thirty years; over 15 and up to 25 years from thirty on, or for life. */
function stated(facts: LawFacts): LawCode | undefined {
  const [sentence, ...others] = facts.sentences;
  const length = sentence === undefined ? undefined : part(sentence);
  if (sentence === undefined || length === undefined || others.length > 0) return 'safety-with-others';
  if (facts.asOf < safetyBegins) return 'safety-too-early';
  if (sentence.judgedOn === undefined) return 'judgment-date-unknown';
  if (sentence.judgedOn < safetyBegins) return 'safety-too-early';
  const { safety } = sentence;
  const thirty = length === 'life' ? 1 : reaching(length, 360);
  if (thirty === undefined) return 'total-unclear';
  if (safety === 'two-thirds') {
    const three = isOver(length, 36);
    if (three === undefined) return 'total-unclear';
    return three && thirty < 0 ? undefined : 'safety-not-here';
  }
  if (safety === undefined || thirty < 0) return 'safety-not-here';
  if (isOver(safety, 25 * 12) === true) return 'safety-too-long';
  return isOver(safety, 15 * 12) === true ? undefined : 'safety-too-short';
}

function withSafety(facts: LawFacts, letter: Letter): NaiveFound {
  const { rule } = letter;
  const problem = stated(facts);
  if (problem !== undefined) return { code: problem, rule };
  const [sentence] = facts.sentences;
  const length = sentence === undefined ? undefined : part(sentence);
  const safety = sentence?.safety;
  const dates = both((way) => {
    const begin = beginning(facts, way);
    if (safety === 'two-thirds' && length !== undefined && length !== 'life') {
      return servedBy(fractionAfter(begin, length, twoThirds, way), facts, way);
    }
    return servedBy(safety === undefined || safety === 'two-thirds' ? begin : after(begin, safety, 0), facts, way);
  });
  if (!('years' in letter)) return { dates, rule, readings: [], also: 'C-safety' };
  const byLetter = yearsAfter(facts, letter.years);
  const isDoubt = letter.criminal === true || byLetter[0] > dates[0];
  return { dates, rule, readings: isDoubt ? [['safety-and-antecedent', byLetter]] : [], also: 'C-safety' };
}
