/** A moment as a day: the same on every computer that reads a file, wherever its clock is set to (shared/bundle/SPEC.md, B22). */
import { Temporal } from 'temporal-polyfill';
import type { IsoDay } from './iso-day.ts';

/** Noon of 31 December 9999: days are compared as text, and a file may say it was made at any moment there is. */
const lastMoment = Temporal.Instant.from('9999-12-31T12:00:00Z').epochMilliseconds;

/** @param at milliseconds since 1970; what lies beyond the year 9999 is its last day */
export const dayInBelgium = (at: number): IsoDay =>
  Temporal.Instant.fromEpochMilliseconds(Math.min(at, lastMoment))
    .toZonedDateTimeISO('Europe/Brussels')
    .toPlainDate()
    .toString();
