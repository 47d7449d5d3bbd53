/**
 * Guided fuzzing of some targets: each group of them in a process of its own that is watched from here. One that dies or never ends
 * is a broken promise of the input it was at, and the others go on without it.
 */
import { spawn } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { say } from '../say.ts';
import { usualBudget, type Target } from '../target.ts';
import type { Placed } from '../targets.ts';
import { Figures } from './figures.ts';
import { atFile, keptInput, readReport, reportFile, type GuidedTally, type Report } from './report.ts';

export interface Lasting {
  /** The program of one.ts, bundled so that it counts (build/instrument.mjs). */
  readonly engine: string;
  /** Of each target; without it so many runs. */
  readonly seconds: number | null;
  readonly runs: number;
  readonly seed: number;
  /** What it found is kept with the code, as far as it leads where nothing else did. */
  readonly keeps: boolean;
}

/** Longer than any reading may take, three times over: whoever is silent for so long never ends. */
const silent = 6 * usualBudget.milliseconds;
/** Of memory, in mebibytes: what needs more ends its own process, not the machine. */
const mostMemory = 3_072;

/** @param told each target's figures, when it has ended */
export async function runGuided(
  placed: readonly Placed[],
  lasting: Lasting,
  told: (target: Target, tally: GuidedTally) => void,
): Promise<ReadonlyMap<string, GuidedTally>> {
  const tallies = new Map<string, GuidedTally>();
  for (const group of new Set(placed.map((each) => each.group))) {
    let left = placed.filter((each) => each.group === group).map(({ target }) => target);
    // Short runs share a process, which takes a second to start; each long one is alone, and its figures its own.
    while (left.length > 0) {
      const some = lasting.seconds === null ? left : left.slice(0, 1);
      const ended = await runProcess(group, some, lasting);
      for (const [target, tally] of ended) {
        tallies.set(target.name, tally);
        told(target, tally);
      }
      left = left.filter((target) => !ended.has(target));
    }
  }
  return tallies;
}

/** Runs them one after the other, until all are done or one has ended the process; at least one is in the answer. */
async function runProcess(
  group: string,
  targets: readonly Target[],
  lasting: Lasting,
): Promise<ReadonlyMap<Target, GuidedTally>> {
  for (const target of targets) for (const file of [reportFile(target), atFile(target)]) rmSync(file, { force: true });
  const figures = new Map<string, Figures>();
  const why = await watched([...programOf(group, targets, lasting), ...lastingFor(lasting)], targets, figures);
  const ended = new Map<Target, GuidedTally>();
  for (const target of targets) {
    const found = figures.get(target.name) ?? new Figures();
    const read = readReport(target);
    ended.set(target, { ...found.all(), ...(read ?? (await ofTheDead(group, target, lasting, found, why))) });
    if (read === null) break;
  }
  return ended;
}

/** Its process is gone: the input it was at is tried alone before it is called broken, since others use the machine too. */
async function ofTheDead(
  group: string,
  target: Target,
  lasting: Lasting,
  found: Figures,
  why: string | null,
): Promise<Report> {
  const none = { runs: found.all().executed, slowest: 0, largest: 0, failures: [] };
  const said = `${why ?? 'it left no report'}\n${found.last()}`;
  const file = keptInput(target);
  if (file === null) return { ...none, failures: [{ file: '', broken: said }] };
  const alone = await watched([...programOf(group, [target], lasting), '--input', file], [target], new Map());
  const read = alone === null ? readReport(target) : null;
  if (read === null) return { ...none, failures: [{ file, broken: said }] };
  say(`  ${target.name}: ${said}; alone, its input ended well`);
  return { ...none, failures: read.failures };
}

const programOf = (group: string, targets: readonly Target[], { engine }: Lasting): readonly string[] => [
  `--max-old-space-size=${mostMemory}`,
  '--expose-gc',
  '--enable-source-maps',
  engine,
  '--group',
  group,
  ...targets.flatMap(({ name }) => ['--target', name]),
];

const lastingFor = ({ seconds, runs, seed, keeps }: Lasting): readonly string[] => [
  ...(seconds === null ? ['--runs', String(runs)] : ['--seconds', String(seconds)]),
  '--seed',
  String(seed),
  ...(keeps ? ['--keep'] : []),
];

/** @returns why it ended; null where it ended by itself, as it should */
function watched(
  line: readonly string[],
  targets: readonly Target[],
  figures: Map<string, Figures>,
): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, line, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [at, since, late] = [targets[0], Date.now(), false];
    const current = (): Figures => {
      const name = at?.name ?? '';
      const known = figures.get(name) ?? new Figures();
      figures.set(name, known);
      return known;
    };
    createInterface(child.stdout).on('line', (text) => {
      at = targets.find(({ name }) => text === `at ${name}`) ?? at;
      since = Date.now();
    });
    createInterface(child.stderr).on('line', (text) => current().take(text));
    const timer = setInterval(() => {
      if (at === undefined || Date.now() - Math.max(since, lastRun(at)) < silent) return;
      late = true;
      child.kill('SIGKILL');
    }, 1_000);
    child.on('close', (code, signal) => {
      clearInterval(timer);
      if (late) resolve(`it took more than ${silent / 1_000} s`);
      else resolve(code === 0 ? null : `its process ended (${signal ?? code})`);
    });
  });
}

function lastRun(target: Target): number {
  return existsSync(atFile(target)) ? statSync(atFile(target)).mtimeMs : 0;
}
