/**
 * Some targets of one group, guided one after the other: `--group G --target NAME… --runs N | --seconds N --seed S [--keep]`, or `--input FILE`, that
 * one alone. A process of its own, which run.ts watches: what never ends or takes all memory ends this one alone, and the input it was at lies in a
 * file.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { fuzzer } from '@jazzer.js/fuzzer';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { isOver, limitsFor, readAlone, readOnce, yardstick, type Reading } from '../measure.ts';
import { keep, pinnedOf } from '../pinned.ts';
import type { Target } from '../target.ts';
import { groups } from '../targets.ts';
import { atFile, lengthBytes, reportFile, type Report } from './report.ts';
import { distilled } from './distil.ts';
import { filledFolder, keepFor, longestInput } from './seeds.ts';
import { asInput, inputOf } from './tape.ts';

const { values } = parseArgs({
  options: {
    group: { type: 'string' },
    target: { type: 'string', multiple: true },
    runs: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string' },
    keep: { type: 'boolean' },
    input: { type: 'string' },
  },
});

const mostFailures = 20;
const mostLate = 10;
/** What takes a whole vault for each reading runs so many times less often. */
const wholeVault = 5;

/** Counts what it sees; what took too much waits until the engine has ended, and is tried again alone. */
class Watched {
  readonly report: Report = { runs: 0, slowest: 0, largest: 0, failures: [] };
  private readonly perByte = yardstick();
  private readonly at: number;
  private readonly kinds = new Set<string>();
  private readonly late: { readonly input: Bytes; readonly first: Reading }[] = [];

  constructor(private readonly target: Target) {
    const file = atFile(target);
    mkdirSync(dirname(file), { recursive: true });
    this.at = openSync(file, 'w');
  }

  /** A promise where the reader answers later. */
  try(invented: Uint8Array): void | Promise<void> {
    this.note(invented);
    return this.read(inputOf(this.target, invented));
  }

  read(input: Bytes): void | Promise<void> {
    const first = readOnce(this.target, input);
    return first instanceof Promise ? first.then((reading) => this.judge(input, reading)) : this.judge(input, first);
  }

  private note(invented: Uint8Array): void {
    const length = new Uint8Array(lengthBytes);
    new DataView(length.buffer).setUint32(0, invented.length);
    writeSync(this.at, Buffer.concat([length, invented]), 0, undefined, 0);
  }

  private judge(input: Bytes, first: Reading): void {
    this.report.runs += 1;
    if (!isOver(first, limitsFor(this.target, input.length, this.perByte))) this.count(input, first);
    else if (this.late.length < mostLate) this.late.push({ input, first });
  }

  private count(input: Bytes, { broken, milliseconds, bytes }: Reading): void {
    const { report } = this;
    report.slowest = Math.max(report.slowest, milliseconds);
    report.largest = Math.max(report.largest, bytes);
    if (broken === null || report.failures.length >= mostFailures) return;
    // One line, without the numbers in it, is one kind: the engine finds a hundred of each.
    const kind = broken.split('\n', 1).join('').replaceAll(/\d+/g, '');
    if (this.kinds.has(kind)) return;
    this.kinds.add(kind);
    const file = keep(this.target, createHash('sha1').update(input).digest('hex').slice(0, 10), input);
    report.failures.push({ file, broken });
  }

  async end(): Promise<void> {
    for (const { input, first } of this.late) {
      this.note(asInput(input));
      this.count(input, (await readAlone(this.target, input, first, this.perByte)).reading);
    }
    this.tell();
  }

  private tell(): void {
    writeFileSync(reportFile(this.target), JSON.stringify(this.report));
  }
}

const quiet = ['-timeout=0', '-rss_limit_mb=0', '-detect_leaks=0', '-print_final_stats=0'];

async function runTarget(target: Target): Promise<void> {
  const watched = new Watched(target);
  if (values.input === undefined) await guide(target, watched);
  else await watched.read(new Uint8Array(gunzipSync(readFileSync(values.input))));
  await watched.end();
}

async function guide(target: Target, watched: Watched): Promise<void> {
  for (const input of pinnedOf(target)) await watched.read(input);
  const runs = Math.ceil(Number(values.runs ?? 0) / (target.full?.besides === undefined ? 1 : wholeVault));
  const lasting = values.runs === undefined ? `-max_total_time=${values.seconds ?? '60'}` : `-runs=${runs}`;
  const chosen = [lasting, `-seed=${values.seed ?? '1'}`, `-max_len=${longestInput(target)}`];
  const folder = filledFolder(target);
  const options = ['guided', folder, ...chosen, ...quiet];
  const tried = (data: Buffer): void | Promise<void> => watched.try(data);
  if (await answersLater(target)) await fuzzer.startFuzzingAsync(tried, options);
  else await fuzzer.startFuzzing(tried, options, () => undefined);
  if (values.keep === true) keepFor(target, await distilled(target, folder));
}

/** The engine waits for an answer, or calls without waiting, which is several times as fast. */
async function answersLater(target: Target): Promise<boolean> {
  const reading = readOnce(target, new Uint8Array());
  await reading;
  return reading instanceof Promise;
}

const all = (await groups[values.group ?? '']?.()) ?? [];
for (const name of values.target ?? []) {
  const target = all.find((each) => each.name === name);
  if (target === undefined) throw new Error(`no target ${name}`);
  process.stdout.write(`at ${name}\n`);
  await runTarget(target);
}
