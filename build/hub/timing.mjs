/** Doing the same many times, and saying in a line how long it took. */
import { say } from '../run.mjs';

/** @typedef {{ seconds: number, each: number[] }} Timed each: milliseconds, in the order in which they ended */

/**
 * @param {number} count @param {number} lanes how many go on at once @param {(index: number) => Promise<void>} work
 * @returns {Promise<Timed>}
 */
export async function inLanes(count, lanes, work) {
  /** @type {number[]} */
  const each = [];
  let next = 0;
  const since = performance.now();
  const lane = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      const begun = performance.now();
      await work(index);
      each.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { seconds: (performance.now() - since) / 1000, each };
}

/** @param {string} title */
export const table = (title) =>
  say(`\n${title}\n${''.padEnd(42)}   requests     a second     median        p95      worst`);

/** @param {string} what @param {Timed} timed */
export function row(what, { seconds, each }) {
  const sorted = [...each].sort((a, b) => a - b);
  const ms = (/** @type {number} */ share) =>
    `${(sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0).padStart(8)} ms`;
  const rate = (each.length / seconds).toFixed(1);
  say(`${what.padEnd(42)} ${String(each.length).padStart(10)} ${rate.padStart(12)}${ms(0.5)}${ms(0.95)}${ms(1)}`);
}
