/** The day a rule gives, with the days that other readings of the law give. */
import { later, plusDays, type Dates } from './count.ts';
import { executable, type LawFacts, type Sentence } from './facts.ts';
import type { LawCode } from './format/codes.ts';
import type { LawKind, LawPack, Opens, OpeningRule, SafetyRule } from './format/pack.ts';
import type { Regime } from './format/shapes.ts';
import { addUp, compareToMonths, inYears, isUnclear, ofYears, type Length } from './length.ts';
import {
  before,
  beginning,
  capped,
  clamped,
  fractionServed,
  fromRegistry,
  lastDay,
  likewise,
  nextDay,
  notBefore,
  safetyFraction,
  safetyYears,
  served,
  settled,
  sinceTheRule,
  yearsServed,
  type Way,
} from './opening.ts';
import type { NoOpening, Outcome } from './outcome.ts';
import { totalOf, type RegimeStep } from './regime.ts';
import { holdsTogether } from './sum-of-sentences.ts';

export interface Work {
  readonly pack: LawPack;
  readonly facts: LawFacts;
  readonly step: RegimeStep;
  readonly regime: Regime | 'none';
  readonly since: string;
  readonly start: Way;
  /** What holds for all modalities that count time served. */
  readonly barrier?: LawCode;
  readonly outcomeOf: (kind: LawKind) => Outcome;
}

export type NotFound = Pick<NoOpening, 'code'> & Partial<Pick<NoOpening, 'rule' | 'because' | 'state'>>;
export type Found =
  | {
      readonly way: Way;
      readonly putOffBy?: SafetyRule;
      readonly until?: string;
      readonly readings?: readonly { readonly doubt: LawCode; readonly way: Way }[];
    }
  | NotFound;

/** Open at any time from the first day on. */
export const anyTime = ({ start, since }: Work): Found => ({ way: clamped(start, since) });

export function dayOfRule(work: Work, rule: OpeningRule): Found {
  const { opens, kind } = rule;
  if (opens.how === 'refused') return { code: opens.code };
  if (opens.how === 'before' || opens.how === 'as') return relative(work, rule);
  if (opens.how === 'later-of') return laterOf(work, rule, opens);
  if (work.barrier !== undefined) return { code: work.barrier };
  if (kind === 'sentence-end') return sentenceEnd(work);
  if (kind === 'placement') return placement(work);
  if (work.facts.revocation !== undefined) return { code: 'after-revocation' };
  return release(work, rule);
}

/** Of conditional release: later, or by other means, where the judgment states a period of safety. */
function release(work: Work, rule: OpeningRule): Found {
  const { sentences } = work.facts;
  if (sentences.some(({ safety }) => safety !== undefined)) return afterSafety(work, rule);
  const way = timeServed(work, rule.opens);
  if (way === undefined) return { code: 'no-rule' };
  const readings = (rule.otherwise ?? []).flatMap(({ doubt, onlyIf, opens }) => {
    const isOne = onlyIf === undefined || holdsTogether(onlyIf, work.facts);
    const other = isOne ? timeServed(work, opens) : undefined;
    return other === undefined ? [] : [{ doubt, way: other }];
  });
  return { way, readings: [...readings, ...writtenInYears(work, way, (of) => timeServed(of, rule.opens))] };
}

/** Where only a total of months is known, the day that years would give stands beside that of months: by the statute they differ. */
function writtenInYears(
  work: Work,
  { at }: Way,
  wayOf: (of: Work) => Way | undefined,
): readonly { readonly doubt: LawCode; readonly way: Way }[] {
  const { facts, step } = work;
  if (step.total === 'life' || facts.sentences.every(({ unit }) => unit === undefined)) return [];
  const sentences = facts.sentences.map((sentence): Sentence => {
    const { imposed, unit } = sentence;
    return unit === undefined || imposed === 'life' ? sentence : { ...sentence, imposed: inYears(imposed) };
  });
  const way = wayOf({ ...work, facts: { ...facts, sentences }, step: { ...step, total: totalOf(sentences) } });
  const isSame = way === undefined || (way.at.calendar === at.calendar && way.at.statutory === at.statutory);
  return isSame ? [] : [{ doubt: 'years-or-months', way }];
}

