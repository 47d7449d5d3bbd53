/**
 * `npm run sim`: stories of several computers, told from a seed and checked after every step (test/simulation).
 *   --minutes M            as many seeds as fit, beginning with those never played before
 *   --seeds N              so many (default 200)
 *   --from S --seeds N     this range; what this very code has played of it is not played again
 *   --jobs J               processes (default: one for each processor)
 *   --soak DAYS            two services for so many working days, with a stick now and then (--seed S; default 1); --real with
 *                          libsodium and age instead of the stand-ins
 *   --year                 three offices with two people each for a year: shell, vault, clock, browser store and stick together
 *                          (--seed S; --years N for N seeds from S on; --days D; --real as above; --story)
 *   --seed X               tells one, step by step; with --shorten the fewest steps that still fail
 * Every seed is noted in out/sim/played.txt as soon as it was told, so that a run may be ended in any way and goes on; at
 * the end stands how many were played with which state of the code. Seeds that fail print their story and are added to
 * test/simulation/pinned.json: `npm test` plays those first.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { flag, root } from './run.mjs';
import { runTypeScript } from './run-ts.mjs';

const folder = join(root, 'out/sim');

/** From this seed on stories are of people who lie (test/simulation/turns.ts). */
export const crookedFrom = 1_000_000;
/** And keep back what they name. */
export const keptBackFrom = 1_050_000;
/** And are let read until a day. */
export const endsFrom = 1_100_000;

/**
 * What would only cost time, and is tested elsewhere with vectors: all use the real thing in one seed of twenty. The last two
 * are the real ones too, and know less where an older application speaks.
 */
const standIns = {
  'shared/crypto/age.ts': 'test/simulation/world/age.ts',
  'shared/bundle/manifest.ts': 'test/simulation/world/manifest.ts',
  'shared/contributions/format.ts': 'test/simulation/world/format.ts',
  'shared/trust/seat-card.ts': 'test/simulation/world/seat-card.ts',
  'shared/trust/safety-number.ts': 'test/simulation/world/safety-number.ts',
  'shared/dossier/entities.ts': 'test/simulation/world/entities.ts',
  'shared/contributions/ops.ts': 'test/simulation/world/ops.ts',
};

/**
 * @param {readonly string[]} args of test/simulation/run.ts
 * @param {number} [minutes]
 * @param {object} [options]
 * @param {string} [options.name] another one for what runs at the same time
 * @param {readonly import('./run-ts.mjs').Edit[]} [options.edits] as `runTypeScript` has it
 */
export const runSimulation = (args, minutes = 900, { name = 'simulation', edits = [] } = {}) =>
  runTypeScript('test/simulation/run.ts', name, { args, minutes, screen: 'none', standIns, edits });

/** @param {readonly string[]} args of test/year/run.ts */
export const runYears = (args) =>
  runTypeScript('test/year/run.ts', 'ordinary-year', { args, minutes: 900, screen: 'none', standIns });

/** @param {string} path @returns {any} undefined when there is none */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

const pinnedFile = join(root, 'test/simulation/pinned.json');

/** Seeds that failed once: they are run before all others. @returns {readonly number[]} */
export const pinned = () => readJson(pinnedFile).map((/** @type {{ seed: number }} */ each) => each.seed);

/** @param {readonly { seed: number, failure: { rule: string }, handsOver: boolean, longerSeats: boolean }[]} failed */
function pin(failed) {
  const known = readJson(pinnedFile);
  const fresh = failed.filter(({ seed }) => !pinned().includes(seed));
  const entry = (/** @type {(typeof failed)[number]} */ { seed, failure, handsOver, longerSeats }) => ({
    seed,
    broke: failure.rule,
    at: commit(),
    // Its story goes on having them, and those pinned before go on having none (test/simulation/turns.ts).
    ...(handsOver && { handsOver }),
    ...(longerSeats && { longerSeats }),
  });
  const all = [...known, ...fresh.map(entry)];
  if (fresh.length > 0) writeFileSync(pinnedFile, `${JSON.stringify(all, null, 2)}\n`);
}

/** What is checked out, with a + where files were changed since. */
function commit() {
  const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : '+'}`;
  } catch {
    return '-';
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exit(await command());

async function command() {
  const seed = flag('seed');
  const days = flag('soak');
  if (flag('year') !== undefined) return runYears(process.argv.slice(2).filter((each) => each !== '--year'));
  if (days !== undefined) {
    const real = flag('real') === undefined ? [] : ['--real'];
    return runSimulation(['--soak', days, ...(seed === undefined ? [] : ['--seed', seed]), ...real]);
  }
  if (seed !== undefined) {
    const more = flag('shorten') === undefined ? [] : ['--shorten'];
    return runSimulation(['--seed', seed, '--without', flag('without') ?? '', ...more]);
  }
  mkdirSync(folder, { recursive: true });
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const given = ['from', 'seeds', 'minutes'].flatMap((name) => {
    const value = flag(name);
    return value === undefined ? [] : [`--${name}`, value];
  });
  const jobs = flag('jobs') ?? String(availableParallelism());
  const ledger = join(folder, 'played.txt');
  const code = await runSimulation(
    [...given, '--jobs', jobs, '--ledger', ledger, '--commit', commit(), '--report', report],
    Number(flag('minutes') ?? 600) + 30,
  );
  pin(readJson(report)?.failed ?? []);
  return code;
}
