/** Moments in milliseconds since 1970, as every format carries them (SPEC.md, K8). */

/** The last millisecond of the year 9999: what lies beyond cannot be shown as a day, and 8.64e15 not even as a date. */
export const lastMoment = 253_402_300_799_999;

/** The moment for whatever a clock says: nobody writes a moment that nobody reads. */
export const asMoment = (at: number): number => Math.min(Math.max(0, Math.trunc(at)), lastMoment);

/** `2027-03-12T14:02:00.000Z` for any number at all: one that is no moment is told as a number. Never throws. */
export function isoMoment(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? `no date (${at})` : date.toISOString();
}

/** The moment such a text names; NaN for any other. */
export const momentOf = (iso: string): number => Date.parse(iso);
