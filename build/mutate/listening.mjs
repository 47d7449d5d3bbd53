/** Notes which mutants each test of a file meets, in the process of the tests. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Reached } from './reached.mjs';

/** @typedef {{ name: string, took: number, met: number[], failed: boolean }} Met */
/** @typedef {{ path: string, around: number[], tests: Met[] }} Heard */

export class Listening {
  /** Before, between and after its tests. @type {number[]} */
  around = [];
  /** @type {Met[]} */
  tests = [];
  started = 0;

  /** @param {import('./state.mjs').Recording} state */
  constructor({ size, into }) {
    this.into = into;
    this.reached = new Reached(size);
    Object.assign(globalThis, { passerelleReached: this.reached });
  }

  begin() {
    // What runs as a module is read is not the file's own: the first that imports it would have it all.
    this.reached.take();
    [this.around, this.tests] = [[], []];
  }

  beforeTest() {
    this.around.push(...this.reached.take());
    this.started = performance.now();
  }

  /** @param {string} name @param {boolean} failed */
  afterTest(name, failed) {
    this.tests.push({ name, failed, took: Math.ceil(performance.now() - this.started), met: this.reached.take() });
  }

  /** @param {string} path */
  end(path) {
    const around = [...this.around, ...this.reached.take()];
    /** @type {Heard} */
    const heard = { path, around, tests: this.tests };
    const name = createHash('sha256').update(path).digest('hex').slice(0, 16);
    writeFileSync(join(this.into, `${name}.json`), JSON.stringify(heard));
  }
}
