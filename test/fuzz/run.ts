/**
 * `npm run fuzz`: hostile input for everything that reads bytes from outside, by two engines over one list of targets.
 *   --seconds N [--from SEED]        by chance (by-chance.ts): each reader at its full size, then other inputs until the time is over
 *   --guided [--minutes M | --runs N] [--from SEED] [--keep]
 *                                    guided by what inputs reach (guided/run.ts); with --seconds as well, both
 *   --only NAME                      those with this in their name
 *   --target NAME --seed S           one input by chance again; --input FILE: one that was kept
 * Inputs that once broke a promise (crashers/) come first, each time.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Random } from '../generate/random.ts';
import { tryByChance, type Tally } from './by-chance.ts';
import type { GuidedTally } from './guided/report.ts';
import { runGuided } from './guided/run.ts';
import { readOnce } from './measure.ts';
import { say } from './say.ts';
import type { Target } from './target.ts';
import { chosenTargets, type Placed } from './targets.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    guided: { type: 'boolean' },
    engine: { type: 'string' },
    minutes: { type: 'string' },
    runs: { type: 'string' },
    keep: { type: 'boolean' },
    only: { type: 'string' },
    from: { type: 'string' },
    report: { type: 'string' },
    target: { type: 'string' },
    seed: { type: 'string' },
    input: { type: 'string' },
  },
});
const from = Number(values.from ?? 1);
const megabyte = 1_048_576;

async function everything(): Promise<number> {
  const chosen = await chosenTargets(values.only);
  const isByChance = values.seconds !== undefined || values.guided !== true;
  const targets = chosen.map(({ target }) => target);
  const byChance = isByChance ? await tryByChance(targets, Number(values.seconds ?? 60), from) : null;
  const guided = values.guided === true ? await guide(chosen) : null;
  const report = targets.map(({ name }) => told(name, byChance?.get(name), guided?.get(name)));
  mkdirSync(join('out', 'fuzz'), { recursive: true });
  const file = values.report ?? join('out', 'fuzz', 'report.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(report.map((one) => [one.name, one])), null, 2));
  const failed = report.reduce((sum, { failures }) => sum + failures.length, 0);
  say(`${report.reduce((sum, { inputs }) => sum + inputs, 0)} inputs, ${failed} broken promises`);
  return failed === 0 ? 0 : 1;
}

/** One target in the report: what was broken by whichever engine, and the figures of each. */
function told(name: string, chance: Tally | undefined, guided: GuidedTally | undefined) {
  const ofChance = [...(chance?.full.broken ?? []), ...(chance?.failures ?? []).map(({ broken }) => broken)];
  const failures = [...ofChance, ...(guided?.failures ?? []).map(({ broken }) => broken)];
  const inputs = (chance === undefined ? 0 : chance.inputs + chance.pinned + chance.full.inputs) + (guided?.runs ?? 0);
  return { name, inputs, failures, chance, guided };
}

function guide(chosen: readonly Placed[]): Promise<ReadonlyMap<string, GuidedTally>> {
  if (values.engine === undefined) throw new Error('no program that counts: start this by npm run fuzz');
  const seconds = values.runs === undefined ? Math.max(1, (Number(values.minutes ?? 10) * 60) / chosen.length) : null;
  const lasting = { seconds, runs: Number(values.runs ?? 0), seed: from, keeps: values.keep === true };
  return runGuided(chosen, { engine: values.engine, ...lasting }, tellGuided);
}

function tellGuided({ name }: Target, tally: GuidedTally): void {
  const { runs, reachedFirst, reached, corpus, slowest, largest } = tally;
  say(
    `  ${name}, guided: ${runs} inputs, ${reached} ways reached (${reachedFirst} at first), ${corpus} kept, slowest ${slowest.toFixed(0)} ms, most ${(largest / megabyte).toFixed(0)} MiB`,
  );
  for (const { file, broken } of tally.failures) say(`  BROKEN  ${name}: ${broken} (${file})`);
}

async function oneAgain(name: string): Promise<number> {
  const target = (await chosenTargets(name)).find((each) => each.target.name === name)?.target;
  if (target === undefined) throw new Error(`no target ${name}`);
  const input =
    values.input === undefined
      ? target.make(new Random(Number(values.seed)))
      : new Uint8Array(gunzipSync(readFileSync(values.input)));
  const { broken, milliseconds, bytes } = await readOnce(target, input);
  say(broken ?? `all promises kept, ${milliseconds.toFixed(0)} ms, ${(bytes / megabyte).toFixed(0)} MiB`);
  return broken === null ? 0 : 1;
}

process.exitCode = values.target === undefined ? await everything() : await oneAgain(values.target);
