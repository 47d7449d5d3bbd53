/**
 * Why something may go to someone, and why not, as keys; the sentences are in renderer/i18n/locales (namespace `disclosure`). Each
 * names the articles it rests on with the state that was read and how it is known; what the texts leave open carries the question
 * for a lawyer, and what has no article says so (SPEC.md, D11).
 */
import { cite, type Grounds } from '../law/index.ts';
import type { DisclosureQuestion } from './questions.ts';

/** What kind of ground it is. Only `consent` ever looks at what the person said (SPEC.md, D16). */
export type Basis = 'mandate' | 'task' | 'duty' | 'shared-secrecy' | 'case-consultation' | 'consent' | 'earlier';

/**
 * How long what rests on it may stay open: as long as the work lasts, unless a day is set; no longer than the consent; until the
 * consultation expires; as was said the first time.
 */
export type Until = 'work' | 'consent' | 'expiry' | 'earlier';

export interface Ground {
  readonly basis: Basis;
  readonly until: Until;
  /** Articles it rests on, the nearest first. */
  readonly rests: readonly [Grounds, ...Grounds[]];
  /** A consent counts on paper alone: that it comes from a prison tells of a judgment by itself (D16). */
  readonly inWriting?: true;
  /** An end in months that this application chose, of which no article speaks (D35). */
  readonly ownEnd?: number;
  /** What a lawyer has to answer before it is sure. */
  readonly question?: DisclosureQuestion;
}

/** No text of law: said as such. */
const doctrine = cite('doctrine', '–', 'from-memory');

export const grounds = {
  /** Ordered by an authority; the service that prepares it orders nothing (D3). */
  'inquiry-mandate': {
    basis: 'mandate',
    until: 'work',
    rests: [
      cite('external', '8, al. 3; 33, § 2; 34, § 2; 35; 53; 98/14, § 2; 98/15; 98/19'),
      cite('remand', '35, § 1', 'text-older'),
      cite('protection', '17, § 2; 21'),
      cite('flemish-justice-houses', '2, 15°; 5, 1°'),
    ],
  },
  'inquiry-answer': {
    basis: 'mandate',
    until: 'work',
    rests: [cite('external', '31; 32; 34, § 2', 'derived'), cite('flemish-justice-houses', '12; 14')],
  },
  'supervision-mandate': {
    basis: 'mandate',
    until: 'work',
    rests: [cite('external', '46, § 2; 58, § 2; 62'), cite('flemish-justice-houses', '11; 12; 14-16')],
    question: 'hand-over-elsewhere',
  },
  'victim-conditions': {
    basis: 'mandate',
    until: 'work',
    rests: [cite('external', '46, § 2; 58, § 2; 62, § 1')],
  },
  'victim-conditions-advice': {
    basis: 'task',
    until: 'work',
    rests: [cite('external', '31, § 3; 35; 53; 98/16')],
  },
  'victim-repair': {
    basis: 'task',
    until: 'work',
    rests: [cite('basic', '9, § 2', 'derived')],
    question: 'victim-data-in-prison',
  },
  'release-preparation': {
    basis: 'task',
    until: 'work',
    rests: [cite('external', '8; 30, § 2; 31; 49, § 3; 50; 98/14-98/16'), cite('basic', '102', 'text-older')],
  },
  'care-transfer': {
    basis: 'task',
    until: 'work',
    rests: [cite('informatics', '4'), cite('basic', '17; 39; 102', 'text-older')],
    question: 'one-controller',
  },
  deputy: {
    basis: 'task',
    until: 'work',
    rests: [cite('data-protection', '34, § 2; 60, § 2', 'derived')],
    question: 'access-list',
  },
  /** Guidance or treatment imposed as a condition: points of the law, no consent (D35). */
  'statutory-report': {
    basis: 'duty',
    until: 'work',
    ownEnd: 12,
    rests: [
      cite('external', '62, § 4'),
      cite('remand', '35, § 6', 'text-older'),
      cite('flemish-justice-houses', '11, § 2'),
    ],
  },
  agreement: {
    basis: 'consent',
    until: 'consent',
    rests: [cite('basic', '103', 'text-older'), cite('flemish-help', '3-4', 'text-older')],
    question: 'prison-to-help',
  },
  'consent-extract': {
    basis: 'consent',
    until: 'consent',
    inWriting: true,
    rests: [cite('basic', '103', 'text-older'), cite('data-protection', '10')],
    question: 'prison-to-help',
  },
  /** How to work with somebody, to who takes over or follows them: no text names it (D77). */
  'consent-contact': {
    basis: 'consent',
    until: 'consent',
    rests: [cite('data-protection', '28, 3°', 'derived')],
    question: 'contact-between-services',
  },
  'consent-item': {
    basis: 'consent',
    until: 'consent',
    rests: [cite('penal-code-2024-ii', '352', 'text-older'), doctrine],
  },
  'consent-fitness': {
    basis: 'consent',
    until: 'consent',
    rests: [cite('basic', '94; 96', 'text-older')],
    question: 'fitness-beyond-director',
  },
  'shared-secrecy': {
    basis: 'shared-secrecy',
    until: 'consent',
    rests: [doctrine, cite('penal-code-2024-ii', '352', 'text-older')],
    question: 'shared-secrecy',
  },
  'case-consultation': {
    basis: 'case-consultation',
    until: 'expiry',
    rests: [cite('penal-code-2024-ii', '353, § 2', 'text-older'), cite('consultation-data', '2-4')],
    question: 'law-or-decree',
  },
  'reads-already': {
    basis: 'earlier',
    until: 'earlier',
    rests: [cite('data-protection', '28, 4°; 32', 'derived')],
  },
} as const satisfies Record<string, Ground>;
export type GroundKey = keyof typeof grounds;

