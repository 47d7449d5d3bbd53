/**
 * Which tests meet which mutant. Gathered once for each file of tests and kept under `out/mutate/reach`; gathered again
 * where the file has changed. A mutant that was not there then is met by all who read its source.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, root, say, seconds } from '../run.mjs';
import { importersOf } from './importers.mjs';
import { Player, within } from './players.mjs';
import { plainName } from './state.mjs';
import { bodyAround, treeOf } from './syntax.mjs';
import { allMutants, sourceOf, trustedFiles } from './trusted.mjs';

/** @typedef {{ key: string, file: string, start: number, end: number }} Place what is changed */
/** @typedef {{ name: string, took: number, met: number[], failed: boolean }} Test */

/**
 * @typedef {object} TestFile
 * @property {string} path
 * @property {string} own hash of its text
 * @property {string} asked the list of all that was listened for (`out/mutate/asked`)
 * @property {string[]} keys what it met; numbers stand for their place here
 * @property {number[]} around met before, between and after its tests
 * @property {Test[]} tests
 */

/** @typedef {{ file: string, tests: string[] | null, took: number }} Chosen tests of a file, null is all of them; and how long they take */
/** @typedef {{ file: string, key: string }} Known a mutant, and whose it is */

export const folder = join(root, 'out/mutate');
const kept = join(folder, 'reach');
const raw = join(folder, 'reach-raw');
const lists = join(folder, 'asked');

/** What the key of a place begins with that is no mutant of the trust code. */
export const placed = 'place:';

/** Tests of these folders need more than Node. */
const notUnit = /^test\/(e2e|demo|bench|exchange|sticks)\//;

export class Reach {
  /** How much of each source a file of tests meets: by its path, then by that of the source. @type {Map<string, Map<string, number>>} */
  meets = new Map();
  /** @type {Map<string, Set<string>>} */
  lists = new Map();

  /** @param {TestFile[]} files @param {readonly Known[]} mutants */
  constructor(files, mutants) {
    this.files = files;
    const sources = new Map(mutants.map(({ key, file }) => [key, file]));
    for (const { path, keys } of files) {
      /** @type {Map<string, number>} */
      const counts = new Map();
      for (const source of keys.map((key) => sources.get(key) ?? '')) counts.set(source, (counts.get(source) ?? 0) + 1);
      this.meets.set(path, counts);
    }
  }

  /** As a module is read, and never again: where one process plays many mutants, it is too late for it. @param {Place} place */
  runsAtOnce(place) {
    return bodyAround(treeOf(place.file, sourceOf(place.file)), place) === undefined;
  }

  /**
   * The tests that meet a place, first what is quick and meets much of the same source. What runs as a module is read is met by all who read it; so is a
   * place that was not asked for when the tests were listened to.
   * @param {Place} place
   * @returns {Chosen[]}
   */
  of(place) {
    const importers = importersOf(place.file);
    const atOnce = this.runsAtOnce(place);
    return this.files
      .flatMap(({ path, asked, keys, around, tests }) => {
        const number = keys.indexOf(place.key);
        const all = atOnce || !this.wasAsked(asked, place.key) ? importers.has(path) : around.includes(number);
        // A test that fails without any change notices nothing.
        const chosen = tests.filter(({ met, failed }) => !failed && (all || met.includes(number)));
        if (chosen.length === 0) return [];
        return [
          {
            file: path,
            tests: [...new Set(chosen.map(({ name }) => plainName(name)))],
            took: chosen.reduce((sum, { took }) => sum + took, 0),
          },
        ];
      })
      .sort((a, b) => this.rank(b, place.file) - this.rank(a, place.file));
  }

  /** @param {string} list @param {string} key */
  wasAsked(list, key) {
    const known = this.lists.get(list) ?? new Set(JSON.parse(readFileSync(join(lists, list), 'utf8')));
    this.lists.set(list, known);
    return known.has(key);
  }

  /** @param {Chosen} chosen @param {string} source */
  rank({ file, took }, source) {
    return (this.meets.get(file)?.get(source) ?? 0) / (500 + took);
  }
}

/**
 * @param {readonly Place[]} places beside the mutants of the trust code
 * @returns {Promise<Reach>}
 */
