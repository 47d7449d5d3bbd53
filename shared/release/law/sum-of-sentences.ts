/** Several sentences that reach a length only together: the letters on thirty years speak of one sentence. */
import { executable, executableSum, type Antecedent, type LawFacts, type Sentence } from './facts.ts';
import type { Together } from './format/pack.ts';
import { compareToMonths } from './length.ts';

/** None of several sentences is so long, and all of them together are. Where the ways of counting differ, they may be. */
export function onlyTogether(sentences: readonly Sentence[], months: number): boolean {
  if (sentences.length < 2) return false;
  const isLong = sentences.some((sentence) => {
    const part = executable(sentence);
    return part === 'life' || (part !== undefined && compareToMonths(part, months) !== 'less');
  });
  return !isLong && compareToMonths(executableSum(sentences), months) !== 'less';
}

/** Whether another reading of the law is one for these sentences. A judgment of which the day is not known may be final by now. */
export function holdsTogether({ sumFromMonths, finalAfter, antecedent }: Together, facts: LawFacts): boolean {
  const { sentences, asOf } = facts;
  return (
    onlyTogether(sentences, sumFromMonths) &&
    strongest(sentences) === antecedent &&
    sentences.some(({ finalOn = asOf }) => finalOn > finalAfter)
  );
}

function strongest(sentences: readonly Sentence[]): Antecedent {
  const said = sentences.map((sentence) => sentence.antecedent);
  if (said.includes('criminal')) return 'criminal';
  return said.includes('correctional') ? 'correctional' : 'none';
}