/** What a lawyer has to answer about a ground. */
export function questionOf(ground: GroundKey): DisclosureQuestion | undefined {
  const found: Ground = grounds[ground];
  return found.question;
}

/** After how many months this application ends what rests on it, where no article does; undefined where the end has another source. */
export function ownEndOf(ground: GroundKey): number | undefined {
  const found: Ground = grounds[ground];
  return found.ownEnd;
}

/** Whether a consent counts for it on paper alone. */
export function needsWriting(ground: GroundKey): boolean {
  const found: Ground = grounds[ground];
  return found.inWriting === true;
}

/** Grounds of which a standing consent is a necessary part. Professional secrecy that is shared is shared with consent too. */
export const needsConsent = (ground: GroundKey): boolean => grounds[ground].until === 'consent';

/** Why something does not go; with the article that closes it, where one does. */
export const closedBy = {
  'issued-report-only': cite('external', '31; 32'),
  'not-imposed': cite('external', '62, § 4'),
  'flemish-point': cite('flemish-justice-houses', '11, § 2, al. 2, 6°'),
  'notes-stay': undefined,
  'not-needed': cite('data-protection', '28, 3°', 'derived'),
  'reads-not-yet': undefined,
  'not-this-function': cite('data-protection', '28, 3°; 34, § 2', 'derived'),
  'guide-alone': cite('penal-code-2024-ii', '352', 'text-older'),
  'helper-alone': cite('penal-code-2024-ii', '352', 'text-older'),
  'care-alone': cite('basic', '94; 96', 'text-older'),
  'participants-only': cite('penal-code-2024-ii', '353, § 2', 'text-older'),
  'owner-decides': undefined,
  // One reason whether the person said no, has not answered, took it back or was never asked (D15).
  'consent-missing': undefined,
  'consent-not-written': cite('data-protection', '10'),
  'consultation-over': cite('penal-code-2024-ii', '353, § 2', 'text-older'),
  'two-versions': undefined,
  'no-mandate': cite('external', '8, al. 3; 34, § 2; 53'),
  // Known from the opening of a decree alone, so no article is named.
  'no-question': undefined,
  'court-informs': cite('external', '46, § 2; 58, § 2'),
  // What helps is written with the person, and stands for a year.
  'written-without-them': undefined,
  'stood-its-time': undefined,
  'basis-closed': cite('penal-code-2024-ii', '353, § 2', 'text-older'),
} as const satisfies Record<string, Grounds | undefined>;
export type ReasonKey = keyof typeof closedBy;

/**
 * Why a reason names no article, said in its place (SPEC.md, D66): this application chose so, the ground it would rest on asks for it, or
 * the text that holds it was not read.
 */
export const withoutArticle = {
  'notes-stay': 'choice',
  'reads-not-yet': 'choice',
  'owner-decides': 'choice',
  'consent-missing': 'by-ground',
  'two-versions': 'choice',
  'no-question': 'not-read',
  'written-without-them': 'choice',
  'stood-its-time': 'choice',
} as const satisfies Record<KeysWithout<typeof closedBy>, string>;

type KeysWithout<T> = { [K in keyof T]: T[K] extends undefined ? K : never }[keyof T];

export const hasNoArticle = (key: string): key is keyof typeof withoutArticle => Object.hasOwn(withoutArticle, key);

export const isReason = (key: string): key is ReasonKey => Object.hasOwn(closedBy, key);

export const isGround = (key: string): key is GroundKey => Object.hasOwn(grounds, key);
