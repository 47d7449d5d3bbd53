/** Runs what `state.mjs` asks for: chosen tests with one change; all tests, noting what each met; or many mutants in turn. */
import { relative } from 'node:path';
import { VitestTestRunner } from 'vitest/runners';
import { root } from '../run.mjs';
import { Listening } from './listening.mjs';
import { plainName, readState } from './state.mjs';
import { Trying } from './trying.mjs';

/** @typedef {import('vitest').RunnerTestCase} Test */
/** @typedef {import('vitest').RunnerTestSuite} Suite */
/** @typedef {import('vitest').RunnerTestFile} File */

const state = readState();

// One for the process: modules that several files share keep asking it.
const listening = state.mode === 'record' ? new Listening(state) : undefined;
const trying = state.mode === 'try' ? new Trying(state) : undefined;

export default class Runner extends VitestTestRunner {
  /** @override @param {string} path @param {'collect' | 'setup'} source */
  importFile(path, source) {
    // Read anew, or its tests would not be there a second time.
    if (trying !== undefined && source === 'collect') trying.forget(this, path);
    return super.importFile(path, source);
  }

  /** @override @param {Suite} suite */
  async onBeforeRunSuite(suite) {
    if ('filepath' in suite) listening?.begin();
    await super.onBeforeRunSuite(suite);
  }

  /** @override @param {Test} test */
  async onBeforeRunTask(test) {
    listening?.beforeTest();
    if (!isWanted(test)) test.mode = 'skip';
    await super.onBeforeRunTask(test);
  }

  /** @override @param {Test} test */
  onAfterRunTask(test) {
    listening?.afterTest(nameOf(test), test.result?.state === 'fail');
    if (test.result?.state === 'fail') trying?.failed(plainName(nameOf(test)));
    else if (test.result?.state === 'pass') trying?.passed();
    super.onAfterRunTask(test);
  }

  /** @override @param {Suite} suite */
  async onAfterRunSuite(suite) {
    await super.onAfterRunSuite(suite);
    if ('filepath' in suite) listening?.end(pathOf(suite.file));
  }

  /** The runner waits for what this gives, though its type does not say so. @override @param {File[]} [files] */
  // oxlint-disable-next-line typescript/no-misused-promises
  async onAfterRunFiles(files = []) {
    super.onAfterRunFiles();
    for (const file of files) await trying?.playAll(pathOf(file), file.filepath, this);
  }
}

/** @param {Test} test */
function isWanted(test) {
  if (trying !== undefined) return trying.wants(plainName(nameOf(test)));
  if (state.mode !== 'play') return true;
  const wanted = state.tests[pathOf(test.file)];
  return wanted === null || wanted?.includes(plainName(nameOf(test))) === true;
}

/** @param {File} file */
const pathOf = (file) => relative(root, file.filepath).replaceAll('\\', '/');

/** With the names of the suites around it. @param {Test} test */
function nameOf(test) {
  const names = [test.name];
  for (let suite = test.suite; suite !== undefined; suite = suite.suite) names.unshift(suite.name);
  return names.join(' > ');
}
