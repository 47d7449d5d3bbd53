/**
 * `npm test`: everything, in the order in which a mistake is cheapest to hear of.
 *   --only check|unit|fuzz|worlds|simulation|year|crash|sticks|exchange|e2e|package   one part
 *   --only newest                   the application on the newest platform, by a double: never part of everything
 *   --grep words                    only tests whose name fits (unit, e2e; sticks, exchange, newest when named)
 * The last line is `N passed, N failed`.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flag, giveUp, isRoot, onVirtualScreen, packaged, root, run, say, screenOfItsOwn, seconds } from './run.mjs';
import { prepare, setup } from './setup.mjs';
import {
  add,
  failuresIn,
  inWords,
  none,
  readFuzz,
  readPlaywright,
  readTally,
  readVitest,
  readWorlds,
} from './suites.mjs';

/** @typedef {import('./suites.mjs').Counts} Counts */

const parts = { check, unit, fuzz, worlds, simulation, year, crash, sticks, exchange, e2e, package: smokeTest, newest };
/** @typedef {keyof typeof parts} Part */

/**
 * One round after another; the lanes of a round beside each other, where what they play keeps one processor busy.
 * @type {Part[][][]}
 */
const rounds = [
  [['check']],
  [['unit']],
  [
    ['crash', 'exchange'],
    ['fuzz', 'sticks'],
  ],
  // Alone: its three workers keep both processors busy. What took only what they left waited so long for its turn that whatever
  // gives up after seconds gave up.
  [['e2e']],
  [['simulation'], ['year', 'worlds']],
  [['package']],
  // Only when it is named.
  [['newest']],
];
/** For `npm run accept`: too long for every change. @type {readonly Part[]} */
const apart = ['newest'];

const only = flag('only');
const grep = flag('grep');
if (only !== undefined && !(only in parts)) giveUp(`--only takes one of: ${Object.keys(parts).join(', ')}`);

const started = performance.now();
// What each part says of itself; in a fresh clone a part that is played alone is the first to write there.
await mkdir(join(root, 'out/test'), { recursive: true });
/** Parts of which something failed. @type {Part[]} */
const broken = [];
let total = none();
for (const round of rounds) total = (await Promise.all(round.map(playLane))).reduce(add, total);
sayWhatFailed();
say(`took ${seconds(started)}`);
say(inWords(total));
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

/** @param {Part} name */
function isWanted(name) {
  if (apart.includes(name)) return only === name;
  return only === undefined ? grep === undefined || ['unit', 'e2e'].includes(name) : only === name;
}

/** @param {Part[]} lane */
async function playLane(lane) {
  let counts = none();
  for (const part of lane.filter(isWanted)) counts = add(counts, await play(part));
  return counts;
}

/** @param {Part} name */
async function play(name) {
  const since = performance.now();
  say(name);
  const counts = await parts[name]();
  if (counts.failed > 0) broken.push(name);
  say(`${name}: ${inWords(counts)}  ${seconds(since)}\n`);
  return counts;
}

/** Once more at the end, where a long run is read first. */
function sayWhatFailed() {
  for (const part of broken) {
    const failures = failuresIn(join(root, 'out/test', part === 'crash' ? 'crash/report.json' : `${part}.json`));
    for (const each of failures.slice(0, 10)) say(`failed in ${part}: ${each}`);
    if (failures.length === 0) say(`failed in ${part}: see above`);
  }
}

