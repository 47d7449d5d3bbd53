/** Law packs and the calendar of a release. See SPEC.md beside this folder. */
export { calendar, packOn } from './calendar.ts';
export { codeWords } from './code-words.ts';
export { lawCodes, type LawCode } from './codes.ts';
export { conventions, type Convention, type Dates } from './count.ts';
export { differenceWith, type Cause, type Difference } from './difference.ts';
export { printExample } from './example-print.ts';
export { readExample, type BadExample, type Example } from './example-read.ts';
export { outcomeInShort, runExample, type ExampleResult } from './example-run.ts';
export { datesInWords, lengthInWords, regimeInWords, ruleInWords, stepsInWords, totalInWords } from './explain.ts';
export type { Deduction, Interruption, LawFacts, Length, Sentence } from './facts.ts';
export type { Calendar, NoOpening, Opening, Outcome, Step } from './outcome.ts';
export { lawKinds, lawPack, type LawKind, type LawPack, type OpeningRule } from './pack.ts';
export { packs } from './packs/index.ts';
export { counterIndicationsOf, preparing, spread, type Milestone } from './preparing.ts';
export { questions } from './questions.ts';
export { rowOf } from './rows.ts';
export type { RegimeStep, Total } from './regime.ts';
export { confidenceNames, conventionNames, kindName, mayBeExcluded, regimeNames, standingNames } from './words.ts';
