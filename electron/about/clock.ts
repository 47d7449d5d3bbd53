/**
 * How far the clock of tests and the demo stands from the real one.
 *
 * @param pretended an ISO instant, or nothing
 * @returns milliseconds to add to the real time; 0 when nothing usable is given
 */
export function readOffset(pretended: string | undefined, now: Date): number {
  if (pretended === undefined || pretended === '') return 0;
  const instant = Date.parse(pretended);
  return Number.isNaN(instant) ? 0 : instant - now.getTime();
}
