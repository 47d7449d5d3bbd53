/**
 * Plays a file of tests with one mutant after the other, in the process of the tests. What fails is played again without
 * the mutant: where it fails then too, something was left behind, and the process ends.
 */
import { startTests } from '@vitest/runner';
import { appendFileSync } from 'node:fs';
import { vi } from 'vitest';

/** @typedef {import('vitest/runners').VitestTestRunner} Runner */

const none = -1;

export class Trying {
  /** Mutants that were noticed, in whatever file. @type {Set<number>} */
  killed = new Set();
  /** Tests that run now: none as a file is read for the first time. @type {Set<string>} */
  wanted = new Set();
  /** @type {string | null} */
  failure = null;
  isPlaying = false;
  /** Tests that ran to their end. */
  ran = 0;

  /** @param {import('./state.mjs').Trying} state */
  constructor({ files, log }) {
    this.files = new Map(files.map(({ path, plays }) => [path, plays]));
    this.log = log;
    this.choose(none);
  }

  /** @param {string} test */
  wants(test) {
    return this.failure === null && this.wanted.has(test);
  }

  /** @param {string} test */
  failed(test) {
    this.failure ??= test;
  }

  passed() {
    this.ran += 1;
  }

  /** @param {string} path @param {string} filepath @param {Runner} runner */
  async playAll(path, filepath, runner) {
    if (this.isPlaying) return;
    this.isPlaying = true;
    for (const { number, tests } of this.files.get(path) ?? []) {
      if (this.killed.has(number)) continue;
      this.note('begun', number, path);
      const by = await this.play(filepath, runner, number, tests);
      if (by === null) {
        // A test that was not found again has not passed: the mutant is played by itself.
        this.note(this.ran >= tests.length ? 'passed' : 'doubt', number, path);
        continue;
      }
      const again = await this.play(filepath, runner, none, by === '' ? [] : [by]);
      this.note(again === null ? 'killed' : 'doubt', number, path, by);
      if (again !== null) process.kill(process.pid, 'SIGKILL');
      this.killed.add(number);
    }
    this.wanted = new Set();
    this.isPlaying = false;
  }

  /** The first test that fails, '' where the file itself does. @param {string} filepath @param {Runner} runner @param {number} number @param {string[]} tests */
  async play(filepath, runner, number, tests) {
    this.wanted = new Set(tests);
    this.failure = null;
    this.ran = 0;
    this.choose(number);
    const [file] = await startTests([filepath], runner);
    this.choose(none);
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    if (this.failure !== null) return this.failure;
    return file?.result?.state === 'fail' ? '' : null;
  }

  /** @param {number} number */
  choose(number) {
    Object.assign(globalThis, { passerelleMutant: number });
  }

  /** @param {Runner} runner @param {string} path */
  forget(runner, path) {
    /** @type {{ evaluatedModules: import('vite/module-runner').EvaluatedModules }} */
    const { evaluatedModules } = Reflect.get(runner, 'workerState');
    const module = evaluatedModules.getModuleById(path);
    if (module !== undefined) evaluatedModules.invalidateModule(module);
  }

  /** @param {import('./state.mjs').Line['is']} is @param {number} number @param {string} path @param {string} [by] */
  note(is, number, path, by = '') {
    /** @type {import('./state.mjs').Line} */
    const line = { is, number, path, by };
    appendFileSync(this.log, `${JSON.stringify(line)}\n`);
  }
}
