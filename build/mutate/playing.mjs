/** Plays one change with the tests that meet it. */
import { join } from 'node:path';
import { Player, within } from './players.mjs';
import { folder } from './reach.mjs';

/** @typedef {import('./reach.mjs').Chosen} Chosen */
/** @typedef {{ result: 'killed' | 'survived' | 'timeout' | 'unreached', by: string, took: number, tests: number }} Played */

export class Playing {
  /** Which file of tests noticed changes of a source, and how often: it is asked first. @type {Map<string, number>} */
  noticed = new Map();

  constructor() {
    this.player = new Player(join(folder, `playing-${process.pid}.json`));
  }

  /**
   * @param {import('./state.mjs').Replacement} change
   * @param {readonly Chosen[]} chosen
   * @returns {Promise<Played>}
   */
  async play(change, chosen) {
    const tests = chosen.reduce((sum, each) => sum + (each.tests?.length ?? 1), 0);
    if (tests === 0) return { result: 'unreached', by: '', took: 0, tests };
    const order = chosen.toSorted((a, b) => this.times(change.file, b.file) - this.times(change.file, a.file));
    const state = {
      mode: /** @type {const} */ ('play'),
      change,
      tests: Object.fromEntries(order.map((each) => [each.file, each.tests])),
    };
    // As long as they usually take, several times over, and what it takes to start.
    const most = 30_000 + order.reduce((sum, { took }) => sum + 2000 + 8 * took, 0);
    const outcome = await this.player.play(
      state,
      order.map(({ file }) => file),
      within(most),
    );
    if (outcome === 'timeout') return { result: 'timeout', by: '', took: most, tests };
    const { failure, passed, took } = outcome;
    // A test that was not found again did not notice it.
    const by = failure ?? (passed < tests ? `only ${passed} of ${tests} tests ran` : '');
    if (failure !== null) this.count(change.file, failure);
    return { result: failure === null ? 'survived' : 'killed', by, took: Math.round(took), tests };
  }

  /** @param {string} source @param {string} file */
  times(source, file) {
    return this.noticed.get(`${source} ${file}`) ?? 0;
  }

  /** @param {string} source @param {string} failure */
  count(source, failure) {
    const name = `${source} ${/^[^ :]+/.exec(failure)?.[0]}`;
    this.noticed.set(name, (this.noticed.get(name) ?? 0) + 1);
  }

  end() {
    this.player.end();
  }
}
