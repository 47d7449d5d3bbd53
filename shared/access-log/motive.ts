/**
 * Why somebody looked at a dossier, or handed something of it on (SPEC.md, A12-A14): short words of a closed list. They serve control,
 * never the judging of staff (Act of 30 July 2018, article 56).
 */
import { inspectors } from './inspector.ts';

/** The dossier is on one's own list: nothing is asked. */
export const ownMotives = ['carries', 'stands-in', 'step', 'asked-by-name'] as const;
export type OwnMotive = (typeof ownMotives)[number];

/** What somebody chooses from before a dossier that is not on their own list opens. */
export const openingMotives = [
  'asked-along',
  'carrier-away',
  'person-asks',
  'taking-over',
  'keeping-order',
  'control',
  'inspection',
  'other',
] as const;
export type OpeningMotive = (typeof openingMotives)[number];

/** Where a paper goes; `stays`: to nobody outside the service. */
export const paperMotives = ['person', 'decision', 'preparation', 'by-law', 'stays', 'other'] as const;
export type PaperMotive = (typeof paperMotives)[number];

/** What the application itself had to do with a dossier, or somebody said elsewhere. */
export const givenMotives = ['two-versions', 'emergency', 'request-for-parts', ...inspectors] as const;

/** Longest words beside a motive, in characters. */
export const longestMotiveWords = 300;

/** Only `other` says nothing by itself. */
export const needsWords = (motive: string): boolean => motive === 'other';

/** Whether what was chosen can stand in the log: a motive, and words where it says nothing by itself. */
export const isSaid = (motive: string | undefined, words = ''): boolean =>
  motive !== undefined && (!needsWords(motive) || words.trim() !== '');
