/**
 * What reading one input took, and whether that is too much: time of the processor against a yardstick of the same run, so that a
 * slow machine is slow at both, and memory against what the reader says it takes. What took too much is tried again, alone, before it
 * is called broken: a machine that others use is slower at times.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { crypto } from '../support/exchange.ts';
import { usualBudget, type Budget, type Target } from './target.ts';

const mebibyte = 1_048_576;
/** What a reader may take for each byte, in what hashing that byte twenty times takes. */
const mostTimes = 40;
/** What lies about until it is tidied up is as much again as what a reader holds. */
const memoryFactor = 2;
/** Milliseconds at which nothing can be told from the noise of a machine that others use too. */
const noise = 250;
const tries = 3;

/** One reading. */
export interface Reading {
  /** The promise that was broken, or null. */
  readonly broken: string | null;
  /** Of the processor. */
  readonly milliseconds: number;
  /** Of memory, at the most that was seen of it. */
  readonly bytes: number;
}

export interface Limits {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** Milliseconds of the processor, of this process alone: what others take meanwhile is not counted. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Milliseconds that hashing a byte twenty times takes, now. */
export function yardstick(): number {
  const bytes = new Uint8Array(mebibyte / 4);
  const since = worked();
  for (let left = 20; left > 0; left -= 1) crypto.hash(bytes);
  return (worked() - since) / bytes.length;
}

export function limitsFor({ budget = usualBudget, full }: Target, length: number, perByte: number): Limits {
  const milliseconds = noise + (full?.besides ?? 0) + mostTimes * perByte * length;
  return { milliseconds: Math.min(budget.milliseconds, milliseconds), bytes: mostMemory(budget, length) };
}

const mostMemory = ({ memory }: Budget, length: number): number =>
  memoryFactor * (memory.besides + memory.times * length);

/** Reads it once; of a reader that answers at once the answer is no promise, so that whoever counts runs need not wait. */
export function readOnce(target: Target, input: Bytes): Reading | Promise<Reading> {
  const seen = peakFrom(input.length);
  const since = worked();
  const reading = (broken: string | null): Reading => ({
    broken,
    milliseconds: worked() - since,
    bytes: seen(),
  });
  try {
    const answer = target.check(input);
    if (!(answer instanceof Promise)) return reading(answer);
    return answer.then(reading, (error: unknown) => reading(thrown(error)));
  } catch (error) {
    return reading(thrown(error));
  }
}

/**
 * Called after a first reading that broke nothing and took more than it may: again, after what lies about was tidied up and
 * with a yardstick of that moment. The least of each counts.
 */
export async function readAlone(target: Target, input: Bytes, first: Reading, perByte: number): Promise<Judged> {
  let [reading, limits] = [first, limitsFor(target, input.length, perByte)];
  for (let left = tries - 1; left > 0 && isOver(reading, limits); left -= 1) {
    globalThis.gc?.();
    limits = limitsFor(target, input.length, Math.max(perByte, yardstick()));
    const { broken, milliseconds, bytes } = await readOnce(target, input);
    if (broken !== null) return { reading: { broken, milliseconds, bytes }, limits };
    reading = {
      broken: null,
      milliseconds: Math.min(reading.milliseconds, milliseconds),
      bytes: Math.min(reading.bytes, bytes),
    };
  }
  return { reading: { ...reading, broken: tooMuch(reading, limits, input.length) }, limits };
}

export interface Judged {
  readonly reading: Reading;
  readonly limits: Limits;
}

export const isOver = ({ broken, milliseconds, bytes }: Reading, limits: Limits): boolean =>
  broken === null && (milliseconds > limits.milliseconds || bytes > limits.bytes);

function tooMuch(reading: Reading, limits: Limits, length: number): string | null {
  const { milliseconds, bytes } = reading;
  if (milliseconds > limits.milliseconds)
    return `${milliseconds.toFixed(0)} ms for ${length} bytes, and ${limits.milliseconds.toFixed(0)} are allowed`;
  if (bytes > limits.bytes)
    return `${inMebibytes(bytes)} of memory for ${length} bytes, and ${inMebibytes(limits.bytes)} are allowed`;
  return null;
}

const inMebibytes = (bytes: number): string => `${(bytes / mebibyte).toFixed(0)} MiB`;

const thrown = (error: unknown): string =>
  `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;

/** From here on the peak is asked of the system, which takes a tenth of a millisecond; below, nothing can be so large. */
const large = 32_768;

/**
 * What memory grows by from now on: what is held or lies about at the end, and of a large input what it came to in between, where the
 * system tells.
 */
function peakFrom(length: number): () => number {
  const before = memoryTaken();
  const resident = length >= large ? residentPeak(true) : null;
  return () => {
    const held = memoryTaken() - before;
    const peak = resident === null ? null : residentPeak(false);
    return resident === null || peak === null ? held : Math.max(held, peak - resident);
  };
}

export function memoryTaken(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Most memory of this process in the machine, in bytes; null where the system does not tell. @param anew from now on */
function residentPeak(anew: boolean): number | null {
  if (process.platform !== 'linux') return null;
  try {
    if (anew) writeFileSync('/proc/self/clear_refs', '5');
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return found?.[1] === undefined ? null : Number(found[1]) * 1_024;
  } catch {
    return null;
  }
}