/** Time served as a rule asks for it; undefined where the rule does not fit a life sentence. */
function timeServed({ facts, step, start, since }: Work, opens: Opens): Way | undefined {
  if (opens.how === 'years') return settled(yearsServed(start, opens.years), facts, since);
  if (step.total === 'life') return undefined;
  if (opens.how === 'fraction') {
    const part = fractionServed(start, step.total, opens);
    return settled(opens.capYears === undefined ? part : capped(part, start, opens.capYears), facts, since);
  }
  if (opens.how !== 'fractions-apart') return undefined;
  const first = fractionServed(start, lengthOf(facts.sentences, true), opens.recidivist);
  const both = fractionServed(first, lengthOf(facts.sentences, false), opens.other);
  return settled(capped(both, start, opens.capYears), facts, since);
}

const lengthOf = (sentences: readonly Sentence[], recidivism: boolean): Length =>
  addUp(
    sentences.flatMap((sentence) => {
      const part = executable(sentence);
      return sentence.recidivism === recidivism && part !== undefined && part !== 'life' ? [part] : [];
    }),
  );

/** A period of safety takes the place of the fraction; whether it also takes that of 19 or 23 years is open. */
function afterSafety(work: Work, rule: OpeningRule): Found {
  const { facts, pack, start, since } = work;
  const [sentence, ...others] = facts.sentences;
  const safety = sentence?.safety;
  if (others.length > 0 || sentence === undefined || safety === undefined) return { code: 'safety-with-others' };
  const [row] = pack.safety;
  if (row === undefined) return { code: 'safety-too-early' };
  const problem = safetyProblem(row, sentence);
  if (problem !== undefined) return { code: problem };
  const part = executable(sentence);
  const way = settled(
    safety === 'two-thirds' && part !== undefined && part !== 'life'
      ? safetyFraction(start, part, { numerator: row.numerator, denominator: row.denominator })
      : safetyYears(start, safety === 'two-thirds' ? ofYears(0) : safety),
    facts,
    since,
  );
  if (rule.opens.how !== 'years') return { way, putOffBy: row };
  const letter = settled(yearsServed(start, rule.opens.years), facts, since);
  const isOpen = rule.when?.antecedent === 'criminal' || letter.at.calendar > way.at.calendar;
  return { way, putOffBy: row, readings: isOpen ? [{ doubt: 'safety-and-antecedent', way: letter }] : [] };
}

/** Whether a period of safety is one that a judgment could state. */
function safetyProblem(row: SafetyRule, sentence: Sentence): LawCode | undefined {
  const { safety, judgedOn } = sentence;
  const part = executable(sentence);
  if (part === undefined || safety === undefined) return 'safety-not-here';
  if (judgedOn === undefined) return 'judgment-date-unknown';
  if (judgedOn < row.judgedFrom) return 'safety-too-early';
  const isLong = part === 'life' ? 'more' : compareToMonths(part, row.fractionBelowMonths);
  if (isLong === 'unclear') return 'total-unclear';
  if (safety === 'two-thirds') {
    const isOver = part === 'life' ? 'more' : compareToMonths(part, row.fractionAboveMonths);
    if (isUnclear(isOver)) return 'total-unclear';
    return isLong === 'less' && isOver === 'more' ? undefined : 'safety-not-here';
  }
  if (isLong === 'less') return 'safety-not-here';
  if (compareToMonths(safety, row.yearsUpTo * 12) === 'more') return 'safety-too-long';
  return compareToMonths(safety, row.yearsMoreThan * 12) === 'more' ? undefined : 'safety-too-short';
}

/** So long before, or the same as, another date: the registry's own where it gave one, else that of this calendar. */
function relative(work: Work, rule: OpeningRule): Found {
  const { opens } = rule;
  if (opens.how !== 'before' && opens.how !== 'as') return { code: 'no-rule' };
  const from = dateOf(work, opens.of);
  if ('code' in from) return from;
  const opensAt = (other: Way): Way => {
    const way = opens.how === 'before' ? before(other, opens.of, opens.months) : likewise(other, opens.of);
    const { earlierMonths } = rule;
    const earlier = earlierMonths === undefined ? undefined : before(other, opens.of, earlierMonths).at;
    return clamped(sinceTheRule(way, rule.cameOn, earlier), work.since);
  };
  const way = opensAt(from.way);
  return {
    way,
    ...untilOf(rule, from.way, way),
    readings: from.readings.map(({ doubt, way: other }) => ({ doubt, way: opensAt(other) })),
  };
}

