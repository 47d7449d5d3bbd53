/** What is said beside a day that is computed (SPEC.md, V9). */
import type { IsoDay } from '../../calendar/iso-day.ts';
import { executable } from './facts.ts';
import type { LawCode } from './format/codes.ts';
import type { OpeningRule } from './format/pack.ts';
import { compareToMonths } from './length.ts';
import { onlyTogether } from './sum-of-sentences.ts';
import type { Work } from './way-of-rule.ts';

export function cautionsOf(work: Work, rule: OpeningRule): readonly LawCode[] {
  const { facts, step } = work;
  const ofSentences = [...ownCautions(work, rule), ...step.cautions];
  // A day counted from the registry's does not rest on the sentences entered here.
  const own = restsOnRegistry(work, rule) ? [] : ofSentences;
  return [
    ...new Set([
      ...(rule.cautions ?? []),
      ...own,
      ...(rule.excludes?.residence === 'none' && facts.residence === undefined
        ? (['residence-not-entered'] as const)
        : []),
      // Whether they are held for it too is not known.
      ...(rule.excludes?.remand === true && facts.notFinal === true ? (['judgment-not-final'] as const) : []),
    ]),
  ];
}

/** Said of a rule where the facts call for it alone: among the doubts of its text they would be said of everybody. */
const ofFacts: ReadonlySet<LawCode> = new Set([
  'order-of-sentences',
  'end-not-free',
  'sum-of-thirty',
  'thirty-before-2013',
  'criminal-in-new-code',
  'year-of-365',
]);

/**
 * Open for a time only, until and including: the quarter of leave running on 1 September 2022 was over on the last day of November, also
 * where it counts from the first leave (article 42 of the Act of 30 July 2022; the last day is derived).
 */
const openUntil: Readonly<Partial<Record<LawCode, IsoDay>>> = { 'leave-quarter-of-change': '2022-11-30' };

const isOpenOn = (code: LawCode, on: IsoDay): boolean => {
  const last = openUntil[code];
  return !ofFacts.has(code) && (last === undefined || on <= last);
};

/** What is said beside a day, each once: its cautions, and what the text of its rule leaves open on a day, whoever it is about. */
export const saidBeside = (
  cautions: readonly LawCode[],
  { doubts = [] }: Pick<OpeningRule, 'doubts'>,
  on: IsoDay,
): readonly LawCode[] => [...new Set([...cautions, ...doubts.filter((code) => isOpenOn(code, on))])];

function restsOnRegistry({ facts }: Work, { opens }: OpeningRule): boolean {
  if (opens.how === 'any-time') return true;
  return (opens.how === 'before' || opens.how === 'as') && facts.registry?.[opens.of] !== undefined;
}

function ownCautions({ facts, step, regime }: Work, { kind, opens }: OpeningRule): readonly LawCode[] {
  const { sentences } = facts;
  const isEnd = kind === 'sentence-end';
  const byCourt = !isEnd && regime === 'court';
  const ofNewCode = sentences.filter(({ code }) => code === '2024');
  const hasYears = step.total !== 'life' && (step.total.years ?? 0) > 0;
  const each: readonly (readonly [LawCode, boolean])[] = [
    ['order-of-sentences', sentences.length > 1],
    ['end-not-free', isEnd && sentences.some(({ placement }) => placement !== undefined)],
    ['sum-of-thirty', byCourt && onlyTogether(sentences, 360)],
    ['thirty-before-2013', byCourt && thirtyOfOld(facts)],
    ['criminal-in-new-code', opens.how === 'years' && ofNewCode.length > 0],
    ['year-of-365', hasYears && ofNewCode.length < sentences.length && byYears(opens.how)],
  ];
  return each.flatMap(([code, holds]) => (holds ? [code] : []));
}

const byYears = (how: OpeningRule['opens']['how']): boolean =>
  how === 'sentence-end' || how === 'fraction' || how === 'fractions-apart';

/** The letters on thirty years hold for convictions that became final after this day. */
const lettersHoldAfter = '2013-03-19';

/** Thirty years or more of a judgment that was final before: that the old letter c) spoke of life alone follows from what replaced it. */
function thirtyOfOld({ asOf, sentences }: Work['facts']): boolean {
  return sentences.some((sentence) => {
    const part = executable(sentence);
    if (part === undefined || part === 'life' || compareToMonths(part, 360) === 'less') return false;
    return asOf < lettersHoldAfter || (sentence.finalOn !== undefined && sentence.finalOn < lettersHoldAfter);
  });
}
