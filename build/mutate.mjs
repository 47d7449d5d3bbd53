/**
 * `npm run mutate`: breaks one promise at a time in a copy of the code (test/mutations.json) and sees whether the unit
 * tests notice. A promise that can be broken unnoticed ends the command with an error. `--grep X`: only those. `--faults`: those
 * that stories of people who lie are to notice instead (faults.mjs).
 */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flag, giveUp, packaged, root, run, say } from './run.mjs';
import { faults } from './faults.mjs';
import { setup } from './setup.mjs';

/** @typedef {{ breaks: string, file: string, find: string, replace: string }} Mutation */

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
const copy = join(root, 'out/mutate');

await setup([]);
if (flag('faults') !== undefined) process.exit(await faults());
/** @type {Mutation[]} */
const all = JSON.parse(readFileSync(join(root, 'test/mutations.json'), 'utf8'));
const wanted = flag('grep') ?? '';
const mutations = all.filter((mutation) => !('noticedBy' in mutation) && mutation.breaks.includes(wanted));
if (mutations.length === 0) giveUp('No mutation fits.');

makeCopy();
if (!(await testsPass()).passed) giveUp('The tests fail without any change: nothing can be told.');
let unnoticed = 0;
for (const mutation of mutations) {
  const noticed = await notices(mutation);
  if (!noticed) unnoticed += 1;
  say(`  ${noticed ? '✓ noticed' : '✗ UNNOTICED'}  ${mutation.breaks}${noticed ? `: ${noticed}` : ''}`);
}
say(`${mutations.length - unnoticed} noticed, ${unnoticed} unnoticed`);
rmSync(copy, { recursive: true, force: true });
process.exitCode = unnoticed > 0 ? 1 : 0;

function makeCopy() {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const each of copied) cpSync(join(root, each), join(copy, each), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
}

/**
 * The first test that fails with the change in place, or '' when none does.
 * @param {Mutation} mutation
 */
async function notices({ breaks, file, find, replace }) {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  if (before.split(find).length !== 2) giveUp(`${breaks}: the text to change is not in ${file} exactly once.`);
  writeFileSync(
    path,
    before.replace(find, () => replace),
  );
  const { passed, first } = await testsPass();
  writeFileSync(path, before);
  return passed ? '' : first;
}

async function testsPass() {
  const args = [packaged('vitest/vitest.mjs'), 'run', '-c', 'test/vitest.config.mts', '--bail=1', 'test/unit'];
  const { code, output } = await run(process.execPath, args, { cwd: copy, quiet: true, minutes: 5 });
  if (code === 0) return { passed: true, first: '' };
  const first = /FAIL\s+(.+)/.exec(output)?.[1] ?? giveUp(`The tests did not run:\n${output.slice(-2000)}`);
  return { passed: false, first };
}
