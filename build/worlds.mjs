/**
 * `npm run worlds`: every small world of three people, one of whom lies, to a depth (test/worlds).
 *   --setting NAME   only this one
 *   --depth N        another depth; --short: the depth of `npm test`
 *   --seconds S      nothing deeper is begun after that
 *   --fault N        with a fault that was mended put back (test/worlds/faults.json): at which depth it is found
 *   --model          checks the model of epochs with Spin (test/worlds/model), writes its traces where there are none and compares
 *                    them, and replays all of them: some minutes
 *   --promises       without the oracle, which hears of much sooner: only by what is promised
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { flag, giveUp, root, say } from './run.mjs';
import { runTypeScript } from './run-ts.mjs';

/** @typedef {import('./run-ts.mjs').Edit} Edit */
/** @typedef {{ fault: number, about: string, setting: string, depth: number, edits: Edit[] }} Fault */

/** @param {readonly string[]} args of test/worlds/run.ts */
export const runWorlds = (args, minutes = 600) =>
  runTypeScript('test/worlds/run.ts', 'worlds', { args, minutes, screen: 'none' });

/** @returns {readonly Fault[]} */
export const faults = () => JSON.parse(readFileSync(join(root, 'test/worlds/faults.json'), 'utf8'));

/**
 * Whether a mended fault is found again when it is put back in the bundle: a place that is not there is told by `npm run check`.
 * @param {Fault} fault
 * @param {readonly string[]} [more] arguments
 */
export async function finds({ fault, about, setting, depth, edits }, more = []) {
  say(`With fault ${fault} put back: ${about}`);
  const report = join(root, 'out/build', `worlds-fault-${fault}.json`);
  rmSync(report, { force: true });
  const args = ['--setting', setting, '--depth', String(depth), '--report', report, ...more];
  const options = { args, minutes: 600, screen: /** @type {const} */ ('none'), edits };
  await runTypeScript('test/worlds/run.ts', `worlds-fault-${fault}`, options);
  /** @type {{ broken: unknown }[]} */
  const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : [];
  const found = told.some(({ broken }) => broken !== null);
  say(found ? 'found' : 'NOT FOUND');
  return found;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exit(await command());

async function command() {
  if (flag('model') !== undefined) return (await import('./model.mjs')).checkModel();
  const number = flag('fault');
  if (number === undefined) return runWorlds(process.argv.slice(2));
  const fault = faults().find((each) => String(each.fault) === number);
  if (fault === undefined)
    giveUp(
      `--fault takes one of: ${faults()
        .map((each) => each.fault)
        .join(', ')}`,
    );
  const setting = flag('setting') ?? fault.setting;
  const depth = Number(flag('depth') ?? fault.depth);
  return (await finds({ ...fault, setting, depth }, flag('promises') === undefined ? [] : ['--promises'])) ? 0 : 1;
}
