/** What another pack moves in a calendar (SPEC.md, V31, V32). */
import { describe, expect, it } from 'vitest';
import { startsMoved } from '../../../shared/dossier/plan/moved-aim.ts';
import type { PlanStep } from '../../../shared/dossier/plan/steps.ts';
import { movedBy, packOn, packs, type LawFacts } from '../../../shared/release/index.ts';
import { must } from '../../../shared/result.ts';
import { halfInsteadOfAThird } from '../../support/law-packs.ts';

const facts: LawFacts = {
  asOf: '2026-12-01',
  detainedSince: '2026-01-15',
  sentences: [{ imposed: { months: 48, days: 0 }, recidivism: false, judgedOn: '2026-01-10' }],
};
const holds = must(packOn(packs, facts.asOf), 'the pack of a day');
const later = holds.number + 1;

describe('V31 moves', () => {
  it('says from, to and by which rule, and what only moved along', () => {
    const moves = movedBy(packs, halfInsteadOfAThird(later, '2026-06-01'), facts);
    // Permission for reintegration is open from the first day on, by either.
    expect(moves.map(({ kind }) => kind).sort()).toEqual([
      'conditional-release',
      'electronic-monitoring',
      'limited-detention',
      'prison-leave',
      'provisional-release-surrender',
      'transition-house',
    ]);
    expect(moves.find(({ kind }) => kind === 'conditional-release')).toMatchObject({
      from: { pack: holds.number, rule: { opens: { denominator: 3 } }, earliest: '2027-05-10', latest: '2027-05-15' },
      to: { pack: later, rule: { opens: { denominator: 2 } }, earliest: '2028-01-05', latest: '2028-01-15' },
    });
    expect(moves.find(({ kind }) => kind === 'limited-detention')?.because).toBe('conditional-release');
    expect(moves.find(({ kind }) => kind === 'sentence-end')).toBeUndefined();
  });

  it('says nothing where the pack says the same, or does not hold on that day', () => {
    const alike = { ...halfInsteadOfAThird(later, '2026-06-01'), rules: holds.rules };
    expect(movedBy(packs, alike, facts)).toEqual([]);
    expect(movedBy(packs, halfInsteadOfAThird(later, '2027-06-01'), facts)).toEqual([]);
  });

  it('a modality that no longer opens moved too; one refused before and after did not', () => {
    const pack = halfInsteadOfAThird(later, '2026-06-01');
    const without = { ...pack, rules: pack.rules.filter(({ id }) => id !== 'C-25-2a') };
    const moves = movedBy(packs, without, facts);
    expect(moves.find(({ kind }) => kind === 'conditional-release')?.to).toMatchObject({
      state: 'refused',
      code: 'no-rule',
    });
    // Without a word on the right of residence, nothing is said of a removal on either side.
    expect(moves.some(({ kind }) => kind === 'provisional-release-removal')).toBe(false);
  });
});

describe('V32 the plan counted back from a date that moved', () => {
  const step = (id: string, more: Partial<PlanStep> = {}): PlanStep => ({
    id,
    what: id,
    goal: '',
    status: 'not-started',
    who: '',
    after: [],
    takes: { length: 'P2M', source: 'estimate' },
    ...more,
  });

  it('names each step that starts on another day, also those it waits for, and which start lies in the past now', () => {
    const steps = [step('home', { after: ['guarantee'] }), step('guarantee'), step('done', { status: 'done' })];
    expect(startsMoved(steps, { from: '2027-06-01', to: '2027-03-01', today: '2026-12-01' })).toEqual([
      { step: 'guarantee', what: 'guarantee', from: '2027-02-01', to: '2026-11-01', past: true },
      { step: 'home', what: 'home', from: '2027-04-01', to: '2027-01-01', past: false },
    ]);
  });

  it('a step with an earlier date of its own does not move; without a date there is no start any more', () => {
    const own = step('own', { due: '2027-01-15' });
    expect(startsMoved([own], { from: '2027-06-01', to: '2027-03-01', today: '2026-12-01' })).toEqual([]);
    expect(startsMoved([step('home')], { from: '2027-06-01', to: undefined, today: '2026-12-01' })).toEqual([
      { step: 'home', what: 'home', from: '2027-04-01', past: false },
    ]);
  });
});
