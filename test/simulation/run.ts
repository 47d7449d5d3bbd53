/**
 * Runs seeds. See build/simulation.mjs for the options. Results go to the file named by --report as JSON; a failing seed
 * prints its story.
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { must } from '../../shared/result.ts';
import { play, shortened, type Told } from './play.ts';

interface Answer {
  readonly told: Told;
}

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const number = (name: string, otherwise: number): number => Number(option(name) ?? otherwise);

if (process.argv.includes('--worker')) worker();
else if (option('seed') !== undefined) await replay(number('seed', 0));
else await campaign();

/** Tells one seed after the other, as the parent names them. */
function worker(): void {
  process.on('message', (seed: number) => {
    void play(seed).then((told) => process.send?.({ told } satisfies Answer));
  });
}

async function replay(seed: number): Promise<void> {
  const without = new Set((option('without') ?? '').split(',').filter(Boolean).map(Number));
  const told = await play(seed, { without });
  print(told);
  for (const line of told.failure?.detail ?? []) console.log(`    ${line}`);
  if (told.failure !== null && process.argv.includes('--shorten')) {
    const short = await shortened(told, Date.now() + 120_000);
    console.log(`\nshortened (--without ${short.without.join(',')}):`);
    print(short.told);
  }
  process.exitCode = told.failure === null ? 0 : 1;
}

function print(told: Told): void {
  console.log(`seed ${told.seed}`);
  for (const sentence of told.story) console.log(`  ${sentence}`);
  console.log(told.failure === null ? '  every promise was kept' : `  NOT KEPT: ${told.failure.what}`);
}

/** Seeds from, from + 1, ... and those named by --also, in worker processes, until they or the time are over. */
async function campaign(): Promise<void> {
  const also = (option('also') ?? '').split(',').filter(Boolean).map(Number);
  const from = number('from', 1);
  const queue = [...also, ...Array.from({ length: number('seeds', 200) }, (_, at) => from + at)];
  const deadline = Date.now() + number('minutes', 600) * 60_000;
  const started = Date.now();
  const failed: Told[] = [];
  let done = 0;
  let asked = 0;
  const next = (): number | undefined => (Date.now() < deadline ? queue[asked++] : undefined);
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(must(process.argv[1], 'this program'), ['--worker'], { execArgv: ['--enable-source-maps'] });
      const give = (): void => {
        const seed = next();
        if (seed === undefined) child.disconnect();
        else child.send(seed);
      };
      child.on('message', ({ told }: Answer) => {
        done += 1;
        if (told.failure !== null) failed.push(told);
        if (told.failure !== null) print(told);
        give();
      });
      child.on('error', reject);
      child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
      give();
    });
  await Promise.all(Array.from({ length: number('jobs', 2) }, one));
  const took = (Date.now() - started) / 1000;
  const last = from + Math.max(0, done - also.length) - 1;
  console.log(`${done} seeds (to ${last}), ${failed.length} failed, ${(done / took).toFixed(1)} seeds/s`);
  const report = option('report');
  if (report !== undefined)
    writeFileSync(
      report,
      JSON.stringify({ done, next: last + 1, failed: failed.map(({ seed, failure }) => ({ seed, failure })) }),
    );
  process.exitCode = failed.length > 0 || done === 0 ? 1 : 0;
}