/** So many days after conditional release; none where that was over before it opened. */
function untilOf(
  { closesAfterReleaseDays: days }: OpeningRule,
  release: Way,
  { at }: Way,
): { readonly until?: string } {
  if (days === undefined) return {};
  const until = plusDays(later(release.at.calendar, release.at.statutory), days);
  return until < at.calendar && until < at.statutory ? {} : { until };
}

type Dated = { readonly way: Way; readonly readings: readonly { readonly doubt: LawCode; readonly way: Way }[] };

function dateOf(work: Work, of: 'conditional-release' | 'sentence-end'): Dated | NotFound {
  const given = work.facts.registry?.[of];
  if (given !== undefined) return { way: fromRegistry(of, given), readings: [] };
  const other = work.outcomeOf(of);
  if (other.state !== 'opens') return { code: other.code, because: of };
  const readings = other.readings.map(({ doubt, dates, steps }) => ({ doubt, way: { at: dates, steps } }));
  return { way: { at: other.dates, steps: other.steps }, readings };
}

/** Early release: in the time conditions of conditional release, and so many months before the end. */
function laterOf(work: Work, { cameOn }: OpeningRule, opens: Extract<Opens, { how: 'later-of' }>): Found {
  const end = dateOf(work, 'sentence-end');
  if ('code' in end) return end;
  const conditional = dateOf(work, 'conditional-release');
  if ('code' in conditional) return conditional;
  // Over before there was such a release.
  const { at } = end.way;
  if (cameOn !== undefined && later(at.calendar, at.statutory) < cameOn)
    return { code: 'early-release-not-in-force', state: 'not-open' };
  const meet = (by: Way, of: Dates): Way =>
    clamped(
      sinceTheRule(notBefore(before(by, 'sentence-end', opens.months), 'conditional-release', of), cameOn),
      work.since,
    );
  const way = meet(end.way, conditional.way.at);
  const { calendar, statutory } = way.at;
  if (calendar > opens.lastDay && statutory > opens.lastDay) return { code: 'early-release-over', state: 'not-open' };
  const doubts = new Set([...conditional.readings, ...end.readings].map(({ doubt }) => doubt));
  const by = ({ way: own, readings }: Dated, doubt: LawCode): Way =>
    readings.find((each) => each.doubt === doubt)?.way ?? own;
  return {
    way,
    until: opens.lastDay,
    readings: [...doubts].map((doubt) => ({ doubt, way: meet(by(end, doubt), by(conditional, doubt).at) })),
  };
}

function sentenceEnd(work: Work): Found {
  const { facts, step, start } = work;
  if (facts.revocation !== undefined) {
    const again = beginning({ ...facts, deductions: [] }, facts.revocation.detainedSince);
    return { way: lastDay(served(again, facts.revocation.remaining)) };
  }
  if (step.total === 'life') return { code: 'no-end' };
  const endOf = ({ step: { total }, since }: Work): Way | undefined =>
    total === 'life' ? undefined : clamped(lastDay(settled(served(start, total), facts, since)), since);
  const way = endOf(work);
  return way === undefined ? { code: 'no-end' } : { way, readings: writtenInYears(work, way, endOf) };
}

/** Placing at the court’s disposal begins where the main sentence ends, and lasts as long as the judgment says. */
function placement(work: Work): Found {
  const lengths = work.facts.sentences.flatMap((sentence) => sentence.placement ?? []);
  const [length] = lengths;
  if (length === undefined) return { code: 'placement-not-ordered', state: 'not-open' };
  const end = dateOf(work, 'sentence-end');
  if ('code' in end) return end;
  const way = nextDay({ at: end.way.at, steps: end.way.steps.slice(-1) });
  if (length === 'length-unknown' || lengths.length > 1) return { way };
  return { way, until: lastDay(served(way, length)).at.calendar };
}
