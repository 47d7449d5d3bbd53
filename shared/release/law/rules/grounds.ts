/** Where a rule comes from, with what most rows share filled in. */
import { stateRead, type ActKey } from '../../../law/acts.ts';
import type { LawCode } from '../format/codes.ts';
import type { Mark } from '../../../law/mark.ts';

interface More {
  /** Text it stands in; the Act of 17 May 2006 where left out. */
  readonly act?: ActKey;
  /** State read, where it is not the one read last. */
  readonly read?: string;
  /** First and last day of this wording. */
  readonly since?: string;
  readonly until?: string;
  readonly by?: readonly [ActKey, string];
  readonly mark?: Mark;
  readonly doubts?: readonly LawCode[];
}

/**
 * @param article article, paragraph and point
 * @param since first day of this wording
 */
export const ground = (
  article: string,
  since: string,
  { act = 'external', by, mark = 'text', doubts, ...more }: More = {},
) => ({
  act,
  article,
  read: more.read ?? stateRead(act),
  since,
  ...(more.until !== undefined && { until: more.until }),
  ...(by !== undefined && { by: { act: by[0], article: by[1] } }),
  mark,
  ...(doubts !== undefined && { doubts: [...doubts] }),
});

/** First day the Act of 17 May 2006 held, and the days on which temporary law begins or ended. */
export const actBegins = '2007-02-01';
export const emergencyBegins = '2025-08-04';
export const emergencyLastDay = '2030-05-31';
