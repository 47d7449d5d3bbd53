/** Starts the process that runs tests, asks it, and ends it with all it started when it takes too long. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { root } from '../run.mjs';
import { variable } from './state.mjs';

/** @typedef {import('./state.mjs').State} State */
/** @typedef {import('./player.mjs').Outcome} Outcome */

export class Player {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  child;
  /** What it last wrote, for when it ends by itself. */
  output = '';

  /** @param {string} statePath */
  constructor(statePath) {
    this.statePath = statePath;
  }

  /**
   * Runs these test files, as the state says; `timeout` when it was over before.
   * @param {State} state
   * @param {string[]} files
   * @param {() => boolean} isOver asked every second
   * @returns {Promise<Outcome | 'timeout'>}
   */
  async play(state, files, isOver) {
    writeFileSync(this.statePath, JSON.stringify(state));
    this.child ??= await this.start();
    const answer = await this.ask(this.child, { files, changed: changedBy(state) }, isOver);
    if (answer === 'timeout') this.end();
    return answer;
  }

  async start() {
    this.output = '';
    const child = spawn(process.execPath, [join(root, 'build/mutate/player.mjs')], {
      cwd: root,
      // A group of its own: what hangs is a process that this one started.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, [variable]: this.statePath },
    });
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const keep = (/** @type {Buffer} */ bytes) => (this.output = `${this.output}${bytes.toString()}`.slice(-4000));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    await this.ask(child, undefined, within(300_000));
    return child;
  }

  /**
   * @param {import('node:child_process').ChildProcess} child
   * @param {import('./player.mjs').Request | undefined} request
   * @param {() => boolean} isOver
   * @returns {Promise<Outcome | 'timeout'>}
   */
  ask(child, request, isOver) {
    return new Promise((resolve, reject) => {
      const done = (/** @type {() => void} */ settle) => {
        clearInterval(timer);
        child.removeAllListeners('message').removeAllListeners('exit');
        settle();
      };
      const timer = setInterval(() => isOver() && done(() => resolve('timeout')), 1000);
      child.on('exit', () => done(() => reject(new Error(`the tests ended by themselves:\n${this.output}`))));
      child.on('message', (message) => done(() => resolve(/** @type {Outcome} */ (message))));
      if (request !== undefined) child.send(request);
    });
  }

  end() {
    const pid = this.child?.pid;
    this.child = undefined;
    if (pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
}

/** @param {State} state @returns {string[]} */
function changedBy(state) {
  if (state.mode === 'try') return [...new Set(state.changes.map(({ file }) => file))];
  return state.mode === 'play' && state.change !== null ? [state.change.file] : [];
}

/** @param {number} most milliseconds from now */
export const within = (most) => {
  const end = performance.now() + most;
  return () => performance.now() > end;
};
