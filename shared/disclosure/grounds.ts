/**
 * Why a section may go to someone, and why not, as keys; the sentences are in renderer/locales (namespace `disclosure`).
 * `confirmed: false`: derived from what the services do, to be confirmed by a lawyer; screens say so.
 */
export interface Ground {
  readonly confirmed: boolean;
  /** Where it comes from. */
  readonly source: string;
}

export const grounds = {
  'inquiry-mandate': {
    confirmed: false,
    source: 'social inquiry by the justice house for the decision on release; the exchange of the plan is derived',
  },
  'inquiry-answer': {
    confirmed: false,
    source: 'the inquiry report is added to the file of the one who asked for it; derived from who builds the plan',
  },
  'supervision-mandate': {
    confirmed: false,
    source:
      'supervision by the justice house after a decision; decree of 26 April 2019 (Flemish Community), derived elsewhere',
  },
  'victim-conditions': {
    confirmed: false,
    source: 'victim-oriented conditions under the Act of 17 May 2006; who receives them is derived',
  },
  'release-preparation': {
    confirmed: false,
    source: 'Act of 17 May 2006 on the external legal status: plan, advice and decision; who receives them is derived',
  },
  'care-transfer': {
    confirmed: false,
    source: 'transfer to another prison: its psychosocial service takes over the preparation; derived',
  },
  agreement: {
    confirmed: false,
    source: 'agreement of the person: counsellors work with what the person agrees to',
  },
  'reads-already': {
    confirmed: false,
    source: 'the person was given this part on a ground recorded then; later changes follow the same ground',
  },
} as const satisfies Record<string, Ground>;
export type GroundKey = keyof typeof grounds;

export const reasons = [
  'issued-report-only',
  'notes-stay',
  'not-needed',
  'reads-not-yet',
  'not-this-function',
  'guide-alone',
  'helper-alone',
  'care-alone',
  'participants-only',
  'owner-decides',
] as const;
export type ReasonKey = (typeof reasons)[number];

export const isGround = (key: string): key is GroundKey => Object.hasOwn(grounds, key);
