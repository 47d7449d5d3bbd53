/** Whose day a row of Today has: one that a law or somebody who waits fixed, one of its own, or none (SPEC.md, TS4, TS2). */
import type { TodayRow } from '../../api/today.ts';

/** Days that are asked again after, or looked at before, are habits: they are not among these. */
const fixed: readonly TodayRow['kind'][] = [
  'procedure',
  'director-advice',
  'law-opens',
  'law-informed',
  'law-ask-by',
  'law-rule-ends',
  'inquiry-asked',
  'inquiry-to-answer',
  'inquiry-send-answer',
  'rights-receipt',
  'rights-answer',
  'rights-limit-ends',
  // Days of the registry, of a decision or of a mandate: nobody here moves them.
  'sentence-end',
  'proof-period-end',
  'mandate-ends',
  'report-due',
];

/** Says of a row whose day is fixed that it is. */
export const withFixedDay = (row: TodayRow): TodayRow => (fixed.includes(row.kind) ? { ...row, fixedDay: true } : row);
