/**
 * Every reader at its full size: hostile inputs as long as it takes, two mebibytes where it takes more than four. Time must follow the length, against a
 * yardstick of the same run, so that a slow machine is slow at both. A length is tried in three steps, the last sixty-four
 * times the first: what grows with the square shows while it still ends.
 */
import { crypto } from '../support/exchange.ts';
import { hostileInputs } from './hostile.ts';
import { usualBudget, type Hostile, type Target } from './target.ts';

const mebibyte = 1_048_576;
const usual = 2 * mebibyte;
const steps = [64, 16, 1];

/** What a reader may take for each byte, in what hashing that byte twenty times takes. */
export const mostTimes = 40;
/** Milliseconds at which nothing can be told from the noise of a shared machine. */
const noise = 250;
/** What took too long is tried again: others use the machine too. */
const tries = 3;

/** Reads one input; says what was broken. */
export type Check = (target: Target, input: Hostile['bytes']) => Promise<string | null>;

export interface FullTally {
  inputs: number;
  /** Of all of it, making the inputs counted. */
  milliseconds: number;
  /** Bytes of the largest. */
  size: number;
  slowest: number;
  /** Greatest part of its limit that one took. */
  share: number;
  /** Most memory one took, in bytes. */
  largest: number;
  broken: string[];
}

/** Milliseconds that hashing a byte twenty times takes, now. */
export function yardstick(): number {
  const bytes = new Uint8Array(mebibyte / 4);
  const since = performance.now();
  for (let left = 20; left > 0; left -= 1) crypto.hash(bytes);
  return (performance.now() - since) / bytes.length;
}

export async function atFullSize(target: Target, check: Check): Promise<FullTally> {
  const tally: FullTally = { inputs: 0, milliseconds: 0, size: 0, slowest: 0, share: 0, largest: 0, broken: [] };
  const size = target.full?.largest ?? usual;
  const since = performance.now();
  const perByte = yardstick();
  for (const step of steps) {
    // What was broken at a small length would take hours at a greater one.
    if (tally.broken.length > 0) break;
    for (const input of hostileInputs(target, Math.ceil(size / step)))
      await tryOne(target, check, input, perByte, tally);
  }
  tally.milliseconds = performance.now() - since;
  return tally;
}

async function tryOne(target: Target, check: Check, { name, bytes }: Hostile, perByte: number, tally: FullTally) {
  const budget = target.budget ?? usualBudget;
  const most = Math.min(budget.milliseconds, noise + (target.full?.besides ?? 0) + mostTimes * perByte * bytes.length);
  let [took, grew] = [Infinity, Infinity];
  let broken: string | null = null;
  for (let left = tries; left > 0 && broken === null && (took > most || grew > budget.bytes); left -= 1) {
    const before = memoryTaken();
    const since = performance.now();
    broken = await check(target, bytes);
    took = Math.min(took, performance.now() - since);
    grew = Math.min(grew, memoryTaken() - before);
  }
  tally.inputs += 1;
  tally.size = Math.max(tally.size, bytes.length);
  tally.slowest = Math.max(tally.slowest, took);
  tally.share = Math.max(tally.share, took / most);
  tally.largest = Math.max(tally.largest, grew);
  if (broken === null && took > most) broken = `${took.toFixed(0)} ms, and ${most.toFixed(0)} are allowed`;
  if (broken === null && grew > budget.bytes) broken = `${(grew / mebibyte).toFixed(0)} MiB of memory`;
  if (broken !== null) tally.broken.push(`${name}, ${bytes.length} bytes: ${broken}`);
}

export function memoryTaken(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
