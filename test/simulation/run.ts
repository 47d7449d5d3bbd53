/**
 * Runs seeds. See build/simulation.mjs for the options. What was played goes to the ledger named by --ledger, the result
 * of this run to the file named by --report as JSON; a failing seed prints its story.
 */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { must } from '../../shared/result.ts';
import { entryOf, note, readLedger, summary } from './ledger.ts';
import { isReal, play, shortened, type Told } from './play.ts';
import { soak } from './soak.ts';
import { turnsOf } from './turns.ts';

interface Answer {
  readonly told: Told;
  readonly cpuMs: number;
}

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const number = (name: string, otherwise: number): number => Number(option(name) ?? otherwise);
/** Nearly all that a story makes is soon garbage: with little room for the young, much of it is kept too long. */
const execArgv = ['--enable-source-maps', '--max-semi-space-size=64'];

if (process.argv.includes('--worker')) worker();
else if (option('soak') !== undefined) await soakFor(number('soak', 250), number('seed', 1));
else if (option('seed') !== undefined) await replay(number('seed', 0));
else await campaign();

/** Tells one seed after the other, as the parent names them. */
function worker(): void {
  process.on('message', (seed: number) => {
    const before = process.cpuUsage();
    void play(seed).then((told) => {
      const { user, system } = process.cpuUsage(before);
      process.send?.({ told, cpuMs: Math.round((user + system) / 1000) } satisfies Answer);
    });
  });
}

async function soakFor(days: number, seed: number): Promise<void> {
  const began = Date.now();
  const isReal = process.argv.includes('--real');
  const told = await soak(seed, days, isReal);
  console.log(
    `${days} working days, seed ${seed}${isReal ? ', with real cryptography' : ''}: nothing lost, every gap told  ${((Date.now() - began) / 1000).toFixed(0)} s`,
  );
  console.log(JSON.stringify(told, null, 2));
  const report = option('report');
  if (report !== undefined) writeFileSync(report, JSON.stringify(told));
}

async function replay(seed: number): Promise<void> {
  const without = new Set((option('without') ?? '').split(',').filter(Boolean).map(Number));
  const told = await play(seed, { without });
  print(told);
  for (const line of told.failure?.detail ?? []) console.log(`    ${line}`);
  if (told.failure !== null && process.argv.includes('--shorten')) await printShortened(told);
  process.exitCode = told.failure === null ? 0 : 1;
}

async function printShortened(told: Told): Promise<void> {
  const short = await shortened(told, Date.now() + 120_000);
  console.log(`\nshortened (--seed ${told.seed} --without ${short.without.join(',')}):`);
  print(short.told);
}

function print(told: Told): void {
  console.log(`seed ${told.seed}`);
  for (const sentence of told.story) console.log(`  ${sentence}`);
  console.log(told.failure === null ? '  every promise was kept' : `  NOT KEPT: ${told.failure.what}`);
}

/** The code this is, without where its lines come from. */
function codeState(): string {
  const program = readFileSync(must(process.argv[1], 'this program'), 'utf8');
  const code = program.slice(0, program.lastIndexOf('//# sourceMappingURL'));
  return createHash('sha256').update(code).digest('hex').slice(0, 8);
}

/** Only stories that have this turn (turns.ts), told with the stand-ins: where one fault is looked for that nothing else shows. */
function isWanted(seed: number): boolean {
  const turn = option('with');
  return (
    turn === undefined || (!isReal(seed) && Object.entries(turnsOf(seed)).some(([name, has]) => name === turn && has))
  );
}

/**
 * The seeds to play: those named by --also, then as many as were asked for. A range (--from) goes on with what this very
 * code has not played of it; without one, with seeds no code has played.
 */
function* seedsToPlay(played: ReadonlySet<number>): Generator<number, undefined> {
  yield* (option('also') ?? '').split(',').filter(Boolean).map(Number);
  const from = option('from');
  const first = Number(from ?? 1);
  const last = from === undefined ? Infinity : first + number('seeds', 200) - 1;
  let left = number('seeds', option('minutes') === undefined ? 200 : Infinity);
  for (let seed = first; seed <= last && left > 0; seed += 1) {
    if (played.has(seed)) continue;
    left -= 1;
    if (isWanted(seed)) yield seed;
  }
  return undefined;
}

/** Plays in worker processes until the seeds or the time are over. */
async function campaign(): Promise<void> {
  const ledger = option('ledger');
  const code = { state: codeState(), commit: option('commit') ?? '-' };
  const before = ledger === undefined ? [] : readLedger(ledger);
  const relevant = option('from') === undefined ? before : before.filter((each) => each.state === code.state);
  const seeds = seedsToPlay(new Set(relevant.map((each) => each.seed)));
  const deadline = Date.now() + number('minutes', 600) * 60_000;
  const started = Date.now();
  const failed: Told[] = [];
  const isEnough = process.argv.includes('--until-first');
  let done = 0;
  await inWorkers(
    () => (Date.now() < deadline && !(isEnough && failed.length > 0) ? seeds.next().value : undefined),
    ({ told, cpuMs }) => {
      done += 1;
      if (ledger !== undefined) note(ledger, entryOf(told, cpuMs, code));
      if (told.failure === null) return;
      failed.push(told);
      if (!process.argv.includes('--quiet')) print(told);
    },
  );
  const isLong = !process.argv.includes('--as-told');
  for (const each of isLong ? failed.slice(0, 3) : []) await printShortened(each);
  const took = (Date.now() - started) / 1000;
  console.log(`${done} seeds, ${failed.length} failed, ${(done / took).toFixed(1)} seeds/s`);
  if (ledger !== undefined) for (const line of summary(readLedger(ledger))) console.log(line);
  const report = option('report');
  if (report !== undefined)
    writeFileSync(
      report,
      JSON.stringify({
        done,
        failed: failed.map(({ seed, failure, seen }) => ({
          ...{ seed, failure, handsOver: seen.includes('hands-over') },
          longerSeats: turnsOf(seed).hasLongerSeats,
        })),
      }),
    );
  process.exitCode = failed.length > 0 ? 1 : 0;
}

/** Each worker is given the next seed as soon as it has told one. */
async function inWorkers(next: () => number | undefined, told: (answer: Answer) => void): Promise<void> {
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(must(process.argv[1], 'this program'), ['--worker'], { execArgv });
      const give = (): void => {
        const seed = next();
        if (seed === undefined) child.disconnect();
        else child.send(seed);
      };
      child.on('message', (answer: Answer) => {
        told(answer);
        give();
      });
      child.on('error', reject);
      child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
      give();
    });
  await Promise.all(Array.from({ length: number('jobs', 2) }, one));
}
