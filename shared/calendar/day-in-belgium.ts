/** A moment as a day: the same on every computer that reads a file, wherever its clock is set to (shared/bundle/SPEC.md, B22). */
import { Temporal } from 'temporal-polyfill';
import type { IsoDay } from './iso-day.ts';

/** @param at milliseconds since 1970 */
export const dayInBelgium = (at: number): IsoDay =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/Brussels').toPlainDate().toString();
