/**
 * Stories of people who lie (test/simulation), told with a fault put back in the bundle alone, until one of them notices. `--seeds N`: how
 * many (default 500); `--from S`: the first of them (by default half are stories in which most happens, and half such in which people
 * lie and little else does).
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { flag, giveUp, root } from '../run.mjs';
import { crookedFrom, endsFrom, readJson, runSimulation } from '../simulation.mjs';

/** @typedef {import('./lists.mjs').Fault} Fault */

const folder = join(root, 'out/faults');

/**
 * The first seed whose story fails with the fault and is kept without it, in words. `test` of the fault names the turn without which no
 * story can notice (test/simulation/turns.ts).
 * @param {Fault} fault
 * @returns {Promise<string | undefined>}
 */
export async function noticedByStories(fault) {
  mkdirSync(folder, { recursive: true });
  for (const range of ranges()) {
    const noticed = await noticedIn(range, fault);
    if (noticed !== undefined) return noticed;
  }
  return undefined;
}

/** @typedef {{ first: number, seeds: number }} Range */

/** @returns {readonly Range[]} */
function ranges() {
  const seeds = Number(flag('seeds') ?? 500);
  const from = flag('from');
  if (from !== undefined) return [{ first: Number(from), seeds }];
  const half = Math.ceil(seeds / 2);
  return [
    { first: endsFrom, seeds: half },
    { first: crookedFrom, seeds: seeds - half },
  ];
}

/** @param {Range} range @param {Fault} fault @returns {Promise<string | undefined>} */
async function noticedIn({ first, seeds }, fault) {
  const last = first + seeds - 1;
  for (let from = first; from <= last;) {
    const failed = await firstFailed(from, last - from + 1, fault);
    if (failed === undefined) return undefined;
    if ((await firstFailed(failed.seed, 1)) === undefined) return `seed ${failed.seed}: ${failed.failure.what}`;
    from = failed.seed + 1;
  }
  return undefined;
}

/**
 * @param {number} from
 * @param {number} seeds
 * @param {Fault} [fault]
 * @returns {Promise<{ seed: number, failure: { what: string } } | undefined>}
 */
async function firstFailed(from, seeds, fault) {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const range = ['--from', String(from), '--seeds', String(seeds), '--jobs', flag('jobs') ?? '1'];
  const only = fault === undefined ? [] : ['--with', fault.test];
  const args = [...range, ...only, '--until-first', '--as-told', '--quiet', '--report', report];
  await runSimulation(args, 900, { name: 'fault', edits: fault === undefined ? [] : [fault] });
  const told = readJson(report) ?? giveUp('The stories were not told.');
  return told.failed[0];
}
