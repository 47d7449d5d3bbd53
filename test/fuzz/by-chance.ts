/** Inputs made from right ones by chance: the same seeds make the same ones again. */
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { must } from '../../shared/result.ts';
import { Random } from '../generate/random.ts';
import { atFullSize, type FullTally } from './full-size.ts';
import { isOver, limitsFor, readAlone, readOnce, yardstick } from './measure.ts';
import { keep, pinnedOf } from './pinned.ts';
import { say } from './say.ts';
import type { Target } from './target.ts';

const batch = 50;
const mostFailures = 20;

export interface Tally {
  inputs: number;
  pinned: number;
  failures: { readonly seed: number | null; readonly broken: string }[];
  slowest: number;
  /** Most memory one input took, in bytes. */
  largest: number;
  readonly full: FullTally;
}

/** @param seconds for all of them together, without full size */
export async function tryByChance(
  targets: readonly Target[],
  seconds: number,
  from: number,
): Promise<ReadonlyMap<string, Tally>> {
  const fulls = await allAtFullSize(targets);
  const tallies = new Map<string, Tally>();
  for (const [at, full] of fulls.entries()) {
    const target = must(targets[at], 'a target');
    tallies.set(target.name, await runTarget(target, full, seconds / targets.length, from));
  }
  return tallies;
}

/** All of them before anything else: what grows with the square is told within the first minute. */
async function allAtFullSize(targets: readonly Target[]): Promise<readonly FullTally[]> {
  const since = performance.now();
  const tallies: FullTally[] = [];
  for (const target of targets) {
    const full = await atFullSize(target);
    for (const broken of full.broken) say(`  BROKEN  ${target.name}, full size: ${broken}`);
    tallies.push(full);
  }
  say(`  full size of ${targets.length} readers: ${((performance.now() - since) / 1_000).toFixed(0)} s`);
  return tallies;
}

async function runTarget(target: Target, full: FullTally, seconds: number, from: number): Promise<Tally> {
  const tally: Tally = { inputs: 0, pinned: 0, failures: [], slowest: 0, largest: 0, full };
  const perByte = yardstick();
  for (const input of pinnedOf(target)) {
    await tryOne(target, input, null, perByte, tally);
    tally.pinned += 1;
  }
  const until = performance.now() + seconds * 1_000;
  for (let seed = from; performance.now() < until && tally.failures.length < mostFailures;) {
    for (const end = seed + batch; seed < end; seed += 1) {
      await tryOne(target, target.make(new Random(seed)), seed, perByte, tally);
      tally.inputs += 1;
    }
  }
  say(`  ${target.name}: ${tally.inputs} inputs, ${tally.pinned} pinned, ${figures(tally)}`);
  say(
    `    full size: ${full.inputs} inputs up to ${(full.size / 1_024).toFixed(0)} KiB, ${figures(full)}, ${percent(full.share)} of its time, ${percent(full.shareOfMemory)} of its memory, ${(full.milliseconds / 1_000).toFixed(1)} s in all`,
  );
  return tally;
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
const figures = ({ slowest, largest }: Pick<Tally, 'slowest' | 'largest'>): string =>
  `slowest ${slowest.toFixed(0)} ms, most ${(largest / 1_048_576).toFixed(0)} MiB`;

async function tryOne(target: Target, input: Bytes, seed: number | null, perByte: number, tally: Tally): Promise<void> {
  const first = await readOnce(target, input);
  const isLate = isOver(first, limitsFor(target, input.length, perByte));
  const reading = isLate ? (await readAlone(target, input, first, perByte)).reading : first;
  tally.slowest = Math.max(tally.slowest, reading.milliseconds);
  tally.largest = Math.max(tally.largest, reading.bytes);
  if (reading.broken === null) return;
  tally.failures.push({ seed, broken: reading.broken });
  say(`  BROKEN  ${target.name}${seed === null ? ' (pinned)' : `, seed ${seed}`}: ${reading.broken}`);
  if (seed !== null) keep(target, String(seed), input);
}
