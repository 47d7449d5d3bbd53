import { describe, expect, it } from 'vitest';
import { referralState } from '../../../shared/dossier/plan/referral.ts';

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
