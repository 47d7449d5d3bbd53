/**
 * `npm run worlds`: every small world of three people, one of whom lies, to a depth (test/worlds).
 *   --setting NAME   only this one
 *   --depth N        another depth; --short: the depth of `npm test`
 *   --seconds S      nothing deeper is begun after that
 *   --fault N        with a fault that was mended put back (test/worlds/faults.json): at which depth it is found
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { flag, giveUp, root, say } from './run.mjs';
import { runTypeScript } from './run-ts.mjs';

/** @typedef {{ file: string, find: string, replace: string }} Edit */
/** @typedef {{ fault: number, about: string, setting: string, depth: number, edits: Edit[] }} Fault */

/** @param {readonly string[]} args of test/worlds/run.ts */
export const runWorlds = (args, { minutes = 600, givesWay = false } = {}) =>
  runTypeScript('test/worlds/run.ts', 'worlds', { args, minutes, screen: 'none', givesWay });

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exit(await command());

async function command() {
  const fault = flag('fault');
  if (fault !== undefined) return withFault(Number(fault));
  return runWorlds(process.argv.slice(2));
}

/** @param {number} number */
async function withFault(number) {
  /** @type {Fault[]} */
  const all = JSON.parse(readFileSync(join(root, 'test/worlds/faults.json'), 'utf8'));
  const fault = all.find((each) => each.fault === number) ?? giveUp(`--fault takes one of: ${all.map((each) => each.fault).join(', ')}`);
  say(`With fault ${number} put back: ${fault.about}`);
  const args = ['--setting', flag('setting') ?? fault.setting, '--depth', flag('depth') ?? String(fault.depth)];
  const code = await runTypeScript('test/worlds/run.ts', `worlds-fault-${number}`, {
    args,
    minutes: 600,
    screen: 'none',
    edits: fault.edits,
  });
  say(code === 1 ? 'found' : 'NOT FOUND');
  return code === 1 ? 0 : 1;
}
