/**
 * `npm run mutate -- --faults`: puts in one known fault at a time (test/faults*.json) and sees whether what is named there
 * notices: a file of tests, a target of the fuzz run, or stories of people who lie (stories.mjs).
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flag, giveUp, root, run, say, seconds } from '../run.mjs';
import { faults, placeOf } from './lists.mjs';
import { Playing } from './playing.mjs';
import { folder } from './reach.mjs';
import { noticedByStories } from './stories.mjs';

/** @typedef {import('./lists.mjs').Fault} Fault */
/** @typedef {string | undefined} Noticed what noticed it, in words; undefined when nothing did */

const copied = [
  'electron',
  'renderer',
  'shared',
  'test',
  'build',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const copy = join(folder, 'copy');

/** @returns {Promise<number>} how many went unnoticed, or could not be played */
export async function putInFaults() {
  const since = performance.now();
  const wanted = flag('grep') ?? '';
  const all = faults().filter(({ fault, breaks }) => `${fault} ${breaks}`.includes(wanted));
  if (all.length === 0) giveUp('No fault fits.');
  const playing = new Playing();
  let unnoticed = 0;
  for (const fault of all) {
    const noticed = await playedBy(fault, playing);
    if (noticed === undefined) unnoticed += 1;
    say(
      `  ${noticed === undefined ? '✗ UNNOTICED' : '✓ noticed'}  ${fault.fault} ${fault.breaks} (${fault.noticedBy}): ${noticed ?? '-'}`,
    );
  }
  playing.end();
  rmSync(copy, { recursive: true, force: true });
  say(`${all.length - unnoticed} noticed, ${unnoticed} unnoticed, took ${seconds(since)}`);
  return unnoticed;
}

/** @param {Fault} fault @param {Playing} playing @returns {Promise<Noticed>} */
async function playedBy(fault, playing) {
  const place = placeOf(fault) ?? giveUp(`${fault.breaks}: the text to change is not in ${fault.file} exactly once.`);
  if (fault.noticedBy === 'unit') {
    const { result, by } = await playing.play(place, [{ file: fault.test, tests: null, took: 30_000 }]);
    return result === 'killed' ? by : result === 'timeout' ? 'it took too long' : undefined;
  }
  return fault.noticedBy === 'fuzz' ? inCopy(place, () => noticedByFuzz(fault)) : noticedByStories(fault);
}

/** Hostile input for one reader, as `npm run fuzz` has it; `test` is the name of a target. @param {Fault} fault @returns {Promise<Noticed>} */
async function noticedByFuzz({ test }) {
  const args = [join(copy, 'build/fuzz.mjs'), '--only', test, '--seconds', flag('seconds') ?? '30'];
  const { code, output } = await run(process.execPath, args, { cwd: copy, quiet: true, minutes: 15 });
  return code === 0
    ? undefined
    : (output.split('\n').find((line) => line.includes(test)) ?? `exit code ${code}`).trim();
}

/**
 * The whole project with one change: what bundles its own code reads files, not what the tests are given.
 * @template T
 * @param {import('./state.mjs').Replacement} change
 * @param {() => Promise<T>} play
 */
async function inCopy({ file, start, end, now }, play) {
  if (!existsSync(copy)) makeCopy();
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.slice(0, start) + now + before.slice(end));
  try {
    return await play();
  } finally {
    writeFileSync(path, before);
  }
}

function makeCopy() {
  mkdirSync(copy, { recursive: true });
  for (const each of copied) cpSync(join(root, each), join(copy, each), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
}
