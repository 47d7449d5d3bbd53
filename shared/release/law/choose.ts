/** Which opening rule holds for a modality, or what has to be known first. */
import { executable, type LawFacts, type Sentence } from './facts.ts';
import type { LawCode } from './format/codes.ts';
import type { LawKind, LawPack, OpeningRule, When } from './format/pack.ts';
import type { Regime } from './format/shapes.ts';
import { compareToMonths, isUnclear } from './length.ts';
import { together, totalOf, type Fit } from './regime.ts';

/** Of all rules of a kind the first that holds; one that cannot be answered yet ends the search. */
export function chooseRule(
  pack: LawPack,
  kind: LawKind,
  facts: LawFacts,
  regime: Regime | 'none',
): OpeningRule | LawCode {
  for (const rule of pack.rules) {
    if (rule.kind !== kind) continue;
    const fit = rule.when === undefined ? 'yes' : holds(rule.when, facts, regime);
    if (fit === 'yes') return rule;
    if (fit !== 'no') return fit;
  }
  return 'no-rule';
}

const is = (answer: boolean): Fit => (answer ? 'yes' : 'no');

/** Conditions are asked together: a clear no comes before a question. */
export function holds(when: When, facts: LawFacts, regime: Regime | 'none'): Fit {
  const { sentences } = facts;
  return together([
    ...(when.regimes === undefined ? [] : [is(when.regimes.some((each) => each === regime))]),
    ...(when.residence === undefined ? [] : [is(facts.residence === when.residence)]),
    ...(when.lifeOnly === undefined ? [] : [is(sentences.some(({ imposed }) => imposed === 'life') === when.lifeOnly)]),
    ...(when.upToMonths === undefined ? [] : [upTo(when.upToMonths, sentences)]),
    ...(when.above === undefined ? [] : [longer(when.above, sentences)]),
    ...(when.lifeOrMonths === undefined ? [] : [lifeOr(when.lifeOrMonths, sentences)]),
    ...(when.finalAfter === undefined ? [] : [final(when.finalAfter, 'after', sentences)]),
    ...(when.finalOn === undefined ? [] : [final(when.finalOn, 'on', sentences)]),
    ...(when.finalBefore === undefined ? [] : [final(when.finalBefore, 'before', sentences)]),
    ...(when.antecedent === undefined ? [] : [antecedent(when.antecedent, sentences)]),
    ...(when.recidivism === undefined ? [] : [recidivism(when.recidivism, sentences)]),
  ]);
}

/** From here on, and for life, the letters on thirty years hold. */
const thirtyYears = 360;

const lengths = (sentences: readonly Sentence[], months: number) =>
  sentences.flatMap((sentence) => {
    const part = executable(sentence);
    if (part === undefined) return [];
    const found = part === 'life' ? 'life' : compareToMonths(part, months);
    // Whether it is above that length, the ways of counting answer differently.
    return [found === 'at-least' ? 'unclear' : found];
  });

function upTo(months: number, sentences: readonly Sentence[]): Fit {
  const total = totalOf(sentences);
  const found = total === 'life' ? 'more' : compareToMonths(total, months);
  return isUnclear(found) ? 'total-unclear' : is(found !== 'more');
}

/** A single sentence of a limited length above so many months. */
function longer(months: number, sentences: readonly Sentence[]): Fit {
  const found = lengths(sentences, months);
  if (found.includes('unclear')) return 'total-unclear';
  return is(sentences.length === 1 && found.includes('more'));
}

/** Life or so many months exactly, alone: with other sentences the text does not say how they are added. */
function lifeOr(months: number, sentences: readonly Sentence[]): Fit {
  const found = lengths(sentences, months);
  if (found.includes('unclear')) return 'total-unclear';
  if (!found.some((each) => each !== 'less')) return 'no';
  if (sentences.length > 1) return 'thirty-with-others';
  return is(!found.includes('more'));
}

/**
 * A judgment is not final before the day it was pronounced. Of several, those of thirty years or more are asked: where they differ, what
 * holds for them together is not said.
 */
function final(day: string, where: 'after' | 'on' | 'before', sentences: readonly Sentence[]): Fit {
  const long = sentences.filter((sentence) => lengths([sentence], thirtyYears).some((each) => each !== 'less'));
  const fits = new Set((long.length === 0 ? sentences.slice(0, 1) : long).map((one) => finalOf(one, day, where)));
  const [one = 'no', ...others] = fits;
  return others.length === 0 ? one : 'thirty-with-others';
}

function finalOf({ finalOn: on, judgedOn: judged }: Sentence, day: string, where: 'after' | 'on' | 'before'): Fit {
  if (on !== undefined) return is(where === 'after' ? on > day : where === 'before' ? on < day : on === day);
  if (judged === undefined || judged <= day) return 'final-date-unknown';
  return is(where === 'after');
}

function antecedent(wanted: string, sentences: readonly Sentence[]): Fit {
  const said = sentences[0]?.antecedent;
  return said === undefined ? 'antecedents-not-entered' : is(said === wanted);
}

function recidivism(wanted: NonNullable<When['recidivism']>, sentences: readonly Sentence[]): Fit {
  const said = sentences.map((sentence) => sentence.recidivism);
  if (said.includes(undefined)) return 'recidivism-not-entered';
  const found = said.every((each) => each === true) ? 'all' : said.includes(true) ? 'some' : 'none';
  return is(found === wanted);
}
