/** From executable total, judgments and flags to a regime: a step of its own, with its reason (SPEC.md, V7). */
import { executable, executableSum, type LawFacts, type Sentence } from './facts.ts';
import type { LawCode } from './format/codes.ts';
import type { LawPack, RegimeRow } from './format/pack.ts';
import type { Regime } from './format/shapes.ts';
import { compareToMonths, type Length } from './length.ts';

export type Total = Length | 'life';

export interface RegimeStep {
  readonly regime: Regime | 'none';
  /** Where a flag that is not entered leaves several open: all of them. What they agree on is computed. */
  readonly either: readonly Regime[];
  readonly total: Total;
  /** The row that held; absent where none could be asked. */
  readonly row?: RegimeRow;
  readonly refusal?: LawCode;
  readonly cautions: readonly LawCode[];
}

/** All executable parts together; life where one is. Facts are possible ones. */
export function totalOf(sentences: readonly Sentence[]): Total {
  return sentences.map(executable).includes('life') ? 'life' : executableSum(sentences);
}

export type Fit = 'yes' | 'no' | LawCode;

/** No is certain as soon as one answer is; a question stands before a yes. */
export function together(answers: readonly Fit[]): Fit {
  if (answers.includes('no')) return 'no';
  return answers.find((each) => each !== 'yes') ?? 'yes';
}

const is = (answer: boolean): Fit => (answer ? 'yes' : 'no');

const compared = (total: Total, to: number, wanted: readonly ('less' | 'equal' | 'more')[]): Fit => {
  const found = total === 'life' ? 'more' : compareToMonths(total, to);
  if (found === 'unclear') return 'total-unclear';
  if (found !== 'at-least') return is(wanted.includes(found));
  const [asLong, longer] = [wanted.includes('equal'), wanted.includes('more')];
  return asLong === longer ? is(asLong) : 'total-unclear';
};

/**
 * All pronounced after that day, or the regime was asked for in writing. Where some are older, which was added to which decides and is
 * not known; on the day itself the text is silent.
 */
function judgedAfter({ sentences, optedIn }: LawFacts, day: string): Fit {
  if (optedIn === true) return 'yes';
  const days = sentences.map(({ judgedOn }) => judgedOn);
  const older = days.filter((each) => each !== undefined && each < day);
  if (older.length === days.length) return 'no';
  if (days.includes(undefined)) return 'judgment-date-unknown';
  if (days.includes(day)) return 'judged-on-the-day';
  return older.length > 0 ? 'older-and-newer' : 'yes';
}

function fits(row: RegimeRow, total: Total, facts: LawFacts): Fit {
  const { article32, sentences } = facts;
  const isPlaced = sentences.some(({ placement }) => placement !== undefined);
  return together([
    ...(row.moreThanMonths === undefined ? [] : [compared(total, row.moreThanMonths, ['more'])]),
    ...(row.upToMonths === undefined ? [] : [compared(total, row.upToMonths, ['less', 'equal'])]),
    ...(row.atLeastMonths === undefined ? [] : [compared(total, row.atLeastMonths, ['equal', 'more'])]),
    ...(row.lessThanMonths === undefined ? [] : [compared(total, row.lessThanMonths, ['less'])]),
    ...(row.placement === undefined ? [] : [is(isPlaced === row.placement)]),
    ...(row.judgedAfter === undefined ? [] : [judgedAfter(facts, row.judgedAfter)]),
    ...(row.article32 === undefined
      ? []
      : [article32 === undefined ? ('article32-not-entered' as const) : is(article32 === row.article32)]),
  ]);
}

/** The first row that holds; a row that cannot be answered ends the search with its reason. */
export function regimeOf(pack: LawPack, facts: LawFacts): RegimeStep {
  const total = totalOf(facts.sentences);
  const none = { regime: 'none', either: [], total, cautions: [] } as const;
  for (const row of pack.regimes) {
    const fit = fits(row, total, facts);
    if (fit === 'no') continue;
    if (fit === 'article32-not-entered') return { ...none, either: eitherWay(pack, facts), row, refusal: fit };
    if (fit !== 'yes') return { ...none, row, refusal: fit };
    const { gives, refusal, cautions = [] } = row;
    return {
      regime: gives,
      either: gives === 'none' ? [] : [gives],
      total,
      row,
      cautions: [...cautions, ...classCaution(facts)],
      ...(refusal !== undefined && { refusal }),
    };
  }
  return { ...none, refusal: 'no-rule' };
}

/** The regimes that an answer on article 32 could lead to; none where one answer leads nowhere. */
function eitherWay(pack: LawPack, facts: LawFacts): readonly Regime[] {
  const found = [true, false].map((article32) => regimeOf(pack, { ...facts, article32 }).regime);
  return found.flatMap((regime) => (regime === 'none' ? [] : [regime])).length === found.length
    ? [...new Set(found)].flatMap((regime) => (regime === 'none' ? [] : [regime]))
    : [];
}

/** Above two years only together: whether the class goes by the total of today is a reading. */
function classCaution({ sentences, optedIn }: LawFacts): readonly LawCode[] {
  if (optedIn === true || sentences.length < 2) return [];
  const total = totalOf(sentences);
  if (total === 'life' || compareToMonths(total, 36) === 'more' || compareToMonths(total, 24) !== 'more') return [];
  const between = sentences.some((sentence) => {
    const part = executable(sentence);
    const { judgedOn } = sentence;
    if (part === undefined || part === 'life' || judgedOn === undefined) return false;
    return compareToMonths(part, 24) !== 'more' && judgedOn > '2022-09-01' && judgedOn <= '2023-09-01';
  });
  return between ? ['class-by-total'] : [];
}
