/**
 * Leaving at sentence end, without follow-up (SPEC.md, P34-P37): a track of its own, begun early, voluntary, with aftercare the person chooses
 * and the first 72 hours as a list. Nobody is obliged to anything here.
 */
import { addCalendarMonths, addDays, isCalendarDay } from '../calendar/day.ts';
import { firstHoursItems } from './units/sentence-end.ts';

/** Months before sentence end from which it is time to offer, and days before it to look at the first hours: habits, no rules. */
export const offerMonths = 6;
export const firstHoursDays = 30;

/** On the track: said to be so, or leaving within a year where no other way was said (P34). */
export function isLeaving(route: string | undefined, sentenceEnd: string | undefined, today: string): boolean {
  if (route === 'sentence-end') return true;
  if (route !== undefined || sentenceEnd === undefined || !isCalendarDay(today)) return false;
  return sentenceEnd >= today && sentenceEnd <= addCalendarMonths(today, 12);
}

export interface LeavingFacts {
  readonly route: string | undefined;
  readonly sentenceEnd: string | undefined;
  readonly isOffered: boolean;
  /** Items that are arranged, or that the person does not need. */
  readonly settled: readonly string[];
}

export interface LeavingDue {
  readonly what: 'offer' | 'first-hours';
  readonly on: string;
}

/** What it is time for, until the day itself (P36). */
export function leavingDue(
  { route, sentenceEnd, isOffered, settled }: LeavingFacts,
  today: string,
): readonly LeavingDue[] {
  if (sentenceEnd === undefined || !isCalendarDay(sentenceEnd) || sentenceEnd < today) return [];
  if (!isLeaving(route, sentenceEnd, today)) return [];
  const isArranged = firstHoursItems.every((item) => settled.includes(item));
  return [
    ...(isOffered ? [] : [{ what: 'offer' as const, on: addCalendarMonths(sentenceEnd, -offerMonths) }]),
    ...(isArranged ? [] : [{ what: 'first-hours' as const, on: addDays(sentenceEnd, -firstHoursDays) }]),
  ];
}
