/**
 * `npm run sim`: stories of several computers, told from a seed and checked after every step (test/simulation).
 *   --seeds N       how many (default 200)
 *   --from S        the first (default: where the last run ended)
 *   --minutes M     stop after this time
 *   --jobs J        processes (default: one for each processor)
 *   --seed X        tells one, step by step; with --shorten the fewest steps that still fail
 * A run leaves what it reached in out/sim/progress.json, and failing seeds in out/sim/failed.txt.
 */
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { flag, root, say } from './run.mjs';
import { runTypeScript } from './run-ts.mjs';

const folder = join(root, 'out/sim');

/** What would only cost time, and is tested elsewhere with vectors; both use the real thing in one seed of twenty. */
const standIns = {
  'shared/bundle/age.ts': 'test/simulation/world/age.ts',
  'shared/trust/safety-number.ts': 'test/simulation/world/safety-number.ts',
};

/**
 * @param {readonly string[]} args of test/simulation/run.ts
 * @param {number} [minutes]
 */
export const runSimulation = (args, minutes = 900) =>
  runTypeScript('test/simulation/run.ts', 'simulation', { args, minutes, screen: 'none', standIns });

/** @param {string} path @returns {any} undefined when there is none */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Seeds that failed once: they are run before all others. @returns {readonly number[]} */
export const pinned = () =>
  readJson(join(root, 'test/simulation/pinned.json')).map((/** @type {{ seed: number }} */ each) => each.seed);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exit(await command());

async function command() {
  const seed = flag('seed');
  if (seed !== undefined) {
    const more = flag('shorten') === undefined ? [] : ['--shorten'];
    return runSimulation(['--seed', seed, '--without', flag('without') ?? '', ...more]);
  }
  mkdirSync(folder, { recursive: true });
  const progress = join(folder, 'progress.json');
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const from = flag('from') ?? String(readJson(progress)?.next ?? 1);
  say(`from seed ${from}`);
  const jobs = flag('jobs') ?? String(availableParallelism());
  const minutes = flag('minutes') ?? '600';
  const code = await runSimulation([
    '--from',
    from,
    '--seeds',
    flag('seeds') ?? '200',
    '--minutes',
    minutes,
    '--jobs',
    jobs,
    '--report',
    report,
  ]);
  const done = readJson(report);
  if (done === undefined) return 1;
  writeFileSync(progress, JSON.stringify({ next: done.next }));
  for (const each of done.failed) appendFileSync(join(folder, 'failed.txt'), `${each.seed} ${each.failure.rule}\n`);
  say(`goes on from seed ${done.next}`);
  return code;
}
