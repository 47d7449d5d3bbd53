/** What is due, derived from the dossiers. */
import { z } from 'zod';
import { reads, writes } from './call.ts';
import type { DateStatus } from '../../../shared/release/index.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { Delegations } from './delegation.ts';
import type { DateQuestion } from './health.ts';

/** A row of Today: derived from data, answers "why?". */
export interface TodayRow {
  readonly id: string;
  readonly dossier: string;
  readonly surname: string;
  readonly firstName: string;
  readonly birthYear: string;
  /** How lists name the person, where that stands in another dossier that was put together with this one (SPEC.md, OP3). */
  readonly ofPerson?: { readonly surname: string; readonly firstName: string; readonly birthYear: string };
  /** ISO date. */
  readonly on: string;
  /** Last day of a range, where ways of counting differ. */
  readonly until?: string;
  readonly kind:
    | 'step-due'
    | 'note-follow-up'
    | 'director-advice'
    | 'procedure'
    | 'limits-not-counted'
    | 'to-settle'
    | 'newly-mine'
    | 'second-reading'
    | 'second-reading-disagrees'
    | 'proof-stale'
    | 'inquiry-waiting'
    | 'inquiry-asked'
    | 'inquiry-no-day'
    | 'inquiry-to-answer'
    | 'inquiry-send-answer'
    | 'date-near'
    | 'no-dates'
    | 'sentence-end'
    | 'hand-over-prepare'
    | 'hand-over-waiting'
    | 'hand-over-late'
    | 'hand-over-refused'
    | 'hand-over-talk'
    | 'hand-over-tell'
    | 'contact-due'
    | 'report-due'
    | 'breach-open'
    | 'proof-period-end'
    | 'mandate-ends'
    | 'leaving-offer'
    | 'leaving-first-hours'
    | 'law-opens'
    | 'law-informed'
    | 'law-ask-by'
    | 'law-rule-ends'
    | 'sleeping-ends'
    | 'sheet-waiting'
    | 'referral-waiting'
    | 'consultation-ends'
    | 'approach-ends'
    | 'extract-ends'
    | 'rights-receipt'
    | 'rights-answer'
    | 'rights-limit-ends';
  /** A law, or somebody who waits, fixed this day: the row is put off until it and no further (SPEC.md, TS4). */
  readonly fixedDay?: true;
  /** What: the step's text, or parameters for the sentence of this kind. */
  readonly what: string;
  readonly holder: string;
  readonly onMe: boolean;
  /** On me because I stand in for this person. */
  readonly standingInFor?: string;
  /** The law gives it to the director: told to whoever carries the dossier, and not theirs. */
  readonly ofDirector?: true;
  /** A step I hold in a dossier that somebody else carries. */
  readonly promised?: true;
  readonly step?: string;
  /** The section it stands in, where the kind does not say it. */
  readonly section?: SectionKind;
  /** What of the dossier it is about, where that is no step. */
  readonly at?: string;
  /** Rule, source and dates behind this row, for "why?". */
  readonly why: {
    /** Several of the law are joined with a plus. */
    readonly rule: string;
    readonly source: string;
    readonly from?: string;
    readonly confirmed: boolean;
    /** Of a date the law gives: its pack, and how sure it is. */
    readonly pack?: number;
    readonly status?: DateStatus;
  };
}

/** A row that its person put off, and the ISO date it comes back on. */
export interface SnoozedRow {
  readonly row: TodayRow;
  readonly until: string;
}

/** Ids of the rows that are put off now, and of those that could not be. */
export interface Snoozed {
  readonly snoozed: readonly string[];
  readonly left: readonly string[];
}

export interface Today {
  /** How many dossiers there are, and of how many something is damaged. */
  readonly dossiers: number;
  readonly damaged: number;
  readonly rows: readonly TodayRow[];
  /** What I put off until a later day. */
  readonly snoozed: readonly SnoozedRow[];
  readonly sentenceEnd: readonly {
    readonly dossier: string;
    readonly surname: string;
    readonly firstName: string;
    readonly on: string;
    readonly source: 'registry' | 'by-hand';
  }[];
  readonly withoutDates: readonly { readonly dossier: string; readonly surname: string; readonly firstName: string }[];
  readonly delegations: Delegations;
  /** The clock is earlier than at last use (ISO instant of the latest seen). */
  readonly dateQuestion?: DateQuestion;
  /** In how many closed dossiers something is due for erasing. */
  readonly dueForErasing: number;
  /** Dossiers whose dates new rules of law moved, and nobody has looked at since. */
  readonly movedByLaw: number;
}

/** Nothing is put off for more days than this: it would be forgotten rather than put off (SPEC.md, TS5). */
export const mostSnoozedDays = 366;

/** A row whose day is fixed is put off no further than that (TS4). @param until ISO date */
export const maySnooze = ({ fixedDay, on }: Pick<TodayRow, 'fixedDay' | 'on'>, until: string): boolean =>
  fixedDay !== true || until <= on;

const rowIds = z.array(z.string().max(400)).max(5000);

export const todayApi = {
  today: reads().answers<Today>(),
  /** Puts rows off until a day: for whoever does it, on this computer, and nowhere else. */
  snooze: writes(z.object({ rows: rowIds, until: z.string().max(10) })).answers<Snoozed>(),
  /** Shows rows again that were put off. */
  showNow: writes(z.object({ rows: rowIds })).answers<undefined>(),
};

/** They stand under today as long as something is missing. */
const withoutDay: readonly TodayRow['kind'][] = [
  'to-settle',
  'newly-mine',
  'limits-not-counted',
  'inquiry-no-day',
  'second-reading',
  'second-reading-disagrees',
];

export const hasDayOfItsOwn = ({ kind }: TodayRow): boolean => !withoutDay.includes(kind);
