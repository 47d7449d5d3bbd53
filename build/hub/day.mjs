/** A working day at its own pace: every device looks once a minute, files go by chance all the time; and ten times as much. */
import { setTimeout as delay } from 'node:timers/promises';
import { say } from '../run.mjs';
import { row, table } from './timing.mjs';

/** @typedef {import('./operator.mjs').Device} Device */

const filesADay = 20_000;
const workingSeconds = 8 * 3600;

/**
 * @param {import('./ceph.mjs').Gateway} gateway
 * @param {{
 *   devices: readonly Device[],
 *   seconds: number,
 *   look: (device: Device) => Promise<void>,
 *   carry: (from: Device, to: Device, index: number) => Promise<void>,
 * }} day carry: one file from its sender to its reader
 */
export async function liveDay(gateway, { devices, seconds, look, carry }) {
  let carried = 0;
  for (const times of [1, 10]) {
    const looks = (devices.length / 60) * times;
    const files = (filesADay / workingSeconds) * times;
    table(
      `${times === 1 ? 'A working day' : 'Ten times that'}: ${looks.toFixed(1)} looks and ${files.toFixed(1)} files begun a second`,
    );
    const before = await gateway.usage();
    const begun = performance.now();
    const [looked, sent] = await Promise.all([
      atPace(looks, seconds, (index) => look(pick(devices, index))),
      atPace(files, seconds, () => {
        carried += 1;
        return carry(pick(devices, carried * 13), pick(devices, carried * 7 + 1), carried);
      }),
    ]);
    const took = (performance.now() - begun) / 1000;
    row('a device looks', { seconds: took, each: looked });
    row('a file goes, is fetched and removed (4)', { seconds: took, each: sent });
    const { cpu, memory } = await gateway.usage();
    const share = (((cpu - before.cpu) / took) * 100).toFixed(0);
    say(`gateway, store and monitor: ${share}% of one processor, ${(memory / 1e6).toFixed(0)} MB`);
  }
}

/**
 * Begins so many a second whether or not earlier ones have ended, as people do; a moment by chance lies between two.
 * @param {number} perSecond @param {number} seconds @param {(index: number) => Promise<void>} work
 * @returns {Promise<number[]>} milliseconds of each
 */
async function atPace(perSecond, seconds, work) {
  const until = performance.now() + seconds * 1000;
  /** @type {Promise<number>[]} */
  const all = [];
  for (let due = performance.now(); ;) {
    due += (-Math.log(1 - Math.random()) / perSecond) * 1000;
    if (due > until) break;
    await delay(Math.max(0, due - performance.now()));
    const begun = performance.now();
    all.push(work(all.length).then(() => performance.now() - begun));
  }
  return Promise.all(all);
}

/** @param {readonly Device[]} devices @param {number} index @returns {Device} */
function pick(devices, index) {
  const found = devices[index % devices.length];
  if (found === undefined) throw new Error('no device');
  return found;
}
