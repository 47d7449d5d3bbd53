/** Referral of a step to a service: asked, answered, ended. Each unit is written once and put right by a later version of it. */
import { z } from 'zod';
import { choice, unit, unitOf } from './field.ts';
import { line, today } from './shapes.ts';

/** `form`: on paper, for a service without this application, to be filled in and returned. */
export const askedHow = choice('askedHow', ['talk', 'phone', 'letter', 'form', 'file']);
const referralEnd = choice('referralEnd', ['done', 'withdrawn'], { start: 'done' });
export type ReferralEnd = z.infer<typeof referralEnd>;

/** What somebody who was asked answered. A refusal without its reason helps nobody who has to look further (P22). */
export const referralAnswer = unitOf(
  z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('accepted'), on: today, reason: line.optional(), contact: line.optional() }),
    z.object({ outcome: z.literal('refused'), on: today, reason: line.min(1), contact: line.optional() }),
  ]),
  { listed: true, kinds: { words: 'referralAnswer', start: 'accepted' } },
);
export type ReferralAnswer = z.infer<typeof referralAnswer>['outcome'];

export const referralUnits = {
  answer: referralAnswer,
  ended: unit({ how: referralEnd, on: today, reason: line.optional() }, { listed: true }),
};
