/** From executable total and judgments to a regime: a step of its own, with its reason (SPEC.md, V7). */
import { compareToMonths, executable, sum, type LawFacts, type Length, type Sentence } from './facts.ts';
import type { LawCode } from './format/codes.ts';
import type { LawPack, RegimeRow } from './format/pack.ts';

export type Total = Length | 'life';

export interface RegimeStep {
  readonly regime: 'judge' | 'court' | 'none';
  readonly total: Total;
  /** The row that held; absent where none could be asked. */
  readonly row?: RegimeRow;
  readonly refusal?: LawCode;
}

/** All executable parts together; life where one is. Facts are possible ones. */
export function totalOf(sentences: readonly Sentence[]): Total {
  const parts = sentences.map(executable);
  if (parts.includes('life')) return 'life';
  return sum(parts.flatMap((part) => (part === undefined || part === 'life' ? [] : [part])));
}

type Fit = 'yes' | 'no' | LawCode;

const isMore = (total: Total, than: number): Fit => {
  if (total === 'life') return 'yes';
  const found = compareToMonths(total, than);
  return found === 'unclear' ? 'total-unclear' : found === 'more' ? 'yes' : 'no';
};
const isLess = (total: Total, than: number): Fit => {
  if (total === 'life') return 'no';
  const found = compareToMonths(total, than);
  return found === 'unclear' ? 'total-unclear' : found === 'less' ? 'yes' : 'no';
};
const opposite = (fit: Fit): Fit => (fit === 'yes' ? 'no' : fit === 'no' ? 'yes' : fit);

/** All judged on that day or later. One that is known to be older is enough for a no. */
function allJudgedFrom(sentences: readonly Sentence[], day: string): Fit {
  const days = sentences.map(({ judgedOn }) => judgedOn);
  if (days.some((each) => each !== undefined && each < day)) return 'no';
  return days.includes(undefined) ? 'judgment-date-unknown' : 'yes';
}

function fits(row: RegimeRow, total: Total, sentences: readonly Sentence[]): Fit {
  const asked: readonly (Fit | undefined)[] = [
    row.moreThanMonths === undefined ? undefined : isMore(total, row.moreThanMonths),
    row.lessThanMonths === undefined ? undefined : isLess(total, row.lessThanMonths),
    row.upToMonths === undefined ? undefined : opposite(isMore(total, row.upToMonths)),
    row.atLeastMonths === undefined ? undefined : opposite(isLess(total, row.atLeastMonths)),
    row.judgedFrom === undefined ? undefined : allJudgedFrom(sentences, row.judgedFrom),
  ];
  const answers = asked.filter((each) => each !== undefined);
  if (answers.includes('no')) return 'no';
  return answers.find((each) => each !== 'yes') ?? 'yes';
}

/** The first row that holds; a row that cannot be answered ends the search with its reason. */
export function regimeOf(pack: LawPack, { sentences }: LawFacts): RegimeStep {
  const total = totalOf(sentences);
  for (const row of pack.regimes) {
    const fit = fits(row, total, sentences);
    if (fit === 'no') continue;
    if (fit !== 'yes') return { regime: 'none', total, row, refusal: fit };
    return { regime: row.gives, total, row, ...(row.refusal !== undefined && { refusal: row.refusal }) };
  }
  return { regime: 'none', total, refusal: 'older-judgment' };
}
