/**
 * Why something may go to someone, and why not, as keys; the sentences are in renderer/i18n/locales (namespace `disclosure`).
 * `confirmed: false`: derived from what the services do, to be confirmed by a lawyer; screens say so.
 */

/** What kind of ground it is. Only `consent` ever looks at what the person said (SPEC.md, D16). */
export type Basis = 'mandate' | 'task' | 'shared-secrecy' | 'case-consultation' | 'consent' | 'earlier';

/**
 * How long what rests on it may stay open: as long as the work lasts, unless a day is set; no longer than the consent; until the
 * consultation expires; as was said the first time.
 */
export type Until = 'work' | 'consent' | 'expiry' | 'earlier';

export interface Ground {
  readonly basis: Basis;
  readonly until: Until;
  readonly confirmed: boolean;
  /** Where it comes from. */
  readonly source: string;
}

export const grounds = {
  'inquiry-mandate': {
    basis: 'mandate',
    until: 'work',
    confirmed: false,
    source: 'social inquiry by the justice house for the decision on release; the exchange of the plan is derived',
  },
  'inquiry-answer': {
    basis: 'mandate',
    until: 'work',
    confirmed: false,
    source: 'the inquiry report is added to the file of the one who asked for it; derived from who builds the plan',
  },
  'supervision-mandate': {
    basis: 'mandate',
    until: 'work',
    confirmed: false,
    source:
      'supervision by the justice house after a decision; decree of 26 April 2019 (Flemish Community), derived elsewhere',
  },
  'victim-conditions': {
    basis: 'mandate',
    until: 'work',
    confirmed: false,
    source: 'victim-oriented conditions under the Act of 17 May 2006; who receives them is derived',
  },
  'release-preparation': {
    basis: 'task',
    until: 'work',
    confirmed: false,
    source: 'Act of 17 May 2006 on the external legal status: plan, advice and decision; who receives them is derived',
  },
  'care-transfer': {
    basis: 'task',
    until: 'work',
    confirmed: false,
    source: 'transfer to another prison: its psychosocial service takes over the preparation; derived',
  },
  deputy: {
    basis: 'task',
    until: 'work',
    confirmed: false,
    source: 'named deputy of the one who carries the dossier, of the same service, from a day to a day; derived',
  },
  agreement: {
    basis: 'consent',
    until: 'consent',
    confirmed: false,
    source: 'agreement of the person: counsellors work with what the person agrees to',
  },
  'consent-extract': {
    basis: 'consent',
    until: 'consent',
    confirmed: false,
    source: 'consent of the person for this extract, this receiver and this purpose; derived (GDPR, from memory)',
  },
  'consent-item': {
    basis: 'consent',
    until: 'consent',
    confirmed: false,
    source:
      'professional secrecy, Penal Code 458 (from memory; numbering of the new Penal Code unconfirmed): leaves item by item, with consent and by decision of the holder',
  },
  'shared-secrecy': {
    basis: 'shared-secrecy',
    until: 'consent',
    confirmed: false,
    source:
      'professional secrecy shared between those who are bound by it and help the same person; the conditions, consent among them, are derived',
  },
  'case-consultation': {
    basis: 'case-consultation',
    until: 'expiry',
    confirmed: false,
    source:
      'Penal Code 458ter (Act of 6 July 2017): a right to speak, never a duty, among the participants named for the purpose; numbering of the new Penal Code unconfirmed',
  },
  'reads-already': {
    basis: 'earlier',
    until: 'earlier',
    confirmed: false,
    source: 'the person was given this part on a ground recorded then; later changes follow the same ground',
  },
} as const satisfies Record<string, Ground>;
export type GroundKey = keyof typeof grounds;

/** Grounds of which a standing consent is a necessary part. Professional secrecy that is shared is shared with consent too. */
export const needsConsent = (ground: GroundKey): boolean => grounds[ground].until === 'consent';

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
  // One reason whether the person said no, has not answered, took it back or was never asked (D15).
  'consent-missing',
  'consultation-over',
  'two-versions',
] as const;
export type ReasonKey = (typeof reasons)[number];

export const isGround = (key: string): key is GroundKey => Object.hasOwn(grounds, key);
