/**
 * `npm run bench`: measures 300 and 3,000 dossiers in the real application, writes out/bench.json and compares it with the
 * targets and the committed baseline. `--quick` leaves the 3,000 out, `--roundtrip` measures two installations only
 * (`--notes 200`: with fewer notes), `--attachments` 100 MB of attachments only, `--only unlock,open` parts of the 300 by
 * themselves (test/bench/run.ts), `--growth` draws build/resources/growth.svg from four sizes, `--update-baseline` makes today's figures the
 * baseline and writes their page; `--page` writes the page alone.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { benchmarksPage, pageOfBenchmarks } from './benchmarks.mjs';
import { flag, giveUp, packaged, root, run, say } from './run.mjs';
import { setup } from './setup.mjs';

const resultsFile = join(root, 'out/bench.json');
const baselineFile = join(root, 'test/bench/baseline.json');
const targetsFile = join(root, 'test/bench/targets.json');

/** @typedef {{ what: string, max?: number, unit?: string }} Target */

if (flag('page') !== undefined) {
  await writePage();
  process.exit(0);
}
const only = flag('only');
const isPart = only !== undefined || flag('attachments') !== undefined;
const runtime = await setup(isPart ? ['screen', 'age'] : ['screen', 'age', 'ceph']);
const { bundle } = await import('./bundle.mjs');
const { runTypeScript } = await import('./run-ts.mjs');
await bundle();
const args = process.argv.slice(2).filter((arg) => arg !== '--update-baseline');
// The first run makes thousands of dossiers.
const minutes = 180;
const storage = isPart ? null : await startStorage();
const env = { ...runtime.env, BENCH_CONNECTIONS: JSON.stringify(storage?.connections ?? []) };
const code = await runTypeScript('test/bench/run.ts', 'bench', { args, env, screen: 'virtual', minutes });
await storage?.stop();
if (code !== 0) giveUp('The measurement failed.');

/** @type {Record<string, number>} */
const results = figures(await readJson(resultsFile, {}));
if (Object.keys(results).length === 0) giveUp('The measurement left no figures in out/bench.json.');
const baseline = figures(await readJson(baselineFile, {}));
/** @type {Record<string, Target>} */
const targets = await readJson(targetsFile, {});
for (const line of table(results, baseline, targets)) say(line);
for (const line of pace(results, baseline)) say(line);
if (flag('update-baseline') !== undefined) {
  const sorted = Object.fromEntries(Object.entries(results).sort(([a], [b]) => a.localeCompare(b)));
  await writeFile(baselineFile, `${JSON.stringify(sorted, null, 2)}\n`);
  await writePage();
  say('\nThese figures are now the baseline (test/bench/baseline.json).');
}

/** Figures for people, in the format of all pages. */
async function writePage() {
  const path = join(root, benchmarksPage);
  await writeFile(path, pageOfBenchmarks(root));
  await run(process.execPath, [packaged('oxfmt/bin/oxfmt'), path], { quiet: true });
}

/** A real storage on this computer, and two devices that may use it. */
async function startStorage() {
  const { startGateway } = await import('./hub/ceph.mjs');
  const { connectionText, makeBucket, makeDevice } = await import('./hub/operator.mjs');
  const gateway = await startGateway();
  const operator = { endpoint: gateway.endpoint, keys: gateway.operator };
  const bucket = 'roundtrip';
  await makeBucket(operator, bucket, { days: 1000 });
  const connections = [];
  for (let made = 0; made < 2; made += 1)
    connections.push(connectionText({ ...operator, bucket, device: await makeDevice(operator, [bucket]) }));
  return { connections, stop: gateway.stop };
}

/**
 * Keeps what is a number: out/bench.json may carry more than figures.
 * @param {Record<string, unknown>} read
 * @returns {Record<string, number>}
 */
function figures(read) {
  /** @type {Record<string, number>} */
  const kept = {};
  for (const [name, value] of Object.entries(read)) if (typeof value === 'number') kept[name] = value;
  return kept;
}

/**
 * @param {Record<string, number>} measured
 * @param {Record<string, number>} before
 * @param {Record<string, Target>} wanted
 */
function table(measured, before, wanted) {
  const rows = [['name', 'value', 'target', 'baseline', 'ratio', '']];
  for (const [name, value] of Object.entries(measured)) {
    const max = wanted[name]?.max;
    const base = before[name];
    rows.push([
      name,
      number(value),
      max === undefined ? '' : `<= ${number(max)}`,
      base === undefined ? '' : number(base),
      base === undefined || base === 0 ? '' : (value / base).toFixed(2),
      max !== undefined && value > max ? 'over target' : '',
    ]);
  }
  const missing = !isPart ? Object.keys(wanted).filter((name) => !(name in measured)) : [];
  for (const name of missing) rows.push([name, 'not measured', '', '', '', '']);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/**
 * How slow this machine was beside the one the targets were set on, and beside the run of the baseline, by work that is not ours:
 * where everything takes twice the milliseconds, nothing of ours became slower.
 * @param {Record<string, number>} measured
 * @param {Record<string, number>} before
 * @returns {string[]}
 */
function pace(measured, before) {
  const yardstick = 'raw.age.seal.ms';
  const [here, then] = [measured[yardstick], before[yardstick]];
  if (here === undefined) return [];
  // The age library sealed 100 MB in about a second there.
  const besideTargets = here / 1000;
  const lines = [`\nThe age library alone took ${number(besideTargets)} times as long as where the targets were set.`];
  if (then !== undefined) lines.push(`Beside the run of the baseline: ${number(here / then)} times.`);
  return lines;
}

/** @param {number} value */
function number(value) {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2);
}

/** @param {string} path @param {any} otherwise */
async function readJson(path, otherwise) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return otherwise;
  }
}
