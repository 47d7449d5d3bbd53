/**
 * `npm run mutate -- --faults`: puts faults back that were mended (those of test/mutations.json with `"noticedBy": "simulation"`),
 * one at a time, and tells stories of people who lie (test/simulation) until one of them notices. `--grep X`: only those;
 * `--seeds N`: how many stories (default 500); `--from S`: the first of them. Nothing on the disk is changed.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flag, giveUp, root, say } from './run.mjs';
import { crookedFrom, readJson, runSimulation } from './simulation.mjs';

/** `turn`: only stories that have it (test/simulation/turns.ts) can notice. @typedef {{ breaks: string, noticedBy?: string, turn?: string, file: string, find: string, replace: string }} Fault */

const folder = join(root, 'out/faults');

/** @returns {Promise<number>} how the command ends: 1 where a fault was not noticed */
export async function faults() {
  /** @type {Fault[]} */
  const all = JSON.parse(readFileSync(join(root, 'test/mutations.json'), 'utf8'));
  const wanted = flag('grep') ?? '';
  const found = all.filter(({ noticedBy, breaks }) => noticedBy === 'simulation' && breaks.includes(wanted));
  if (found.length === 0) giveUp('No fault fits.');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const told = [];
  for (const fault of found) {
    const noticed = await noticedAt(fault);
    told.push({ breaks: fault.breaks, ...noticed });
    say(
      noticed === null
        ? `  ✗ UNNOTICED  ${fault.breaks}`
        : `  ✓ at seed ${noticed.seed}  ${fault.breaks}: ${noticed.what}`,
    );
    writeFileSync(join(folder, 'noticed.json'), JSON.stringify(told, null, 2));
  }
  const unnoticed = told.filter(({ seed }) => seed === undefined).length;
  say(`${told.length - unnoticed} noticed, ${unnoticed} unnoticed`);
  return unnoticed > 0 ? 1 : 0;
}

/**
 * The first seed whose story fails with the fault and is kept without it.
 * @param {Fault} fault
 * @returns {Promise<{ seed: number, what: string } | null>}
 */
async function noticedAt({ breaks, turn, file, find, replace }) {
  const changed = {
    [file]: (/** @type {string} */ text) => {
      if (text.split(find).length !== 2) giveUp(`${breaks}: the text to change is not in ${file} exactly once.`);
      return text.replace(find, () => replace);
    },
  };
  const first = Number(flag('from') ?? crookedFrom);
  const last = first + Number(flag('seeds') ?? 500) - 1;
  for (let from = first; from <= last;) {
    const failed = await firstFailed(from, last - from + 1, { changed, turn });
    if (failed === undefined) return null;
    if ((await firstFailed(failed.seed, 1, {})) === undefined) return { seed: failed.seed, what: failed.failure.what };
    from = failed.seed + 1;
  }
  return null;
}

/**
 * @param {number} from @param {number} seeds @param {{ changed?: Record<string, (text: string) => string>, turn?: string | undefined }} options
 * @returns {Promise<{ seed: number, failure: { what: string } } | undefined>}
 */
async function firstFailed(from, seeds, { changed = {}, turn }) {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const range = ['--from', String(from), '--seeds', String(seeds), '--jobs', flag('jobs') ?? '1'];
  const only = turn === undefined ? [] : ['--with', turn];
  const args = [...range, ...only, '--until-first', '--as-told', '--quiet', '--report', report];
  await runSimulation(args, 900, { name: 'fault', changed });
  const told = readJson(report) ?? giveUp('The stories were not told.');
  return told.failed[0];
}
