/**
 * `npm run worlds -- --model`: Spin goes through all states of test/worlds/model/epochs.pml, once further than the traces go. Of all traces a few
 * of each sort are kept in traces.txt, which `npm test` replays in the application's code; here all of them are.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, root, run, say, seconds } from './run.mjs';
import { runTypeScript } from './run-ts.mjs';
import { prepare } from './setup.mjs';

const folder = join(root, 'test/worlds/model');
const kept = join(folder, 'traces.txt');
const work = join(root, 'out/model');
/** EPOCHS of the traces is `epochsOfModel` of replay.ts. */
const sizes = { traces: { steps: 4, epochs: 4, items: 2 }, states: { steps: 5, epochs: 4, items: 2 } };
/** Of each sort: the kinds of steps, and what counts in the end. */
const ofEachSort = 4;

export async function checkModel() {
  await prepare(['spin']);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const traces = (await explored(sizes.traces, ['-DTRACES', '-DSAFETY', '-DNOCLAIM'], []))
    .split('\n')
    .filter((line) => line.startsWith('TRACE'));
  const text = `${someOfEach(traces).join('\n')}\n`;
  say(`  ${traces.length} traces`);
  if (!existsSync(kept)) writeFileSync(kept, text);
  const same = readFileSync(kept, 'utf8') === text;
  say(same ? '  those that are kept are among them' : '  ✗ traces.txt is of another model: remove it to write it anew');
  const all = join(work, 'traces.txt');
  writeFileSync(all, `${traces.join('\n')}\n`);
  const replayed = await runTypeScript('test/worlds/model/replay-all.ts', 'replay-all', {
    args: [all],
    minutes: 120,
    screen: 'none',
  });
  await explored(sizes.traces, [], ['-a', '-N', 'begun']);
  await explored(sizes.states, ['-DSAFETY', '-DNOCLAIM'], []);
  return same && replayed === 0 ? 0 : 1;
}

/**
 * What the exploration of all states printed. Ends the command where a promise of the model is broken.
 * @param {{ steps: number, epochs: number, items: number }} size
 * @param {readonly string[]} compiled
 * @param {readonly string[]} asked
 */
async function explored({ steps, epochs, items }, compiled, asked) {
  const since = performance.now();
  say(`All states of ${steps} steps, with ${epochs} epochs and ${items} items`);
  copyFileSync(join(folder, 'trace.h'), join(work, 'trace.h'));
  const model = join(folder, 'epochs.pml');
  await step('spin', ['-a', `-DSTEPS=${steps}`, `-DEPOCHS=${epochs}`, `-DITEMS=${items}`, model]);
  await step('gcc', ['-O2', '-DVECTORSZ=2048', ...compiled, '-o', 'pan', 'pan.c']);
  const output = await step(join(work, 'pan'), ['-m100000', '-w26', ...asked]);
  const errors = /errors: (\d+)/.exec(output)?.[1];
  const states = /(\d+) states, stored/.exec(output)?.[1];
  if (errors !== '0') giveUp(`The model breaks a promise of its own:\n${output.slice(-3000)}`);
  say(`  ${states} states, no promise broken  ${seconds(since)}`);
  return output;
}

/** @param {string} command @param {readonly string[]} args */
async function step(command, args) {
  const { code, output } = await run(command, [...args], { cwd: work, quiet: true, minutes: 60 });
  if (code !== 0) giveUp(`${command} failed:\n${output.slice(-3000)}`);
  return output;
}

/** @param {readonly string[]} traces */
function someOfEach(traces) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  return traces.filter((trace) => {
    const sort = trace.replaceAll(/ \d( \d)+;/g, '');
    const count = (counts.get(sort) ?? 0) + 1;
    counts.set(sort, count);
    return count <= ofEachSort;
  });
}
