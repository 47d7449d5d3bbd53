/** Plays many mutants in one process: each file of tests once, with every mutant it meets that nothing has noticed yet. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Player } from './players.mjs';
import { folder } from './reach.mjs';

/** @typedef {import('./maker.mjs').Mutant} Mutant */
/** @typedef {import('./playing.mjs').Played} Played */
/** @typedef {import('./reach.mjs').Chosen} Chosen */
/** @typedef {import('./state.mjs').Line} Line */
/** @typedef {{ mutant: Mutant, chosen: Chosen[] }} Waiting */

export class Many {
  log = join(folder, `trying-${process.pid}.log`);
  player = new Player(join(folder, `trying-${process.pid}.json`));
  /** What each mutant still has to pass. @type {Map<number, { mutant: Mutant, left: Map<string, Chosen>, tests: number, since: number }>} */
  open = new Map();
  /** Played again, each in a process of its own: something was left behind by others. @type {number[]} */
  doubtful = [];
  /** @type {{ number: number, since: number, most: number } | undefined} */
  now;
  read = 0;
  plays = 0;

  /**
   * @param {readonly Waiting[]} waiting
   * @param {import('./passed.mjs').Passed} passed
   * @param {(mutant: Mutant, played: Played) => void} tell
   */
  constructor(waiting, passed, tell) {
    this.waiting = waiting;
    this.passed = passed;
    this.tell = tell;
    for (const [number, { mutant, chosen }] of waiting.entries()) {
      const tests = chosen.reduce((sum, each) => sum + (each.tests?.length ?? 0), 0);
      this.open.set(number, {
        mutant,
        left: new Map(chosen.map((each) => [each.file, each])),
        tests,
        since: performance.now(),
      });
    }
  }

  /**
   * Until each was noticed or has passed all, or the time is over. Gives those that have to be played by themselves.
   * @param {number} end by performance.now()
   * @returns {Promise<Waiting[]>}
   */
  async play(end) {
    for (let depth = 3; this.open.size > 0 && performance.now() < end;) {
      const before = this.plays;
      const files = this.files(depth);
      writeFileSync(this.log, '');
      [this.read, this.now] = [0, undefined];
      const changes = this.waiting.map(({ mutant: { file, start, end: to, now } }) => ({ file, start, end: to, now }));
      const outcome = await this.player.play(
        { mode: 'try', changes, files, log: this.log },
        files.map(({ path }) => path),
        () => {
          this.follow();
          return performance.now() > end || this.hangs();
        },
      );
      this.follow();
      if (this.now !== undefined && performance.now() < end) this.broken(outcome === 'timeout');
      if (outcome === 'timeout') continue;
      if (this.plays === before) throw new Error(`nothing was played:\n${this.player.output}`);
      depth *= 2;
    }
    this.player.end();
    return this.doubtful.flatMap((number) => this.waiting[number] ?? []);
  }

  /** For each mutant so many files, those first that notice most; of these the quickest first. @param {number} depth */
  files(depth) {
    /** @type {Map<string, { path: string, took: number, plays: { number: number, tests: string[] }[] }>} */
    const files = new Map();
    for (const [number, { left }] of this.open)
      for (const { file, tests, took } of [...left.values()].slice(0, depth)) {
        const known = files.get(file) ?? { path: file, took: 0, plays: [] };
        files.set(file, { ...known, took: known.took + took, plays: [...known.plays, { number, tests: tests ?? [] }] });
      }
    return [...files.values()].sort((a, b) => a.took / a.plays.length - b.took / b.plays.length);
  }

  /** Reads what came since. */
  follow() {
    const text = existsSync(this.log) ? readFileSync(this.log, 'utf8') : '';
    const whole = text.slice(this.read, text.lastIndexOf('\n') + 1);
    this.read += whole.length;
    for (const line of whole.split('\n').filter((each) => each !== '')) this.hear(JSON.parse(line));
  }

  /** @param {Line} line */
  hear({ is, number, path, by }) {
    const played = this.open.get(number);
    if (played === undefined) return;
    if (is === 'begun') {
      // As long as it usually takes, several times over, twice where it fails.
      this.now = { number, since: performance.now(), most: 30_000 + 8 * (played.left.get(path)?.took ?? 0) };
      return;
    }
    this.now = undefined;
    this.plays += 1;
    played.left.delete(path);
    if (is === 'passed') this.passed.note(played.mutant, path);
    if (is === 'doubt') this.setAside(number);
    if (is === 'killed') this.close(number, 'killed', by === '' ? path : `${path} > ${by}`);
    if (is === 'passed' && played.left.size === 0) this.close(number, 'survived', '');
  }

  hangs() {
    return this.now !== undefined && performance.now() - this.now.since > this.now.most;
  }

  /** @param {boolean} hung or else the process ended by itself */
  broken(hung) {
    if (this.now === undefined) return;
    if (hung) this.close(this.now.number, 'timeout', '');
    else this.setAside(this.now.number);
  }

  /** @param {number} number */
  setAside(number) {
    this.doubtful.push(number);
    this.open.delete(number);
  }

  /** @param {number} number @param {Played['result']} result @param {string} by */
  close(number, result, by) {
    const played = this.open.get(number);
    if (played === undefined) return;
    this.open.delete(number);
    this.tell(played.mutant, { result, by, tests: played.tests, took: Math.round(performance.now() - played.since) });
  }
}