/** Formatting, lint, types, and the rules of this project. @returns {Promise<Counts>} */
async function check() {
  await prepare([]);
  const { projectChecks } = await import('./check.mjs');
  /** @type {[string, string[]][]} */
  const tools = [
    ['formatting', [packaged('oxfmt/bin/oxfmt'), '--check', '.']],
    ['lint', [packaged('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings', '--format=unix', '.']],
    ['types', typesOf('.')],
    ['types of shared alone', typesOf('build/tsconfig.shared.json')],
    ['types of build', typesOf('build')],
  ];
  // Left to themselves they ask for every processor, read the same types in several threads and tidy their memory all the
  // time: three times the processor time, for the same answers.
  const env = { GOMAXPROCS: '1', GOGC: '400' };
  let counts = none();
  // Two at a time: each uses one processor.
  const waiting = [...tools];
  const lane = async () => {
    for (let tool = waiting.shift(); tool !== undefined; tool = waiting.shift()) {
      const since = performance.now();
      const { code, output } = await run(process.execPath, tool[1], { env, quiet: true, minutes: 5 });
      counts = report(counts, tool[0], code === 0 ? '' : output, since);
    }
  };
  await Promise.all([lane(), lane()]);
  for (const { name, find } of projectChecks) {
    const since = performance.now();
    counts = report(counts, name, find(root).join('\n'), since);
  }
  return counts;
}

/** @param {string} project */
function typesOf(project) {
  return [packaged('typescript/bin/tsc'), '-p', project, '--singleThreaded'];
}

/**
 * @param {Counts} counts
 * @param {string} name
 * @param {string} trouble '' when there is none
 * @param {number} since
 */
function report(counts, name, trouble, since) {
  say(`  ${trouble ? '✗' : '✓'} ${name}  ${seconds(since)}`);
  if (trouble) say(trouble.trimEnd().replaceAll(/^/gm, '      '));
  return add(counts, { passed: trouble ? 0 : 1, failed: trouble ? 1 : 0, skipped: 0 });
}

/** Everything that runs under Node, interop with the age command included. @returns {Promise<Counts>} */
async function unit() {
  await prepare(['age'], ['installers']);
  const file = join(root, 'out/test/unit.json');
  await rm(file, { force: true });
  const pattern = grep ? ['--testNamePattern', grep] : [];
  const args = [packaged('vitest/vitest.mjs'), 'run', '--config', 'test/vitest.config.mts', ...pattern];
  const { code } = await run(process.execPath, args, { minutes: 12 });
  const { total: counts, byFolder } = readVitest(file);
  for (const [folder, found] of Object.entries(byFolder)) say(`  ${folder}: ${inWords(found)}`);
  return withExit(counts, code);
}

/**
 * Hostile input for every reader: forty seconds of it by chance, and guided runs besides, always the same ones. Each kind of
 * input counts as one. @returns {Promise<Counts>}
 */
async function fuzz() {
  await prepare([]);
  const file = join(root, 'out/test/fuzz.json');
  await rm(file, { force: true });
  const { runFuzz } = await import('./fuzz.mjs');
  const code = await runFuzz(['--seconds', '40', '--guided', '--runs', '250', '--report', file], 20);
  return withExit(readFuzz(file), code);
}

/**
 * Stories of several computers: seeds that failed once, and a fixed range; seeds nobody has seen are for `npm run sim`, so
 * that the same code always has the same answer here. Each counts as one. @returns {Promise<Counts>}
 */
async function simulation() {
  await prepare([]);
  const { crookedFrom, endsFrom, pinned, readJson, runSimulation } = await import('./simulation.mjs');
  const file = join(root, 'out/test/simulation.json');
  await rm(file, { force: true });
  // The last ones are of people who lie.
  const first = (/** @type {number} */ from, /** @type {number} */ count) =>
    Array.from({ length: count }, (_, at) => from + at);
  const also = [...pinned(), ...first(crookedFrom, 16), ...first(endsFrom, 8)];
  const ordinary = 10;
  const seeds = ['--also', also.join(','), '--from', '1', '--seeds', String(ordinary)];
  const code = await runSimulation([...seeds, '--minutes', '20', '--jobs', '1', '--report', file], 22);
  const report = readJson(file);
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const failed = report.failed.length;
  // Where the time was over first, what was not told says so.
  const skipped = also.length + ordinary - report.done;
  return withExit({ passed: report.done - failed, failed, skipped }, code);
}

/**
 * Every small world with a member who lies, to a short depth; each setting counts as one. So does each fault that was mended: put
 * back, it is found. @returns {Promise<Counts>}
 */
async function worlds() {
  await prepare([]);
  const { faults, finds, runWorlds } = await import('./worlds.mjs');
  const file = join(root, 'out/test/worlds.json');
  await rm(file, { force: true });
  const code = await runWorlds(['--short', '--report', file], 10);
  let counts = withExit(readWorlds(file), code);
  for (const fault of faults()) {
    const found = await finds(fault);
    counts = add(counts, { passed: found ? 1 : 0, failed: found ? 0 : 1, skipped: 0 });
  }
  return counts;
}

/**
 * Half a year of two services that lose sticks, and of three offices in which everything goes wrong that goes wrong in a year; whole
 * years, and other ones, are for `npm run sim`. Each counts as one. @returns {Promise<Counts>}
 */
async function year() {
  await prepare([]);
  const { runSimulation, runYears } = await import('./simulation.mjs');
  const codes = [
    await runSimulation(['--soak', '125'], 22, { name: 'year' }),
    await runYears(['--seed', '1', '--days', '125']),
  ];
  const passed = codes.filter((code) => code === 0).length;
  return { passed, failed: codes.length - passed, skipped: 0 };
}

/** A short round of those parts of `npm run crash` that need no application. @returns {Promise<Counts>} */
async function crash() {
  await prepare([]);
  const folder = join(root, 'out/test/crash');
  await rm(folder, { recursive: true, force: true });
  const { runTypeScript } = await import('./run-ts.mjs');
  const args = [
    '--short',
    '--minutes',
    '0.45',
    '--only',
    'seam,copies,flip,journal,full,readonly,copy',
    '--out',
    folder,
  ];
  const code = await runTypeScript('test/crash/run.ts', 'crash', { args, minutes: 6, screen: 'none' });
  return withExit(readTally(join(folder, 'report.json')), code);
}

/** The folder transport on the file systems sticks have; each that cannot be plugged in here counts as skipped. @returns {Promise<Counts>} */
async function sticks() {
  await prepare([], ['sticks']);
  const file = join(root, 'out/test/sticks.json');
  await rm(file, { force: true });
  const pattern = grep ? ['--testNamePattern', grep] : [];
  const args = [packaged('vitest/vitest.mjs'), 'run', '--config', 'test/sticks/vitest.config.mts', ...pattern];
  const { code } = await run(process.execPath, args, { minutes: 5 });
  return withExit(readVitest(file).total, code);
}

/** The transports against a real storage on this computer. @returns {Promise<Counts>} */
async function exchange() {
  if (process.platform !== 'linux') {
    say('  the storage for tests runs on Linux only');
    return none();
  }
  await prepare(['ceph']);
  const file = join(root, 'out/test/exchange.json');
  await rm(file, { force: true });
  const pattern = grep ? ['--testNamePattern', grep] : [];
  const args = [packaged('vitest/vitest.mjs'), 'run', '--config', 'test/exchange/vitest.config.mts', ...pattern];
  const { code } = await run(process.execPath, args, { minutes: 5 });
  return withExit(readVitest(file).total, code);
}

/** The real application on a virtual screen. @returns {Promise<Counts>} */
async function e2e() {
  const runtime = await setup(['screen', 'keyboard', 'age', 'trace']);
  const { buildAirGapped } = await import('./bundle.mjs');
  try {
    await buildAirGapped();
  } catch (error) {
    say(`  ✗ the application does not build\n${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  if (isRoot) say('  as root: Electron runs without its sandbox, except in the test of the sandbox itself');
  const file = join(root, 'out/test/e2e.json');
  await rm(file, { force: true });
  const pattern = grep ? ['--grep', grep] : [];
  const config = ['test', '--config', 'test/playwright.config.ts'];
  const [command, args] = onVirtualScreen(process.execPath, [
    packaged('@playwright/test/cli.js'),
    ...config,
    ...pattern,
  ]);
  const env = { ...runtime.env, ...screenOfItsOwn };
  const { code } = await run(command, args, { env, minutes: 40 });
  return withExit(readPlaywright(file), code);
}

/** What runs on the newest platform, and by name what does not. @returns {Promise<Counts>} */
async function newest() {
  const { testNewest } = await import('./newest.mjs');
  return testNewest(grep);
}

/** The unpacked package starts and shows its first screen. @returns {Promise<Counts>} */
async function smokeTest() {
  const { code } = await run(process.execPath, [join(root, 'build/package.mjs')], { minutes: 5 });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** A runner that fails without a failed test (it crashed, it took too long) is a failure too. */
function withExit(/** @type {Counts} */ counts, /** @type {number} */ code) {
  if (code !== 0) say(`the runner ended with ${code}`);
  return code !== 0 && counts.failed === 0 ? add(counts, { passed: 0, failed: 1, skipped: 0 }) : counts;
}
