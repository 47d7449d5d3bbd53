/**
 * `npm run fuzz -- --seconds N [--only NAME] [--from SEED]`: hostile input for everything that reads bytes from outside. First each
 * reader at its full size (full-size.ts), then inputs that once broke a promise (crashers/), then others until the time is over.
 * `--target NAME --seed S` makes one again.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { must } from '../../shared/result.ts';
import { Random } from '../generate/random.ts';
import { atFullSize, memoryTaken, type FullTally } from './full-size.ts';
import { usualBudget, type Target } from './target.ts';
import { contributionTargets } from './targets/contributions.ts';
import { exchangeTargets } from './targets/exchange.ts';
import { fileTargets } from './targets/files.ts';
import { listTargets } from './targets/lists.ts';
import { receivedTargets } from './targets/received.ts';
import { storageTargets } from './targets/storage.ts';
import { trustTargets } from './targets/trust.ts';
import { typedTargets } from './targets/typed.ts';

const targets = [
  ...exchangeTargets,
  ...trustTargets,
  ...fileTargets,
  ...contributionTargets,
  ...storageTargets,
  ...typedTargets,
  ...listTargets,
  ...receivedTargets,
];
const batch = 50;

interface Tally {
  inputs: number;
  pinned: number;
  failures: { readonly seed: number | null; readonly broken: string }[];
  slowest: number;
  /** Most memory one input took, in bytes. */
  largest: number;
  readonly full: FullTally;
}

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    only: { type: 'string' },
    from: { type: 'string' },
    report: { type: 'string' },
    target: { type: 'string' },
    seed: { type: 'string' },
  },
});
async function everything(): Promise<number> {
  const chosen = targets.filter(({ name }) => values.only === undefined || name.includes(values.only));
  if (chosen.length === 0) throw new Error(`--only takes a part of: ${targets.map(({ name }) => name).join(', ')}`);
  const seconds = Number(values.seconds ?? 60);
  const from = Number(values.from ?? 1);
  const fulls = await allAtFullSize(chosen);
  const tallies = new Map<string, Tally>();
  for (const [at, full] of fulls.entries()) {
    const target = must(chosen[at], 'a target');
    tallies.set(target.name, await runTarget(target, full, seconds / chosen.length, from));
  }
  const report = Object.fromEntries(tallies);
  mkdirSync(join('out', 'fuzz'), { recursive: true });
  writeFileSync(values.report ?? join('out', 'fuzz', 'report.json'), JSON.stringify(report, null, 2));
  const failed = [...tallies.values()].reduce(
    (sum, { failures, full }) => sum + failures.length + full.broken.length,
    0,
  );
  const inputs = [...tallies.values()].reduce((sum, tally) => sum + tally.inputs + tally.pinned + tally.full.inputs, 0);
  say(`${inputs} inputs, ${failed} broken promises`);
  return failed === 0 ? 0 : 1;
}

/** All of them before anything else: what grows with the square is told within the first minute. */
async function allAtFullSize(chosen: readonly Target[]): Promise<readonly FullTally[]> {
  const since = performance.now();
  const tallies: FullTally[] = [];
  for (const target of chosen) {
    const full = await atFullSize(target, brokenBy);
    for (const broken of full.broken) say(`  BROKEN  ${target.name}, full size: ${broken}`);
    tallies.push(full);
  }
  say(`  full size of ${chosen.length} readers: ${((performance.now() - since) / 1_000).toFixed(0)} s`);
  return tallies;
}

async function runTarget(target: Target, full: FullTally, seconds: number, from: number): Promise<Tally> {
  const tally: Tally = { inputs: 0, pinned: 0, failures: [], slowest: 0, largest: 0, full };
  for (const input of pinnedOf(target)) {
    await tryOne(target, input, null, tally);
    tally.pinned += 1;
  }
  const until = performance.now() + seconds * 1_000;
  for (let seed = from; performance.now() < until && tally.failures.length < 20;) {
    for (const end = seed + batch; seed < end; seed += 1) {
      await tryOne(target, target.make(new Random(seed)), seed, tally);
      tally.inputs += 1;
    }
  }
  say(`  ${target.name}: ${tally.inputs} inputs, ${tally.pinned} pinned, ${figures(tally)}`);
  say(
    `    full size: ${full.inputs} inputs up to ${(full.size / 1_024).toFixed(0)} KiB, ${figures(full)}, ${(full.share * 100).toFixed(0)} % of its time, ${(full.milliseconds / 1_000).toFixed(1)} s in all`,
  );
  return tally;
}

const figures = ({ slowest, largest }: Pick<Tally, 'slowest' | 'largest'>): string =>
  `slowest ${slowest.toFixed(0)} ms, most ${(largest / 1_048_576).toFixed(0)} MiB`;

async function tryOne(target: Target, input: Bytes, seed: number | null, tally: Tally): Promise<void> {
  const { milliseconds, bytes } = target.budget ?? usualBudget;
  const before = memoryTaken();
  const since = performance.now();
  const broken = await brokenBy(target, input);
  const took = performance.now() - since;
  const grew = memoryTaken() - before;
  tally.slowest = Math.max(tally.slowest, took);
  tally.largest = Math.max(tally.largest, grew);
  const over = took > milliseconds || grew > bytes;
  const cost = `${took.toFixed(0)} ms and ${(grew / 1_048_576).toFixed(0)} MiB for ${input.length} bytes`;
  const found = broken ?? (over ? cost : null);
  if (found === null) return;
  tally.failures.push({ seed, broken: found });
  say(`  BROKEN  ${target.name}${seed === null ? ' (pinned)' : `, seed ${seed}`}: ${found}`);
  if (seed !== null) keep(target, seed, input);
}

async function brokenBy(target: Target, input: Bytes): Promise<string | null> {
  try {
    return await target.check(input);
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

const fileName = ({ name }: Target): string => name.replaceAll(/[^a-z]+/g, '-');

function pinnedOf(target: Target): readonly Bytes[] {
  const folder = join('test', 'fuzz', 'crashers');
  return readdirSync(folder)
    .filter((name) => name.replace(/\.[^.]+\.gz$/, '') === fileName(target))
    .map((name) => new Uint8Array(gunzipSync(readFileSync(join(folder, name)))));
}

/** Where a person finds it, to be pinned under test/fuzz/crashers. */
function keep(target: Target, seed: number, input: Bytes): void {
  const folder = join('out', 'fuzz', 'crashers');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${fileName(target)}.${seed}.gz`), gzipSync(input));
}

async function oneAgain(name: string, seed: number): Promise<number> {
  const target = targets.find((each) => each.name === name);
  if (target === undefined) throw new Error(`no target ${name}`);
  const broken = await brokenBy(target, target.make(new Random(seed)));
  say(broken ?? 'all promises kept');
  return broken === null ? 0 : 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode =
  values.seed === undefined ? await everything() : await oneAgain(values.target ?? '', Number(values.seed));
