/** What is said beside a day is said of this person: what the text leaves open for others stands with its rule alone. */
import { expect, test } from 'vitest';
import { calendar, packs, saidBeside, type LawFacts } from '../../../shared/release/index.ts';

const facts = (...months: readonly number[]): LawFacts => ({
  asOf: '2026-11-30',
  detainedSince: '2025-01-10',
  sentences: months.map((imposed) => ({
    imposed: { months: imposed, days: 0 },
    judgedOn: '2025-03-03',
    finalOn: '2025-04-20',
    recidivism: false,
    code: '1867',
    antecedent: 'none',
  })),
  deductions: [],
  interruptions: [],
  article32: false,
  residence: 'right',
});

function besideRelease(...months: readonly number[]): readonly string[] {
  const [found] = calendar(packs, facts(...months)).outcomes.filter(({ kind }) => kind === 'conditional-release');
  return found?.state === 'opens' ? saidBeside(found.cautions, found.rule, '2026-11-30') : ['none'];
}

test('V9: one judgment is not said to be several, nor to reach thirty years with others', () => {
  expect(besideRelease(60)).toEqual([]);
});

test('V9: several that reach thirty years together are', () => {
  expect(besideRelease(200, 200)).toEqual(expect.arrayContaining(['order-of-sentences', 'sum-of-thirty']));
});

test('V9: what was open for the quarter of September 2022 alone is not said in 2026 (article 6)', () => {
  const besideLeave = (asOf: string): readonly string[] => {
    const { outcomes } = calendar(packs, { ...facts(60), asOf });
    const found = outcomes.find(({ kind }) => kind === 'prison-leave');
    return found?.state === 'opens' ? saidBeside(found.cautions, found.rule, asOf) : ['none'];
  };
  expect(besideLeave('2022-11-30')).toContain('leave-quarter-of-change');
  expect(besideLeave('2022-12-01')).not.toContain('leave-quarter-of-change');
  expect(besideLeave('2026-11-30')).toContain('leave-quarter');
  expect(besideLeave('2026-11-30')).not.toContain('leave-quarter-of-change');
});
