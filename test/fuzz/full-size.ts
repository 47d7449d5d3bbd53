/**
 * Every reader at its full size: hostile inputs as long as it takes, two mebibytes where it takes more than four. Time and memory
 * must follow the length (measure.ts). A length is tried in three steps, the last sixty-four times the first: what grows with the
 * square shows while it still ends.
 */
import { hostileInputs } from './hostile.ts';
import { isOver, limitsFor, readAlone, readOnce, yardstick } from './measure.ts';
import type { Hostile, Target } from './target.ts';

const usual = 2 * 1_048_576;
const steps = [64, 16, 1];

export interface FullTally {
  inputs: number;
  /** Of all of it, making the inputs counted. */
  milliseconds: number;
  /** Bytes of the largest. */
  size: number;
  slowest: number;
  /** Greatest part of its limit that one took, of time and of memory. */
  share: number;
  shareOfMemory: number;
  /** Most memory one took, in bytes. */
  largest: number;
  broken: string[];
}

export async function atFullSize(target: Target): Promise<FullTally> {
  const tally: FullTally = {
    inputs: 0,
    milliseconds: 0,
    size: 0,
    slowest: 0,
    share: 0,
    shareOfMemory: 0,
    largest: 0,
    broken: [],
  };
  const size = target.full?.largest ?? usual;
  const since = performance.now();
  const perByte = yardstick();
  for (const step of steps) {
    // What was broken at a small length would take hours at a greater one.
    if (tally.broken.length > 0) break;
    for (const input of hostileInputs(target, Math.ceil(size / step))) await tryOne(target, input, perByte, tally);
  }
  tally.milliseconds = performance.now() - since;
  return tally;
}

async function tryOne(target: Target, { name, bytes }: Hostile, perByte: number, tally: FullTally): Promise<void> {
  const first = { reading: await readOnce(target, bytes), limits: limitsFor(target, bytes.length, perByte) };
  const { reading, limits } = isOver(first.reading, first.limits)
    ? await readAlone(target, bytes, first.reading, perByte)
    : first;
  tally.inputs += 1;
  tally.size = Math.max(tally.size, bytes.length);
  tally.slowest = Math.max(tally.slowest, reading.milliseconds);
  tally.share = Math.max(tally.share, reading.milliseconds / limits.milliseconds);
  tally.shareOfMemory = Math.max(tally.shareOfMemory, reading.bytes / limits.bytes);
  tally.largest = Math.max(tally.largest, reading.bytes);
  if (reading.broken !== null) tally.broken.push(`${name}, ${bytes.length} bytes: ${reading.broken}`);
}
