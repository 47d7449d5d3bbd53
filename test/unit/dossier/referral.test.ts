import { describe, expect, it } from 'vitest';
import { referralState } from '../../../shared/dossier/referral.ts';
import { referralUnits } from '../../../shared/dossier/units/referral.ts';

describe('P21 a referral stands as it ended, else as it was answered, else it waits', () => {
  it.each([
    [undefined, undefined, 'waiting'],
    ['accepted', undefined, 'accepted'],
    ['refused', undefined, 'refused'],
    ['accepted', 'done', 'done'],
    ['refused', 'withdrawn', 'withdrawn'],
    [undefined, 'withdrawn', 'withdrawn'],
  ] as const)('answer %s, end %s: %s', (outcome, how, state) => {
    expect(referralState(outcome && { outcome }, how && { how })).toBe(state);
  });
});

describe('P22 a refusal names its reason', () => {
  const { answer } = referralUnits;

  it('is no answer without one', () => {
    expect(answer.safeParse({ outcome: 'refused', on: '2027-01-16' }).success).toBe(false);
    expect(answer.safeParse({ outcome: 'refused', on: '2027-01-16', reason: '' }).success).toBe(false);
    expect(answer.safeParse({ outcome: 'refused', on: '2027-01-16', reason: 'no room' }).success).toBe(true);
  });

  it('an acceptance needs none', () => {
    expect(answer.safeParse({ outcome: 'accepted', on: '2027-01-16' }).success).toBe(true);
  });
});