export async function gatherReach(places) {
  mkdirSync(kept, { recursive: true });
  const sources = new Set([...trustedFiles(), ...places.map(({ file }) => file)]);
  const readers = new Set([...sources].flatMap((file) => [...importersOf(file)]));
  const tests = [...readers].filter((path) => /\.test\.(ts|tsx|mjs)$/.test(path) && !notUnit.test(path)).sort();
  const known = readKept();
  const stale = tests.filter((path) => !isFresh(known.get(path)));
  if (stale.length > 0) for (const file of await listen(stale, places)) known.set(file.path, file);
  return new Reach(
    [...known.values()].filter(({ path }) => tests.includes(path)),
    allMutants(),
  );
}

function readKept() {
  /** @type {Map<string, TestFile>} */
  const files = new Map();
  for (const name of readdirSync(kept)) {
    /** @type {TestFile} */
    const file = JSON.parse(readFileSync(join(kept, name), 'utf8'));
    files.set(file.path, file);
  }
  return files;
}

/** @param {TestFile | undefined} known */
const isFresh = (known) =>
  known !== undefined && existsSync(join(root, known.path)) && known.own === hashOf(known.path);

/**
 * Plays files of tests and notes what they meet.
 * @param {readonly string[]} tests
 * @param {readonly Place[]} places
 */
async function listen(tests, places) {
  say(`listening to ${tests.length} files of tests: which mutants they meet`);
  const since = performance.now();
  rmSync(raw, { recursive: true, force: true });
  mkdirSync(raw, { recursive: true });
  const numbered = numberAll(places);
  // As it is read now: what is changed meanwhile is listened to again.
  const hashes = new Map(tests.map((path) => [path, hashOf(path)]));
  const player = new Player(join(folder, 'listening.json'));
  const state = {
    mode: /** @type {const} */ ('record'),
    size: numbered.keys.length,
    sources: numbered.sources,
    into: raw,
  };
  const outcome = await player.play(state, [...tests], within(60 * 60_000));
  player.end();
  if (outcome === 'timeout') giveUp('The tests took more than an hour.');
  say(`  ${outcome.passed} tests  ${seconds(since)}`);
  if (outcome.failure !== null) say(`  without any change: ${outcome.failure}`);
  return keepAll(numbered, hashes);
}

/** What was heard before anything ended it. @param {Numbered} numbered @param {ReadonlyMap<string, string>} hashes of the files of tests */
function keepAll(numbered, hashes) {
  const text = JSON.stringify(numbered.keys);
  const asked = textHash(text);
  mkdirSync(lists, { recursive: true });
  writeFileSync(join(lists, asked), text);
  return readdirSync(raw).map((name) => keep(name, numbered, asked, hashes));
}

/** @typedef {{ keys: string[], sources: import('./state.mjs').Recorded[] }} Numbered */

/** @param {readonly Place[]} places @returns {Numbered} */
function numberAll(places) {
  const mutants = allMutants();
  const all = [...mutants, ...places];
  const trusted = new Set(trustedFiles());
  const sources = [...new Set(all.map(({ file }) => file))].map((file) => ({
    file,
    first: trusted.has(file) ? mutants.findIndex((mutant) => mutant.file === file) : null,
    places: places.flatMap((place, index) =>
      place.file === file ? [{ number: mutants.length + index, start: place.start, end: place.end }] : [],
    ),
  }));
  return { keys: all.map(({ key }) => key), sources };
}

/** @param {string} name @param {Numbered} numbered @param {string} asked @param {ReadonlyMap<string, string>} hashes @returns {TestFile} */
function keep(name, { keys }, asked, hashes) {
  /** @type {import('./listening.mjs').Heard} */
  const { path, around, tests } = JSON.parse(readFileSync(join(raw, name), 'utf8'));
  const met = [...new Set([around, ...tests.map((test) => test.met)].flat())];
  const places = new Map(met.map((number, index) => [number, index]));
  const renumber = (/** @type {number[]} */ numbers) => [...new Set(numbers)].map((number) => places.get(number) ?? -1);
  const file = {
    path,
    own: hashes.get(path) ?? '',
    asked,
    keys: met.map((number) => keys[number] ?? ''),
    around: renumber(around),
    tests: tests.map((test) => ({ ...test, met: renumber(test.met) })),
  };
  writeFileSync(join(kept, name), JSON.stringify(file));
  return file;
}

/** @param {string} file */
export const hashOf = (file) => textHash(sourceOf(file));

/** @param {string} text */
const textHash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);
