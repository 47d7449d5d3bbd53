/** Where the referral of a step to a service stands (SPEC.md, P21). */
import type { ReferralAnswer, ReferralEnd } from './units/referral.ts';

/** Where a referral stands: the end counts before the answer, the answer before the question. */
export type ReferralState = 'waiting' | ReferralAnswer | ReferralEnd;

export const referralState = (
  answer: { readonly outcome: ReferralAnswer } | undefined,
  ended: { readonly how: ReferralEnd } | undefined,
): ReferralState => ended?.how ?? answer?.outcome ?? 'waiting';
