/** Reads what the test runners report. Each check counts as one; a suite that left no report has failed. */
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @returns {Counts} */
export const none = () => ({ passed: 0, failed: 0, skipped: 0 });

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** @param {Counts} counts */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {string} path vitest's JSON report
 * @returns {{ total: Counts, byFolder: Record<string, Counts> }}
 */
export function readVitest(path) {
  /** @type {Record<string, Counts>} */
  const byFolder = {};
  const report = readReport(path);
  for (const file of report?.testResults ?? []) {
    const folder = /\/test\/([^/]+)\//.exec(file.name.replaceAll('\\', '/'))?.[1] ?? 'test';
    byFolder[folder] = add(byFolder[folder] ?? none(), countFile(file));
  }
  const total = Object.values(byFolder).reduce(add, none());
  return { total: total.passed + total.failed + total.skipped === 0 ? failedToRun() : total, byFolder };
}

/** @param {{ status: string, assertionResults: { status: string }[] }} file */
function countFile(file) {
  const statuses = file.assertionResults.map(({ status }) => status);
  const failed = statuses.filter((status) => status === 'failed').length;
  const passed = statuses.filter((status) => status === 'passed').length;
  // A file that breaks while it is loaded reports no single test.
  const broken = file.status === 'failed' && failed === 0 ? 1 : 0;
  return { passed, failed: failed + broken, skipped: statuses.length - passed - failed };
}

/**
 * @param {string} path Playwright's JSON report
 * @returns {Counts}
 */
export function readPlaywright(path) {
  const report = readReport(path);
  if (!report) return failedToRun();
  const { expected, flaky, unexpected, skipped } = report.stats;
  const total = { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
  return total.passed + total.failed === 0 ? failedToRun() : total;
}

/**
 * @param {string} path tally of the crash tests: each line is one check, whatever the number of its runs
 * @returns {Counts}
 */
export function readTally(path) {
  /** @type {{ losses: number }[]} */
  const lines = Object.values(readReport(path)?.lines ?? {});
  const failed = lines.filter(({ losses }) => losses > 0).length;
  return lines.length === 0 ? failedToRun() : { passed: lines.length - failed, failed, skipped: 0 };
}

/**
 * @param {string} path report of the fuzzing: each target is one check, whatever the number of its inputs
 * @returns {Counts}
 */
export function readFuzz(path) {
  /** @type {{ failures: unknown[] }[]} */
  const targets = Object.values(readReport(path) ?? {});
  const failed = targets.filter(({ failures }) => failures.length > 0).length;
  return targets.length === 0 ? failedToRun() : { passed: targets.length - failed, failed, skipped: 0 };
}

/**
 * @param {string} path report of the small worlds: each setting is one check, whatever the number of its worlds
 * @returns {Counts}
 */
export function readWorlds(path) {
  /** @type {{ broken: unknown }[]} */
  const settings = readReport(path) ?? [];
  const failed = settings.filter(({ broken }) => broken !== null).length;
  return settings.length === 0 ? failedToRun() : { passed: settings.length - failed, failed, skipped: 0 };
}

/**
 * What failed, by name, with the beginning of what it said: a long run ends with it, so that nobody looks for it.
 * @param {string} path report of vitest, Playwright, the fuzzing, the crashes, the small worlds or the stories
 * @returns {readonly string[]}
 */
export function failuresIn(path) {
  const report = readReport(path) ?? {};
  if (Array.isArray(report.testResults)) return report.testResults.flatMap(failuresOfFile);
  if (Array.isArray(report.suites)) return report.suites.flatMap(failuresOfSuite);
  if (Array.isArray(report.failed)) return report.failed.map(inShort);
  if (Array.isArray(report)) return report.filter(({ broken }) => broken !== null).map(inShort);
  return Object.entries(report.lines ?? report).flatMap(([name, { losses = 0, failures = [] }]) =>
    losses > 0 || failures.length > 0 ? [`${name}: ${losses > 0 ? `${losses} losses` : inShort(failures)}`] : [],
  );
}

/** @param {any} file of vitest @returns {readonly string[]} */
function failuresOfFile({ name, status, message, assertionResults }) {
  const failed = assertionResults.filter((/** @type {any} */ each) => each.status === 'failed');
  if (status === 'failed' && failed.length === 0) return [`${name}: ${inShort(message)}`];
  return failed.map((/** @type {any} */ each) => `${each.fullName}: ${inShort(each.failureMessages?.[0])}`);
}

/** @param {any} suite of Playwright @returns {readonly string[]} */
function failuresOfSuite({ suites = [], specs = [] }) {
  const failed = specs.filter((/** @type {any} */ { ok }) => !ok);
  return [
    ...failed.map(
      (/** @type {any} */ { title, tests }) => `${title}: ${inShort(tests[0]?.results.at(-1)?.error?.message)}`,
    ),
    ...suites.flatMap(failuresOfSuite),
  ];
}

/** @param {unknown} told */
const inShort = (told) => (typeof told === 'string' ? told : (JSON.stringify(told) ?? '')).slice(0, 600);

/** @returns {Counts} */
const failedToRun = () => ({ passed: 0, failed: 1, skipped: 0 });

/** @param {string} path @returns {any} a runner's report, or undefined */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
