/** Referral of a step to a service: asked, answered, ended. Each unit is written once and put right by a later version of it. */
import { z } from 'zod';
import { isoDate, line } from './shapes.ts';

/** `form`: on paper, for a service without this application, to be filled in and returned. */
export const askedHow = z.enum(['talk', 'phone', 'letter', 'form', 'file']);
export const referralAnswer = z.enum(['accepted', 'refused']);
export const referralEnd = z.enum(['done', 'withdrawn']);

export const referralUnits = {
  /** A refusal without its reason helps nobody who has to look further (P22). */
  answer: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('accepted'), on: isoDate, reason: line.optional(), contact: line.optional() }),
    z.object({ outcome: z.literal('refused'), on: isoDate, reason: line.min(1), contact: line.optional() }),
  ]),
  ended: z.object({ how: referralEnd, on: isoDate, reason: line.optional() }),
};

/** Where a referral stands: the end counts before the answer, the answer before the question. */
export type ReferralState = 'waiting' | z.infer<typeof referralAnswer> | z.infer<typeof referralEnd>;

export const referralState = (
  answer: { readonly outcome: z.infer<typeof referralAnswer> } | undefined,
  ended: { readonly how: z.infer<typeof referralEnd> } | undefined,
): ReferralState => ended?.how ?? answer?.outcome ?? 'waiting';
