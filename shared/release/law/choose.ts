/** Which opening rule holds for a modality, or what has to be known first. */
import { compareToMonths, executable, type LawFacts, type Sentence } from './facts.ts';
import type { LawCode } from './format/codes.ts';
import type { LawKind, LawPack, OpeningRule, When } from './format/pack.ts';
import type { RegimeStep } from './regime.ts';

export type Fit = 'yes' | 'no' | LawCode;

/** Of all rules of a kind the first that holds; one that cannot be answered yet ends the search. */
export function chooseRule(pack: LawPack, kind: LawKind, facts: LawFacts, regime: RegimeStep): OpeningRule | LawCode {
  for (const rule of pack.rules) {
    if (rule.kind !== kind || rule.opens.how === 'period-of-safety') continue;
    const fit = rule.when === undefined ? 'yes' : holds(rule.when, facts, regime);
    if (fit === 'yes') return rule;
    if (fit !== 'no') return fit;
  }
  return 'no-rule';
}

const is = (answer: boolean): Fit => (answer ? 'yes' : 'no');

/** Conditions are asked in an order in which a clear no comes before a question. */
export function holds(when: When, facts: LawFacts, regime: RegimeStep): Fit {
  const { sentences } = facts;
  const answers: readonly Fit[] = [
    ...(when.regime === undefined ? [] : [is(regime.regime === when.regime)]),
    ...(when.life === undefined ? [] : [is((regime.total === 'life') === when.life)]),
    ...(when.several === undefined ? [] : [is(sentences.length > 1 === when.several)]),
    ...(when.exactTotalMonths === undefined ? [] : [exactly(when.exactTotalMonths, regime)]),
    ...(when.residence === undefined ? [] : [is(facts.residence === when.residence)]),
    ...(when.lifeOrAtLeastMonths === undefined ? [] : [longest(when.lifeOrAtLeastMonths, sentences)]),
    ...(when.judgedFrom === undefined ? [] : [judged(sentences, (on) => on >= (when.judgedFrom ?? ''))]),
    ...(when.judgedUntil === undefined ? [] : [judged(sentences, (on) => on <= (when.judgedUntil ?? ''))]),
    ...(when.antecedent === undefined ? [] : [antecedent(sentences, when.antecedent)]),
    ...(when.recidivism === undefined ? [] : [recidivism(sentences, when.recidivism)]),
  ];
  if (answers.includes('no')) return 'no';
  return answers.find((each) => each !== 'yes') ?? 'yes';
}

function exactly(months: number, { total }: RegimeStep): Fit {
  if (total === 'life') return 'no';
  const found = compareToMonths(total, months);
  return found === 'unclear' ? 'total-unclear' : is(found === 'equal');
}

/** One sentence of so many months, or life, alone: with others the sources say nothing. */
function longest(months: number, sentences: readonly Sentence[]): Fit {
  const parts = sentences.map(executable);
  const compared = parts.flatMap((part) =>
    part === undefined ? [] : [part === 'life' ? 'more' : compareToMonths(part, months)],
  );
  if (compared.includes('unclear')) return 'total-unclear';
  const long = compared.some((each) => each === 'more' || each === 'equal');
  if (sentences.length === 1) return is(long);
  const whole = parts.flatMap((part) => (part === undefined || part === 'life' ? [] : [part]));
  const all = {
    months: whole.reduce((total, each) => total + each.months, 0),
    days: whole.reduce((total, each) => total + each.days, 0),
  };
  return long || compareToMonths(all, months) !== 'less' ? 'thirty-with-others' : 'no';
}

function judged(sentences: readonly Sentence[], asked: (on: string) => boolean): Fit {
  const days = sentences.map(({ judgedOn }) => judgedOn);
  if (days.some((on) => on !== undefined && !asked(on))) return 'no';
  return days.includes(undefined) ? 'judgment-date-unknown' : 'yes';
}

function antecedent(sentences: readonly Sentence[], wanted: string): Fit {
  const said = sentences[0]?.antecedent;
  return said === undefined ? 'antecedents-not-entered' : is(said === wanted);
}

function recidivism(sentences: readonly Sentence[], wanted: boolean): Fit {
  const said = new Set(sentences.map((sentence) => sentence.recidivism));
  if (said.has(undefined)) return 'recidivism-not-entered';
  return said.size > 1 ? 'recidivism-mixed' : is(said.has(wanted));
}
